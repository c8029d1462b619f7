/// A documented message, with placeholders where servers put values: `Order's notional must be no smaller than %s`.
public struct MessageTemplate: Equatable, Sendable {
  /// A piece of a template.
  public enum Segment: Equatable, Sendable {
    /// Text that stands in every message.
    case text(String)

    /// A place for a value, in the page's spelling.
    ///
    /// There are `%s`, `%d`, `%b`, `％s`, `{0}` and `{name}`.
    case placeholder(String)
  }

  /// The text as the page has it.
  public let text: String

  /// The language of the text.
  public let language: DocumentationLanguage

  /// Creates a template.
  public init(_ text: String, language: DocumentationLanguage = .english) {
    self.text = text
    self.language = language
  }

  /// The pieces of the template in their order: `IP banned until `, `%s`, `.`.
  public var segments: [Segment] {
    let bytes = Array(text.utf8)
    var segments: [Segment] = []
    var position = 0
    for placeholder in bytes.placeholders {
      if position < placeholder.lowerBound { segments.append(.text(bytes[position..<placeholder.lowerBound].string)) }
      segments.append(.placeholder(bytes[placeholder].string))
      position = placeholder.upperBound
    }
    return position < bytes.count ? segments + [.text(bytes[position...].string)] : segments
  }

  /// The placeholders in their order: `["%s"]`.
  public var placeholders: [String] {
    let bytes = Array(text.utf8)
    return bytes.placeholders.map { bytes[$0].string }
  }
}

extension [MessageTemplate] {
  /// Those in one language.
  func written(in language: DocumentationLanguage) -> [MessageTemplate] { filter { $0.language == language } }
}

extension MessageTemplate: CustomStringConvertible {
  /// The text.
  public var description: String { text }
}
