extension APIError {
  /// The documented template that the message follows, with the server's values.
  ///
  /// It is `nil` when there is no such template, or no single one.
  ///
  /// The templates are those of the code. A message that none of them fits is looked for in the tables of messages that
  /// come with several codes, such as filter failures, and then among the messages of all codes: servers send some with
  /// another code than the page says, or with none. Then ``TemplateMatch/codes`` lacks the error's own code.
  public var match: TemplateMatch? {
    var matches = matches
    return matches.count == 1 ? matches.popLast() : nil
  }

  /// The templates that the message follows equally well: mostly one or none.
  public var matches: [TemplateMatch] {
    if message.isEmpty { return [] }
    let matcher = MessageMatcher(message)
    var matches = matcher.bestMatches(among: Product.ErrorCode.table.templates(of: rawCode))
    for table in Product.messageTables where matches.isEmpty { matches = matcher.bestMatches(among: table.templates) }
    return matches.isEmpty
      ? matcher.bestMatches(among: Product.ErrorCode.table.templates, areElsewhere: true) : matches
  }

  /// The message in another language, with the server's own values.
  ///
  /// `Leverage 100 is not valid` is `杠杆100不正确` in Chinese. It is the server's text when the page has no counterpart.
  public func message(in language: DocumentationLanguage) -> String { translation(to: language) ?? message }

  /// The message in another language, with the server's own values. It is `nil` when the page has no counterpart.
  public func translation(to language: DocumentationLanguage) -> String? {
    guard let match else { return nil }
    let code = match.codes.contains(rawCode) ? rawCode : match.codes.first ?? rawCode
    let place = Product.documentation(of: code).first { $0.messages.contains(match.template) }
    return place?.translation(of: match, to: language)
  }
}

// MARK: - What to do

extension APIError {
  /// What the exchange says of a request that fails like this; `nil` when it says nothing.
  ///
  /// That nobody knows whether the request was executed goes before all else, whether it is said of the status in the body
  /// or of one of two requests that were sent as one. Then comes what the error page says of the code, then what it says of
  /// the message under another code, then what is said of the status.
  public var disposition: Disposition? {
    let ofStatus = status.flatMap { Product.disposition(ofStatus: $0, text: message) }
    return disposition(besides: ofStatus)
  }

  /// What the exchange says where something is said of the status, too.
  func disposition(besides ofStatus: Disposition?) -> Disposition? {
    let table = Product.ErrorCode.table
    if ofStatus?.meaning == .executionUnknown { return ofStatus }
    for request in [BodyField.cancelResponse, .newOrderResponse] {
      let ofRequest = data?[request.rawValue]?["code"]?.int.flatMap(table.disposition)
      if ofRequest?.meaning == .executionUnknown { return ofRequest }
    }
    return table.disposition(of: rawCode) ?? dispositionOfMatch ?? ofStatus
  }

  /// What is said of the codes whose template the message follows, where the sentence is part of the template.
  private var dispositionOfMatch: Disposition? {
    guard let match else { return nil }
    for code in match.codes {
      if let disposition = Product.ErrorCode.table.disposition(of: code),
        match.template.text.contains(disposition.evidence)
      {
        return disposition
      }
    }
    return nil
  }

  /// How long to wait before the next request; `nil` when the server does not say.
  ///
  /// The server says it in `data.retryAfter`, or in the message: `IP banned until 1787179851822`.
  public var wait: Wait? {
    let moment = retryAfter.flatMap { MessageArgument(String($0)).millisecondsSince1970 }
    return moment.map { .until(millisecondsSince1970: $0) } ?? Wait(text: message)
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
    if !table.prefix.isEmpty { return message.hasPrefix(table.prefix) }
    let isOfAnother = Product.messageTables.contains { !$0.prefix.isEmpty && message.hasPrefix($0.prefix) }
    return !isOfAnother && Product.documentation(of: rawCode).first?.beginsWithItsName == true
  }
}
