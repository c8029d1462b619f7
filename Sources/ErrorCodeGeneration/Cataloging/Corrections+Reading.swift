extension Corrections {
  /// Reads the rows of a file. A row that cannot be read is left out and said.
  ///
  /// - Parameters:
  ///   - json: What the file holds.
  ///   - path: Its name in diagnostics.
  ///   - diagnostics: Where the rows that cannot be read are said.
  package init(json: [UInt8], path: String, _ diagnostics: inout [Diagnostic]) {
    self.init(rows: RowReader.read(json, path: path, &diagnostics) { row throws(Diagnostic) in try Row(row) })
  }
}

extension Corrections.Row {
  fileprivate init(_ row: RowReader.Row) throws(Diagnostic) {
    try row.checkKeys(["product", "code", "field", "page", "correct", "reason"])
    let name = try row.requiredText("field")
    guard let field = Corrections.Field(rawValue: name) else {
      let known = Corrections.Field.allCases.map(\.rawValue).listed("or")
      throw row.error("'field' is '\(name)', but must be \(known)", at: "field")
    }
    self.init(
      product: try row.requiredText("product"), code: try row.number("code"), field: field,
      page: try row.text("page"), correct: try row.text("correct"), reason: try row.requiredText("reason"),
      path: row.path, line: row.line)
    if let (key, message) = complaint { throw row.error(message, at: key) }
  }

  /// What a row for the field lacks, or must not have.
  private var complaint: (key: String, message: String)? {
    switch (field, correct) {
    case (.warning, nil): (page ?? "").isEmpty ? ("page", "'page' must be how the text of the warning begins") : nil
    case (.warning, _): ("correct", "a row for a warning has no 'correct'")
    case (.code, _) where code == nil, (.name, _) where code == nil, (.message, _) where code == nil:
      ("field", "a row for the \(field) needs a 'code'")
    case (_, nil): ("field", "the row has no 'correct'")
    case (.code, let correct?) where Int(correct) == nil: ("correct", "what is correct must be a code, as in '-1000'")
    case (_, let correct?) where !correct.isLine:
      ("correct", "what is correct must be a text of one line")
    default: nil
    }
  }
}
