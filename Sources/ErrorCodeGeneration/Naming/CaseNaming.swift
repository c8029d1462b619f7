/// Gives every code its case and every further name of it an alias.
struct CaseNaming {
  /// Names that no case can have, such as `allCases` and `none`.
  static let reserved: Set<String> = [
    "Type", "allCases", "code", "customMirror", "debugDescription", "description", "documentation",
    "documentationAddress", "documentedName", "encode", "explanation", "hash", "hashValue", "init", "messages", "none",
    "rawValue", "section", "self", "some", "table", "type",
  ]

  private let entries: [Catalog.Entry]
  /// The names that the codes have already.
  private let locked: LockedNames<Int>
  /// The identifier that the name of each entry alone would give it.
  private var bases: [String?] = []
  /// The only code that an identifier can name. It is `nil` for several codes and for a member.
  private var owners: [String: Int?] = [:]
  private let places: [Int: [Int]]
  private var used = NameRegister()

  /// The identifier of each entry, once the cases are made.
  private(set) var identifiers: [String]

  init(_ entries: [Catalog.Entry], _ locked: LockedNames<Int>) {
    (self.entries, self.locked) = (entries, locked)
    places = Dictionary(grouping: entries.indices) { entries[$0].code }
    identifiers = Array(repeating: "", count: entries.count)
    for name in Self.reserved { owners[name] = .some(nil) }
    for place in entries.indices {
      let code = entries[place].code
      let base = entries[place].name.flatMap { Words($0).lowerCamelCase }
      bases.append(base)
      if let base, let owner = owners.updateValue(code, forKey: base), owner != code {
        owners[base] = .some(nil)
      }
    }
    for (name, code) in locked.owners {
      owners[name] = .some(code)
      _ = used.claim(name)
    }
  }

  /// Makes the cases, in page order.
  mutating func cases(_ diagnostics: inout [Diagnostic]) -> [SwiftNamespace.Case] {
    var cases: [SwiftNamespace.Case] = []
    for place in entries.indices where places[entries[place].code]?.first == place {
      let code = entries[place].code
      let places = places[code, default: []]
      let names = names(of: places, &diagnostics)
      let name = locked.caseName(of: code).flatMap { names.contains($0) ? $0 : nil } ?? names[0]
      cases.append(
        SwiftNamespace.Case(
          identifier: name, code: code, aliases: names.filter { $0 != name },
          formerNames: locked.names(of: code).map(\.name).filter { !names.contains($0) }, entries: places))
    }
    return cases
  }

  /// The names of a code, one for each that is documented.
  private mutating func names(of places: [Int], _ diagnostics: inout [Diagnostic]) -> [String] {
    var names: [(wanted: String, given: String)] = []
    for place in places {
      let wanted = identifier(of: place, &diagnostics)
      if !names.contains(where: { $0.wanted == wanted }) { names.append((wanted, claim(wanted, for: place))) }
      identifiers[place] = names.first { $0.wanted == wanted }?.given ?? wanted
    }
    return names.map(\.given)
  }

  /// Takes a name, or one like it where another code has it.
  private mutating func claim(_ name: String, for place: Int) -> String {
    locked.owners[name] == entries[place].code ? name : used.claim(name)
  }

  /// An entry's identifier: `invalidAmount`, or `invalidAmount10012` where that is ambiguous.
  private func identifier(of place: Int, _ diagnostics: inout [Diagnostic]) -> String {
    let (code, base) = (entries[place].code, bases[place])
    let known = locked.name(of: code, documented: entries[place].name, from: [base ?? "code"])
    if let base, owners[base] == code, known == nil || known == base { return base }
    let digits = String(code.magnitude) + (isAmbiguous(code) ? "Positive" : "")
    let (name, reason) =
      switch base {
      case nil: ("code" + digits, "it has no name in English")
      case let base? where Self.reserved.contains(base): (base + digits, "'\(base)' is a member of every enum")
      case let base?: (base + digits, "'\(base)' would stand for several codes")
      }
    if let known, known != name { return known }
    diagnostics.append(
      Diagnostic(
        .note, entries[place].path, line: entries[place].line, "code \(code) is named '\(name)': \(reason)"))
    return name
  }

  /// Whether a positive code has the digits of a negative one.
  private func isAmbiguous(_ code: Int) -> Bool { code > 0 && places[-code] != nil }
}
