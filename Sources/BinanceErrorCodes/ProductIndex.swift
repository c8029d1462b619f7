/// All products that a module knows, so that a number can be looked up everywhere.
public protocol ProductIndex {
  /// The products, in the order of their identifiers.
  static var all: [any Product.Type] { get }
}

/// What one product's page says of a code.
public struct ProductDocumentation: Sendable {
  /// The product.
  public let product: any Product.Type

  /// What its page says, in one place of it.
  public let documentation: ErrorDocumentation
}

extension ProductIndex {
  /// What each product's page says of a code; the same number can mean several things.
  public static func documentation(of code: Int) -> [ProductDocumentation] {
    var found: [ProductDocumentation] = []
    all.each { product in
      product.documentation(of: code).each { found.add(ProductDocumentation(product: product, documentation: $0)) }
    }
    return found
  }
}

extension Product {
  /// What the product's page says of a code, in each place that documents it.
  public static func documentation(of code: Int) -> [ErrorDocumentation] { ErrorCode.table.documentation(of: code) }
}
