import ErrorCodeGeneration

/// What became of the pages, as a table.
struct Report {
  /// What became of a page.
  enum Outcome: String {
    case unchanged, replaced, added, refused
  }

  /// A page, or a product whose pages have no address.
  private struct Row {
    var page: String
    var outcome: Outcome
    var remark: String
  }

  private var rows: [Row] = []

  /// Whether a page was refused.
  var hasRefusals: Bool { rows.contains { $0.outcome == .refused } }

  mutating func add(_ product: String, _ language: Language?, _ outcome: Outcome, _ remark: String = "") {
    rows.append(
      Row(
        page: [product, language?.rawValue].compactMap(\.self).joined(separator: " "), outcome: outcome, remark: remark)
    )
  }

  /// The table, with one line for each page.
  var text: String {
    let width = rows.map(\.page.count).max() ?? 0
    return rows.map { row in
      let gap = String(repeating: " ", count: width - row.page.count)
      let remark =
        row.remark.isEmpty ? "" : String(repeating: " ", count: 9 - row.outcome.rawValue.count) + "  " + row.remark
      return "\(row.page)\(gap)  \(row.outcome.rawValue)\(remark)"
    }.joined(separator: "\n")
  }
}
