extension LockSection {
  /// What is to be kept of a product, once its names were decided.
  ///
  /// - Parameters:
  ///   - namespace: The names.
  ///   - date: The date that its page gives itself.
  ///   - earlier: What was kept before.
  init(_ namespace: SwiftNamespace, date: String?, after earlier: LockedProduct = LockedProduct()) {
    var writer = LockWriter(product: namespace.product, source: namespace.documentation)
    writer.writePage(date)
    for item in namespace.cases {
      writer.write(item, namespace)
      writer.writeFormer(item.formerNames, of: .code(item.code), earlier)
    }
    for messages in namespace.messageEnums {
      for item in messages.cases {
        writer.write(item, of: messages)
        writer.writeFormer(item.formerNames, of: .message(table: messages.name), earlier)
      }
    }
    self.init(writer.bytes, writer.lines)
  }
}

/// Writes the lines of a product.
private struct LockWriter {
  let product: String

  /// The address of its page.
  let source: String?

  private(set) var bytes: [UInt8] = []
  private(set) var lines: [(range: Range<Int>, path: String, number: Int)] = []

  init(product: String, source: String?) { (self.product, self.source) = (product, source) }

  mutating func writePage(_ date: String?) {
    writeLine(NameLock.fileName, 1) { writer in
      writer.bytes.append(field: "page")
      writer.bytes.append(field: date ?? "")
      writer.bytes.append(field: writer.source ?? "")
    }
  }

  /// Writes a line for each documented name of a code.
  mutating func write(_ item: SwiftNamespace.Case, _ namespace: SwiftNamespace) {
    for identifier in [item.identifier] + item.aliases {
      let places = item.entries.filter { namespace.identifiers[$0] == identifier }
      guard let first = places.first else { continue }
      writeLine(namespace.entries[first].path, namespace.entries[first].line) { writer in
        writer.append(namespace.entries[first], identifier == item.identifier ? .case : .alias, identifier)
        for place in places { writer.bytes.append(namespace.entries[place].messages, mark: "+") }
        for place in places { writer.bytes.append(namespace.entries[place].notes, mark: ">") }
      }
    }
  }

  /// Adds the fields of a name of a code, up to its texts.
  private mutating func append(_ entry: Catalog.Entry, _ kind: LockedName.Kind, _ name: String) {
    bytes.append(.code(entry.code), kind, name, entry.name, entry.lastSeen)
    bytes.append(field: entry.section ?? "")
    bytes.append(field: entry.lastSeen == nil ? shortAddress(entry.documentation) : entry.documentation ?? "")
  }

  mutating func write(_ item: SwiftNamespace.Message, of messages: SwiftNamespace.MessageEnum) {
    writeLine(NameLock.fileName, 1) { writer in
      writer.bytes.append(.message(table: messages.name), .case, item.identifier, item.row.text, item.row.lastSeen)
      writer.bytes.append(field: messages.title)
      writer.bytes.append(field: "")
      writer.bytes.append(item.row.description, mark: "+")
    }
  }

  /// Writes the names that a code or a message had.
  mutating func writeFormer(_ names: [String], of owner: LockedName.Owner, _ earlier: LockedProduct) {
    for name in names {
      let known = earlier.names.first { $0.owner == owner && $0.name == name }
      writeLine(NameLock.fileName, 1) { writer in
        writer.bytes.append(owner, .former, name, known?.documented, known.map(earlier.lastSeen) ?? "")
        writer.bytes.append(field: "")
        writer.bytes.append(field: "")
      }
    }
  }

  private mutating func writeLine(_ path: String, _ number: Int, _ body: (inout LockWriter) -> Void) {
    let start = bytes.count
    bytes += product.utf8
    body(&self)
    lines.append((start..<bytes.count, path, number))
  }

  /// The short form of an address on the page: `#` is the page's own.
  private func shortAddress(_ address: String?) -> String {
    guard let address, let source, let addition = Address(address).addition(to: source) else { return address ?? "" }
    return addition.isEmpty ? "#" : addition
  }
}

extension [UInt8] {
  /// Adds the fields of a name.
  fileprivate mutating func append(
    _ owner: LockedName.Owner, _ kind: LockedName.Kind, _ name: String, _ documented: String?, _ lastSeen: String?
  ) {
    switch owner {
    case .code(let code): append(field: String(code))
    case .message(let table): append(field: table)
    }
    append(field: kind.rawValue)
    append(field: name)
    append(field: documented ?? "")
    append(field: lastSeen ?? "now")
  }

  /// Adds texts, a field each.
  fileprivate mutating func append(_ texts: LocalizedTexts, mark: String) {
    for language in Language.allCases {
      for text in texts[language] { append(field: text, mark: mark) }
    }
  }

  /// Adds a field behind a tab, without the signs that part fields and lines.
  fileprivate mutating func append(field text: String, mark: String = "") {
    append(UInt8(ascii: "\t"))
    self += mark.utf8
    let start = count
    self += text.utf8
    guard self[start...].contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return }
    removeSubrange(start...)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"): self += "\\\\".utf8
      case UInt8(ascii: "\t"): self += "\\t".utf8
      case UInt8(ascii: "\n"): self += "\\n".utf8
      case UInt8(ascii: "\r"): self += "\\r".utf8
      default: append(byte)
      }
    }
  }
}
