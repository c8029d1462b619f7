/// A server's message, read by a template that a page documents.
///
/// The message may be worded as the page has it, or as servers are known to word it:
/// `docs-snapshots/sent-texts.json` says how.
///
/// `Leverage 100 is not valid. Try again.` follows the template `Leverage %s is not valid` with the argument `100` and the
/// remainder ` Try again.`.
public struct TemplateMatch: Equatable, Sendable {
  /// The template that the message follows.
  public let template: MessageTemplate

  /// The codes that the template is documented for, that of the error where it is among them.
  ///
  /// It is another one where servers send the text of one code with another, and empty for a message of a table.
  public var codes: [Int] { (code.map { [$0] } ?? []) + otherCodes }

  /// The first of the codes.
  let code: Int?

  /// The other codes that have the template.
  var otherCodes: [Int] = []

  /// What the server put in the places of the placeholders, in their order.
  ///
  /// Sentences of the template that the server left out have no arguments.
  public internal(set) var arguments: [MessageArgument]

  /// What the server added within the template, such as its address: `["address": "10.0.0.1"]`; mostly empty.
  public internal(set) var additions: [String: MessageArgument] = [:]

  /// What the server said behind the template, such as `, request ip: 1.2.3.4`; mostly empty.
  public let remainder: String
}

extension TemplateMatch: CustomStringConvertible {
  /// The text of the template.
  public var description: String { template.text }
}
