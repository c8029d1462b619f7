extension APIError {
  /// The documented template that the message follows, and its arguments; `nil` when there is none, or no single one.
  ///
  /// The templates are those of the code. A message that none of them fits is looked for in the tables of messages that
  /// come with several codes, such as filter failures.
  public var documented: TemplateMatch? { P.errorCodes.match(of: content, P.self) }

  /// The templates that the message follows equally well: mostly one or none.
  public var documentedCandidates: [TemplateMatch] { P.errorCodes.matches(of: content, P.self) }

  /// The message in another language, with the server's own arguments; the server's text when there is no counterpart.
  public func message(in language: Language) -> String {
    P.errorCodes.translation(of: content, to: language, P.self) ?? message
  }
}

extension ErrorCodeTable {
  @inline(never)
  fileprivate func match(of body: ErrorBody, _ product: any Product.Type) -> TemplateMatch? {
    search(for: body, product) { $0.match(body) }
  }

  @inline(never)
  fileprivate func matches(of body: ErrorBody, _ product: any Product.Type) -> [TemplateMatch] {
    search(for: body, product) { $0.matches(body) }
  }

  @inline(never)
  fileprivate func translation(of body: ErrorBody, to language: Language, _ product: any Product.Type) -> String? {
    search(for: body, product) { $0.translation(to: language) }
  }

  /// Looks for a message among the templates of its code, then in the tables of the product.
  private func search<Result>(
    for body: ErrorBody, _ product: any Product.Type, _ result: (borrowing TemplateSearch) -> Result
  ) -> Result {
    body.message.withView { view in
      var search = TemplateSearch(view)
      self.search(body.code, &search)
      if search.best == nil {
        for table in product.messageTables where search.best == nil { search.look(through: table) }
      }
      return result(search)
    }
  }
}
