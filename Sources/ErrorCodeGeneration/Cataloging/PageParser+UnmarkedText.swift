extension PageParser {
  /// Adds a line to a message torn at a code span: `Use`, `%s`, `instead.` become `Use %s instead.`
  mutating func readTornMessage(_ block: Block) -> Role? {
    guard block.lines.lowerBound == lastLine + 1, block.text.isPieceOfSentence, !isRange(block.text),
      let last = entry?.entry.messages.indices.last
    else { return nil }
    let gap = ".,;:)".contains(block.text.first ?? " ") ? "" : " "
    entry?.entry.messages[last] += gap + block.text.collapsed
    return .message
  }

  /// Whether a text begins with a range of codes: `10xx`, `20xx/21xx`.
  func isRange(_ text: String) -> Bool {
    let range = text.prefix { !$0.isWhitespace }.lowercased()
    return range.contains("xx") && range.allSatisfy { "0123456789x-/".contains($0) }
  }

  /// Reads a heading that plain text does not mark.
  ///
  /// The first line is the title. `10xx - General` begins a section, and so does a short line without a full stop
  /// behind a code's bullets: `Filter failures`.
  mutating func readUnmarkedHeading(_ block: Block) -> Role? {
    if page == nil || isAfterRule { return openPage(block) }
    let isBehindTexts = entry?.entry.messages.isEmpty == false || roles.dropLast().last == .tableRow
    let isTitle = isBehindTexts && block.text.utf8.count < 128 && !endsAsSentence(block.text)
    return isRange(block.text) || isTitle ? readHeading(block, 2) : nil
  }

  /// Whether a text ends with a sign that titles do not end with.
  func endsAsSentence(_ text: String) -> Bool { text.last.map { ".!?。！？;:,：；，".contains($0) } ?? true }

  /// What sites write around their pages; no text of a code goes on behind it.
  mutating func readFurniture() -> Role {
    closeEntry()
    return .navigation
  }

  /// Whether a text is what sites write around their pages.
  func isFurniture(_ text: String) -> Bool {
    guard text.utf8.count < 256 else { return false }
    if Self.furniturePrefixes.contains(where: { text.utf8.starts(with: $0.utf8) }) { return true }
    return Self.furniture.contains(text) || text.isPager
  }

  private static let furniturePrefixes = [
    "Copyright ©", "©", "Last updated on ", "Was this page helpful?", "最后更新于", "此页面有帮助吗",
  ]

  private static let furniture: Set<String> = [
    "Skip to main content", "On this page", "Back to top", "跳到主要内容", "本页总览",
  ]
}

extension String {
  /// Whether a link's text names a neighbouring page: `« Previous`, `Next: Filters`.
  var namesNeighbour: Bool {
    let text = utf8.drop { !$0.isLetter && $0 < 0xE4 }
    guard let first = text.first, first >= 0xE4 || "PN".utf8.contains(first) else { return false }
    return Self.neighbours.contains { text.starts(with: $0.utf8) }
  }

  /// Whether the text is only links to neighbouring pages: `« Previous | Next »`.
  var isPager: Bool {
    guard utf8.count < 32, namesNeighbour else { return false }
    let words = split { !$0.isLetter }
    return !words.isEmpty && words.count <= 2 && words.allSatisfy { Self.neighbours.contains(String($0)) }
  }

  private static let neighbours = ["Previous", "Next", "上一页", "下一页"]

  /// Whether the text can only be a piece of a sentence: `%s`, `POST /order`, `is invalid.`
  fileprivate var isPieceOfSentence: Bool {
    guard let first = utf8.first, first < 0x80 else { return false }
    return !first.isUppercase || split(separator: " ").allSatisfy { $0.utf8.contains { !$0.isLetter } || $0.isConstant }
  }
}
