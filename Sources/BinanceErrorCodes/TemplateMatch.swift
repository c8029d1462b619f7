/// A server's message, read by a template that a page documents. Its texts are made when they are asked for.
public struct TemplateMatch: Sendable {
  private let body: ErrorBody
  private let line: TemplateLine

  /// - Parameters:
  ///   - body: What the server sent.
  ///   - line: The template that it follows.
  init(_ body: ErrorBody, _ line: TemplateLine) {
    self.body = body
    self.line = line
  }

  /// The template that the message follows.
  public var template: MessageTemplate {
    line.hasLanguage ? MessageTemplate(line: line.line) : MessageTemplate(line.text.string)
  }

  /// What the server put in the places of the placeholders, in their order. Sentences of the template that the server
  /// left out have none.
  public var arguments: [MessageArgument] { parts.arguments }

  /// What the server said behind the template, such as `, request ip: 1.2.3.4`; mostly empty.
  public var remainder: String { parts.remainder }

  /// Both, which are found together.
  @inline(never)
  var parts: (arguments: [MessageArgument], remainder: String) {
    body.message.withView { message in
      var matcher = TemplateMatcher(message, notesArguments: true)
      _ = matcher.matches(line)
      return (matcher.arguments, message.dropFirst(matcher.remainder).string)
    }
  }
}

extension TemplateMatch: CustomStringConvertible {
  /// The template, and the arguments in brackets where it has any.
  public var description: String {
    var text = template.text
    arguments.each { text += " [" + $0.text + "]" }
    return text
  }
}
