/// A product as Swift declares it: every name is decided, no text is laid out.
package struct SwiftNamespace: Sendable {
  /// One case of the enum of error codes.
  package struct Case: Sendable {
    /// The name of the case, without the backticks that a keyword needs.
    package var identifier: String
    package var code: Int
    /// The names that the code is also documented under.
    package var aliases: [String] = []
    /// The indices of the entries that document the code, mostly one.
    package var entries: [Int]
  }

  /// An enum of the messages in one table.
  package struct MessageEnum: Sendable {
    package var name: String
    package var title: String
    package var cases: [(identifier: String, row: Catalog.MessageTable.Row)]
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
  package init(_ catalog: Catalog, diagnostics: inout [Diagnostic]) {
    name = Words(catalog.product).upperCamelCase ?? "Product"
    if Self.takenTypes.contains(name) { name += "Product" }
    product = catalog.product
    var seen: Set<String> = []
    snapshots = catalog.pages.map(\.snapshot).filter { seen.insert($0).inserted }.sorted()
    summary = catalog.pages.first?.summary
    documentation = catalog.pages.first?.source
    entries = catalog.entries
    var naming = CaseNaming(entries)
    cases = naming.cases(&diagnostics)
    identifiers = naming.identifiers
    messageEnums = Self.messageEnums(catalog.tables)
  }

  /// Names that no product and no table can take. Every type of the library is here.
  static let takenTypes: Set<String> = [
    "APIError", "Any", "Array", "ArraySlice", "BatchItem", "BinanceErrorCodes", "BodyField", "BodyValue", "Bool",
    "CancelReplaceError", "CaseIterable", "Codable", "CodeRecords", "CodedError", "CodingKey", "Collection",
    "CustomNSError", "CustomStringConvertible", "Data", "Date", "Decimal", "Decodable", "Decoder", "DecodingError",
    "Dictionary", "DocumentationLanguage",
    "DocumentedErrorCode", "DocumentedMessage", "Double", "Encodable", "Encoder", "Equatable", "Error",
    "ErrorCodeTable", "ErrorDocumentation", "ErrorResponse", "ExchangeProduct", "FailureReason", "Hashable", "Hasher",
    "Int", "Int64", "JSONDecoder", "LocalizedError", "MessageArgument", "MessageMatcher", "MessageTable",
    "MessageTemplate", "Optional",
    "PreparedTemplate", "ProductIndex", "Products", "Protocol", "Range", "RawRepresentable", "Reading", "Result",
    "Self", "Sendable", "Sequence", "Set", "String", "Substring", "Swift", "TemplateMatch", "TemplatePart", "Type",
    "UInt8", "UTF8", "Unicode", "Void",
  ]
}

// MARK: - Tables

extension SwiftNamespace {
  private static func messageEnums(_ tables: [Catalog.MessageTable]) -> [MessageEnum] {
    var used = NameRegister(["ErrorCode"])
    return tables.filter { !$0.rows.isEmpty }.map { table in
      let subject = Words(table.title).subject.upperCamelCase ?? "Message"
      let name = used.claim(takenTypes.contains(subject) ? subject + "Message" : subject)
      return MessageEnum(name: name, title: table.title, cases: cases(table.rows))
    }
  }

  private static func cases(_ rows: [Catalog.MessageTable.Row]) -> [(identifier: String, row: Catalog.MessageTable.Row)]
  {
    let texts = rows.map { $0.message.all.first ?? "" }
    let prefix = commonPrefix(texts)
    var used = NameRegister()
    return zip(texts, rows).map { text, row in
      let base = Words(String(text.dropFirst(prefix))).lowerCamelCase ?? "message"
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

/// Names that are taken, so that each is given out once.
struct NameRegister {
  private var taken: Set<String>
  /// The number that the next claim of a name is tried with.
  private var next: [String: Int] = [:]

  init(_ taken: Set<String> = []) { self.taken = taken }

  /// Makes room for a number of names.
  mutating func reserveCapacity(_ count: Int) { taken.reserveCapacity(count) }

  /// Takes the name, or the first free of `name2`, `name3` and so on.
  mutating func claim(_ name: String) -> String {
    if taken.insert(name).inserted { return name }
    var number = next[name, default: 2]
    while !taken.insert("\(name)\(number)").inserted { number += 1 }
    next[name] = number + 1
    return "\(name)\(number)"
  }
}
