/// A documented message, with placeholders where the server puts values: `Order's notional must be no smaller than %s`.
public struct MessageTemplate: Hashable, Sendable {
  /// A piece of a template.
  public enum Segment: Equatable, Sendable {
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
  @inline(never)
  init(line: TextView) {
    var text = line
    let tag = text.pop(upTo: UInt8(ascii: " ")).string
    self.init(text.string, language: Language(rawValue: tag))
  }

  /// The pieces of the template in their order.
  public var segments: [Segment] { text.withView { Self.segments($0) } }

  private static func segments(_ text: TextView) -> [Segment] {
    var segments: [Segment] = []
    var position = 0
    while position < text.count {
      let next = text.placeholder(from: position)
      if position < next.start { segments.add(.text(text.part(position, next.start).string)) }
      if next.start < next.end { segments.add(.placeholder(text.part(next.start, next.end).string)) }
      position = next.end
    }
    return segments
  }

  /// The placeholders in their order.
  public var placeholders: [String] {
    var placeholders: [String] = []
    segments.each {
      if case .placeholder(let spelling) = $0 { placeholders.add(spelling) }
    }
    return placeholders
  }
}
