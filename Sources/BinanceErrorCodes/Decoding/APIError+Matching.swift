extension APIError {
  /// The documented template that the message follows, with the server's values.
  ///
  /// It is `nil` when there is no such template, or no single one.
  ///
  /// The templates are those of the code. A message that none of them fits is looked for in the tables of messages that
  /// come with several codes, such as filter failures.
  public var match: TemplateMatch? {
    var matches = matches
    return matches.count == 1 ? matches.popLast() : nil
  }

  /// The templates that the message follows equally well: mostly one or none.
  public var matches: [TemplateMatch] {
    let matcher = MessageMatcher(message)
    var matches = matcher.bestMatches(among: Product.ErrorCode.table.templates(of: rawCode))
    if !matches.isEmpty { return matches }
    for table in Product.messageTables where matches.isEmpty { matches = matcher.bestMatches(among: table.templates) }
    return matches
  }

  /// The message in another language, with the server's own values.
  ///
  /// `Leverage 100 is not valid` is `杠杆100不正确` in Chinese. It is the server's text when the page has no counterpart.
  public func message(in language: DocumentationLanguage) -> String {
    guard let match else { return message }
    let place = Product.documentation(of: rawCode).first { $0.messages.contains(match.template) }
    return place?.translation(of: match, to: language) ?? message
  }
}

// MARK: - Messages of tables

/// A message of the kind that a table has, such as `InstitutionalLoan.FilterFailure`.
public enum FailureReason<Message: DocumentedMessage>: Equatable, Sendable {
  /// A message of the table.
  case documented(Message)

  /// A message of the same kind that the table lacks, as the server wrote it.
  case other(String)
}

extension APIError {
  /// The message as one of a table. It is `nil` when it is of another kind.
  ///
  /// - `Filter failure: LOT_SIZE` is documented as a filter failure.
  /// - `Filter failure: NEW_FILTER` is another one, since it begins like all of them.
  /// - `Market is closed.` is an order rejection that the page lacks. Rejections have no common beginning, but the page says
  ///   nothing of the code -2010 beside its name.
  public func reason<Message: DocumentedMessage>(as type: Message.Type = Message.self) -> FailureReason<Message>? {
    if let documented = Message(rawValue: message) { return .documented(documented) }
    let matches = MessageMatcher(message).bestMatches(among: Message.table.templates)
    if let documented = matches.first.flatMap({ Message(rawValue: $0.template.text) }) {
      return .documented(documented)
    }
    return belongs(to: Message.table) ? .other(message) : nil
  }

  private func belongs(to table: MessageTable) -> Bool {
    if !table.prefix.isEmpty { return message.utf8.starts(with: table.prefix.utf8) }
    let isOfAnother = Product.messageTables.contains { !$0.prefix.isEmpty && message.utf8.starts(with: $0.prefix.utf8) }
    return !isOfAnother && Product.documentation(of: rawCode).first?.beginsWithItsName == true
  }
}
