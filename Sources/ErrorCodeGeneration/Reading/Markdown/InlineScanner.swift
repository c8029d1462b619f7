/// Resolves the escapes, entities, links, emphasis, code spans and inline HTML of pieces of Markdown.
///
/// One pass over a piece: every look ahead ends at the next sign of its kind, so that the time is linear.
struct InlineScanner {
  struct Bracket {
    var place: Int
    /// Where it stands in the source.
    var start: Int
    var isImage: Bool
  }

  let bytes: [UInt8]
  /// The addresses of the labels that links refer to.
  let references: [String: String]
  /// Whether stars and underscores stand for emphasis.
  let hasEmphasis: Bool
  var start = 0
  var index = 0
  var end = 0
  var output = LinkedText()
  var brackets: [Bracket] = []
  /// Where the text of a link begins that is written in HTML.
  var anchor: (place: Int, address: String)?
  /// Where the signs of emphasis stand that have no partner yet, by sign and length.
  var emphasis: [Int?] = Array(repeating: nil, count: 8)
  var endlessCodeSpans: Set<Int> = []
  var isCommentEndless = false

  /// - Parameters:
  ///   - bytes: What the pieces are ranges of.
  ///   - references: The addresses of the labels that links refer to.
  ///   - hasEmphasis: Whether stars and underscores stand for emphasis.
  init(_ bytes: [UInt8], _ references: [String: String] = [:], hasEmphasis: Bool = true) {
    self.bytes = bytes
    self.references = references
    self.hasEmphasis = hasEmphasis
  }

  /// The plain text of a piece that stands alone.
  static func text(of bytes: [UInt8], _ references: [String: String] = [:], hasEmphasis: Bool = true) -> InlineText {
    var scanner = InlineScanner(bytes, references, hasEmphasis: hasEmphasis)
    return scanner.text(of: bytes.indices)
  }

  /// The plain text of a piece that was put together from several.
  func text(standingAlone text: String) -> String {
    Self.text(of: Array(text.utf8), references, hasEmphasis: hasEmphasis).text
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
    start = range.lowerBound
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

  /// The first byte that can be more than text, or the end of the range.
  private func firstSpecial(_ range: Range<Int>) -> Int {
    bytes[range].firstIndex(where: Self.isSpecial) ?? range.upperBound
  }

  /// Whether the byte can begin markup or a character without width.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0xE2, 0xEF, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  func peek(_ offset: Int) -> UInt8? { index + offset < end ? bytes[index + offset] : nil }

  mutating func copy(_ count: Int) {
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
