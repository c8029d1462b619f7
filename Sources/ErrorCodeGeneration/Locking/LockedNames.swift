/// The names that the codes, or the messages of a table, have already.
struct LockedNames<Owner: Hashable> {
  /// What each name stands for.
  private(set) var owners: [String: Owner] = [:]

  private var names: [Owner: [LockedName]] = [:]

  init(_ locked: LockedProduct, owner: (LockedName) -> Owner?) {
    for name in locked.names {
      guard let owner = owner(name) else { continue }
      owners[name.name] = owner
      names[owner, default: []].append(name)
    }
  }

  /// The names of a code or a message.
  func names(of owner: Owner) -> [LockedName] { names[owner] ?? [] }

  /// The name of the case of a code.
  func caseName(of owner: Owner) -> String? { names(of: owner).first { $0.kind == .case }?.name }

  /// The name that a code got for its documented name, where our rules still derive it: `base`, or that and digits.
  func name(of owner: Owner, documented: String?, from bases: [String]) -> String? {
    names(of: owner).first { locked in
      locked.documented == documented && bases.contains { locked.name.isDerived(from: $0) }
    }?.name
  }
}

extension String {
  /// Whether a name is another one, perhaps with digits behind it.
  fileprivate func isDerived(from base: String) -> Bool {
    guard utf8.starts(with: base.utf8) else { return false }
    let rest = dropFirst(base.count)
    return (rest.hasSuffix("Positive") ? rest.dropLast("Positive".count) : rest).allSatisfy(\.isNumber)
  }
}
