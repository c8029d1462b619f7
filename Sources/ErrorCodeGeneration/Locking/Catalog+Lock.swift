extension Catalog {
  /// Adds what was documented once and is not any more, behind all that is.
  ///
  /// - Parameters:
  ///   - locked: What is known of the product.
  ///   - path: The file that says it.
  mutating func restore(_ locked: LockedProduct, from path: String) {
    let documented = Set(entries.map(\.code))
    for name in locked.names where name.kind == .case {
      guard case .code(let code) = name.owner, !documented.contains(code) else { continue }
      entries.append(
        Entry(
          code: code, name: name.documented, section: name.title, path: path, line: name.line ?? 0,
          documentation: locked.fullAddress(name.address), messages: name.messages,
          notes: name.notes, lastSeen: locked.lastSeen(name)))
    }
    restoreTables(locked)
  }

  private mutating func restoreTables(_ locked: LockedProduct) {
    var tables: [String: [LockedName]] = [:]
    for name in locked.names where name.kind == .case {
      if case .message(let table) = name.owner { tables[table, default: []].append(name) }
    }
    var open = tables.keys.sorted()
    for index in self.tables.indices {
      let messages = Set(self.tables[index].rows.map(\.text))
      guard let name = open.first(where: { tables[$0]?.contains { messages.contains($0.documented ?? "") } == true })
      else { continue }
      open.removeAll { $0 == name }
      self.tables[index].lockedName = name
      let lost = (tables[name] ?? []).filter { !messages.contains($0.documented ?? "") }
      self.tables[index].rows += lost.map { MessageTable.Row($0, lastSeen: locked.lastSeen($0)) }
    }
    for name in open {
      let names = tables[name] ?? []
      let rows = names.map { MessageTable.Row($0, lastSeen: locked.lastSeen($0)) }
      self.tables.append(MessageTable(title: names.first?.title ?? name, line: 0, rows: rows, lockedName: name))
    }
  }
}

extension Catalog.MessageTable.Row {
  fileprivate init(_ name: LockedName, lastSeen: String) {
    self.init(message: LocalizedTexts([name.documented ?? ""]), description: name.messages, lastSeen: lastSeen)
  }
}

extension LockedProduct {
  /// The date when something was documented last that no page documents now; empty where it is not known.
  func lastSeen(_ name: LockedName) -> String { name.lastSeen ?? date ?? "" }

  /// The complete address of a code: `#` is the page's own.
  func fullAddress(_ address: String?) -> String? {
    guard let address, address.hasPrefix("#") else { return address }
    return source.map { address == "#" ? $0 : $0 + address }
  }
}
