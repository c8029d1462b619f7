import ErrorCodeFiles
import ErrorCodeGeneration
import Foundation

/// The lines of `corrections.json`, from which rows can be removed.
struct CorrectionsFile {
  /// Where the file is.
  let path: String

  /// What it holds.
  private let text: String

  /// Its rows; none where one of them cannot be read.
  private let rows: [Corrections.Row]

  /// Reads the file, which has no rows where it is missing.
  init(_ path: String) {
    self.path = path
    text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    rows = Self.rows(of: text)
  }

  /// Whether the file is good without a row: whether all others stay, and nothing else.
  func canRemove(_ row: Corrections.Row) -> Bool {
    guard let line = row.line else { return false }
    let rest = rows.filter { $0.line != line }
    return rows.count - rest.count == 1
      && rest.elementsEqual(Self.rows(of: text(withoutLines: [line]))) { row, other in
        var row = row
        row.line = other.line
        return row == other
      }
  }

  /// The text without rows that can be removed.
  ///
  /// - Throws: A diagnostic when the file was changed in the meantime.
  func text(without rows: [Corrections.Row]) throws -> String {
    guard try String(contentsOfFile: path, encoding: .utf8) == text else {
      throw Diagnostic(.error, path.relative, "was changed while pages were downloaded; run it again")
    }
    return text(withoutLines: Set(rows.compactMap(\.line)))
  }

  private func text(withoutLines gone: Set<Int>) -> String {
    let newline: Character = text.contains("\r\n") ? "\r\n" : "\n"
    let lines = text.split(separator: newline, omittingEmptySubsequences: false)
    var rest = lines.indices.filter { !gone.contains($0 + 1) }.map { lines[$0] }
    // The last row has no comma behind it.
    if let last = rest.lastIndex(where: { $0.contains("}") }), let end = rest[last].lastIndex(of: "}") {
      rest[last] = rest[last][...end] + rest[last][end...].dropFirst().filter { $0 != "," }
    }
    return rest.joined(separator: String(newline))
  }

  private static func rows(of text: String) -> [Corrections.Row] {
    var diagnostics: [Diagnostic] = []
    let corrections = Corrections(json: Array(text.utf8), path: "", &diagnostics)
    return diagnostics.isEmpty ? corrections.rows : []
  }
}
