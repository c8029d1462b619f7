/// A product as Swift declares it: every name is decided, no text is laid out.
package struct SwiftNamespace: Equatable, Sendable {
  /// One case of the enum of error codes.
  package struct Case: Equatable, Sendable {
    /// The name of the case, without the backticks that a keyword needs.
    package var identifier: String
    package var code: Int
    /// The names that the code is also documented under.
    package var aliases: [String] = []
    /// The documentation of the code; more than one where the page documents it more than once.
    package var entries: [Catalog.Entry]
    /// The identifier of the name of each entry.
    package var entryIdentifiers: [String] = []
  }

  /// An enum of the messages in one table.
  package struct MessageEnum: Equatable, Sendable {
    package var name: String
    package var title: String
    package var cases: [(identifier: String, row: Catalog.MessageTable.Row)]

    package static func == (left: Self, right: Self) -> Bool {
      left.name == right.name && left.title == right.title && left.cases.elementsEqual(right.cases, by: ==)
    }
  }

  /// The name of the namespace.
  package var name: String
  /// The product's identifier.
  package var product: String
  /// The names of the snapshots.
  package var snapshots: [String]
  /// The address of the page that leads.
  package var documentation: String?
  /// The titles of the sections, in the order of their first code.
  package var sections: [String] = []
  package var cases: [Case] = []
  package var messageEnums: [MessageEnum] = []

  /// Decides the names for all that a catalog holds.
  package init(_ catalog: Catalog, diagnostics: inout [Diagnostic]) {
    name = catalog.product.words.upperCamelCase ?? "Product"
    if Self.takenTypes.contains(name) { name += "Product" }
    product = catalog.product
    var seen: Set<String> = []
    snapshots = catalog.pages.map(\.snapshot).filter { seen.insert($0).inserted }.sorted()
    documentation = catalog.pages.first?.source
    seen = []
    sections = catalog.entries.compactMap(\.section).filter { seen.insert($0).inserted }
    cases = CaseNaming(catalog.entries).cases(&diagnostics)
    messageEnums = Self.messageEnums(catalog.tables)
  }

  /// The types that generated code refers to by their short names.
  private static let takenTypes: Set<String> = [
    "APIError", "Bool", "DocumentedErrorCode", "DocumentedMessage", "ErrorCodeTable", "Int", "Language",
    "MessageTemplate",
    "Product", "Products", "Self", "StaticString", "String", "Swift", "Type", "BinanceErrorCodes",
  ]
}

// MARK: - Tables

extension SwiftNamespace {
  private static func messageEnums(_ tables: [Catalog.MessageTable]) -> [MessageEnum] {
    var used: Set<String> = ["ErrorCode"]
    return tables.filter { !$0.rows.isEmpty }.map { table in
      let name = used.claim(
        takenTypes.contains(typeName(table.title)) ? typeName(table.title) + "Message" : typeName(table.title))
      return MessageEnum(name: name, title: table.title, cases: cases(table.rows))
    }
  }

  /// The title in the singular, without the words that only say what tables of errors are: `OrderRejection`.
  private static func typeName(_ title: String) -> String {
    var words = title.words
    while words.count > 1, let last = words.last,
      ["issue", "issues", "error", "errors", "messages"].contains(last.lowercased())
    {
      words.removeLast()
    }
    if let last = words.last, last.hasSuffix("s"), !last.hasSuffix("ss") {
      words[words.count - 1] = String(last.dropLast())
    }
    return words.upperCamelCase ?? "Message"
  }

  private static func cases(_ rows: [Catalog.MessageTable.Row]) -> [(identifier: String, row: Catalog.MessageTable.Row)]
  {
    let texts = rows.map { $0.message.all.first ?? "" }
    let prefix = commonPrefix(texts)
    var used: Set<String> = []
    return zip(texts, rows).map { text, row in
      let base = String(text.dropFirst(prefix)).words.lowerCamelCase ?? "message"
      return (used.claim(CaseNaming.reserved.contains(base) ? base + "Message" : base), row)
    }
  }

  /// How many characters all messages begin with alike, up to a colon: `Filter failure: `.
  private static func commonPrefix(_ texts: [String]) -> Int {
    guard texts.count > 1, let colon = texts[0].firstRange(of: ": ") else { return 0 }
    let prefix = texts[0][..<colon.upperBound]
    return texts.allSatisfy { $0.hasPrefix(prefix) } ? prefix.count : 0
  }
}

extension Set<String> {
  /// The name, or the first of `name2`, `name3`, … that is free; it is taken from then on.
  mutating func claim(_ name: String) -> String {
    if insert(name).inserted { return name }
    var number = 2
    while !insert("\(name)\(number)").inserted { number += 1 }
    return "\(name)\(number)"
  }
}
