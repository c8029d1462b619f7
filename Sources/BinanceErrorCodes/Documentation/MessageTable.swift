/// What a page says of messages that come with several codes.
public struct MessageTable: Sendable {
  /// The messages, as templates without placeholders.
  let templates: [PreparedTemplate]

  /// What all messages begin with up to a colon: `Filter failure: `, or nothing.
  let prefix: String

  /// The messages, in the order of the page.
  public private(set) var messages: [Message] = []

  /// Creates a table from generated text.
  ///
  /// - Parameter rows: For each message a line that repeats it, lines of explanations behind their language, a blank one.
  public init(_ rows: String) {
    var isBehindBlank = true
    for line in rows.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if isBehindBlank, !line.isEmpty { messages.append(Message(text: line.string)) }
      if !isBehindBlank, !line.isEmpty { messages[messages.count - 1].explanations.append(line.languageAndText) }
      isBehindBlank = line.isEmpty
    }
    templates = messages.map { PreparedTemplate(MessageTemplate($0.text), isMessage: false) }
    prefix = Self.prefix(messages)
  }

  private static func prefix(_ messages: [Message]) -> String {
    var prefix = messages.first?.text ?? ""
    while !prefix.isEmpty, !prefix.hasSuffix(": ") || !messages.allSatisfy({ $0.text.hasPrefix(prefix) }) {
      prefix.removeLast()
    }
    return prefix
  }

  /// A message of a table, and what the page says of it.
  public struct Message: Equatable, Sendable {
    /// The message, as servers send it.
    public let text: String

    /// What the page says of the message, in all languages.
    public fileprivate(set) var explanations: [MessageTemplate] = []
  }

  /// The cases of the messages in the table, in its order. Generated code lists them by it.
  public func cases<Message: RawRepresentable<String>>() -> [Message] {
    messages.compactMap { Message(rawValue: $0.text) }
  }

  /// What the page says of a message in one language; `nil` when it says nothing.
  func explanation(of message: String, in language: DocumentationLanguage) -> String? {
    let explanations = messages.filter { $0.text == message }.flatMap(\.explanations)
    let texts = explanations.written(in: language).map(\.text)
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }
}
