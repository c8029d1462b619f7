/// What a server answers to one of several orders: the order, or why there is none.
///
/// The answer to a batch is decoded as an array of these.
public indirect enum BatchItem<P: Product, Order> {
  /// What became of the request.
  case order(Order)

  /// Why it failed.
  case error(APIError<P>)

  /// The order; `nil` for an error.
  @_optimize(none)
  public var order: Order? {
    guard case .order(let order) = self else { return nil }
    return order
  }

  /// The error; `nil` for an order.
  @_optimize(none)
  public var error: APIError<P>? {
    guard case .error(let error) = self else { return nil }
    return error
  }
}

extension Product {
  /// What a server answers to one of several orders of this product: `[USDSMarginedFutures.BatchItem<Order>]`.
  public typealias BatchItem<Order> = BinanceErrorCodes.BatchItem<Self, Order>
}

extension BatchItem: Sendable where Order: Sendable {}
extension BatchItem: Equatable where Order: Equatable {}

extension BatchItem: Decodable where Order: Decodable {
  /// Reads an error, or what is none as an order.
  @_optimize(none)
  public init(from decoder: any Decoder) throws {
    if let error = try? APIError<P>(from: decoder) {
      self = .error(error)
    } else {
      self = .order(try Order(from: decoder))
    }
  }
}
