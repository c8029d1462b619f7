extension NameLock {
  /// What every lock begins with.
  private static let header =
    "# Every name that was ever generated. `generate` writes this file; merge it line by line."

  /// Reads the lines of a file.
  ///
  /// The fields of a line are parted by tabs: the product, the code or the table, what the name is, the name, the documented
  /// name, the date when it was documented last, the section, the address, then the messages behind `+` and the notes behind
  /// `>`. The line of a page has the product, `page`, the page's date and its address.
  ///
  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - path: Its name in diagnostics.
  ///   - diagnostics: Where lines that cannot be read are said.
  package init(_ bytes: [UInt8], path: String, _ diagnostics: inout [Diagnostic]) {
    self.init()
    let source = SourceText(bytes)
    self.path = path
    if let conflict = source.mergeConflict(path) {
      diagnostics.append(conflict)
      return
    }
    for (index, line) in source.lines.enumerated() where !line.isEmpty && bytes[line.lowerBound] != UInt8(ascii: "#") {
      let fields = bytes[line].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      guard fields.count > 3, add(fields, line: index + 1) else {
        let message = "the line is none of a lock; take it from the last commit, or remove it and run 'generate'"
        diagnostics.append(Diagnostic(.error, path, line: index + 1, message))
        continue
      }
    }
    for product in products.keys.sorted() { diagnostics += products[product]?.settled(path) ?? [] }
  }

  /// Adds what a line says. It is `false` for a line that says nothing.
  private mutating func add(_ fields: [ArraySlice<UInt8>], line: Int) -> Bool {
    let product = fields[0].unescaped
    if fields[1].elementsEqual("page".utf8) {
      let date = fields[2].unescaped
      // Where two branches were merged, the later date is that of the page.
      if date >= products[product]?.date ?? "" {
        products[product, default: LockedProduct()].date = date.isEmpty ? nil : date
        products[product]?.source = fields[3].isEmpty ? nil : fields[3].unescaped
      }
      return true
    }
    guard let name = LockedName(fields, path, line: line) else { return false }
    products[product, default: LockedProduct()].names.append(name)
    return true
  }

  /// The file's content: a line for each name and each product, in the order of their bytes.
  package var bytes: [UInt8] {
    var lines: [[UInt8]] = []
    for (product, locked) in products {
      lines.append(Self.line([product, "page", locked.date ?? "", locked.source ?? ""]))
      for name in locked.names { lines.append(Self.line([product] + name.fields)) }
    }
    lines.sort { $0.lexicographicallyPrecedes($1) }
    return Array(([Array(Self.header.utf8)] + lines).joined(separator: [UInt8(ascii: "\n")])) + [UInt8(ascii: "\n")]
  }

  private static func line(_ fields: [String]) -> [UInt8] {
    var line: [UInt8] = []
    for (index, field) in fields.enumerated() {
      if index > 0 { line.append(UInt8(ascii: "\t")) }
      field.appendEscaped(to: &line)
    }
    return line
  }
}

extension LockedName {
  fileprivate init?(_ fields: [ArraySlice<UInt8>], _ path: String, line: Int) {
    guard fields.count > 7, let kind = Kind(rawValue: fields[2].unescaped), !fields[3].isEmpty else { return nil }
    let owner = fields[1].unescaped
    self.owner = Int(owner).map(Owner.code) ?? .message(table: owner)
    (self.kind, name) = (kind, fields[3].unescaped)
    (self.path, self.line) = (path, line)
    documented = fields[4].isEmpty ? nil : fields[4].unescaped
    lastSeen = fields[5].elementsEqual("now".utf8) ? nil : fields[5].unescaped
    title = fields[6].isEmpty ? nil : fields[6].unescaped
    address = fields[7].isEmpty ? nil : fields[7].unescaped
    for field in fields.dropFirst(8) {
      let text = field.dropFirst().unescaped
      if field.first == UInt8(ascii: ">") { notes.add([text]) } else { messages.add([text]) }
    }
  }

  /// What its line has behind the product.
  fileprivate var fields: [String] {
    let owner =
      switch owner {
      case .code(let code): String(code)
      case .message(let table): table
      }
    return [owner, kind.rawValue, name, documented ?? "", lastSeen ?? "now", title ?? "", address ?? ""]
      + messages.all.map { "+" + $0 } + notes.all.map { ">" + $0 }
  }
}

// MARK: - Locks of merged branches

extension LockedProduct {
  /// Joins the lines that two branches have of one name, and finds the names that stand for several things.
  fileprivate mutating func settled(_ path: String) -> [Diagnostic] {
    var places: [String: Int] = [:]
    var joined: [LockedName] = []
    var diagnostics: [Diagnostic] = []
    for name in names {
      guard let place = places.updateValue(joined.count, forKey: name.scope + name.name) else {
        joined.append(name)
        continue
      }
      places[name.scope + name.name] = place
      let other = joined[place]
      if other.owner == name.owner {
        joined[place] = other.isNewer(than: name) ? other : name
      } else {
        let message =
          "'\(name.name)' already stands for another code at line \(other.line ?? 0); remove one of the lines"
        diagnostics.append(Diagnostic(.error, path, line: name.line, message))
      }
    }
    names = joined
    return diagnostics
  }
}

extension LockedName {
  /// What its name is unique in.
  fileprivate var scope: String { if case .message(let table) = owner { table + "." } else { "" } }

  /// Whether it was documented later than another, or as the case and not as a former name.
  fileprivate func isNewer(than other: LockedName) -> Bool {
    guard let lastSeen else { return other.lastSeen != nil || kind != .former }
    return other.lastSeen.map { $0 < lastSeen } == true
  }
}

// MARK: - Fields

extension ArraySlice<UInt8> {
  /// The text of a field, its escapes resolved: `\t`, `\n`, `\\`.
  fileprivate var unescaped: String {
    guard contains(UInt8(ascii: "\\")) else { return String(decoding: self, as: UTF8.self) }
    var bytes: [UInt8] = []
    var rest = makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "\\"), let sign = rest.next() else {
        bytes.append(byte)
        continue
      }
      switch sign {
      case UInt8(ascii: "t"): bytes.append(UInt8(ascii: "\t"))
      case UInt8(ascii: "n"): bytes.append(UInt8(ascii: "\n"))
      case UInt8(ascii: "r"): bytes.append(UInt8(ascii: "\r"))
      default: bytes.append(sign)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension String {
  /// Adds the text to a line, without the signs that part fields and lines.
  fileprivate func appendEscaped(to line: inout [UInt8]) {
    guard utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else {
      line += utf8
      return
    }
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\\"): line += "\\\\".utf8
      case UInt8(ascii: "\t"): line += "\\t".utf8
      case UInt8(ascii: "\n"): line += "\\n".utf8
      case UInt8(ascii: "\r"): line += "\\r".utf8
      default: line.append(byte)
      }
    }
  }
}
