/// The plain text of a piece of Markdown: escapes, entities, links, emphasis, code spans and inline HTML resolved.
struct InlineText {
  /// The text that a reader of the page sees, line breaks as newlines.
  private(set) var text: String

  /// The link that the text consists of, or the address of the heading that it is.
  private(set) var link: Block.Link?

  /// Resolves the markup of a range of bytes.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    guard Self.firstSpecial(in: bytes, range) < range.upperBound else {
      text = String(decoding: bytes[range], as: UTF8.self)
      return
    }
    var scanner = InlineScanner(bytes, range)
    scanner.scan()
    text = scanner.output.text
    link = scanner.output.link
  }

  /// The position of the first byte that can be more than text, or the end of the range.
  static func firstSpecial(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position < range.upperBound, !isSpecial(bytes[position]) { position += 1 }
    return position
  }

  /// Whether the byte can begin a piece of markup, or one of the characters without width.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x00, 0xE2, 0xEF, UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "!"):
      true
    default: false
    }
  }
}
