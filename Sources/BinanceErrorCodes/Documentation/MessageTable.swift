/// What a page says of messages that come with several codes.
public struct MessageTable: Sendable {
  /// The messages, as templates without placeholders.
  let templates: [PreparedTemplate]

  /// What all messages begin with up to a colon: `Filter failure: `, or nothing.
  let prefix: String

  /// The lines of each message: itself, and what the page says of it.
  private let rows: [[ArraySlice<UInt8>]]

  /// Creates a table from generated text.
  ///
  /// - Parameter rows: For each message a line that repeats it, lines of explanations behind their language, a blank one.
  public init(_ rows: String) {
    self.rows = Self.paragraphs(of: rows)
    templates = self.rows.map { PreparedTemplate(MessageTemplate($0[0].string), isMessage: false) }
    prefix = Self.prefix(templates)
  }

  private static func paragraphs(of text: String) -> [[ArraySlice<UInt8>]] {
    var paragraphs: [[ArraySlice<UInt8>]] = []
    var isBehindBlank = true
    for line in Array(text.utf8).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if isBehindBlank, !line.isEmpty { paragraphs.append([]) }
      if !line.isEmpty { paragraphs[paragraphs.count - 1].append(line) }
      isBehindBlank = line.isEmpty
    }
    return paragraphs
  }

  private static func prefix(_ templates: [PreparedTemplate]) -> String {
    var prefix = templates.first?.source.text ?? ""
    let isShared = { templates.allSatisfy { $0.source.text.utf8.starts(with: prefix.utf8) } }
    while !prefix.isEmpty, !prefix.hasSuffix(": ") || !isShared() { prefix.removeLast() }
    return prefix
  }

  /// A message of a table, and what the page says of it.
  public struct Message: Equatable, Sendable {
    /// The message, as servers send it.
    public let text: String

    /// What the page says of the message, in all languages.
    public let explanations: [MessageTemplate]
  }

  /// The messages, in the order of the page.
  public var messages: [Message] {
    rows.map { row in Message(text: row[0].string, explanations: row.dropFirst().map(\.languageAndText)) }
  }

  /// The cases of the messages in the table, in its order. Generated code lists them by it.
  public func cases<Message: RawRepresentable<String>>() -> [Message] {
    rows.compactMap { Message(rawValue: $0[0].string) }
  }

  /// What the page says of a message in one language; `nil` when it says nothing.
  func explanation(of message: String, in language: DocumentationLanguage) -> String? {
    let explanations = messages.filter { $0.text == message }.flatMap(\.explanations)
    let texts = explanations.filter { $0.language == language }.map(\.text)
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }
}
