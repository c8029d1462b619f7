/// Gives every code its case and every further name of it an alias.
struct CaseNaming {
  /// Names that no case can have, such as `allCases` and `none`.
  static let reserved: Set<String> = [
    "Type", "allCases", "code", "customMirror", "debugDescription", "description", "documentation",
    "documentationAddress", "documentedName", "encode", "explanation", "hash", "hashValue", "init", "messages", "none",
    "rawValue", "section", "self", "some", "table", "type",
  ]

  private let entries: [Catalog.Entry]
  /// The identifier that the name of each entry alone would give it.
  private var bases: [String?] = []
  /// The only code that an identifier can name. It is `nil` for several codes and for a member.
  private var owners: [String: Int?]
  private var index = CodeIndex()
  private var used = NameRegister()

  /// The identifier of each entry, once the cases are made.
  private(set) var identifiers: [String]

  init(_ entries: [Catalog.Entry]) {
    self.entries = entries
    identifiers = Array(repeating: "", count: entries.count)
    bases.reserveCapacity(entries.count)
    owners = Dictionary(minimumCapacity: entries.count + Self.reserved.count)
    for name in Self.reserved { owners[name] = .some(nil) }
    index.reserveCapacity(entries.count)
    used.reserveCapacity(entries.count)
    for place in entries.indices {
      let code = entries[place].code
      let base = entries[place].name.flatMap { Words($0).lowerCamelCase }
      bases.append(base)
      index.append(code, at: place)
      if let base, let owner = owners.updateValue(code, forKey: base), owner != code {
        owners[base] = .some(nil)
      }
    }
  }

  /// Makes the cases, in page order.
  mutating func cases(_ diagnostics: inout [Diagnostic]) -> [SwiftNamespace.Case] {
    var cases: [SwiftNamespace.Case] = []
    cases.reserveCapacity(entries.count)
    for place in entries.indices where index.first(entries[place].code) == place {
      identifiers[place] = used.claim(identifier(of: place, &diagnostics))
      var item = SwiftNamespace.Case(identifier: identifiers[place], code: entries[place].code, entries: [place])
      let repetitions = index.repetitions(of: item.code)
      if !repetitions.isEmpty { add(repetitions, to: &item, &diagnostics) }
      cases.append(item)
    }
    return cases
  }

  /// Adds a code's later entries, with an alias for each further name.
  private mutating func add(_ places: [Int], to item: inout SwiftNamespace.Case, _ diagnostics: inout [Diagnostic]) {
    var names = [item.identifier: item.identifier]
    for place in places {
      let wanted = identifier(of: place, &diagnostics)
      identifiers[place] = names[wanted] ?? used.claim(wanted)
      if names.updateValue(identifiers[place], forKey: wanted) == nil { item.aliases.append(identifiers[place]) }
      item.entries.append(place)
    }
  }

  /// An entry's identifier: `invalidAmount`, or `invalidAmount10012` where that is ambiguous.
  private func identifier(of place: Int, _ diagnostics: inout [Diagnostic]) -> String {
    let (code, base) = (entries[place].code, bases[place])
    if let base, owners[base] == code { return base }
    let digits = String(code.magnitude) + (isAmbiguous(code) ? "Positive" : "")
    let (name, reason) =
      switch base {
      case nil: ("code" + digits, "it has no name in English")
      case let base? where Self.reserved.contains(base): (base + digits, "'\(base)' is a member of every enum")
      case let base?: (base + digits, "'\(base)' would stand for several codes")
      }
    diagnostics.append(
      Diagnostic(
        .note, entries[place].path, line: entries[place].line, "code \(code) is named '\(name)': \(reason)"))
    return name
  }

  /// Whether a positive code has the digits of a negative one.
  private func isAmbiguous(_ code: Int) -> Bool { code > 0 && index.first(-code) != nil }
}
