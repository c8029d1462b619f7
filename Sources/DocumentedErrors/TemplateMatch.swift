/// A server's message, read by a template that a page documents. Its texts are made when they are asked for.
public struct TemplateMatch: Sendable {
  private let body: ErrorBody
  private let line: TextView
  private let hasLanguage: Bool

  /// - Parameters:
  ///   - body: What the server sent.
  ///   - line: The template in the program's constant data.
  ///   - hasLanguage: Whether the line begins with a language.
  init(_ body: ErrorBody, line: TextView, hasLanguage: Bool) {
    self.body = body
    self.line = line
    self.hasLanguage = hasLanguage
  }

  /// The template that the message follows.
  public var template: MessageTemplate { hasLanguage ? MessageTemplate(line: line) : MessageTemplate(line.string) }

  /// What the server put in the places of the placeholders, in their order. Sentences of the template that the server
  /// left out have none.
  public var arguments: [MessageArgument] {
    body.message.withView { reading(of: $0).arguments }
  }

  /// What the server said behind the template, such as `, request ip: 1.2.3.4`; mostly empty.
  public var remainder: String { body.message.withView { $0.dropFirst(reading(of: $0).remainder).string } }

  @inline(never)
  private func reading(of message: TextView) -> TemplateMatcher {
    var matcher = TemplateMatcher(message, notesArguments: true)
    _ = matcher.matches(TemplateLine(line, hasLanguage ? line.template : line))
    return matcher
  }
}

extension TemplateMatch: CustomStringConvertible {
  /// The template, and the arguments in brackets where it has any.
  public var description: String {
    var text = template.text
    for argument in arguments { text += " [" + argument.text + "]" }
    return text
  }
}
