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
    let folder = try OutputFolder(output, generation, input)
    try folder.write(onlyLock: writesOnlyLock)
    let files = (writesOnlyLock ? [] : folder.items) + folder.besidePages
    let summary = generation.products.map(\.summary) + files.map { "\($0.path): \($0.change.rawValue)" }
    let isUnchanged = folder.isLockUnchanged
    let changes = ChangeReport(changes: isUnchanged ? [] : input.lock.knownChanges(to: generation.lock))
    let report = changes.changes.isEmpty ? [] : [try changes.text(.text, module: module)]
    try Console.print((summary.map(\.visible) + report).joined(separator: "\n"))
    return true
  }

  /// Generates everything in memory; `nil` when a page is unacceptable, after saying why.
  ///
  /// - Throws: `UsageError` when the code has no folder to go to.
  func generation(of input: Input) async throws -> Generation? {
    if !writesOnlyLock, let folder = moduleFolder, !FileManager.default.fileExists(atPath: folder) {
      throw UsageError(
        "'\(folder)' is not there; give the module with '--module' or another folder with '--output'", command: command)
    }
    let generator = Generator(
      corrections: input.corrections, sentTexts: input.sentTexts, dispositions: input.dispositions,
      lock: lock(of: input), acceptedRemovals: input.isWhole ? acceptedRemovals : nil, module: module)
    let generation = await generator.generate(input.snapshots) { OutputFolder.holds($0, in: output) }
    let diagnostics = generation.diagnostics + lockDiagnostics(generation, input)
    return accepts(diagnostics, of: input) ? generation : nil
  }

  /// The names that were given before, without those of products that may vanish with their pages.
  private func lock(of input: Input) -> NameLock {
    input.lock.without(acceptedRemovals.subtracting(input.snapshots.map(\.product)))
  }

  /// Products whose pages are gone, and a lock that these pages do not bring up to date.
  private func lockDiagnostics(_ generation: Generation, _ input: Input) -> [Diagnostic] {
    guard input.isWhole else {
      let isCurrent = input.lock.sections.isEmpty || generation.lock.bytes == input.lock.bytes
      let message =
        "is out of date; bring it up to date with 'swift package --allow-writing-to-package-directory "
        + "generate-error-codes --lock-only <folder>'"
      return isCurrent ? [] : [Diagnostic(.warning, input.lock.path, message)]
    }
    let known = Set(generation.products.map(\.product)).union(input.lock.sections.keys)
    let unknown = acceptedRemovals.subtracting(known).sorted().map { product in
      let message =
        "'--accept-removals \(product)' means no product; there are \(known.sorted().joined(separator: ", "))"
      return Diagnostic(.error, input.lock.path, message)
    }
    // Something that is called like a product and is no page is said elsewhere.
    let leftOut = input.leftOut.map { Snapshot(path: $0, bytes: []).intendedProduct }
    let products = Set(generation.products.map(\.product)).union(acceptedRemovals).union(leftOut)
    return unknown
      + input.lock.sections.keys.filter { !products.contains($0) }.sorted().map { product in
        let codes = LockedProduct(input.lock.sections[product]).names.count { $0.kind == .case }
        return Diagnostic(
          .error, input.lock.path,
          "the product '\(product)' has no page any more, and its \(codes) names would vanish; put the page back, "
            + "or pass '--accept-removals \(product)'")
      }
  }
}

extension GeneratedProduct {
  /// What was read, in one line.
  fileprivate var summary: String {
    let messages = messages.map { "\($0.count) \($0.language.rawValue)" }.joined(separator: ", ")
    let notes = diagnostics.count { $0.severity == .note }
    let answered = answers.count { $0.disposition != nil }
    return "\(product): \(codes) codes, messages: \(messages)" + (tableRows > 0 ? ", \(tableRows) table rows" : "")
      + (answered > 0 ? ", \(answered) dispositions" : "")
      + (notes > 0 ? ", \(notes) \(notes == 1 ? "note" : "notes") (see 'error-codes catalog')" : "")
  }
}
