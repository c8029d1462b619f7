extension String {
  /// Whether a link's text names a neighbouring page: `« Previous`, `Next: Filters`.
  var namesNeighbour: Bool {
    let text = drop { !$0.isLetter }
    return Vocabulary.neighbours.contains(where: text.hasPrefix)
  }

  /// Whether the text is only links to neighbouring pages: `« Previous | Next »`.
  var isPager: Bool {
    guard utf8.count < 32 else { return false }
    let words = split { !$0.isLetter }
    return !words.isEmpty && words.count <= 2 && words.allSatisfy { Vocabulary.neighbours.contains(String($0)) }
  }

  /// Whether a text is what sites write around their pages.
  var isFurniture: Bool {
    guard utf8.count < 256 else { return false }
    if let first = split(separator: "\n").first, first.utf8.count < utf8.count, String(first).isPager { return true }
    return Vocabulary.furniturePrefixes.contains(where: hasPrefix) || Vocabulary.furniture.contains(self) || isPager
  }
}
