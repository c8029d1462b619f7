/// A documented message, with placeholders where the server puts values: `Order's notional must be no smaller than %s`.
public struct MessageTemplate: Sendable {
  /// A piece of a template.
  public struct Segment: Sendable {
    private let view: TextView

    /// Whether the server fills in a value in its place: `%s`, `%d`, `%b`, `％s`, `{0}` or `{name}`.
    public let isPlaceholder: Bool

    fileprivate init(_ view: TextView, isPlaceholder: Bool) {
      self.view = view
      self.isPlaceholder = isPlaceholder
    }

    /// The text, which stands in every message, or the page's spelling of the placeholder.
    @_optimize(none)
    public var text: String { view.string }
  }

  /// The tag of the language, which is English when it is empty, and the text.
  let (tag, view): (TextView, TextView)

  /// Creates a template in English.
  public init(_ text: StaticString) { self.init(TextView(text)) }

  init(_ text: TextView) { (tag, view) = (text.part(0, 0), text) }

  /// Reads a line of a record: a language, a space and the text.
  @_optimize(none)
  init(line: TextView) {
    var text = line
    tag = text.pop(upTo: UInt8(ascii: " "))
    view = text
  }

  /// The text as the page has it.
  public var text: String { view.string }

  /// The language of the text.
  @_optimize(none)
  public var language: Language { tag.isEmpty ? .english : Language(rawValue: tag.string) }

  /// The pieces of the template in their order.
  @_optimize(none)
  public var segments: [Segment] {
    var (segments, position) = ([Segment](), 0)
    while position < view.count {
      let next = view.placeholder(from: position)
      if position < next.start { segments.add(Segment(view.part(position, next.start), isPlaceholder: false)) }
      if next.start < next.end { segments.add(Segment(view.part(next.start, next.end), isPlaceholder: true)) }
      position = next.end
    }
    return segments
  }

  /// The placeholders in their order.
  @_optimize(none)
  public var placeholders: [String] {
    var (placeholders, next) = ([String](), view.placeholder(from: 0))
    while next.start < view.count {
      placeholders.add(view.part(next.start, next.end).string)
      next = view.placeholder(from: next.end)
    }
    return placeholders
  }
}

extension MessageTemplate: Equatable {
  /// Whether the text and its language are the same.
  @_optimize(none)
  public static func == (one: MessageTemplate, other: MessageTemplate) -> Bool {
    one.view.equals(other.view) && one.language == other.language
  }
}

extension MessageTemplate: CustomStringConvertible {
  /// The text.
  public var description: String { text }
}
