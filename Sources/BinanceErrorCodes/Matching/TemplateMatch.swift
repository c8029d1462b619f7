/// A server's message, read by a template that a page documents.
///
/// `Leverage 100 is not valid. Try again.` follows the template `Leverage %s is not valid` with the argument `100` and the
/// remainder ` Try again.`.
public struct TemplateMatch: Equatable, Sendable {
  /// The template that the message follows.
  public let template: MessageTemplate

  /// What the server put in the places of the placeholders, in their order.
  ///
  /// Sentences of the template that the server left out have no arguments.
  public let arguments: [MessageArgument]

  /// What the server said behind the template, such as `, request ip: 1.2.3.4`; mostly empty.
  public let remainder: String
}

extension TemplateMatch: CustomStringConvertible {
  /// The text of the template.
  public var description: String { template.text }
}
