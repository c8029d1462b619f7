import ErrorCodeFiles
import ErrorCodeGeneration

extension Arguments {
  /// Prints each page with the role of each line in the margin, or the rule that found it.
  func annotate(_ input: Input) throws -> Bool {
    let pages = try input.snapshots.map { AnnotatedSnapshot(try $0.loaded()) }
    for page in pages { try Console.print(page.annotated(withRules: wantsRules)) }
    return input.accepts(pages.flatMap { $0.diagnostics(input.corrections) }, isStrict: isStrict)
  }
}

extension AnnotatedSnapshot {
  private static let width = (Role.allCases.map(\.rawValue.count).max() ?? 0) + 1
  private static let widthOfRules = 48

  /// What there is to say of the page alone, the acknowledged warnings as notes.
  fileprivate func diagnostics(_ corrections: Corrections) -> [Diagnostic] {
    var diagnostics = diagnostics
    for row in corrections.rows where row.product == snapshot.product { _ = diagnostics.acknowledge(row) }
    return diagnostics
  }

  /// The page with the role of each line, `!` before those that none has and `?` before those that may be misread.
  fileprivate func annotated(withRules: Bool) -> String {
    let doubtful = Set(diagnostics.compactMap(\.line))
    let lines = zip(snapshot.lines, zip(lineRoles, lineRules)).enumerated().map { index, line in
      let (text, (role, rule)) = line
      let mark = role == .unrecognised ? "!" : doubtful.contains(index + 1) ? "?" : " "
      let margin = withRules ? rule ?? "" : role?.rawValue ?? ""
      let width = withRules ? Self.widthOfRules : Self.width
      let number = String(repeating: " ", count: max(0, 5 - String(index + 1).count)) + String(index + 1)
      return "\(number) \(mark)\(margin)\(String(repeating: " ", count: max(1, width - margin.count)))| \(text.visible)"
    }
    return (lines + [summary]).joined(separator: "\n")
  }

  private var summary: String {
    let entries = pages.flatMap(\.entries)
    let messages = entries.reduce(0) { $0 + $1.messages.count }
    let rows = pages.flatMap(\.tables).reduce(0) { $0 + $1.rows.count }
    let unrecognised = lineRoles.count { $0 == .unrecognised }
    return
      "\(snapshot.path): \(lineRoles.count) lines, \(pages.count) pages, \(entries.count) codes, \(messages) messages, "
      + "\(rows) table rows, \(unrecognised) lines unrecognised"
  }
}
