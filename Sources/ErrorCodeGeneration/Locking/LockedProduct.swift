/// The names of one product, as a lock has them.
package struct LockedProduct: Sendable {
  /// The date that the page gave itself when it was last read, and its address.
  var date: String?
  var source: String?

  /// The names, each once.
  package internal(set) var names: [LockedName] = []

  init() {}
}

extension LockedProduct {
  /// The names of messages that satisfy a condition, by the enum of each table.
  func messages(where isWanted: (LockedName) -> Bool) -> [String: [LockedName]] {
    Dictionary(grouping: names.filter { $0.table != nil && isWanted($0) }) { $0.table ?? "" }
  }

  /// The date when something was documented last that no page documents now; empty where it is not known.
  func lastSeen(_ name: LockedName) -> String { name.lastSeen ?? date ?? "" }
}

// MARK: - Reading

extension LockedProduct {
  /// Reads the lines of a product. The line of a page has the product, `page`, the page's date and its address.
  init(_ section: LockSection?, _ diagnostics: inout [Diagnostic]) {
    guard let section else { return }
    for line in section.lines {
      let fields = line.fields
      if fields.text(1) == "page" {
        readPage(date: fields.text(2), source: fields.text(3))
      } else if let name = LockedName(fields, of: line) {
        names.append(name)
      } else {
        diagnostics.append(line.complaint)
      }
    }
    joinBranches(&diagnostics)
  }

  /// The same where the lines were read before, and what is wrong with them was said.
  package init(_ section: LockSection?) {
    var diagnostics: [Diagnostic] = []
    self.init(section, &diagnostics)
  }

  /// Notes what the line of a page says. Where two branches were merged, the later date is that of the page.
  private mutating func readPage(date: String?, source: String?) {
    if date ?? "" >= self.date ?? "" { (self.date, self.source) = (date, source) }
  }

  /// Joins the lines that two branches have of one name, and finds the names that stand for several things.
  private mutating func joinBranches(_ diagnostics: inout [Diagnostic]) {
    var places: [String: Int] = [:]
    var joined: [LockedName] = []
    for name in names {
      let place = places[name.scopedName, default: joined.count]
      places[name.scopedName] = place
      if place == joined.count {
        joined.append(name)
      } else if joined[place].owner != name.owner {
        let message =
          "'\(name.name)' already stands for another code at line \(joined[place].line); remove one of the lines"
        diagnostics.append(Diagnostic(.error, name.path, line: name.line, message))
      } else if name.isNewer(than: joined[place]) {
        joined[place] = name
      }
    }
    names = joined
  }
}

extension LockedName {
  /// The name, with the enum that it is unique in.
  fileprivate var scopedName: String { (table.map { $0 + "." } ?? "") + name }

  /// Whether it was documented later than another, or as the case and not as a former name.
  fileprivate func isNewer(than other: LockedName) -> Bool {
    guard let lastSeen else { return other.lastSeen != nil || other.kind == .former }
    return other.lastSeen.map { $0 < lastSeen } == true
  }
}

// MARK: - Writing

extension LockedProduct {
  /// What is to be kept of a product, once its names were decided.
  ///
  /// - Parameters:
  ///   - namespace: The names.
  ///   - date: The date that its page gives itself.
  ///   - earlier: What was kept before.
  init(_ namespace: SwiftNamespace, date: String?, after earlier: LockedProduct = LockedProduct()) {
    (self.date, source) = (date, namespace.documentation)
    for item in namespace.cases {
      names += namespace.lockedNames(of: item)
      names += earlier.former(item.formerNames, of: .code(item.code))
    }
    for messages in namespace.messageEnums {
      for item in messages.cases {
        names.append(LockedName(item, of: messages))
        names += earlier.former(item.formerNames, of: .message(table: messages.name))
      }
    }
  }

  /// The lines of the product in a lock.
  func section(of product: String) -> LockSection {
    LockSection([LockLine([product, "page", date ?? "", source ?? ""])] + names.map { $0.line(of: product) })
  }

  /// The names that a code or a message had.
  private func former(_ names: [String], of owner: LockedName.Owner) -> [LockedName] {
    names.map { name in
      let known = self.names.first { $0.owner == owner && $0.name == name }
      return LockedName(
        owner: owner, kind: .former, name: name, documented: known?.documented, lastSeen: known.map(lastSeen) ?? "")
    }
  }
}

extension SwiftNamespace {
  /// The documented names of a code, with what the pages say under each.
  fileprivate func lockedNames(of item: Case) -> [LockedName] {
    ([item.identifier] + item.aliases).compactMap { identifier in
      let entries = item.entries.filter { identifiers[$0] == identifier }.map { self.entries[$0] }
      guard let first = entries.first else { return nil }
      let address = first.documentation
      return LockedName(
        owner: .code(item.code), kind: identifier == item.identifier ? .case : .alias, name: identifier,
        documented: first.name, lastSeen: first.lastSeen, title: first.section,
        address: first.lastSeen == nil ? address.map(shortAddress) : address,
        messageTexts: entries.flatMap(\.messages.all), noteTexts: entries.flatMap(\.notes.all), path: first.path,
        line: first.line)
    }
  }

  /// The short form of an address on the page: `#` is the page's own.
  private func shortAddress(_ address: String) -> String {
    guard let documentation, let addition = Address(address).addition(to: documentation) else { return address }
    return addition.isEmpty ? "#" : addition
  }
}

extension LockedName {
  fileprivate init(_ item: SwiftNamespace.Message, of messages: SwiftNamespace.MessageEnum) {
    self.init(
      owner: .message(table: messages.name), kind: .case, name: item.identifier, documented: item.row.text,
      lastSeen: item.row.lastSeen, title: messages.title, messageTexts: item.row.description.all)
  }
}
