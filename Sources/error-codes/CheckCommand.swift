import ErrorCodeChanges
import ErrorCodeFiles
import ErrorCodeGeneration

extension Arguments {
  /// Compares the Swift files with the pages and says for each code what differs.
  func check(_ input: Input) async throws -> Bool {
    try destination.checkFolder(command: command?.rawValue)
    let (generation, diagnostics) = await destination.generation(of: input)
    guard input.accepts(diagnostics, isStrict: isStrict) else { return false }
    let items = try destination.changes(to: generation, of: input)
    let differences = items.filter { $0.kind != .unchanged }.flatMap(\.differences)
    guard !differences.isEmpty else {
      try Console.print("\(items.count.counting("file")) \(items.count == 1 ? "is" : "are") as the pages say")
      return true
    }
    let changes = ChangeReport(changes: input.lock.knownChanges(to: generation.lock))
    if !changes.changes.isEmpty { try Console.print(try changes.text(format, module: destination.module)) }
    Console.report(differences)
    let count = differences.count.counting("difference")
    Console.error("error: \(count); mend with '\(remedy)'")
    return false
  }

  private var remedy: String {
    (["swift package --allow-writing-to-package-directory generate-error-codes"] + options).joined(separator: " ")
  }
}

extension FileChange {
  /// The differences, one diagnostic for each code.
  fileprivate var differences: [Diagnostic] {
    if path.hasSuffix(NameLock.fileName) || path.hasSuffix(AnswerList.fileName) {
      let line = present.map {
        Self.firstDifference(String(decoding: $0, as: UTF8.self), String(decoding: wanted ?? [], as: UTF8.self))
      }
      if wanted == nil { return [Diagnostic(.error, path, "is a list, but no sentence has a meaning any more")] }
      return [Diagnostic(.error, path, line: line, present == nil ? "is missing" : "is not as the pages say")]
    }
    if let newPath { return [Diagnostic(.error, path, "is to be called '\(newPath)', with other capital letters")] }
    return switch (present, wanted) {
    case (nil, _): [Diagnostic(.error, path, "is missing")]
    case (_, nil): [Diagnostic(.error, path, "is generated, but no page claims it any more")]
    case (let present?, let wanted?):
      Self.differences(String(decoding: present, as: UTF8.self), String(decoding: wanted, as: UTF8.self), path)
    }
  }

  private static func differences(_ present: String, _ wanted: String, _ path: String) -> [Diagnostic] {
    let old = Declarations(present)
    let new = Declarations(wanted)
    let changed = new.order.compactMap { name -> Diagnostic? in
      guard let text = old.texts[name] else {
        return Diagnostic(.error, path, "\(new.label(name)) is documented, but not here")
      }
      return text == new.texts[name]
        ? nil : Diagnostic(.error, path, line: old.lines[name], "\(new.label(name)) is not as documented")
    }
    let removed = old.order.filter { new.texts[$0] == nil }.map { name in
      Diagnostic(.error, path, line: old.lines[name], "\(old.label(name)) is not documented any more")
    }
    let all = changed + removed
    return all.isEmpty ? [Diagnostic(.error, path, line: firstDifference(present, wanted), "is not as generated")] : all
  }

  /// The number of the first line that differs.
  private static func firstDifference(_ left: String, _ right: String) -> Int {
    let lines = [left, right].map { $0.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) }
    let common = zip(lines[0], lines[1]).enumerated().first { !$0.element.0.elementsEqual($0.element.1) }
    return (common?.offset ?? min(lines[0].count, lines[1].count)) + 1
  }
}
