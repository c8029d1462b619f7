/// The names of one product, as a lock has them.
package struct LockedProduct: Sendable {
  /// The date that the page gave itself when it was last read, and its address.
  var date: String?
  var source: String?

  /// The names, each once.
  package internal(set) var names: [LockedName] = []

  init() {}
}

/// A name in Swift, and what it stands for.
package struct LockedName: Sendable {
  /// What a name belongs to.
  package enum Owner: Hashable, Sendable {
    case code(Int)
    /// A message in the table whose enum has the given name.
    case message(table: String)
  }

  /// What the name is in Swift.
  package enum Kind: String, Sendable {
    case `case`
    /// Another documented name of the code.
    case alias
    /// A name that the code, or the message, had before.
    case former
  }

  package var owner: Owner
  package var kind: Kind

  /// The name in Swift, without backticks.
  package var name: String

  /// The documented name of the code, or the message. It is `nil` for a code without a name.
  package var documented: String?

  /// When the page documented it last; `nil` while it does so, and empty where the page gave no date.
  var lastSeen: String?

  /// The rest of its line: the title, the address, messages behind `+` and notes behind `>`.
  var rest: ArraySlice<UInt8> = []

  /// The file and the line, counted from 1, that document it or hold it.
  package private(set) var path: String?
  package private(set) var line: Int?

  /// Whether pages document it at present.
  package var isDocumented: Bool { lastSeen == nil && kind != .former }

  /// The code that it belongs to; `nil` for the name of a message.
  var code: Int? { if case .code(let code) = owner { code } else { nil } }

  /// The enum of the message that it belongs to; `nil` for the name of a code.
  var table: String? { if case .message(let table) = owner { table } else { nil } }
}

extension LockedProduct {
  /// The names of messages that satisfy a condition, by the enum of each table.
  func messages(where isWanted: (LockedName) -> Bool) -> [String: [LockedName]] {
    var tables: [String: [LockedName]] = [:]
    for name in names where isWanted(name) {
      if let table = name.table { tables[table, default: []].append(name) }
    }
    return tables
  }
}

// MARK: - Lines

extension LockedProduct {
  /// Reads the lines of a product.
  ///
  /// The fields of a line are parted by tabs: the product, the code or the table, what the name is, the name, the documented
  /// name, the date when it was documented last, then the rest. The line of a page has the product, `page`, the page's date
  /// and its address.
  init(_ section: LockSection?, _ diagnostics: inout [Diagnostic]) {
    guard let section else { return }
    for (index, line) in section.lines.enumerated() {
      let fields = section.line(index).split(
        separator: UInt8(ascii: "\t"), maxSplits: 6, omittingEmptySubsequences: false)
      if fields.text(1) == "page" {
        readPage(date: fields.text(2), source: fields.text(3))
      } else if let name = LockedName(fields, line.path, line: line.number) {
        names.append(name)
      } else {
        let message = "the line is none of a lock; take it from the last commit, or remove it and run 'generate'"
        diagnostics.append(Diagnostic(.error, line.path, line: line.number, message))
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
      guard let place = places[name.scope + name.name] else {
        places[name.scope + name.name] = joined.count
        joined.append(name)
        continue
      }
      if joined[place].owner == name.owner {
        if name.isNewer(than: joined[place]) { joined[place] = name }
      } else {
        let message =
          "'\(name.name)' already stands for another code at line \(joined[place].line ?? 0); remove one of the lines"
        diagnostics.append(Diagnostic(.error, name.path ?? NameLock.fileName, line: name.line, message))
      }
    }
    names = joined
  }
}

extension LockedName {
  fileprivate init?(_ fields: [ArraySlice<UInt8>], _ path: String, line: Int) {
    // Editors take tabs away that end a line.
    guard let owner = fields.text(1), let kind = fields.text(2).flatMap(Kind.init(rawValue:)),
      let name = fields.text(3), fields.count > 5 || kind == .former
    else { return nil }
    // The lines become Swift declarations.
    guard Int(owner) != nil || owner.isIdentifier, name.isIdentifier else { return nil }
    self.owner = Int(owner).map(Owner.code) ?? .message(table: owner)
    (self.kind, self.name, self.path, self.line) = (kind, name, path, line)
    documented = fields.text(4)
    lastSeen = fields.text(5) ?? ""
    if lastSeen == "now" { lastSeen = nil }
    rest = fields.count > 6 ? fields[6] : []
  }

  /// What its name is unique in.
  fileprivate var scope: String { table.map { $0 + "." } ?? "" }

  /// Whether it was documented later than another, or as the case and not as a former name.
  fileprivate func isNewer(than other: LockedName) -> Bool {
    guard let lastSeen else { return other.lastSeen != nil || other.kind == .former }
    return other.lastSeen.map { $0 < lastSeen } == true
  }
}

// MARK: - The rest of a line

extension LockedName {
  /// The title of the section of a code, or of the table of a message.
  package var title: String? { restOfFields.text(0) }

  /// The address that documents the code, as an addition to that of the page where it is one.
  package var address: String? { restOfFields.text(1) }

  /// The messages of the code, or what the page says of the message.
  package var messages: LocalizedTexts { LocalizedTexts(texts(behind: "+")) }

  /// The texts beside the messages.
  package var notes: LocalizedTexts { LocalizedTexts(texts(behind: ">")) }

  private var restOfFields: [ArraySlice<UInt8>] {
    rest.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
  }

  private func texts(behind mark: Unicode.Scalar) -> [String] {
    restOfFields.dropFirst(2).filter { $0.first == UInt8(ascii: mark) }.map { $0.dropFirst().unescaped }
  }
}

extension String {
  /// Whether the text can be a name in Swift that no member of every enum has.
  fileprivate var isIdentifier: Bool {
    let isWord = unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isXIDContinue }
    return isWord && unicodeScalars.first.map { $0 == "_" || $0.properties.isXIDStart } == true
      && !CaseNaming.reserved.contains(self)
  }
}

// MARK: - Fields

extension [ArraySlice<UInt8>] {
  /// The text of a field. It is `nil` where the line has none, or an empty one.
  fileprivate func text(_ index: Int) -> String? {
    index < count && !self[index].isEmpty ? self[index].unescaped : nil
  }
}

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
