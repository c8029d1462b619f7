/// Why an order was not cancelled and replaced.
///
/// The code is -2021 when one of both failed, -2022 when both did.
public struct CancelReplaceError<Product: ExchangeProduct, Order: Sendable>: CodedError {
  /// The error as a whole.
  public let error: APIError<Product>

  /// The answer to the cancellation. It is `nil` when the server gave none, or one that is no such order.
  public let cancelResponse: BatchItem<Product, Order>?

  /// The answer to the other order. It is `nil` when the server gave none, or one that is no such order.
  public let newOrderResponse: BatchItem<Product, Order>?

  /// The documented code of the error as a whole.
  public var code: Product.ErrorCode? { error.code }

  /// The error as a whole, without the type of its product.
  public var erased: AnyExchangeError { error.erased }

  /// What became of the cancellation: `SUCCESS` or `FAILURE`.
  public var cancelResult: String? { error.data?["cancelResult"]?.string }

  /// What became of the other order: `SUCCESS`, `FAILURE` or `NOT_ATTEMPTED`.
  public var newOrderResult: String? { error.data?["newOrderResult"]?.string }
}

extension CancelReplaceError: Equatable where Order: Equatable {}

extension CancelReplaceError: CustomStringConvertible {
  /// The error as a whole: its code, documented name and text, and its body.
  public var description: String { error.description }
}

extension CancelReplaceError: Decodable where Order: Decodable {
  /// Reads a body with or without the two answers in `data`.
  public init(from decoder: any Decoder) throws {
    error = try APIError(from: decoder)
    var body = try decoder.container(keyedBy: BodyField.self)
    if !body.contains(.code), let inner = try? body.nestedContainer(keyedBy: BodyField.self, forKey: .error) {
      body = inner
    }
    let data = try? body.nestedContainer(keyedBy: BodyField.self, forKey: .data)
    cancelResponse = try? data?.decodeIfPresent(BatchItem.self, forKey: .cancelResponse)
    newOrderResponse = try? data?.decodeIfPresent(BatchItem.self, forKey: .newOrderResponse)
  }
}
