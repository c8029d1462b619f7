extension APIError {
  /// The documented template that the message follows, and its arguments; `nil` when there is none, or no single one.
  ///
  /// The templates are those of the code. A message that none of them fits is looked for in the tables of messages that
  /// come with several codes, such as filter failures.
  public var documented: TemplateMatch? {
    let matches = documentedCandidates
    return matches.count == 1 ? matches[0] : nil
  }

  /// The templates that the message follows equally well: mostly one or none.
  public var documentedCandidates: [TemplateMatch] {
    P.ErrorCode.table.reading(of: content, P.messageTables, in: nil).matches
  }

  /// The message in another language, with the server's own arguments; the server's text when there is no counterpart.
  public func message(in language: Language) -> String {
    P.ErrorCode.table.reading(of: content, P.messageTables, in: language).translation ?? message
  }
}

extension ErrorCodeTable {
  /// The templates that a message follows, or its translation where a language is given.
  @inline(never)
  func reading(of body: ErrorBody, _ tables: [MessageTable], in language: Language?)
    -> (matches: [TemplateMatch], translation: String?)
  {
    body.message.withView { view in
      var search = TemplateSearch(view)
      self.search(body.code, &search)
      var position = 0
      while search.line == nil, position < tables.count {
        search.look(through: tables[position])
        position += 1
      }
      guard let language else { return (search.matches, nil) }
      return ([], search.translation(to: language))
    }
  }
}
