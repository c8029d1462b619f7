extension Catalog {
  /// Adds what was documented once and is not any more, behind all that is.
  ///
  /// - Parameters:
  ///   - locked: What is known of the product.
  ///   - path: The file that says it.
  mutating func restore(_ locked: LockedProduct, from path: String) {
    let documented = Set(entries.map(\.code))
    for name in locked.names where name.kind == .case {
      guard let code = name.code, !documented.contains(code) else { continue }
      entries.append(
        Entry(
          code: code, name: name.documented, section: name.title, path: path, line: name.line,
          documentation: locked.fullAddress(name.address), messages: name.messages, notes: name.notes,
          lastSeen: locked.lastSeen(name)))
    }
    restoreTables(locked)
  }

  private mutating func restoreTables(_ locked: LockedProduct) {
    var open = locked.messages { $0.kind == .case }.sorted { $0.key < $1.key }
    for index in tables.indices {
      let messages = Set(tables[index].rows.map(\.text))
      let place = open.firstIndex { _, names in names.contains { messages.contains($0.documented ?? "") } }
      guard let place else { continue }
      let (name, names) = open.remove(at: place)
      tables[index].lockedName = name
      tables[index].rows += locked.rows(of: names, besides: messages)
    }
    for (name, names) in open {
      let title = names.first?.title ?? name
      tables.append(MessageTable(title: title, line: 0, rows: locked.rows(of: names, besides: []), lockedName: name))
    }
  }
}

extension LockedProduct {
  /// The rows of a table that names stand for, without those of some messages.
  fileprivate func rows(of names: [LockedName], besides messages: Set<String>) -> [Catalog.MessageTable.Row] {
    names.filter { !messages.contains($0.documented ?? "") }.map { name in
      Catalog.MessageTable.Row(
        message: LocalizedTexts([name.documented ?? ""]), description: name.messages, lastSeen: lastSeen(name))
    }
  }

  /// The complete address of a code: `#` is the page's own.
  fileprivate func fullAddress(_ address: String?) -> String? {
    guard let address, address.hasPrefix("#") else { return address }
    return source.map { address == "#" ? $0 : $0 + address }
  }
}
