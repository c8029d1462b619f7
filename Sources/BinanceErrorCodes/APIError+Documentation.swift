extension APIError {
  /// The documented template that the message follows, and its arguments; `nil` when there is none, or no single one.
  ///
  /// The templates are those of the code. A message that none of them fits is looked for in the tables of messages that
  /// come with several codes, such as filter failures.
  public var documented: TemplateMatch? {
    P.ErrorCode.table.reading(of: content, P.messageTables, .match).match
  }

  /// The templates that the message follows equally well: mostly one or none.
  public var documentedCandidates: [TemplateMatch] {
    P.ErrorCode.table.reading(of: content, P.messageTables, .candidates).matches
  }

  /// The message in another language, with the server's own arguments; the server's text when there is no counterpart.
  public func message(in language: Language) -> String {
    P.ErrorCode.table.reading(of: content, P.messageTables, .translation(language)).translation ?? message
  }
}

extension ErrorCodeTable {
  /// What can be asked about a message.
  enum Question {
    case match
    case candidates
    case translation(Language)
  }

  /// The template that a message follows, all of those that fit equally well, or its translation.
  @inline(never)
  func reading(of body: ErrorBody, _ tables: [MessageTable], _ question: Question)
    -> (match: TemplateMatch?, matches: [TemplateMatch], translation: String?)
  {
    body.message.withView { view in
      var search = TemplateSearch(view)
      self.search(body.code, &search)
      var position = 0
      while search.best == nil, position < tables.count {
        search.look(through: tables[position])
        position += 1
      }
      switch question {
      case .match: return (search.match(body.message), [], nil)
      case .candidates: return (nil, search.matches(body.message), nil)
      case .translation(let language): return (nil, [], search.translation(to: language))
      }
    }
  }
}
