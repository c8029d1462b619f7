/// What became of one product's pages.
package struct GeneratedProduct: Sendable {
  package var catalog: Catalog
  package var namespace: SwiftNamespace
  package var file: SwiftFile
  package var diagnostics: [Diagnostic]
}

/// What became of all pages.
package struct Generation: Sendable {
  /// The products in the order of their identifiers.
  package let products: [GeneratedProduct]

  /// The file of each product.
  package var files: [SwiftFile] { products.map(\.file) }

  /// The file that knows all products.
  package let index: SwiftFile

  /// All that there is to say, in the order of the pages.
  package let diagnostics: [Diagnostic]

  init(products: [GeneratedProduct], module: String) {
    self.products = products
    index = SwiftFile.index(of: products.map(\.namespace), module: module)
    diagnostics = products.flatMap(\.diagnostics) + Self.clashes(products)
  }

  /// Whether a page is unacceptable, so that nothing may be written.
  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Products whose names are the same in Swift.
  private static func clashes(_ products: [GeneratedProduct]) -> [Diagnostic] {
    var owners: [String: String] = [:]
    return products.compactMap { product in
      let name = product.namespace.name
      guard let owner = owners.updateValue(product.catalog.product, forKey: name) else { return nil }
      let path = product.catalog.pages.first?.path ?? product.catalog.product
      return Diagnostic(.error, path, "'\(owner)' and this product are both named '\(name)' in Swift; rename the file")
    }
  }
}
