extension APIError {
  /// The message as one of a table, such as `InstitutionalLoan.FilterFailure`; `nil` when it is of another kind.
  ///
  /// A message is of the table's kind when it begins like all of its messages. Where these have nothing in common, any message
  /// is whose code documents nothing but its own name, such as -2010, unless it begins like those of another table.
  ///
  /// - Returns: The message, in the page's spelling where it has it, and which one of the table it is: none for a message that
  ///   the table lacks.
  @_optimize(none)
  public func reason<Message: DocumentedMessage>(_ type: Message.Type = Message.self) -> (
    text: String, documented: Message?
  )? {
    let isReason = P.ErrorCode.table.firstDocumentation(of: rawCode)?.saysOnlyItsName ?? false
    guard let text = Message.table.reading(of: message, isReason, among: P.messageTables) else { return nil }
    return (text, Message(rawValue: text))
  }
}

extension MessageTable {
  /// A message in the table's spelling, or as it is when it is but of the same kind.
  @_optimize(none)
  fileprivate func reading(of message: String, _ isReason: Bool, among tables: [MessageTable]) -> String? {
    message.withView { view in
      var (search, matcher) = (TemplateSearch(number: 0), TemplateMatcher(view))
      search.look(through: self, &matcher)
      if let best = search.best { return best.line.string }
      if !prefix.isEmpty { return view.hasPrefix(prefix) ? message : nil }
      return isReason && !view.isOfKind(of: tables) ? message : nil
    }
  }
}

extension TextView {
  /// Whether the text begins like all messages of a table.
  @_optimize(none)
  fileprivate func isOfKind(of tables: [MessageTable]) -> Bool {
    var index = 0
    while index < tables.count {
      let prefix = tables[index].prefix
      if !prefix.isEmpty, hasPrefix(prefix) { return true }
      index += 1
    }
    return false
  }
}
