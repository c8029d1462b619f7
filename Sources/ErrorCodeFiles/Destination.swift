package import ErrorCodeGeneration

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where generated code goes, and what it may lose on the way.
package struct Destination {
  /// The module that the code is for.
  package private(set) var module = SwiftFile.coreModule

  /// Whether the lock is written and no Swift.
  package private(set) var writesOnlyLock = false

  /// The products that may lose much of what their pages documented.
  package private(set) var acceptedRemovals: Set<String> = []

  /// Whether the user named a folder or a file.
  package var isGiven: Bool { givenOutput != nil }

  /// A folder, or one `.swift` file for everything.
  package var output: String { givenOutput ?? sources + "/Generated" }

  private var givenOutput: String?
  private var sources: String { "Sources/\(module)" }

  package init() {}

  /// Reads an option that says where code goes.
  ///
  /// - Parameters:
  ///   - option: The option: `--output`.
  ///   - rest: The arguments behind it, from which its value is taken.
  /// - Returns: Whether it is one of these options.
  /// - Throws: `UsageError` for a value that is missing or wrong.
  package mutating func read(_ option: String, _ rest: inout ArraySlice<String>) throws -> Bool {
    switch option {
    case "--lock-only": writesOnlyLock = true
    case "--accept-removals": acceptedRemovals.insert(try rest.takeValue(of: option))
    case "--output": givenOutput = try rest.takeValue(of: option)
    case "--module": module = try Self.moduleName(rest.takeValue(of: option))
    default: return false
    }
    return true
  }

  private static func moduleName(_ name: String) throws -> String {
    let isIdentifier = !name.isEmpty && name.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
    guard isIdentifier else { throw UsageError("'\(name)' is no name of a module") }
    return name
  }

  /// Makes sure that the module's folder is there. Nothing is looked for with `--output` or `--lock-only`.
  ///
  /// - Throws: `UsageError` when the code has no folder to go to.
  package func checkFolder(command: String? = nil) throws {
    if writesOnlyLock || isGiven || FileManager.default.fileExists(atPath: sources) { return }
    throw UsageError(
      "'\(sources)' is not there; give the module with '--module' or another folder with '--output'", command: command)
  }
}

extension ArraySlice<String> {
  /// Takes the value of an option from the arguments behind it.
  ///
  /// - Throws: `UsageError` where there is none.
  package mutating func takeValue(of option: String) throws -> String {
    guard let value = popFirst(), !value.isEmpty else { throw UsageError("option '\(option)' needs a value") }
    return value
  }
}

// MARK: - Generating

extension Destination {
  /// Generates everything in memory.
  ///
  /// - Parameters:
  ///   - input: The pages and what lies beside them.
  ///   - keepsAll: Whether the text of a file that is on the disk already is kept in memory.
  /// - Returns: What was generated, and all that there is to say of it besides the diagnostics of the input.
  package func generation(of input: Input, keepsAll: Bool = false) async -> (
    generation: Generation, diagnostics: [Diagnostic]
  ) {
    let generator = Generator(
      corrections: input.corrections, sentTexts: input.sentTexts, dispositions: input.dispositions,
      lock: input.lock.without(acceptedRemovals.subtracting(input.snapshots.map(\.product))),
      acceptedRemovals: input.isWhole ? acceptedRemovals : nil, module: module)
    let output = output
    let generation = await generator.generate(input.snapshots) { !keepsAll && OutputFolder.holds($0, in: output) }
    return (generation, generation.diagnostics + lockDiagnostics(generation, input))
  }

  /// Products whose pages are gone, and a lock that these pages do not bring up to date.
  private func lockDiagnostics(_ generation: Generation, _ input: Input) -> [Diagnostic] {
    guard input.isWhole else {
      let isCurrent = input.lock.sections.isEmpty || generation.lock.sections == input.lock.sections
      let message =
        "is out of date; bring it up to date with 'swift package --allow-writing-to-package-directory "
        + "generate-error-codes --lock-only \(input.folder?.relative ?? "<folder>")'"
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
          "the product '\(product)' has no page any more, and its \(codes.counting("name")) would vanish; put the page back, "
            + "or pass '--accept-removals \(product)'")
      }
  }
}

// MARK: - Writing

extension Destination {
  /// The files that have to change, and those that are as they should be.
  ///
  /// - Throws: A diagnostic when something is in the way that was not generated, or a product would be lost.
  package func changes(to generation: Generation, of input: Input) throws -> [FileChange] {
    let folder = try OutputFolder(output, generation, input)
    return (writesOnlyLock ? [] : folder.items) + folder.besidePages
  }

  /// Generates everything, writes the files that differ, and prints what was read and written.
  ///
  /// - Returns: What was generated. It is `nil` where a page is unacceptable, after saying why.
  /// - Throws: An error of what is in the way, or of the disk.
  package func generate(_ input: Input, isStrict: Bool = false) async throws -> Generation? {
    let (generation, diagnostics) = await generation(of: input)
    guard input.accepts(diagnostics, isStrict: isStrict) else { return nil }
    let changes = try changes(to: generation, of: input)
    try changes.write()
    try Console.print(summary(of: generation, changes))
    return generation
  }

  /// What was read, and what becomes of each file, in lines.
  package func summary(of generation: Generation, _ changes: [FileChange]) -> String {
    let lines = generation.products.map(\.summary) + changes.map { "\($0.path): \($0.kind.rawValue)" }
    return lines.map(\.visible).joined(separator: "\n")
  }
}

extension GeneratedProduct {
  /// What was read, in one line.
  fileprivate var summary: String {
    let messages = messages.map { "\($0.count) \($0.language.rawValue)" }.joined(separator: ", ")
    let notes = diagnostics.count { $0.severity == .note }
    let answered = answers.count { $0.disposition != nil }
    return "\(product): \(codes.counting("code")), messages: \(messages)"
      + (tableRows > 0 ? ", \(tableRows.counting("table row"))" : "")
      + (answered > 0 ? ", \(answered.counting("disposition"))" : "")
      + (notes > 0 ? ", \(notes.counting("note")) (see 'error-codes catalog')" : "")
  }
}
