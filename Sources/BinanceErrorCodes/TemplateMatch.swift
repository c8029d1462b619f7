/// A server's message, read by a template that a page documents.
public struct TemplateMatch: Equatable, Sendable {
  /// The template that the message follows.
  public let template: MessageTemplate

  /// What the server put in the places of the placeholders, in their order. Sentences of the template that the server
  /// left out have none.
  public let arguments: [MessageArgument]

  /// What the server said behind the template, such as `, request ip: 1.2.3.4`; mostly empty.
  public let remainder: String
}
