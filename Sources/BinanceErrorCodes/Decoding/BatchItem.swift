/// The answer to one of several orders: the order, or why there is none.
///
/// The answer to a batch is decoded as an array of these. A copy is as cheap as that of a reference.
public indirect enum BatchItem<Product: ExchangeProduct, Order> {
  /// What became of the request.
  case order(Order)

  /// Why it failed.
  case error(APIError<Product>)
}

extension BatchItem {
  /// The order; `nil` for an error.
  public var order: Order? {
    if case .order(let order) = self { order } else { nil }
  }

  /// The error; `nil` for an order.
  public var error: APIError<Product>? {
    if case .error(let error) = self { error } else { nil }
  }

  /// The order, as `Result` has it.
  ///
  /// - Throws: The error that the server sent in its place.
  public func get() throws(APIError<Product>) -> Order {
    switch self {
    case .order(let order): return order
    case .error(let error): throw error
    }
  }
}

extension BatchItem: Sendable where Order: Sendable {}
extension BatchItem: Equatable where Order: Equatable {}

extension BatchItem: Decodable where Order: Decodable {
  /// Reads an error, or what is none as an order.
  public init(from decoder: any Decoder) throws {
    if let error = try? APIError<Product>(from: decoder) {
      self = .error(error)
    } else {
      self = .order(try Order(from: decoder))
    }
  }
}
