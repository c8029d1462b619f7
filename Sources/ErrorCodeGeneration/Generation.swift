/// What the pages of one product document, and its names in Swift.
package struct DocumentedProduct: Sendable {
  package let catalog: Catalog
  package let namespace: SwiftNamespace

  /// What the lock is to keep of it.
  let section: LockSection

  /// The rows of dispositions whose sentences it has.
  let sentences: Set<Int>
  package let diagnostics: [Diagnostic]
}

extension [DocumentedProduct] {
  /// The names of the products, and those of others that a lock has.
  package func names(after lock: NameLock) -> NameLock {
    lock.updated(with: map { ($0.catalog.product, $0.section) })
  }
}

/// The code of one product.
package struct GeneratedProduct: Sendable {
  /// The product's identifier.
  package let product: String

  /// The name of its namespace.
  package let name: String

  /// How many codes are documented.
  package var codes: Int { answers.count }

  /// How many messages there are in each language that has any.
  package let messages: [(language: Language, count: Int)]

  /// How many rows the tables of messages have.
  package let tableRows: Int

  /// What its codes mean for a request, in the order of the codes.
  package let answers: [Answer]

  /// A code, and what it means for a request.
  package struct Answer: Sendable {
    package let code: Int
    package let name: String?
    package let disposition: Catalog.Entry.Disposition?
  }

  package internal(set) var file: SwiftFile

  /// What the lock is to keep of it.
  let section: LockSection
  /// The rows of dispositions whose sentences it has.
  let sentences: Set<Int>
  package let diagnostics: [Diagnostic]

  /// The path of its first page.
  let path: String
  /// The language of each page, and where it is.
  package let pages: [(language: Language, address: String?)]
  /// The names of its snapshots.
  let snapshots: [String]

  init(_ documented: DocumentedProduct, module: String) {
    let catalog = documented.catalog
    product = catalog.product
    name = documented.namespace.name
    let entries = catalog.entries
    messages = Language.allCases.map { language in
      (language, entries.reduce(0) { $0 + ($1.lastSeen == nil ? $1.messages[language].count : 0) })
    }.filter { $0.count > 0 }
    tableRows = catalog.tables.reduce(0) { $0 + $1.rows.count { $0.lastSeen == nil } }
    answers = entries.placesOfCodes.compactMap { code, places in
      let (first, name) = (entries[places[0]], places.lazy.compactMap { entries[$0].name }.first)
      return first.lastSeen == nil ? Answer(code: code, name: name, disposition: first.disposition) : nil
    }
    file = SwiftFile(documented.namespace, module: module)
    section = documented.section
    sentences = documented.sentences
    diagnostics = documented.diagnostics
    path = catalog.pages.first?.path ?? catalog.product
    pages = catalog.pages.map { ($0.language, $0.source) }
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

  /// What each code means for a request, as a list for reviewers. It is `nil` where no sentence has a meaning.
  package let answers: AnswerList?

  /// All that there is to say, in the order of the pages.
  package let diagnostics: [Diagnostic]

  init(products: [GeneratedProduct], dispositions: Dispositions, module: String, lock: NameLock) {
    self.products = products
    answers = dispositions.rows.isEmpty ? nil : AnswerList(products)
    self.lock = lock.updated(with: products.map { ($0.product, $0.section) })
    index = SwiftFile.index(of: products, module: module)
    let present = products.reduce(into: Set()) { $0.formUnion($1.sentences) }
    let unused = products.contains { $0.diagnostics.hasErrors } ? [] : dispositions.complaints(besides: present)
    diagnostics =
      products.flatMap(\.diagnostics) + unused + Self.clashes(products, index: index.name) + Self.twins(products)
  }

  /// Products of one page, which may have been saved under another product's name.
  private static func twins(_ products: [GeneratedProduct]) -> [Diagnostic] {
    var owners: [String: String] = [:]
    var originals: [[ArraySlice<UInt8>]: String] = [:]
    return products.compactMap { product in
      guard let source = product.pages.first?.address else {
        let texts = product.section.lines.map(\.withoutProduct)
        guard texts.count > 3 else { return nil }
        let original = originals.updateValue(originals[texts] ?? product.product, forKey: texts)
        return original.map { Diagnostic(.warning, product.path, "'\($0)' has the same codes, names and texts") }
      }
      let owner = owners[source]
      owners[source] = owner ?? product.product
      return owner.map { Diagnostic(.warning, product.path, "'\($0)' was captured from the same page, \(source)") }
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
