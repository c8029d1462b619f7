import ErrorCodeGeneration

extension Arguments {
  /// Writes the Swift files and says what was read and written.
  func generate(_ input: Input) async throws -> Bool {
    guard let generation = await generation(of: input) else { return false }
    let folder = try OutputFolder(output, generation, isWhole: input.isWhole)
    try folder.write()
    let summary = generation.products.map(\.summary) + folder.items.map { "\($0.path): \($0.change.rawValue)" }
    Console.print(summary.joined(separator: "\n"))
    return true
  }

  /// Generates everything in memory; `nil` when a page is unacceptable, after saying why.
  func generation(of input: Input) async -> Generation? {
    let generation = await Generator(corrections: input.corrections, module: module).generate(input.snapshots)
    Console.report(input.diagnostics + generation.diagnostics)
    guard !input.hasErrors, !generation.hasErrors else { return nil }
    return generation
  }
}

extension GeneratedProduct {
  /// What was read, in one line.
  fileprivate var summary: String {
    let messages = catalog.entries.map(\.messages)
    let languages = Language.allCases.compactMap { language in
      let count = messages.reduce(0) { $0 + $1[language].count }
      return count > 0 ? "\(count) \(language.rawValue)" : nil
    }
    let rows = catalog.tables.reduce(0) { $0 + $1.rows.count }
    let notes = diagnostics.count { $0.severity == .note }
    return "\(catalog.product): \(namespace.cases.count) codes, messages: \(languages.joined(separator: ", "))"
      + (rows > 0 ? ", \(rows) table rows" : "") + (notes > 0 ? ", \(notes) notes (see 'error-codes catalog')" : "")
  }
}
