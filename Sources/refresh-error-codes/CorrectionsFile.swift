import ErrorCodeGeneration

/// The lines of `corrections.json`, from which rows can be removed.
struct CorrectionsFile {
  private let lines: [Substring]

  private let newline: Character

  init(_ text: String) {
    newline = text.contains("\r\n") ? "\r\n" : "\n"
    lines = text.split(separator: newline, omittingEmptySubsequences: false)
  }

  /// Whether a row of the file has a line for itself, among all its rows: `  {"product": …},`.
  func hasLine(for row: Corrections.Row, among rows: [Corrections.Row]) -> Bool {
    guard let line = row.line, lines.indices.contains(line - 1) else { return false }
    let text = lines[line - 1].filter { !$0.isWhitespace }
    return text.hasPrefix("{") && (text.hasSuffix("}") || text.hasSuffix("},"))
      && rows.count { $0.path == row.path && $0.line == line } == 1
  }

  /// The text without rows that have lines for themselves.
  func text(without rows: [Corrections.Row]) -> String {
    let gone = Set(rows.compactMap(\.line))
    var rest = lines.indices.filter { !gone.contains($0 + 1) }.map { lines[$0] }
    // The last row has no comma behind it.
    if let last = rest.lastIndex(where: { $0.contains("}") }), let end = rest[last].lastIndex(of: "}") {
      rest[last] = rest[last][...end] + rest[last][end...].dropFirst().filter { $0 != "," }
    }
    return rest.joined(separator: String(newline))
  }
}
