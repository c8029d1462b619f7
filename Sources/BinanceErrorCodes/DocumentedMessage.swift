/// A message that a table of a page documents, such as the reason of a filter failure. Its raw value is the message.
public protocol DocumentedMessage: RawRepresentable<String>, CaseIterable, Codable, Hashable, Sendable {
  /// What the page says of the messages: for each a line that repeats it, one for each language, and a blank one.
  static var explanations: StaticString { get }
}

extension DocumentedMessage {
  /// What the page says of the message; `nil` when it says nothing in that language.
  public func explanation(in language: Language) -> String? {
    Language.explanation(of: rawValue, in: language, among: Self.explanations)
  }
}

extension Language {
  fileprivate static func explanation(of message: String, in language: Language, among explanations: StaticString)
    -> String?
  {
    var rest = ConstantText(explanations)
    var texts = ""
    while let heading = rest.popLine() {
      let isWanted = heading.string == message
      while let line = rest.popLine(), !line.isEmpty {
        guard isWanted else { continue }
        let template = MessageTemplate(line: line)
        if template.language == language { texts += texts.isEmpty ? template.text : " " + template.text }
      }
    }
    return texts.isEmpty ? nil : texts
  }
}
