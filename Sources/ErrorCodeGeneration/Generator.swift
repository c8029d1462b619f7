/// From captured pages to Swift, one way:
///
///     Snapshot ─Reading→ [Block] ─Cataloging→ Catalog ─Naming→ SwiftNamespace ─Rendering→ SwiftFile
///
/// What was generated before comes in twice: the lock adds to the catalog what was documented once, and keeps the names.
package struct Generator: Sendable {
  private let corrections: Corrections
  private let sentTexts: SentTexts
  private let dispositions: Dispositions
  private let lock: NameLock
  private let acceptedRemovals: Set<String>?
  private let module: String

  /// - Parameters:
  ///   - corrections: The exceptions to what the pages say.
  ///   - sentTexts: How servers word what the pages say.
  ///   - dispositions: What sentences of the pages mean for a request.
  ///   - lock: The names that were given before.
  ///   - acceptedRemovals: The products that may lose much of what they documented. It is `nil` where all may.
  ///   - module: The module that the Swift code is for.
  package init(
    corrections: Corrections = Corrections(), sentTexts: SentTexts = SentTexts(),
    dispositions: Dispositions = Dispositions(), lock: NameLock = NameLock(), acceptedRemovals: Set<String>? = nil,
    module: String = SwiftFile.coreModule
  ) {
    self.corrections = corrections
    self.sentTexts = sentTexts
    self.dispositions = dispositions
    self.lock = lock
    self.acceptedRemovals = acceptedRemovals
    self.module = module
  }

  /// What the pages of every product document, in the order of the products' identifiers.
  package func document(_ snapshots: [Snapshot]) async -> [DocumentedProduct] {
    await products(of: snapshots) { $0 }
  }

  /// Generates the code of every product. What a product documents is forgotten as soon as its code is there, and the code
  /// itself where it is known already.
  ///
  /// - Parameters:
  ///   - snapshots: The pages of all products.
  ///   - isKnown: Whether a file is at hand elsewhere, just as it is.
  /// - Returns: The products with their files, of which those that are known have no content.
  package func generate(
    _ snapshots: [Snapshot], isKnown: @escaping @Sendable (SwiftFile) -> Bool = { _ in false }
  ) async -> Generation {
    let products = await products(of: snapshots) { documented in
      var product = GeneratedProduct(documented, module: module)
      if isKnown(product.file) { product.file.forget() }
      return product
    }
    return Generation(products: products, dispositions: dispositions, module: module, lock: lock)
  }

  private func document(_ product: String, _ snapshots: [Snapshot], among all: Set<String>) -> DocumentedProduct {
    let pages = snapshots.map { AnnotatedSnapshot((try? $0.loaded()) ?? $0) }
    var diagnostics = pages.flatMap(\.diagnostics)
    let corrected = pages.flatMap(\.pages).corrected(by: corrections, for: product, &diagnostics)
    var catalog = Catalog(product: product, pages: corrected, diagnostics: &diagnostics)
    let mistakes = self.mistakes(pages, among: all)
    diagnostics += mistakes.hasErrors ? mistakes : mistakes + Self.duplicates(pages) + catalog.gaps
    let sentences = annotate(&catalog, &diagnostics)
    let (namespace, section) = names(&catalog, &diagnostics)
    return DocumentedProduct(
      catalog: catalog, namespace: namespace, section: section, sentences: sentences,
      diagnostics: diagnostics.acknowledged(by: corrections, for: product))
  }

  /// Adds what servers make of the page, and what its sentences mean.
  ///
  /// - Returns: The rows of dispositions whose sentences the product has.
  private func annotate(_ catalog: inout Catalog, _ diagnostics: inout [Diagnostic]) -> Set<Int> {
    var complaints: [Diagnostic] = []
    catalog.add(sentTexts, &complaints)
    let sentences = catalog.add(dispositions, &complaints)
    // Nothing can be said of the rows of a page that was refused, or was not given.
    if !catalog.pages.isEmpty, !corrections.incomplete.contains(catalog.product) { diagnostics += complaints }
    return sentences
  }

  /// Names all that a product documents, on top of the names that it had.
  private func names(_ catalog: inout Catalog, _ diagnostics: inout [Diagnostic]) -> (SwiftNamespace, LockSection) {
    let (product, date) = (catalog.product, catalog.pages.lazy.compactMap(\.updated).first)
    var decisions: [Diagnostic] = []
    let plain = SwiftNamespace(catalog, diagnostics: &decisions)
    let section = LockedProduct(plain, date: date).section(of: product)
    // A lock that says what the pages say changes nothing.
    guard let old = lock.sections[product], old != section else {
      diagnostics += decisions
      return (plain, lock.sections[product].map(section.sharing) ?? section)
    }
    let earlier = LockedProduct(old, &diagnostics)
    catalog.restore(earlier, from: lock.path)
    let namespace = SwiftNamespace(catalog, earlier, diagnostics: &diagnostics)
    let next = LockedProduct(namespace, date: date, after: earlier)
    if let path = catalog.pages.first?.path, acceptedRemovals?.contains(product) == false, !diagnostics.hasErrors {
      diagnostics += earlier.losses(of: product, at: path, in: next)
    }
    return (namespace, next.section(of: product))
  }

  /// What went wrong when the pages of a product were saved.
  private func mistakes(_ pages: [AnnotatedSnapshot], among all: Set<String>) -> [Diagnostic] {
    let names = pages.map(\.snapshot.name)
    return pages.flatMap { page in
      let snapshot = page.snapshot
      let isSettled = corrections.rows.contains { $0.product == snapshot.product && $0.field == .source }
      let pages = page.diagnostics.hasErrors ? [] : page.pages
      return snapshot.mistakes(in: pages, besides: names, among: isSettled ? nil : all)
    }
  }
}

extension Generator {
  /// Documents each product by its snapshots in the order of their names, several products at a time.
  private func products<Result: Sendable>(
    of snapshots: [Snapshot], _ body: @escaping @Sendable (DocumentedProduct) -> Result
  ) async -> [Result] {
    let snapshots = Dictionary(grouping: snapshots.sorted { $0.name < $1.name }, by: \.product)
    let products = snapshots.keys.sorted()
    let all = Set(products)
    return await withTaskGroup { group in
      for (place, product) in products.enumerated() {
        let snapshots = snapshots[product] ?? []
        group.addTask { (place, body(document(product, snapshots, among: all))) }
      }
      var results = [Result?](repeating: nil, count: products.count)
      for await (place, result) in group { results[place] = result }
      return results.compactMap(\.self)
    }
  }

  /// Snapshots of one product in one language: nothing says which is right.
  private static func duplicates(_ pages: [AnnotatedSnapshot]) -> [Diagnostic] {
    pages.indices.flatMap { index in
      Language.allCases.filter(pages[index].has).compactMap { language in
        guard let other = pages[..<index].last(where: { $0.has(language) })?.snapshot.name else { return nil }
        let message = "'\(other)' documents this product in '\(language.rawValue)' too; remove one of the two"
        return Diagnostic(.error, pages[index].snapshot.path, message)
      }
    }
  }
}

extension AnnotatedSnapshot {
  /// Whether one of its pages is in a language.
  fileprivate func has(_ language: Language) -> Bool { pages.contains { $0.language == language } }
}
