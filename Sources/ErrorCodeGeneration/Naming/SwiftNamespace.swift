/// A product as Swift declares it: every name is decided, no text is laid out.
package struct SwiftNamespace: Sendable {
  /// One case of the enum of error codes.
  package struct Case: Sendable {
    /// The name of the case, without the backticks that a keyword needs.
    package var identifier: String
    package var code: Int
    /// The names that the code is also documented under.
    package var aliases: [String] = []
    /// The names that the code had, and that no page documents any more.
    package var formerNames: [String] = []
    /// The indices of the entries that document the code, mostly one.
    package var entries: [Int]
  }

  /// An enum of the messages in one table.
  package struct MessageEnum: Sendable {
    package var name: String
    package var title: String
    package var cases: [Message]
  }

  /// One case of the enum of a table.
  package struct Message: Sendable {
    package var identifier: String
    package var row: Catalog.MessageTable.Row
    /// The names that the message had.
    package var formerNames: [String] = []
  }

  /// The name of the namespace.
  package var name: String
  /// The product's identifier.
  package var product: String
  /// The names of the snapshots.
  package var snapshots: [String]
  /// What the product is for, in one sentence.
  package var summary: String?
  /// The address of the page that leads.
  package var documentation: String?
  /// What the cases stand for.
  package let entries: [Catalog.Entry]
  /// The identifier of each entry's name.
  package let identifiers: [String]
  package var cases: [Case] = []
  package var messageEnums: [MessageEnum] = []

  /// Decides the names for all that a catalog holds.
  ///
  /// - Parameters:
  ///   - catalog: What is documented, and what was.
  ///   - locked: The names that were given before.
  ///   - diagnostics: What was decided.
  package init(_ catalog: Catalog, _ locked: LockedProduct = LockedProduct(), diagnostics: inout [Diagnostic]) {
    name = Self.name(of: catalog.product)
    product = catalog.product
    snapshots = Set(catalog.pages.map(\.snapshot)).sorted()
    summary = catalog.pages.first?.summary
    documentation = catalog.pages.first?.source
    entries = catalog.entries
    var naming = CaseNaming(entries, LockedNames(locked, owner: \.code))
    cases = naming.cases(&diagnostics)
    identifiers = naming.identifiers
    messageEnums = Self.messageEnums(catalog.tables, locked)
  }

  /// The name of a product's namespace.
  package static func name(of product: String) -> String {
    let name = Words(product).upperCamelCase ?? "Product"
    return takenTypes.contains(name) ? name + "Product" : name
  }

  /// Names that no product and no table can take. Every type of the library is here.
  static let takenTypes: Set<String> = [
    "APIError", "Any", "AnyExchangeError", "Array", "ArraySlice", "BatchItem", "BinanceErrorCodes", "BodyField",
    "BodyValue", "Bool", "CancelReplaceError", "CaseIterable", "Codable", "CodeRecords", "CodedError", "CodingKey",
    "Collection", "CustomNSError", "CustomStringConvertible", "Data", "Date", "Decimal", "Decodable", "Decoder",
    "DecodingError", "Dictionary", "Disposition", "DocumentationLanguage", "DocumentedErrorCode", "DocumentedMessage",
    "Double", "Duration", "Encodable", "Encoder", "Equatable", "Error", "ErrorCodeTable", "ErrorDocumentation",
    "ErrorResponse", "ExchangeProduct", "FailureReason", "Hashable", "Hasher", "Int", "Int64", "JSONDecoder",
    "LocalizedError", "MessageArgument", "MessageMatcher", "MessageTable", "MessageTemplate", "Optional", "Page",
    "PreparedTemplate", "ProductIndex", "Products", "Protocol", "Range", "RawRepresentable", "Reading", "Result",
    "Self", "Sendable", "Sequence", "Set", "StatusDocumentation", "String", "Substring", "Swift", "TemplateMatch",
    "TemplatePart", "Type", "UInt8", "UTF8", "Unicode", "Void", "Wait",
  ]
}

// MARK: - Tables

extension SwiftNamespace {
  private static func messageEnums(_ tables: [Catalog.MessageTable], _ locked: LockedProduct) -> [MessageEnum] {
    var used = NameRegister(Set(tables.compactMap(\.lockedName)).union(["ErrorCode"]))
    return tables.filter { !$0.rows.isEmpty }.map { table in
      // `Messages for -1010 ERROR_MSG_RECEIVED, -2010 …` gives `Message`.
      let title = table.title.split(separator: " ").prefix { CodeToken(number: String($0)) == nil }
      let subject = Words(title.joined(separator: " ")).subject.upperCamelCase ?? "Message"
      let name = table.lockedName ?? used.claim(takenTypes.contains(subject) ? subject + "Message" : subject)
      let names = LockedNames(locked) { $0.table == name ? $0.documented ?? "" : nil }
      return MessageEnum(name: name, title: table.title, cases: cases(table.rows, names))
    }
  }

  /// Names the messages of a table. A message that was edited keeps its name.
  private static func cases(_ rows: [Catalog.MessageTable.Row], _ locked: LockedNames<String>) -> [Message] {
    let prefix = commonPrefix(rows.filter { $0.lastSeen == nil }.map(\.text))
    let lost = Set(rows.filter { $0.lastSeen != nil }.map(\.text))
    var used = NameRegister(Set(locked.owners.keys))
    var edited: Set<String> = []
    let messages = rows.map { row in
      let base = Self.base(row.text.dropFirst(prefix))
      let bases = locked.owners.isEmpty ? [] : Self.bases(row.text)
      let known = locked.names(of: row.text).map(\.name)
      if let name = locked.name(of: row.text, documented: row.text, from: bases + [base]) {
        return Message(identifier: name, row: row, formerNames: known.filter { $0 != name })
      }
      for name in bases where row.lastSeen == nil {
        guard let text = locked.owners[name], lost.contains(text), edited.insert(text).inserted else { continue }
        return Message(identifier: name, row: row)
      }
      return Message(identifier: used.claim(base), row: row, formerNames: known)
    }
    return messages.filter { $0.row.lastSeen == nil || !edited.contains($0.row.text) }
  }

  private static func base(_ text: Substring) -> String {
    let base = Words(String(text)).lowerCamelCase ?? "message"
    return CaseNaming.reserved.contains(base) ? base + "Message" : base
  }

  /// The names that a message may have got, behind a beginning that it shared with others or with all of it.
  private static func bases(_ text: String) -> [String] {
    let colons = text.ranges(of: ": ").map { text[$0.upperBound...] }
    return ([text[...]] + colons).map(base)
  }

  /// How many characters all messages begin with alike, up to a colon: `Filter failure: `.
  private static func commonPrefix(_ texts: [String]) -> Int {
    guard texts.count > 1, let colon = texts[0].firstRange(of: ": ") else { return 0 }
    let prefix = texts[0][..<colon.upperBound]
    return texts.allSatisfy { $0.hasPrefix(prefix) } ? prefix.count : 0
  }
}

/// Names that are taken, so that each is given out once.
struct NameRegister {
  private var taken: Set<String>
  /// The number that the next claim of a name is tried with.
  private var next: [String: Int] = [:]

  init(_ taken: Set<String> = []) { self.taken = taken }

  /// Takes the name, or the first free of `name2`, `name3` and so on.
  mutating func claim(_ name: String) -> String {
    if taken.insert(name).inserted { return name }
    var number = next[name, default: 2]
    while !taken.insert("\(name)\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)\(number)"
  }
}
