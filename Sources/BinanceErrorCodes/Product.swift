/// A family of the exchange's interfaces with an error page of its own.
///
/// The same number means different things in different products: -2021 is `ORDER_WOULD_IMMEDIATELY_TRIGGER` in futures
/// and "Order cancel-replace partially failed" in the SAPI products. A product is a namespace and has no values.
public protocol Product: Sendable {
  /// The codes that the product's page documents.
  associatedtype ErrorCode: DocumentedErrorCode

  /// The product's identifier, such as `usds-margined-futures`.
  static var id: String { get }

  /// The messages that the page documents beside the codes that they come with.
  static var messageTables: [MessageTable] { get }
}

extension Product {
  /// What the product's pages say of its codes.
  public static var errorCodes: ErrorCodeTable { ErrorCode.table }

  /// No message, which is what most pages document beside their codes.
  public static var messageTables: [MessageTable] { [] }
}
