/// A message in a page's table, such as `Filter failure: LOT_SIZE`. Its raw value is the message.
public protocol DocumentedMessage: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// What the page says of the messages.
  static var table: MessageTable { get }
}

extension DocumentedMessage {
  /// What the page says of the message in one language; `nil` when it says nothing.
  public func explanation(in language: DocumentationLanguage) -> String? {
    Self.table.explanation(of: rawValue, in: language)
  }
}
