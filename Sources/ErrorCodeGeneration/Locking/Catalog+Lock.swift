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
          code: code, name: name.documented, section: name.title, path: path, line: name.line ?? 0,
          documentation: locked.fullAddress(name.address), messages: name.messages,
          notes: name.notes, lastSeen: locked.lastSeen(name)))
    }
    restoreTables(locked)
  }

  private mutating func restoreTables(_ locked: LockedProduct) {
    let tables = locked.messages { $0.kind == .case }
    var open = tables.keys.sorted()
    for index in self.tables.indices {
      let messages = Set(self.tables[index].rows.map(\.text))
      guard let name = open.first(where: { tables[$0]?.contains { messages.contains($0.documented ?? "") } == true })
      else { continue }
      open.removeAll { $0 == name }
      self.tables[index].lockedName = name
      self.tables[index].rows += locked.rows(of: tables[name], besides: messages)
    }
    for name in open {
      let (title, rows) = (tables[name]?.first?.title ?? name, locked.rows(of: tables[name], besides: []))
      self.tables.append(MessageTable(title: title, line: 0, rows: rows, lockedName: name))
    }
  }
}

extension LockedProduct {
  /// The rows of a table that names stand for, without those of some messages.
  fileprivate func rows(of names: [LockedName]?, besides messages: Set<String>) -> [Catalog.MessageTable.Row] {
    (names ?? []).filter { !messages.contains($0.documented ?? "") }.map { name in
      Catalog.MessageTable.Row(
        message: LocalizedTexts([name.documented ?? ""]), description: name.messages, lastSeen: lastSeen(name))
    }
  }

  /// The date when something was documented last that no page documents now; empty where it is not known.
  func lastSeen(_ name: LockedName) -> String { name.lastSeen ?? date ?? "" }

  /// The complete address of a code: `#` is the page's own.
  func fullAddress(_ address: String?) -> String? {
    guard let address, address.hasPrefix("#") else { return address }
    return source.map { address == "#" ? $0 : $0 + address }
  }
}
