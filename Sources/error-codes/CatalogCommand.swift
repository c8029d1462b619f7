import ErrorCodeFiles
import ErrorCodeGeneration

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Arguments {
  /// Prints what the pages document as JSON.
  func printCatalog(_ input: Input) async throws -> Bool {
    let products = await Generator(corrections: input.corrections).document(input.snapshots)
    guard input.accepts(products.flatMap(\.diagnostics), isStrict: isStrict, saying: [.error, .warning, .note]) else {
      return false
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let json = try encoder.encode(CatalogDocument(products: products.map(CatalogDocument.Product.init)))
    try Console.print(String(decoding: json, as: UTF8.self))
    return true
  }
}

/// The JSON form of all catalogs. A key that is absent stands for what is not documented.
private struct CatalogDocument: Encodable {
  struct Product: Encodable {
    var id: String
    var pages: [Page]
    var codes: [Code]
    var messageTables: [MessageTable]
  }

  struct Page: Encodable {
    var snapshot: String
    var line: Int
    var language: String
    var source: String?
    var updated: String?
  }

  struct Code: Encodable {
    var code: Int
    var name: String?
    var identifier: String
    var aliases: [String]
    var section: String?
    var line: Int
    var documentation: String?
    var messages: [String: [String]]
    var notes: [String: [String]]?
  }

  struct MessageTable: Encodable {
    var title: String
    var line: Int
    var rows: [Row]
  }

  struct Row: Encodable {
    var message: [String: String]
    var description: [String: String]?
  }

  var products: [Product]
}

extension CatalogDocument.Product {
  init(_ product: DocumentedProduct) {
    id = product.catalog.product
    pages = product.catalog.pages.map { page in
      CatalogDocument.Page(
        snapshot: page.snapshot, line: page.line, language: page.language.rawValue, source: page.source,
        updated: page.updated)
    }
    codes = CatalogDocument.codes(product)
    let tables = product.catalog.tables.map { ($0, $0.rows.filter { $0.lastSeen == nil }) }.filter { !$1.isEmpty }
    messageTables = tables.map { table, rows in
      CatalogDocument.MessageTable(
        title: table.title, line: table.line,
        rows: rows.map { row in
          CatalogDocument.Row(
            message: row.message.joined, description: row.description.isEmpty ? nil : row.description.joined)
        })
    }
  }
}

extension CatalogDocument {
  /// The entries in page order, a repeated code in its own place.
  fileprivate static func codes(_ product: DocumentedProduct) -> [Code] {
    let namespace = product.namespace
    var aliases: [Int: [String]] = [:]
    for item in namespace.cases { aliases[item.entries[0]] = item.aliases }
    return namespace.entries.enumerated().filter { $1.lastSeen == nil }.map { place, entry in
      Code(entry, identifier: namespace.identifiers[place], aliases: aliases[place] ?? [])
    }
  }
}

extension CatalogDocument.Code {
  init(_ entry: Catalog.Entry, identifier: String, aliases: [String]) {
    self.init(
      code: entry.code, name: entry.name, identifier: identifier, aliases: aliases, section: entry.section,
      line: entry.line, documentation: entry.documentation, messages: entry.messages.lists,
      notes: entry.notes.isEmpty ? nil : entry.notes.lists)
  }
}

extension LocalizedTexts {
  /// The texts of each language that has any.
  fileprivate var lists: [String: [String]] {
    var lists: [String: [String]] = [:]
    for language in Language.allCases where !self[language].isEmpty { lists[language.rawValue] = self[language] }
    return lists
  }

  /// The texts of each language as one.
  fileprivate var joined: [String: String] { lists.mapValues { $0.joined(separator: " ") } }
}
