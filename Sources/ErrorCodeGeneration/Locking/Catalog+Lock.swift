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
          hasTranslations: name.messages.arePaired, notes: name.notes, lastSeen: locked.lastSeen(name)))
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

  /// The short form of an address on the page.
  func shortAddress(_ address: String?) -> String? {
    guard let address, let source, address.utf8.starts(with: source.utf8) else { return address }
    let addition = address.dropFirst(source.count)
    return addition.isEmpty ? "#" : addition.hasPrefix("#") ? String(addition) : address
  }
}

// MARK: - The next lock

extension LockedProduct {
  /// What is to be kept of a product, once its names were decided.
  ///
  /// - Parameters:
  ///   - namespace: The names.
  ///   - date: The date that its page gives itself.
  ///   - earlier: What was kept before.
  init(_ namespace: SwiftNamespace, date: String?, after earlier: LockedProduct) {
    (self.date, source) = (date, namespace.documentation)
    for item in namespace.cases { add(item, namespace, earlier) }
    for messages in namespace.messageEnums { add(messages, earlier) }
  }

  private mutating func add(_ item: SwiftNamespace.Case, _ namespace: SwiftNamespace, _ earlier: LockedProduct) {
    for identifier in [item.identifier] + item.aliases {
      let places = item.entries.filter { namespace.identifiers[$0] == identifier }
      guard let first = places.first.map({ namespace.entries[$0] }) else { continue }
      let name = LockedName(
        owner: .code(item.code), kind: identifier == item.identifier ? .case : .alias, name: identifier,
        documented: first.name, lastSeen: first.lastSeen, path: first.path, line: first.line)
      names.append(
        name.with(
          title: first.section,
          address: first.lastSeen == nil ? shortAddress(first.documentation) : first.documentation,
          places.map { namespace.entries[$0].messages }, places.map { namespace.entries[$0].notes }))
    }
    addFormer(item.formerNames, of: .code(item.code), earlier)
  }

  private mutating func add(_ messages: SwiftNamespace.MessageEnum, _ earlier: LockedProduct) {
    for item in messages.cases {
      let name = LockedName(
        owner: .message(table: messages.name), kind: .case, name: item.identifier, documented: item.row.text,
        lastSeen: item.row.lastSeen)
      names.append(name.with(title: messages.title, address: nil, [item.row.description]))
      addFormer(item.formerNames, of: .message(table: messages.name), earlier)
    }
  }

  private mutating func addFormer(_ formerNames: [String], of owner: LockedName.Owner, _ earlier: LockedProduct) {
    for former in formerNames {
      let known = earlier.names.first { $0.owner == owner && $0.name == former }
      let name = LockedName(
        owner: owner, kind: .former, name: former, documented: known?.documented,
        lastSeen: known.map(earlier.lastSeen) ?? "")
      names.append(name.with(title: nil, address: nil, []))
    }
  }
}
