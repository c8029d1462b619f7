extension String {
  /// Whether a link's text names a neighbouring page: `« Previous`, `Next: Filters`.
  var namesNeighbour: Bool {
    let text = unicodeScalars.drop { $0.isASCII ? !UInt8(ascii: $0).isLetter : !$0.properties.isAlphabetic }
    return Substring(text).begins(withOneOf: Vocabulary.neighbours)
  }

  /// Whether the text is only links to neighbouring pages: `« Previous | Next »`.
  var isPager: Bool {
    guard utf8.count < 32, namesNeighbour else { return false }
    let words = split { !$0.isLetter }
    return words.count <= 2 && words.allSatisfy { Vocabulary.neighbours.contains(String($0)) }
  }

  /// Whether a text is what sites write around their pages.
  var isFurniture: Bool {
    guard utf8.count < 256 else { return isGluedContents }
    if begins(withOneOf: Vocabulary.furniturePrefixes) { return true }
    if begins(withOneOf: Vocabulary.furniture) { return Vocabulary.furniture.contains(self) }
    guard namesNeighbour else { return false }
    guard let end = utf8.firstIndex(of: UInt8(ascii: "\n")) else { return isPager || isGluedPager || hasTwoNeighbours }
    return String(self[..<end]).isPager
  }

  /// Whether the text is two links to neighbouring pages, a bar or a dot between them: `Next: Filters | Previous: Enums`.
  private var hasTwoNeighbours: Bool {
    let texts = split { "|·•／/".contains($0) }
    return texts.count == 2 && texts.allSatisfy { String($0).namesNeighbour }
  }

  /// Whether contents lost what parts their items: `Next10xx - Issues-1000 UNKNOWN-1001 DISCONNECTED-1002 …`.
  private var isGluedContents: Bool {
    // How many letters, dashes and digits of `N-1001` were read, and how often all six.
    var (length, codes) = (0, 0)
    return hasByte { byte in
      switch length {
      case 1 where byte == UInt8(ascii: "-"), 2..<6 where byte.isDigit: length += 1
      default: length = byte.isLetter ? 1 : 0
      }
      if length == 6 { codes += 1 }
      return codes == 5
    }
  }

  /// Whether a link to a neighbouring page is glued to its label: `PreviousTerms of Use`.
  private var isGluedPager: Bool {
    Vocabulary.neighbours.contains {
      begins(withOneOf: [$0]) && dropFirst($0.count).first.map { $0.isLetter && !$0.isLowercase } == true
    }
  }
}
