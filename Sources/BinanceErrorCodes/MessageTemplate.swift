/// A documented message, with placeholders where the server puts values: `Order's notional must be no smaller than %s`.
public struct MessageTemplate: Hashable, Sendable {
  /// A piece of a template.
  public enum Segment: Hashable, Sendable {
    /// Text that stands in every message.
    case text(String)
    /// A value that the server fills in, in the page's spelling: `%s`, `%d`, `%b`, `％s`, `{0}` or `{name}`.
    case placeholder(String)
  }

  /// The text as the page has it.
  public let text: String

  /// The language of the text.
  public let language: Language

  /// Creates a template.
  public init(_ text: String, language: Language = .english) {
    self.text = text
    self.language = language
  }

  /// Reads a line of a record: a language, a space and the text.
  init(line: ConstantText) {
    var text = line
    let tag = text.pop(upTo: UInt8(ascii: " ")).string
    self.init(text.string, language: Language(rawValue: tag))
  }

  /// The pieces of the template in their order.
  public var segments: [Segment] {
    let bytes = [UInt8](text.utf8)
    var segments: [Segment] = []
    var start = 0
    var position = 0
    while position < bytes.count {
      let length = Self.placeholderLength(bytes, position)
      if length == 0 {
        position += 1
        continue
      }
      if start < position { segments.append(.text(Self.string(bytes, start, position))) }
      segments.append(.placeholder(Self.string(bytes, position, position + length)))
      position += length
      start = position
    }
    if start < bytes.count { segments.append(.text(Self.string(bytes, start, bytes.count))) }
    return segments
  }

  /// The placeholders in their order.
  public var placeholders: [String] {
    var placeholders: [String] = []
    for segment in segments {
      if case .placeholder(let spelling) = segment { placeholders.append(spelling) }
    }
    return placeholders
  }

  private static func string(_ bytes: [UInt8], _ start: Int, _ end: Int) -> String {
    String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The length of the placeholder that begins at a position; 0 where none does.
  private static func placeholderLength(_ bytes: [UInt8], _ start: Int) -> Int {
    switch bytes[start] {
    case UInt8(ascii: "%"): return isConversion(bytes, start + 1) ? 2 : 0
    case 0xEF:
      let isPercent = start + 2 < bytes.count && bytes[start + 1] == 0xBC && bytes[start + 2] == 0x85
      return isPercent && isConversion(bytes, start + 3) ? 4 : 0
    case UInt8(ascii: "{"):
      var end = start + 1
      while end < bytes.count, end - start <= 32, isNameByte(bytes[end]) { end += 1 }
      return end > start + 1 && end < bytes.count && bytes[end] == UInt8(ascii: "}") ? end + 1 - start : 0
    default: return 0
    }
  }

  private static func isConversion(_ bytes: [UInt8], _ position: Int) -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "b"): return true
    default: return false
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "_"):
      return true
    default: return false
    }
  }
}
