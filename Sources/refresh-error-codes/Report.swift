import ErrorCodeGeneration

/// What became of the pages, as a table.
struct Report {
  /// What became of a page.
  private enum Outcome: String, CaseIterable {
    case unchanged, replaced, added, refused
  }

  private struct Row {
    let page: String
    let outcome: Outcome
    var remark = ""

    init(_ product: String, _ language: Language?, _ outcome: Outcome, _ remark: String = "") {
      page = [product, language?.rawValue].compactMap(\.self).joined(separator: " ")
      (self.outcome, self.remark) = (outcome, remark)
    }
  }

  private let rows: [Row]

  /// - Parameters:
  ///   - results: What became of each product.
  ///   - isWritten: Whether the pages that were taken are on the disk, or would be.
  init(_ results: [ProductResult], isWritten: Bool) {
    rows = results.flatMap { result in
      result.refusals.map { Row(result.product, $0.language, .refused, $0.reason) }
        + result.pages.indices.map { Self.row(of: $0, in: result, isWritten: isWritten) }
    }
  }

  /// Whether a page was refused.
  var hasRefusals: Bool { rows.contains { $0.outcome == .refused } }

  /// The table, with one line for each page.
  var text: String {
    let width = rows.map(\.page.count).max() ?? 0
    let widthOfOutcomes = Outcome.allCases.map(\.rawValue.count).max() ?? 0
    return rows.map { row in
      let outcome = row.outcome.rawValue
      let columns = row.remark.isEmpty ? [outcome] : [outcome.padded(to: widthOfOutcomes), row.remark]
      return ([row.page.padded(to: width)] + columns).joined(separator: "  ").visible.prefix(1000)
    }.joined(separator: "\n")
  }
}

extension Report {
  private static func row(of index: Int, in result: ProductResult, isWritten: Bool) -> Row {
    let page = result.pages[index]
    if page.newContent == nil { return Row(result.product, page.language, .unchanged) }
    switch result.outcome {
    case .unchanged: return Row(result.product, page.language, .unchanged)
    case .left(let reason): return Row(result.product, page.language, .refused, reason)
    case .taken where !isWritten:
      return Row(result.product, page.language, .refused, "nothing was written, because of the errors above")
    case .taken(let replacement):
      let remark = replacement.remark(withCorrections: index == result.pages.firstIndex { $0.newContent != nil })
      return Row(result.product, page.language, replacement.isNew ? .added : .replaced, remark)
    }
  }
}

extension ProductResult.Replacement {
  fileprivate func remark(withCorrections: Bool) -> String {
    let rows = needless.count.counting("row")
    let corrections = withCorrections && !needless.isEmpty ? "\(rows) of corrections removed" : nil
    return [effect.isEmpty ? nil : effect, corrections].compactMap(\.self).joined(separator: ", ")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
