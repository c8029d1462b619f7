extension APIError {
  /// The documented template that the message follows, and its arguments; `nil` when there is none, or no single one.
  ///
  /// The templates are those of the code. A message that none of them fits is looked for in the tables of messages that
  /// come with several codes, such as filter failures.
  public var documented: TemplateMatch? { P.errorCodes.templates(for: content, P.self).match(content) }

  /// The templates that the message follows equally well: mostly one or none.
  public var documentedCandidates: [TemplateMatch] { P.errorCodes.templates(for: content, P.self).matches(content) }

  /// The message in another language, with the server's own arguments; the server's text when there is no counterpart.
  public func message(in language: Language) -> String {
    P.errorCodes.templates(for: content, P.self).translation(of: content, to: language) ?? message
  }
}

extension ErrorCodeTable {
  /// Looks for a message among the templates of its code, then in the tables of the product.
  @inline(never)
  fileprivate func templates(for body: ErrorBody, _ product: any Product.Type) -> TemplateSearch {
    // The only view that is taken for each error, and therefore the only one with a body of its own.
    unsafe body.message.withCString { (start: UnsafePointer<CChar>) -> TemplateSearch in
      unsafe look(for: TextView(start, body.message.utf8.count), body.code, product)
    }
  }

  private func look(for message: TextView, _ code: Int, _ product: any Product.Type) -> TemplateSearch {
    var search = TemplateSearch()
    var matcher = TemplateMatcher(message)
    look(for: &matcher, code, &search)
    if search.best == nil { search.look(through: product.messageTables, &matcher) }
    return search
  }
}
