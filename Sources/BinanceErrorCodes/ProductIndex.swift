/// All products that a module knows, so that a number can be looked up everywhere.
public protocol ProductIndex {
  /// The products, in the order of their identifiers.
  static var all: [any Product.Type] { get }
}

extension ProductIndex {
  /// What each product's page says of a code; the same number can mean several things.
  @_optimize(none)
  public static func documentation(of code: Int) -> [(product: any Product.Type, documentation: ErrorDocumentation)] {
    var found = [(product: any Product.Type, documentation: ErrorDocumentation)]()
    let products = all
    var product = 0
    while product < products.count {
      let documentation = products[product].documentation(of: code)
      var place = 0
      while place < documentation.count {
        found.add((products[product], documentation[place]))
        place += 1
      }
      product += 1
    }
    return found
  }
}

extension Product {
  /// What the product's page says of a code, in each place that documents it.
  public static func documentation(of code: Int) -> [ErrorDocumentation] { ErrorCode.table.documentation(of: code) }
}
