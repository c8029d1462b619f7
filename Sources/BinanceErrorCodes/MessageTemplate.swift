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
  init?(line: Substring) {
    guard let space = line.utf8.firstIndex(of: UInt8(ascii: " ")) else { return nil }
    self.init(String(line[line.utf8.index(after: space)...]), language: Language(rawValue: String(line[..<space])))
  }

  /// The pieces of the template in their order.
  public var segments: [Segment] {
    var segments: [Segment] = []
    var rest = text[...]
    var start = rest.startIndex
    while let index = rest.utf8.firstIndex(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "{") || $0 == 0xEF })
    {
      guard let end = Self.endOfPlaceholder(rest[index...]) else {
        rest = rest[rest.index(after: index)...]
        continue
      }
      if start < index { segments.append(.text(String(text[start..<index]))) }
      segments.append(.placeholder(String(text[index..<end])))
      rest = rest[end...]
      start = end
    }
    if start < text.endIndex { segments.append(.text(String(text[start...]))) }
    return segments
  }

  /// The placeholders in their order.
  public var placeholders: [String] {
    segments.compactMap { if case .placeholder(let spelling) = $0 { spelling } else { nil } }
  }

  /// Where the placeholder ends that the text begins with; `nil` when it begins with none.
  private static func endOfPlaceholder(_ text: Substring) -> String.Index? {
    switch text.unicodeScalars.first {
    case "%", "％":
      let letter = text.unicodeScalars.dropFirst()
      guard let first = letter.first, ["s", "d", "b"].contains(first) else { return nil }
      return letter.index(after: letter.startIndex)
    case "{":
      let name = text.unicodeScalars.dropFirst().prefix(32).prefix {
        $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0)) || $0 == "_"
      }
      guard !name.isEmpty, text.unicodeScalars[name.endIndex...].first == "}" else { return nil }
      return text.unicodeScalars.index(after: name.endIndex)
    default: return nil
    }
  }
}
