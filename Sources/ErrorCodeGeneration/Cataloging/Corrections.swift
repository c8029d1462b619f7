/// The exceptions to what the pages say, each with its reason.
package struct Corrections: Sendable {
  /// The name of its file, which lies beside the pages.
  package static let fileName = "corrections.json"

  /// One exception: what a page has and what it should be.
  package struct Row: Equatable, Sendable {
    /// The product whose page is corrected.
    package var product: String
    /// The code that the row concerns. It is `nil` for a fact about the page.
    package var code: Int?
    /// What is corrected.
    package var field: Field
    /// What the page has; `nil` where it has nothing. For a warning it is how its text begins.
    package var page: String?
    /// What it should be. It is `nil` for a warning.
    package var correct: String?
    /// Why the page is wrong.
    package var reason: String
    /// The file that has the row, as the caller named it; not part of the file's format.
    package var path = fileName
    /// The line of the row, once it is known; not part of the file's format.
    package var line: Int?

    /// An error about the row.
    package func error(_ message: String) -> Diagnostic { Diagnostic(.error, path, line: line, message) }
  }

  /// What a row corrects, or the warning that it acknowledges.
  package enum Field: String, CaseIterable, Sendable {
    case code, name, message, source, summary, warning
  }

  /// The rows in the order of the file.
  package var rows: [Row]

  /// The products of which only some pages are read, so that their rows need not apply.
  package var incomplete: Set<String>

  package init(rows: [Row] = [], incomplete: Set<String> = []) {
    self.rows = rows
    self.incomplete = incomplete
  }
}

extension [Page] {
  /// Applies a correction. It is `false` when no page has what the row replaces.
  fileprivate mutating func apply(_ row: Corrections.Row) -> Bool {
    var isUsed = false
    for index in indices where self[index].apply(row) { isUsed = true }
    return isUsed
  }

  /// The pages of a product after its corrections. A row that changes nothing is an error.
  func corrected(by corrections: Corrections, for product: String, _ diagnostics: inout [Diagnostic]) -> [Page] {
    // Nothing can be said of the rows of a page that was refused.
    if isEmpty { return [] }
    var pages = self
    for row in corrections.rows where row.product == product && row.field != .warning {
      if pages.apply(row) && !row.changesNothing || corrections.incomplete.contains(product) { continue }
      diagnostics.append(row.error(pages.complaint(row)))
    }
    return pages
  }

  /// Why a row does not apply, and what is to be done with it.
  private func complaint(_ row: Corrections.Row) -> String {
    if row.page == row.correct { return "the row changes nothing; remove the row" }
    let entries = flatMap(\.entries).filter { $0.code == row.code }
    if let code = row.code, entries.isEmpty {
      return "the page does not document code \(code); mend the row or remove it"
    }
    let subject = (row.code.map { "the \(row.field) of code \($0)" } ?? "the \(row.field)") + " of \(row.product)"
    if row.field == .summary { return "\(subject) is in another row; remove the row" }
    let present = "the page has \(texts(row.field, entries))"
    guard let page = row.page else { return "\(subject) is documented by now: \(present); remove the row" }
    return "\(subject) is no longer '\(page)': \(present); mend the row or remove it"
  }

  /// What the pages have in a field, in quotation marks.
  private func texts(_ field: Corrections.Field, _ entries: [Page.Entry]) -> String {
    let texts: [String] =
      switch field {
      case .code: entries.map { String($0.code) }
      case .name: entries.compactMap(\.name)
      case .message: entries.flatMap { $0.messages + $0.notes }
      case .source: compactMap(\.source)
      case .summary, .warning: []
      }
    let different = texts.indices.filter { !texts[..<$0].contains(texts[$0]) }
    return texts.isEmpty ? "none" : different.map { "'\(texts[$0])'" }.joined(separator: ", ")
  }
}

extension Corrections.Row {
  /// Whether pages say by themselves what the row makes of others.
  package func isSettled(by pages: [Page]) -> Bool {
    if field == .code || field == .warning { return false }
    var inverse = self
    inverse.page = correct
    var (settled, unsettled) = (pages, pages)
    return settled.apply(inverse) && !unsettled.apply(self)
  }

  /// Whether the row replaces a text by itself. That confirms a code or an address, and else means nothing.
  fileprivate var changesNothing: Bool { page == correct && field != .code && field != .source }
}

extension Page.Entry {
  /// Replaces a damaged code. One without a sign is confirmed where it is corrected to itself.
  fileprivate mutating func correctCode(_ row: Corrections.Row) -> Bool {
    guard row.page == String(code), let correct = row.correct.flatMap({ Int($0) }), correct != code || mayLackSign
    else { return false }
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
    case .warning: false
    }
  }

  private mutating func updateEntries(_ row: Corrections.Row, _ update: (inout Entry) -> Bool) -> Bool {
    var isUsed = false
    for index in entries.indices where entries[index].code == row.code && update(&entries[index]) { isUsed = true }
    return isUsed
  }

  private static func replace(_ text: inout String?, _ row: Corrections.Row) -> Bool {
    guard text == row.page else { return false }
    text = row.correct
    return true
  }

  private static func replace(in texts: inout [String], _ row: Corrections.Row) -> Bool {
    guard let correct = row.correct, let index = texts.firstIndex(where: { $0 == row.page }) else { return false }
    texts[index] = correct
    return true
  }
}

// MARK: - Warnings

extension [Diagnostic] {
  /// The diagnostics of a product with its acknowledged warnings as notes. A row that finds none is an error.
  func acknowledged(by corrections: Corrections, for product: String) -> [Diagnostic] {
    var diagnostics = self
    for row in corrections.rows where row.product == product && !diagnostics.acknowledge(row) {
      // A page that was refused does not give all of its warnings.
      if row.field != .warning || hasErrors || corrections.incomplete.contains(product) { continue }
      let subject = row.code.map { "warning about code \($0)" } ?? "warning"
      diagnostics.append(row.error("no \(subject) begins with '\(row.page ?? "")'; remove the row"))
    }
    return diagnostics
  }

  /// Makes notes of the warnings that a row acknowledges. It is `false` when there is none.
  package mutating func acknowledge(_ row: Corrections.Row) -> Bool {
    let known = indices.filter { self[$0].severity == .warning && row.acknowledges(self[$0].message) }
    for index in known { self[index].severity = .note }
    return !known.isEmpty
  }
}

extension Corrections.Row {
  /// Whether the row is for a warning: its text begins as the row says and names the row's code.
  fileprivate func acknowledges(_ warning: String) -> Bool {
    guard field == .warning, let page, warning.hasPrefix(page) else { return false }
    return code.map { warning.split { $0 != "-" && !$0.isNumber }.contains(Substring(String($0))) } ?? true
  }
}
