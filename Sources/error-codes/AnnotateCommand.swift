import ErrorCodeGeneration

extension Arguments {
  /// Prints each page with the role of each line in the margin.
  func annotate(_ input: Input) throws -> Bool {
    let transcripts = try input.snapshots.map { Transcript(try $0.loaded()) }
    for transcript in transcripts { try Console.print(transcript.annotated) }
    return accepts(transcripts.flatMap { $0.diagnostics(input.corrections) }, of: input)
  }
}

extension Transcript {
  private static let width = (Role.allCases.map(\.rawValue.count).max() ?? 0) + 1

  /// What there is to say of the page alone, the acknowledged warnings as notes.
  fileprivate func diagnostics(_ corrections: Corrections) -> [Diagnostic] {
    var diagnostics = diagnostics
    for row in corrections.rows where row.product == snapshot.product { _ = diagnostics.acknowledge(row) }
    return diagnostics
  }

  fileprivate var annotated: String {
    let lines = zip(snapshot.lines, lineRoles).enumerated().map { index, line in
      let role = line.1?.rawValue ?? ""
      let mark = line.1 == .unrecognised ? "!" : " "
      let margin = mark + role + String(repeating: " ", count: Self.width - role.count)
      return
        "\(String(repeating: " ", count: max(0, 5 - String(index + 1).count)))\(index + 1) \(margin)| \(line.0.visible)"
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
