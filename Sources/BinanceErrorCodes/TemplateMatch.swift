/// A server's message, read by a template that a page documents. Its texts are made when they are asked for.
public struct TemplateMatch: Sendable {
  private let message: String
  private let line: TextView
  private let hasLanguage: Bool
  private let values: [Range<Int>]
  private let end: Int

  /// - Parameters:
  ///   - message: The server's message.
  ///   - line: The template in the program's constant data.
  ///   - hasLanguage: Whether the line begins with a language.
  ///   - values: Where the values stand in the message.
  ///   - end: Where the text behind the template begins.
  init(message: String, line: TextView, hasLanguage: Bool, values: [Range<Int>], end: Int) {
    self.message = message
    self.line = line
    self.hasLanguage = hasLanguage
    self.values = values
    self.end = end
  }

  /// The template that the message follows.
  public var template: MessageTemplate { hasLanguage ? MessageTemplate(line: line) : MessageTemplate(line.string) }

  /// What the server put in the places of the placeholders, in their order. Sentences of the template that the server
  /// left out have none.
  public var arguments: [MessageArgument] {
    message.withView { view in
      var arguments: [MessageArgument] = []
      for value in values { arguments.append(MessageArgument(view.part(value.lowerBound, value.upperBound).string)) }
      return arguments
    }
  }

  /// What the server said behind the template, such as `, request ip: 1.2.3.4`; mostly empty.
  public var remainder: String { message.withView { $0.dropFirst(end).string } }
}

extension TemplateMatch: CustomStringConvertible {
  /// The template, and the arguments in brackets where it has any.
  public var description: String {
    var text = template.text
    for argument in arguments { text += " [" + argument.text + "]" }
    return text
  }
}
