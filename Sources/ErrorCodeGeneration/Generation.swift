/// What the pages of one product document, and its names in Swift.
package struct DocumentedProduct: Sendable {
  package let catalog: Catalog
  package let namespace: SwiftNamespace

  /// What the lock is to keep of it.
  let section: LockSection
  package let diagnostics: [Diagnostic]
}

extension [DocumentedProduct] {
  /// The names of the products, and those of others that a lock has.
  package func names(after lock: NameLock) -> NameLock {
    lock.updated(with: Dictionary(uniqueKeysWithValues: map { ($0.catalog.product, $0.section) }))
  }
}

/// The code of one product.
package struct GeneratedProduct: Sendable {
  /// The product's identifier.
  package let product: String

  /// The name of its namespace.
  package let name: String

  /// How many codes are documented.
  package let codes: Int

  /// How many messages there are in each language that has any.
  package let messages: [(language: Language, count: Int)]

  /// How many rows the tables of messages have.
  package let tableRows: Int

  package internal(set) var file: SwiftFile

  /// What the lock is to keep of it.
  let section: LockSection
  package let diagnostics: [Diagnostic]

  /// The path of its first page.
  let path: String
  /// The address of that page.
  let source: String?
  /// The names of its snapshots.
  let snapshots: [String]

  init(_ documented: DocumentedProduct, module: String) {
    let catalog = documented.catalog
    product = catalog.product
    name = documented.namespace.name
    let entries = catalog.entries.filter { $0.lastSeen == nil }
    codes = Set(entries.map(\.code)).count
    messages = Language.allCases.map { language in (language, entries.reduce(0) { $0 + $1.messages[language].count }) }
      .filter { $0.count > 0 }
    tableRows = catalog.tables.reduce(0) { $0 + $1.rows.count { $0.lastSeen == nil } }
    file = SwiftFile(documented.namespace, module: module)
    section = documented.section
    diagnostics = documented.diagnostics
    path = catalog.pages.first?.path ?? catalog.product
    source = catalog.pages.first?.source
    snapshots = documented.namespace.snapshots
  }
}

/// What became of all pages.
package struct Generation: Sendable {
  /// The products in the order of their identifiers.
  package let products: [GeneratedProduct]

  /// The file of each product.
  package var files: [SwiftFile] { products.map(\.file) }

  /// The file that knows all products.
  package let index: SwiftFile

  /// The names that were given, those of other products among them.
  package let lock: NameLock

  /// All that there is to say, in the order of the pages.
  package let diagnostics: [Diagnostic]

  init(products: [GeneratedProduct], module: String, lock: NameLock) {
    self.products = products
    self.lock = lock.updated(with: Dictionary(uniqueKeysWithValues: products.map { ($0.product, $0.section) }))
    index = SwiftFile.index(of: products, module: module)
    diagnostics = products.flatMap(\.diagnostics) + Self.clashes(products, index: index.name) + Self.twins(products)
  }

  /// Products of one page, which may have been saved under another product's name.
  private static func twins(_ products: [GeneratedProduct]) -> [Diagnostic] {
    var owners: [String: String] = [:]
    return products.compactMap { product in
      guard let source = product.source, let owner = owners.updateValue(product.product, forKey: source) else {
        return nil
      }
      owners[source] = owner
      return Diagnostic(.warning, product.path, "'\(owner)' was captured from the same page, \(source)")
    }
  }

  /// Products whose files would be the same, also where letter case makes no difference.
  private static func clashes(_ products: [GeneratedProduct], index: String) -> [Diagnostic] {
    var owners = [index.lowercased(): "the index of all products"]
    return products.compactMap { product in
      let owner = owners.updateValue("'\(product.product)'", forKey: product.file.name.lowercased())
      guard let owner else { return nil }
      let message = "\(owner) and this product are both named '\(product.name)' in Swift; rename the file"
      return Diagnostic(.error, product.path, message)
    }
  }
}
