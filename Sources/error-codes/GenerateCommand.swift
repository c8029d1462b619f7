import ErrorCodeChanges
import ErrorCodeFiles
import ErrorCodeGeneration

extension Arguments {
  /// Writes the Swift files and says what was read and written, and what changes for users.
  func generate(_ input: Input) async throws -> Bool {
    try destination.checkFolder(command: command?.rawValue)
    guard let generation = try await destination.generate(input, isStrict: isStrict) else { return false }
    let report = ChangeReport(changes: input.lock.knownChanges(to: generation.lock))
    if !report.changes.isEmpty { try Console.print(try report.text(.text, module: destination.module)) }
    return true
  }
}
