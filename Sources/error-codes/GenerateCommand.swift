import ErrorCodeGeneration

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Arguments {
  /// Writes the Swift files and says what was read and written.
  func generate(_ input: Input) async throws -> Bool {
    guard let generation = try await generation(of: input) else { return false }
    let folder = try await OutputFolder(output, generation, input)
    try folder.write()
    let summary = generation.products.map(\.summary) + folder.items.map { "\($0.path): \($0.change.rawValue)" }
    try Console.print(summary.map(\.visible).joined(separator: "\n"))
    return true
  }

  /// Generates everything in memory; `nil` when a page is unacceptable, after saying why.
  ///
  /// - Throws: `UsageError` when the code has no folder to go to.
  func generation(of input: Input) async throws -> Generation? {
    if let folder = moduleFolder, !FileManager.default.fileExists(atPath: folder) {
      throw UsageError(
        "'\(folder)' is not there; give the module with '--module' or another folder with '--output'", command: command)
    }
    let generator = Generator(corrections: input.corrections, module: module)
    let generation = await generator.generate(input.snapshots) { OutputFolder.holds($0, in: output) }
    return accepts(generation.diagnostics, of: input) ? generation : nil
  }
}

extension GeneratedProduct {
  /// What was read, in one line.
  fileprivate var summary: String {
    let messages = messages.map { "\($0.count) \($0.language.rawValue)" }.joined(separator: ", ")
    let notes = diagnostics.count { $0.severity == .note }
    return "\(product): \(codes) codes, messages: \(messages)" + (tableRows > 0 ? ", \(tableRows) table rows" : "")
      + (notes > 0 ? ", \(notes) notes (see 'error-codes catalog')" : "")
  }
}
