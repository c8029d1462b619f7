import ErrorCodeChanges
import ErrorCodeFiles
import ErrorCodeGeneration

extension Arguments {
  /// Prints what changed between the pages of two folders. It is `false` when a page is unacceptable.
  func printChanges() async throws -> Bool {
    let (old, new) = (try Input(paths: [paths[0]]), try Input(paths: [paths[1]]))
    guard let before = await names(old, after: old.lock),
      let now = await names(new, after: new.lock.sections.isEmpty ? before : new.lock)
    else { return false }
    let report = ChangeReport(changes: before.changes(to: now))
    try Console.print(try report.text(format, module: destination.module))
    if report.changes.isEmpty { return true }
    throw ExitStatus.changes
  }

  /// The names of the products that have pages.
  private func names(_ input: Input, after lock: NameLock) async -> NameLock? {
    let products = await Generator(corrections: input.corrections, lock: lock).document(input.snapshots)
    guard input.accepts(products.flatMap(\.diagnostics), isStrict: isStrict, saying: [.error]) else { return nil }
    return products.names(after: NameLock())
  }
}
