/// Text that is being resolved, with the links in it.
///
/// A sign that turns out to be markup is overwritten with NUL, which no text has, and left out at the end.
struct LinkedText {
  /// The text so far, as UTF-8.
  var bytes: [UInt8] = []

  private var links: [(text: Range<Int>, address: String)] = []

  /// Whether there is nothing to see.
  var isBlank: Bool { isBlank(bytes.indices) }

  /// Whether signs were taken out.
  private var hasRemovals = false

  /// The link that covers the whole text, or ends it without text.
  var link: Block.Link? {
    guard let last = links.last else { return nil }
    if isBlank(last.text) { return .permalink(last.address) }
    var position = 0
    for link in links where link.text.upperBound > position {
      guard isBlank(position..<max(position, link.text.lowerBound)) else { return nil }
      position = link.text.upperBound
    }
    return isBlank(position..<bytes.count) ? .whole(last.address) : nil
  }

  /// Marks the text from a place as a link. What stands for the address of a heading is dropped: `#`, `¶`, `Permalink`.
  mutating func addLink(from place: Int, to address: String) {
    let text = place..<bytes.count
    if standsForAddress(text), Address(address).hasFragment { remove(text.count, at: place) }
    links.append((text, address.withoutLineEnds))
  }

  private func standsForAddress(_ text: Range<Int>) -> Bool {
    if text.count <= 4 { return !text.contains { bytes[$0].isWord } }
    let content = bytes[text].drop { $0 == 0 }
    return Vocabulary.permalinks.contains { content.starts(with: $0.utf8) }
  }

  /// Takes signs out.
  mutating func remove(_ count: Int, at place: Int) {
    for place in place..<place + count { bytes[place] = 0 }
    hasRemovals = true
  }

  /// What was read, without the signs of markup and white space at its ends. The next text begins with nothing.
  mutating func finish() -> InlineText {
    let link = self.link
    if hasRemovals { bytes.removeAll { $0 == 0 } }
    defer { clear() }
    return InlineText(text: String(decoding: bytes, as: UTF8.self).trimmed, link: link)
  }

  /// Forgets what was read.
  mutating func clear() {
    if bytes.isEmpty, links.isEmpty { return }
    bytes.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    hasRemovals = false
  }

  private func isBlank(_ range: Range<Int>) -> Bool { range.allSatisfy { bytes[$0] == 0 || bytes[$0].isBlank } }
}

extension UInt8 {
  /// Whether the byte is part of a letter, a digit or an ideograph.
  fileprivate var isWord: Bool { isLetter || isDigit || (0xC3...0xEF).contains(self) && self != 0xE2 }
}
