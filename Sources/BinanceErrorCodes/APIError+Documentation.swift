extension APIError {
  /// The documented template that the message follows, and its arguments; `nil` when there is none, or no single one.
  ///
  /// The templates are those of the code. A message that none of them fits is looked for in the tables of messages that
  /// come with several codes, such as filter failures.
  public var documented: TemplateMatch? { content.templates(P.ErrorCode.table, P.self, number: 0).match(content) }

  /// The templates that the message follows equally well: mostly one or none.
  public var documentedCandidates: [TemplateMatch] { content.candidates(P.ErrorCode.table, P.self) }

  /// The message in another language, with the server's own arguments; the server's text when there is no counterpart.
  @_optimize(none)
  public func message(in language: Language) -> String {
    content.templates(P.ErrorCode.table, P.self, number: 0).translation(of: content, to: language) ?? message
  }
}

extension ErrorBody {
  /// Looks for the message among the templates of its code, then in the tables of the product.
  @inline(never)
  fileprivate func templates(_ table: ErrorCodeTable, _ product: any Product.Type, number: Int) -> TemplateSearch {
    var search = TemplateSearch(number: number)
    // The only view that is taken for each error, and therefore the only one with a body of its own.
    unsafe message.withCString { (start: UnsafePointer<CChar>) in
      unsafe look(for: TextView(start, message.utf8.count), table, product, &search)
    }
    return search
  }

  private func look(
    for message: TextView, _ table: ErrorCodeTable, _ product: any Product.Type, _ search: inout TemplateSearch
  ) {
    var matcher = TemplateMatcher(message)
    table.look(for: &matcher, code, &search)
    if search.best == nil { search.look(through: product.messageTables, &matcher) }
  }

  /// All templates that fit the message equally well.
  @_optimize(none)
  fileprivate func candidates(_ table: ErrorCodeTable, _ product: any Product.Type) -> [TemplateMatch] {
    var candidates = [TemplateMatch]()
    var search = templates(table, product, number: 0)
    while candidates.count <= search.ties, let best = search.best {
      candidates.add(TemplateMatch(self, best))
      search = templates(table, product, number: candidates.count)
    }
    return candidates
  }
}
