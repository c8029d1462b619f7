/// Resolves the escapes, entities, links, emphasis, code spans and inline HTML of pieces of Markdown.
///
/// One pass over a piece: every look ahead ends at the next sign of its kind, so that the time is linear.
struct InlineScanner {
  private struct Bracket {
    var place: Int
    var isImage: Bool
  }

  private let bytes: [UInt8]
  /// The addresses of the labels that links refer to.
  private let references: [String: String]
  private var index = 0
  private var end = 0
  private var output = LinkedText()
  private var brackets: [Bracket] = []
  /// Where the text of a link begins that is written in HTML.
  private var anchor: (place: Int, address: String)?
  /// Where the signs of emphasis stand that have no partner yet, by sign and length.
  private var emphasis: [Int?] = Array(repeating: nil, count: 8)
  private var endlessCodeSpans: Set<Int> = []
  private var isCommentEndless = false

  /// - Parameters:
  ///   - bytes: What the pieces are ranges of.
  ///   - references: The addresses of the labels that links refer to.
  init(_ bytes: [UInt8], _ references: [String: String] = [:]) {
    self.bytes = bytes
    self.references = references
  }

  /// The plain text of a piece that stands alone.
  static func text(of bytes: [UInt8], _ references: [String: String] = [:]) -> InlineText {
    var scanner = InlineScanner(bytes, references)
    return scanner.text(of: bytes.indices)
  }

  /// The plain text of a piece.
  mutating func text(of range: Range<Int>) -> InlineText {
    let special = firstSpecial(range)
    guard special < range.upperBound else {
      return InlineText(text: String(decoding: bytes[range], as: UTF8.self).trimmed)
    }
    begin(range)
    copy(special - index)
    scan()
    return output.finish()
  }

  private mutating func begin(_ range: Range<Int>) {
    index = range.lowerBound
    end = range.upperBound
    brackets.removeAll(keepingCapacity: true)
    anchor = nil
    for key in emphasis.indices { emphasis[key] = nil }
    if !endlessCodeSpans.isEmpty { endlessCodeSpans = [] }
    isCommentEndless = false
  }

  private mutating func scan() {
    while index < end {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "\\"): scanEscape()
      case UInt8(ascii: "`"): scanCodeSpan()
      case UInt8(ascii: "*"), UInt8(ascii: "_"): scanEmphasis(byte)
      case UInt8(ascii: "!") where peek(1) == UInt8(ascii: "["): open(isImage: true)
      case UInt8(ascii: "["): open(isImage: false)
      case UInt8(ascii: "]"): close()
      case UInt8(ascii: "<"): scanTag()
      case UInt8(ascii: "&"): scanCharacterReference()
      case 0x00: index += 1
      case 0xE2, 0xEF: scanZeroWidth(byte)
      default: copy(firstSpecial(index + 1..<end) - index)
      }
    }
  }

  /// The position of the first byte that can be more than text, or the end of the range.
  private func firstSpecial(_ range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position < range.upperBound, !Self.isSpecial(bytes[position]) { position += 1 }
    return position
  }

  /// Whether the byte can begin a piece of markup, or one of the characters without width.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0xE2, 0xEF, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  private func peek(_ offset: Int) -> UInt8? { index + offset < end ? bytes[index + offset] : nil }

  private mutating func copy(_ count: Int) {
    if count == 1 { output.bytes.append(bytes[index]) } else { output.bytes += bytes[index..<index + count] }
    index += count
  }
}

// MARK: - Characters

extension InlineScanner {
  private mutating func scanEscape() {
    guard let next = peek(1), next.isPunctuation || next == UInt8(ascii: "\n") else { return copy(1) }
    index += 1
    copy(1)
  }

  private mutating func scanCharacterReference() {
    guard let (scalar, length) = CharacterReference.scalar(at: index, in: bytes, end: end) else { return copy(1) }
    output.bytes.append(contentsOf: String(scalar).withoutZeroWidth.utf8)
    index += length
  }

  private mutating func scanZeroWidth(_ byte: UInt8) {
    switch (byte, peek(1), peek(2)) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): index += 3
    default: copy(1)
    }
  }
}

// MARK: - Code spans and emphasis

extension InlineScanner {
  private mutating func scanCodeSpan() {
    let length = run(of: UInt8(ascii: "`"), at: index)
    guard let close = codeEnd(length) else { return copy(length) }
    let content = index + length..<close
    let isPadded = content.count > 2 && bytes[content.lowerBound] == 0x20 && bytes[content.upperBound - 1] == 0x20
    output.bytes.append(contentsOf: bytes[isPadded ? content.lowerBound + 1..<content.upperBound - 1 : content])
    index = close + length
  }

  /// Where the run of backticks begins that ends a code span with a run of the given length.
  private mutating func codeEnd(_ length: Int) -> Int? {
    guard length <= 8, !endlessCodeSpans.contains(length) else { return nil }
    var position = index + length
    while position < end {
      guard let next = (position..<end).first(where: { bytes[$0] == UInt8(ascii: "`") }) else { break }
      let found = run(of: UInt8(ascii: "`"), at: next)
      if found == length { return next }
      position = next + found
    }
    endlessCodeSpans.insert(length)
    return nil
  }

  private func run(of byte: UInt8, at start: Int) -> Int {
    var position = start
    while position < end, bytes[position] == byte { position += 1 }
    return position - start
  }

  /// Signs of emphasis come in pairs of the same length; one without a partner is text.
  private mutating func scanEmphasis(_ byte: UInt8) {
    let length = run(of: byte, at: index)
    let before = output.bytes.isEmpty ? 0x20 : bytes[index - 1]
    let after = peek(length) ?? 0x20
    let place = output.bytes.count
    copy(length)
    guard length < 4 else { return }
    let isUnderscore = byte == UInt8(ascii: "_")
    let key = isUnderscore ? length + 4 : length
    if let opener = emphasis[key], !before.isBlank, !isUnderscore || !after.isWord {
      output.remove(length, at: opener)
      output.remove(length, at: place)
      emphasis[key] = nil
    } else if !after.isBlank, !isUnderscore || !before.isWord {
      emphasis[key] = place
    }
  }
}

extension UInt8 {
  /// Whether an underscore beside the byte stands inside a word.
  fileprivate var isWord: Bool { isLetter || isDigit || self >= 0x80 }
}

// MARK: - Links

extension InlineScanner {
  private mutating func open(isImage: Bool) {
    brackets.append(Bracket(place: output.bytes.count, isImage: isImage))
    copy(isImage ? 2 : 1)
  }

  private mutating func close() {
    guard let bracket = brackets.popLast(), let (address, next) = destination() else { return copy(1) }
    let length = bracket.isImage ? 2 : 1
    output.remove(length, at: bracket.place)
    if !bracket.isImage { output.addLink(from: bracket.place, to: address) }
    index = attributesEnd(from: next) ?? next
  }

  /// The address behind the closing bracket of a link, and where it ends.
  private func destination() -> (address: String, next: Int)? {
    switch peek(1) {
    case UInt8(ascii: "("): destination(from: index + 2)
    case UInt8(ascii: "[") where !references.isEmpty: reference(from: index + 2)
    default: nil
    }
  }

  /// The address of the label that begins at a place: `label]`.
  private func reference(from start: Int) -> (address: String, next: Int)? {
    guard let close = bytes[start..<min(start + 256, end)].firstIndex(of: UInt8(ascii: "]")) else { return nil }
    return references[String(decoding: bytes[start..<close], as: UTF8.self)].map { ($0, close + 1) }
  }

  /// The end of the attributes that Pandoc writes behind a link: `{.hash-link title="…"}`.
  private func attributesEnd(from start: Int) -> Int? {
    guard start + 1 < end, bytes[start] == UInt8(ascii: "{"), ".#".utf8.contains(bytes[start + 1]) else { return nil }
    return bytes[start..<min(start + 512, end)].firstIndex { $0 == UInt8(ascii: "}") }.map { $0 + 1 }
  }

  /// The address and the end of `address "title")`.
  private func destination(from start: Int) -> (address: String, next: Int)? {
    var position = start
    var depth = 0
    var escapes: [Int] = []
    scan: while position < end {
      switch bytes[position] {
      case UInt8(ascii: "\n") where bytes[position - 1] == UInt8(ascii: "-"): break
      case ...0x20, UInt8(ascii: "["), UInt8(ascii: "]"): break scan
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        if depth == 0 { break scan }
        depth -= 1
      case UInt8(ascii: "\\") where position + 1 < end && bytes[position + 1].isPunctuation:
        escapes.append(position)
        position += 1
      default: break
      }
      position += 1
    }
    guard let close = titleEnd(from: position) else { return nil }
    return (address(start..<position, escapes), close + 1)
  }

  /// An address without its backslashes and the angle brackets around it.
  private func address(_ range: Range<Int>, _ escapes: [Int]) -> String {
    var range = range
    if range.count > 1, bytes[range.lowerBound] == UInt8(ascii: "<"), bytes[range.upperBound - 1] == UInt8(ascii: ">") {
      range = range.lowerBound + 1..<range.upperBound - 1
    }
    guard !escapes.isEmpty else { return String(decoding: bytes[range], as: UTF8.self).withoutZeroWidth }
    let bounds = [range.lowerBound - 1] + escapes + [range.upperBound]
    let text = zip(bounds, bounds.dropFirst()).flatMap { bytes[$0 + 1..<$1] }
    return String(decoding: text, as: UTF8.self).withoutZeroWidth
  }

  /// The closing bracket after an optional title in quotes.
  private func titleEnd(from start: Int) -> Int? {
    var position = skipBlank(from: start)
    if position > start, position < end, bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'") {
      let sign = bytes[position]
      guard
        let quote = (position + 1..<end).first(where: { bytes[$0] == sign && bytes[$0 - 1] != UInt8(ascii: "\\") })
      else { return nil }
      position = skipBlank(from: quote + 1)
    }
    return position < end && bytes[position] == UInt8(ascii: ")") ? position : nil
  }

  private func skipBlank(from start: Int) -> Int {
    var position = start
    while position < end, bytes[position].isBlank { position += 1 }
    return position
  }
}

// MARK: - Inline HTML

extension InlineScanner {
  /// The inline tags that scrapers leave in Markdown, which they write in small letters; anything else in angle brackets is
  /// text, as `<A>` is behind the name of a message.
  private static let tags: Set<String> = [
    "a", "b", "br", "code", "del", "details", "div", "em", "i", "ins", "kbd", "p", "small", "span", "strong", "sub",
    "summary", "sup", "u",
  ]

  private mutating func scanTag() {
    if bytes[index..<end].starts(with: "<!--".utf8), skipComment() { return }
    let rest = bytes[(index + 1)..<end]
    guard let close = rest.firstIndex(where: { $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: "<") }),
      bytes[close] == UInt8(ascii: ">")
    else { return copy(1) }
    let content = bytes[index + 1..<close]
    if isAddress(content) { return appendAddress(content) }
    let isClosing = content.first == UInt8(ascii: "/")
    let letters = content.dropFirst(isClosing ? 1 : 0).prefix { $0.isLetter || $0.isDigit }
    let name = String(decoding: letters, as: UTF8.self)
    let end = content.startIndex + (isClosing ? 1 : 0) + letters.count
    let isTag = end == close || bytes[end].isBlank || bytes[end] == UInt8(ascii: "/")
    guard isTag, Self.tags.contains(name) else { return copy(1) }
    if name == "br", !isClosing { output.bytes.append(UInt8(ascii: "\n")) }
    if name == "a" { scanAnchor(isClosing ? nil : bytes[end..<close]) }
    index = close + 1
  }

  /// What stands between a tag with an address and the next one of an anchor is a link.
  private mutating func scanAnchor(_ attributes: ArraySlice<UInt8>?) {
    if let anchor { output.addLink(from: anchor.place, to: anchor.address) }
    anchor = attributes.flatMap(address(in:)).map { (output.bytes.count, $0) }
  }

  /// The address that the attributes of a tag give: ` href="/docs"`.
  private func address(in attributes: ArraySlice<UInt8>) -> String? {
    let name = Array("href=\"".utf8)
    let start = attributes.indices.first { bytes[$0..<attributes.endIndex].starts(with: name) && bytes[$0 - 1].isBlank }
    return start.map { start in
      let value = attributes[(start + name.count)...].prefix { $0 != UInt8(ascii: "\"") }
      return CharacterReference.resolved(bytes, value.indices)
    }
  }

  private mutating func skipComment() -> Bool {
    let rest = bytes[(index + 4)..<end]
    guard !isCommentEndless, let close = rest.indices.first(where: { bytes[$0..<end].starts(with: "-->".utf8) })
    else {
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
