extension InlineScanner {
  /// HTML tags within a text that scrapers leave in Markdown. Any other, such as `<A>`, is text.
  private static let inlineTags: Set<String> = [
    "a", "b", "big", "br", "center", "code", "del", "em", "font", "i", "ins", "kbd", "li", "mark", "small", "span",
    "strike", "strong", "sub", "sup", "tt", "u",
  ]

  /// The same that part texts.
  private static let blockTags: Set<String> = [
    "article", "aside", "details", "div", "figure", "footer", "header", "main", "nav", "ol", "p", "section", "summary",
    "ul",
  ]

  mutating func scanTag() {
    if bytes[index...].starts(with: "<!--".utf8), skipComment() { return }
    let rest = bytes[(index + 1)...]
    guard let close = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
      bytes[close] == UInt8(ascii: ">")
    else { return copy(1) }
    let content = bytes[index + 1..<close]
    if isAddress(content) { return appendAddress(content) }
    let isClosing = content.first == UInt8(ascii: "/")
    let letters = content.dropFirst(isClosing ? 1 : 0).prefix { $0.isLetter || $0.isDigit }
    let spelling = String(decoding: letters, as: UTF8.self)
    let name = letters.count > 1 ? spelling.lowercased() : spelling
    let isTag = content[letters.endIndex...].first.map { $0.isBlank || $0 == UInt8(ascii: "/") } ?? true
    let isBlock = Self.blockTags.contains(name)
    guard isTag, isBlock || Self.inlineTags.contains(name) else { return copy(1) }
    if name == "sup", !isClosing, output.bytes.endWithName, let end = endOfFootnote(behind: close) {
      index = end
      return
    }
    if name == "br", !isClosing { output.bytes.append(UInt8(ascii: "\n")) }
    if name == "li", !isClosing { output.bytes += " • ".utf8 }
    if isBlock, output.bytes.last?.isBlank == false { output.bytes.append(0x20) }
    if name == "a" { scanAnchor(isClosing ? nil : bytes[index...close]) }
    index = close + 1
  }

  /// The end of a raised sign: `1</sup>`.
  private func endOfFootnote(behind tag: Int) -> Int? {
    let rest = bytes[(tag + 1)...]
    let sign = rest.prefix(8).prefix { $0 != UInt8(ascii: "<") }
    return rest[sign.endIndex...].starts(with: "</sup>".utf8) ? sign.endIndex + 6 : nil
  }

  /// Ends the open `<a>` as a link and begins the next, if there is one: `<a href="/docs">`.
  private mutating func scanAnchor(_ tag: ArraySlice<UInt8>?) {
    if let anchor { output.addLink(from: anchor.place, to: anchor.address) }
    anchor = tag.flatMap(Self.address).map { (output.bytes.count, $0) }
  }

  /// The address that a tag gives: `<a href="/docs">`.
  private static func address(in tag: ArraySlice<UInt8>) -> String? {
    var tokenizer = HTMLTokenizer(tag)
    _ = tokenizer.next()
    return tokenizer.attribute("href")
  }

  private mutating func skipComment() -> Bool {
    let rest = bytes[(index + 4)...]
    let close = isCommentEndless ? nil : rest.indices.first { bytes[$0...].starts(with: "-->".utf8) }
    guard let close else {
      isCommentEndless = true
      return false
    }
    index = close + 3
    return true
  }

  private func isAddress(_ content: ArraySlice<UInt8>) -> Bool {
    (content.starts(with: "https://".utf8) || content.starts(with: "http://".utf8))
      && !content.contains(where: \.isBlank)
  }

  private mutating func appendAddress(_ content: ArraySlice<UInt8>) {
    let place = output.bytes.count
    output.bytes.append(contentsOf: content)
    output.addLink(from: place, to: String(decoding: content, as: UTF8.self))
    index += content.count + 2
  }
}
