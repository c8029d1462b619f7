/// The exceptions to what the pages say, each with its reason.
package struct Corrections: Sendable {
  /// One exception: what a page has and what it should be.
  package struct Row: Codable, Equatable, Sendable {
    /// The product whose page is corrected.
    package var product: String
    /// The code that the row concerns. It is `nil` for a fact about the page.
    package var code: Int?
    /// What is corrected.
    package var field: Field
    /// What the page has; `nil` where it has nothing.
    package var page: String?
    /// What it should be.
    package var correct: String
    /// Why the page is wrong.
    package var reason: String
    /// The file that has the row, as the caller named it. It is not decoded.
    package var path = "corrections.json"
    /// The line of the row, once it is known; not part of the file's format.
    package var line: Int?

    private enum CodingKeys: String, CodingKey { case product, code, field, page, correct, reason }
  }

  /// What a row corrects.
  package enum Field: String, Codable, Sendable {
    case code, name, message, source, summary
  }

  /// The rows in the order of the file.
  package var rows: [Row]

  /// Whether unused rows are allowed, because only some pages are read.
  package var mayBeUnused: Bool

  package init(rows: [Row] = [], mayBeUnused: Bool = false) {
    self.rows = rows
    self.mayBeUnused = mayBeUnused
  }
}

extension [Page] {
  /// The pages of a product after its corrections. A row that changes nothing any more is an error.
  func corrected(by corrections: Corrections, for product: String, _ diagnostics: inout [Diagnostic]) -> [Page] {
    // Nothing can be said of the rows of a page that was refused.
    if isEmpty { return [] }
    var pages = self
    for row in corrections.rows where row.product == product {
      let isUsed = pages.indices.reduce(false) { pages[$1].apply(row) || $0 }
      guard !isUsed, !corrections.mayBeUnused else { continue }
      let subject = row.code.map { "the \(row.field.rawValue) of code \($0)" } ?? "the \(row.field.rawValue)"
      let text =
        row.field == .summary
        ? "is in another row" : row.page.map { "is no longer '\($0)'" } ?? "is documented by now"
      diagnostics.append(
        Diagnostic(.error, row.path, line: row.line, "\(subject) of \(product) \(text); remove the row"))
    }
    return pages
  }
}

extension Page.Entry {
  /// Replaces a damaged code. One that is corrected to itself is confirmed.
  fileprivate mutating func correctCode(_ row: Corrections.Row) -> Bool {
    guard row.page == String(code), let correct = Int(row.correct) else { return false }
    code = correct
    mayLackSign = false
    return true
  }
}

extension Page {
  /// Applies a correction. It is `false` when the page lacks what the row replaces.
  mutating func apply(_ row: Corrections.Row) -> Bool {
    switch row.field {
    case .source: Self.replace(&source, row)
    case .summary: Self.replace(&summary, row)
    case .code: updateEntries(row) { $0.correctCode(row) }
    case .name: updateEntries(row) { Self.replace(&$0.name, row) }
    case .message: updateEntries(row) { Self.replace(in: &$0.messages, row) || Self.replace(in: &$0.notes, row) }
    }
  }

  private mutating func updateEntries(_ row: Corrections.Row, _ update: (inout Entry) -> Bool) -> Bool {
    var isUsed = false
    for index in entries.indices where entries[index].code == row.code {
      isUsed = update(&entries[index]) || isUsed
    }
    return isUsed
  }

  private static func replace(_ text: inout String?, _ row: Corrections.Row) -> Bool {
    guard text == row.page else { return false }
    text = row.correct
    return true
  }

  private static func replace(in texts: inout [String], _ row: Corrections.Row) -> Bool {
    guard let index = texts.firstIndex(where: { $0 == row.page }) else { return false }
    texts[index] = row.correct
    return true
  }
}
