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
    body.message.withView { view in
      var search = TemplateSearch(view)
      look(for: &search, body.code, product)
      return search.match(body)
    }
  }

  @inline(never)
  fileprivate func matches(of body: ErrorBody, _ product: any Product.Type) -> [TemplateMatch] {
    body.message.withView { view in
      var search = TemplateSearch(view)
      look(for: &search, body.code, product)
      return search.matches(body)
    }
  }

  @inline(never)
  fileprivate func translation(of body: ErrorBody, to language: Language, _ product: any Product.Type) -> String? {
    body.message.withView { view in
      var search = TemplateSearch(view)
      look(for: &search, body.code, product)
      return search.translation(to: language)
    }
  }

  /// Looks for a message among the templates of its code, then in the tables of the product.
  private func look(for search: inout TemplateSearch, _ code: Int, _ product: any Product.Type) {
    self.search(code, &search)
    if search.best == nil {
      for table in product.messageTables where search.best == nil { search.look(through: table) }
    }
  }
}
