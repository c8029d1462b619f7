/// What a page says of an error code in one place.
public struct ErrorDocumentation: Equatable, Sendable {
  /// The number that servers send.
  public let code: Int

  /// The documented name, in the page's spelling; `nil` for a code without one.
  public let name: String?

  /// The title of the section; `nil` where the page has no sections.
  public let section: String?

  /// The address of the place, or of the page where there is no closer one. It is `nil` when it is not known.
  public internal(set) var address: String?

  /// The messages that servers send with the code, in all languages.
  ///
  /// A translation follows its original where the page pairs them. Otherwise the messages of one language follow those
  /// of another.
  public internal(set) var messages: [MessageTemplate] = []

  /// What the page says beside the messages, in all languages.
  public internal(set) var notes: [MessageTemplate] = []
}

extension ErrorDocumentation: CustomStringConvertible {
  /// The code and its documented name: `-4164 MIN_NOTIONAL`.
  public var description: String { name.map { "\(code) \($0)" } ?? "\(code)" }
}

extension ErrorDocumentation {
  /// Whether the first message is but the name: `NEW_ORDER_REJECTED` under `NEW_ORDER_REJECTED`.
  var beginsWithItsName: Bool {
    guard let name, let message = messages.first?.text else { return false }
    return message == name || message == name + "." || message == name + "。"
  }
}
