import ErrorCodeFiles
import ErrorCodeGeneration
import Foundation

/// The snapshots with the pages of one product replaced, before anything is written.
struct Candidate {
  private(set) var input: Input

  /// What the snapshots make, and what there is to say of them.
  private(set) var state: (generation: Generation, diagnostics: [Diagnostic])

  /// The corrections of the product that its pages made superfluous. They are no longer in the input.
  private(set) var settled: [Corrections.Row]

  /// - Parameters:
  ///   - pages: The pages that take the place of those of the product.
  ///   - product: The product.
  ///   - input: The snapshots so far.
  ///   - destination: Where the code is to go.
  init(_ pages: [FetchedPage], of product: String, in input: Input, _ destination: Destination) async {
    self.input = input
    self.input.replacePages(of: product, with: pages.map(\.snapshot))
    let read = pages.flatMap { AnnotatedSnapshot($0.snapshot).pages }
    settled = input.corrections.rows.filter { $0.product == product && $0.hasLineOfItsOwn && $0.isSettled(by: read) }
    self.input.removeCorrections(where: settled.contains)
    state = await destination.generation(of: self.input, keepsAll: true)
    let needless = self.input.corrections.rows.filter { row in
      row.field == .warning && row.hasLineOfItsOwn && row.product == product
        && state.diagnostics.contains { $0.path == row.path && $0.line == row.line }
    }
    if needless.isEmpty { return }
    settled += needless
    self.input.removeCorrections(where: needless.contains)
    state = await destination.generation(of: self.input, keepsAll: true)
  }
}

// MARK: - The lines of corrections

extension Corrections.Row {
  /// Whether the file has nothing else on the row's line, so that the line can be removed.
  fileprivate var hasLineOfItsOwn: Bool {
    guard let line, let lines = try? Self.lines(of: path), lines.indices.contains(line - 1) else { return false }
    let text = lines[line - 1].trimmingCharacters(in: .whitespaces)
    return text.hasPrefix("{") && (text.hasSuffix("}") || text.hasSuffix("},"))
  }

  /// The file that has the rows, without them.
  ///
  /// - Throws: An error of the file system.
  static func removal(of rows: [Corrections.Row]) throws -> [OutputFolder.Item] {
    try Dictionary(grouping: rows, by: \.path).sorted { $0.key < $1.key }.map { path, rows in
      let gone = Set(rows.compactMap(\.line))
      var lines = try lines(of: path).enumerated().filter { !gone.contains($0.offset + 1) }.map(\.element)
      // The row that is the last one has no comma behind it.
      if let last = lines.lastIndex(where: { $0.contains("}") }), let end = lines[last].lastIndex(of: "}") {
        lines[last].replaceSubrange(
          lines[last].index(after: end)..., with: lines[last][end...].dropFirst().replacing(",", with: ""))
      }
      return OutputFolder.Item(path: path, change: .written, wanted: Array(lines.joined(separator: "\n").utf8))
    }
  }

  private static func lines(of path: String) throws -> [String] {
    try String(contentsOf: URL(filePath: path), encoding: .utf8).components(separatedBy: "\n")
  }
}
