/// A family of an exchange's interfaces that has its own error page.
///
/// The same number means different things in different products: -2021 is `ORDER_WOULD_IMMEDIATELY_TRIGGER` in futures
/// and "Order cancel-replace partially failed" in Spot. A product is a namespace and has no values.
public protocol ExchangeProduct: Sendable {
  /// The codes that the product's page documents.
  associatedtype ErrorCode: DocumentedErrorCode

  /// The product's identifier, such as `usds-margined-futures`.
  static var id: String { get }

  /// The tables of messages that come with several codes; empty for most pages.
  static var messageTables: [MessageTable] { get }

  /// What is documented of statuses of HTTP, the first that fits first; empty where nobody has looked.
  static var statusDocumentation: [StatusDocumentation] { get }
}

extension ExchangeProduct {
  /// Nothing, for a product of which nobody has looked.
  public static var statusDocumentation: [StatusDocumentation] { [] }

  /// No table, for a page that has none.
  public static var messageTables: [MessageTable] { [] }

  /// The address of the product's error page; `nil` when it is not known.
  public static var documentationAddress: String? { ErrorCode.table.address }

  /// What the page says of a code, one element for each place that documents it.
  ///
  /// - Parameter code: A number as servers send it, such as -4164.
  /// - Returns: An empty array for an undocumented code.
  public static func documentation(of code: Int) -> [ErrorDocumentation] { ErrorCode.table.documentation(of: code) }
}

extension ExchangeProduct {
  /// An error of the product: `USDSMarginedFutures.APIError`.
  public typealias APIError = BinanceErrorCodes.APIError<Self>

  /// Any failed answer of the product's servers: `USDSMarginedFutures.ErrorResponse`.
  public typealias ErrorResponse = BinanceErrorCodes.ErrorResponse<Self>

  /// One answer to a batch of orders: `USDSMarginedFutures.BatchItem<Order>`.
  public typealias BatchItem<Order> = BinanceErrorCodes.BatchItem<Self, Order>

  /// The answer to a replacement that failed: `USDSMarginedFutures.CancelReplaceError<Order>`.
  public typealias CancelReplaceError<Order: Sendable> = BinanceErrorCodes.CancelReplaceError<Self, Order>
}

/// All products that a module knows.
public protocol ProductIndex {
  /// The products, in the order of their identifiers.
  ///
  /// Ask them by a closure, `Products.all.map { $0.id }`: Swift 6.3 cannot compile a key path to a static member here.
  static var all: [any ExchangeProduct.Type] { get }
}

extension ProductIndex {
  /// What each product documents of a code; the same number can mean several things.
  ///
  /// - Parameter code: A number as servers send it, such as -2021.
  /// - Returns: The products that document the code, each with what its page says, in the order of ``all``.
  public static func documentation(
    of code: Int
  ) -> [(product: any ExchangeProduct.Type, documentation: ErrorDocumentation)] {
    var found: [(product: any ExchangeProduct.Type, documentation: ErrorDocumentation)] = []
    for product in all {
      for documentation in product.documentation(of: code) { found.append((product, documentation)) }
    }
    return found
  }
}
