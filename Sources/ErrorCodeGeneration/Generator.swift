/// From captured pages to Swift, one way:
///
///     Snapshot ─Reading→ [Block] ─Cataloging→ Catalog ─Naming→ SwiftNamespace ─Rendering→ SwiftFile
package struct Generator: Sendable {
  private let corrections: Corrections
  private let module: String

  /// - Parameters:
  ///   - corrections: The exceptions to what the pages say.
  ///   - module: The module that the Swift code is for.
  package init(corrections: Corrections = Corrections(), module: String = SwiftFile.coreModule) {
    self.corrections = corrections
    self.module = module
  }

  /// Generates the code of every product, the products in the order of their identifiers.
  package func generate(_ snapshots: [Snapshot]) async -> Generation {
    let products = Dictionary(grouping: snapshots, by: \.product).sorted { $0.key < $1.key }
    let results = await withTaskGroup { group in
      for (index, product) in products.enumerated() {
        group.addTask { (index, self.generate(product.key, product.value)) }
      }
      return await group.reduce(into: [Int: GeneratedProduct]()) { $0[$1.0] = $1.1 }
    }
    return Generation(products: products.indices.compactMap { results[$0] }, module: module)
  }

  private func generate(_ product: String, _ snapshots: [Snapshot]) -> GeneratedProduct {
    var diagnostics: [Diagnostic] = []
    let pages = snapshots.sorted { $0.name < $1.name }.map { Transcript($0) }
    let corrected = pages.flatMap { $0.pages }.corrected(by: corrections, for: product, &diagnostics)
    let catalog = Catalog(product: product, pages: corrected, diagnostics: &diagnostics)
    let namespace = SwiftNamespace(catalog, diagnostics: &diagnostics)
    return GeneratedProduct(
      catalog: catalog, namespace: namespace, file: SwiftFile(namespace, module: module),
      diagnostics: pages.flatMap(\.diagnostics) + diagnostics)
  }
}
