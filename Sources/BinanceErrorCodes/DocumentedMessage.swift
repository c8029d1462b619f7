/// A message that a table of a page documents, such as the reason of a filter failure. Its raw value is the message.
public protocol DocumentedMessage: RawRepresentable<String>, CaseIterable, Codable, Hashable, Sendable {
  /// What the page says of the message, a line for each language; read it through ``explanation(in:)``.
  var record: StaticString { get }
}

extension DocumentedMessage {
  /// What the page says of the message; `nil` when it says nothing in that language.
  public func explanation(in language: Language) -> String? {
    record.lines.lazy.compactMap(MessageTemplate.init(line:)).first { $0.language == language }?.text
  }
}
