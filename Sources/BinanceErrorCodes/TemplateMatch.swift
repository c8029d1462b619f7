/// A server's message, read by a template that a page documents. Its texts are made when they are asked for.
public struct TemplateMatch: Sendable {
  private let body: ErrorBody
  private let line: TextView
  private let hasLanguage: Bool
  private let length: Int

  /// - Parameters:
  ///   - body: What the server sent.
  ///   - template: The template that it follows.
  init(_ body: ErrorBody, _ template: TemplateSearch.Candidate) {
    self.body = body
    (line, hasLanguage, length) = (template.line, template.hasLanguage, template.length)
  }

  /// The template that the message follows.
  @_optimize(none)
  public var template: MessageTemplate {
    hasLanguage ? MessageTemplate(line: line) : MessageTemplate(line)
  }

  /// What the server put in the places of the placeholders, in their order. Sentences of the template that the server
  /// left out have none.
  public var arguments: [MessageArgument] { parts.arguments }

  /// What the server said behind the template, such as `, request ip: 1.2.3.4`; mostly empty.
  public var remainder: String { parts.remainder }

  /// Both, which are found together.
  @_optimize(none)
  var parts: (arguments: [MessageArgument], remainder: String) {
    body.message.withView { message in
      var matcher = TemplateMatcher(message)
      var arguments = [MessageArgument]()
      let line = TemplateLine(line, hasLanguage: hasLanguage, isKept: false)
      _ = matcher.begin(line.text.part(0, length), of: line)
      while matcher.hasPlaceholder, matcher.findValue() { arguments.add(MessageArgument(matcher.value.string)) }
      return (arguments, message.dropFirst(matcher.remainder).string)
    }
  }
}

extension TemplateMatch: CustomStringConvertible {
  /// The text of the template.
  @_optimize(none)
  public var description: String { template.text }
}
