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

  /// The piece that is being resolved.
  private(set) var bytes: ArraySlice<UInt8> = []
  /// The addresses of the labels that links refer to.
  var references: [String: String] = [:]
  /// Whether stars and underscores stand for emphasis.
  var hasEmphasis = true
  var index = 0
  var output = LinkedText()
  var brackets: [Bracket] = []
  /// Where the text of a link begins that is written in HTML.
  var anchor: (place: Int, address: String)?
  /// Where the signs of emphasis stand that have no partner yet, by sign and length.
  var emphasis: [Int?] = Array(repeating: nil, count: 8)
  var endlessCodeSpans: Set<Int> = []
  var isCommentEndless = false

  /// The plain text of a piece.
  mutating func text(of piece: ArraySlice<UInt8>) -> InlineText {
    guard let special = piece.firstIndex(where: Self.isSpecial) else {
      return InlineText(text: String(decoding: piece, as: UTF8.self).trimmed)
    }
    begin(piece)
    copy(special - index)
    scan()
    return output.finish()
  }

  /// The plain text of a piece that was put together from several.
  mutating func text(of piece: String) -> String { text(of: Array(piece.utf8)[...]).text }

  private mutating func begin(_ piece: ArraySlice<UInt8>) {
    bytes = piece
    index = piece.startIndex
    brackets.removeAll(keepingCapacity: true)
    anchor = nil
    for key in emphasis.indices { emphasis[key] = nil }
    if !endlessCodeSpans.isEmpty { endlessCodeSpans = [] }
    isCommentEndless = false
  }

  private mutating func scan() {
    while index < bytes.endIndex {
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
      case 0xC2, 0xE2, 0xEF: scanZeroWidth(byte)
      default: copy((bytes[(index + 1)...].firstIndex(where: Self.isSpecial) ?? bytes.endIndex) - index)
      }
    }
  }

  /// Whether the byte can begin markup or a character without width.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0xC2, 0xE2, 0xEF, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  func peek(_ offset: Int) -> UInt8? { index + offset < bytes.endIndex ? bytes[index + offset] : nil }

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
    guard let (scalar, length) = CharacterReference.scalar(at: index, in: bytes) else { return copy(1) }
    output.bytes.append(contentsOf: String(scalar).withoutZeroWidth.utf8)
    index += length
  }

  private mutating func scanZeroWidth(_ byte: UInt8) {
    switch (byte, peek(1), peek(2)) {
    case (0xC2, 0xAD, _): index += 2
    case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): index += 3
    default: copy(1)
    }
  }
}
