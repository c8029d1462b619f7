/// A message that a table of a page documents, such as the reason of a filter failure. Its raw value is the message.
public protocol DocumentedMessage: RawRepresentable<String>, CaseIterable, Codable, Hashable, Sendable {
  /// What the page says of the messages.
  static var table: MessageTable { get }
}

extension DocumentedMessage {
  /// What the page says of the message; `nil` when it says nothing in that language.
  @_optimize(none)
  public func explanation(in language: Language) -> String? { Self.table.explanation(of: rawValue, in: language) }
}
