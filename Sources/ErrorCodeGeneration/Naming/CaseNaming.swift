/// Gives every code its case and every further name of it an alias.
struct CaseNaming {
  /// The members that every enum of error codes has, and the cases of `Optional`.
  static let reserved: Set<String> = [
    "Type", "allCases", "code", "customMirror", "debugDescription", "description", "documentation", "documentedName",
    "encode", "explanations", "hash", "hashValue", "init", "messages", "none", "rawValue", "section", "self", "some",
    "table", "type",
  ]

  /// A documented entry with the identifier that its name alone would give it.
  private typealias Candidate = (entry: Catalog.Entry, base: String?)

  private var groups: [(code: Int, candidates: [Candidate])] = []
  /// The code that an identifier stands for; `nil` when it would stand for several.
  private var owners: [String: Int?] = [:]
  /// Where the codes stand among the groups.
  private var index: [Int: Int] = [:]

  init(_ entries: [Catalog.Entry]) {
    index.reserveCapacity(entries.count)
    groups.reserveCapacity(entries.count)
    owners.reserveCapacity(entries.count)
    for entry in entries {
      let base = entry.name.flatMap { Words($0).lowerCamelCase }
      if let known = index[entry.code] {
        groups[known].candidates.append((entry, base))
      } else {
        index[entry.code] = groups.count
        groups.append((entry.code, [(entry, base)]))
      }
      if let base { owners[base] = owners[base, default: entry.code] == entry.code ? entry.code : .some(nil) }
    }
  }

  /// The cases in page order.
  func cases(_ diagnostics: inout [Diagnostic]) -> [SwiftNamespace.Case] {
    var used = NameRegister()
    return groups.map { code, candidates in
      var names: [String] = []
      let identifiers = candidates.map { candidate in
        let wanted = identifier(of: candidate, &diagnostics)
        if names.contains(wanted) { return wanted }
        names.append(used.claim(wanted))
        return names[names.count - 1]
      }
      return SwiftNamespace.Case(
        identifier: names[0], code: code, aliases: Array(names.dropFirst()), entries: candidates.map(\.entry),
        entryIdentifiers: identifiers)
    }
  }

  /// The identifier of one entry: its name, with the digits of the code where the name alone would be ambiguous.
  private func identifier(of candidate: Candidate, _ diagnostics: inout [Diagnostic]) -> String {
    let (entry, base) = candidate
    if let base, owners[base] == entry.code, !Self.reserved.contains(base) { return base }
    let digits = String(entry.code.magnitude) + (isAmbiguous(entry.code) ? "Positive" : "")
    let (name, reason) =
      switch base {
      case nil: ("code" + digits, "it has no name in English")
      case let base? where Self.reserved.contains(base): (base + digits, "'\(base)' is a member of every enum")
      case let base?: (base + digits, "'\(base)' would stand for several codes")
      }
    diagnostics.append(
      Diagnostic(.note, entry.path, line: entry.line, "code \(entry.code) is named '\(name)': \(reason)"))
    return name
  }

  /// Whether a positive code has the digits of a negative one.
  private func isAmbiguous(_ code: Int) -> Bool { code > 0 && index[-code] != nil }
}
