import ErrorCodeFiles
import ErrorCodeGeneration

extension Arguments {
  /// Writes the Swift files and says what was read and written.
  func generate(_ input: Input) async throws -> Bool {
    guard let generation = try await generation(of: input) else { return false }
    let changes = try destination.changes(to: generation, of: input)
    try changes.write()
    try Console.print(try destination.summary(of: generation, input, changes).joined(separator: "\n"))
    return true
  }

  /// Generates everything in memory; `nil` when a page is unacceptable, after saying why.
  ///
  /// - Throws: `UsageError` when the code has no folder to go to.
  func generation(of input: Input) async throws -> Generation? {
    try destination.checkFolder(command: command?.rawValue)
    let (generation, diagnostics) = await destination.generation(of: input)
    return input.accepts(diagnostics, isStrict: isStrict) ? generation : nil
  }
}
