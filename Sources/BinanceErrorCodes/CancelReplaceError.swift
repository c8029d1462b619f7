/// Why an order was not cancelled and replaced: -2021 when one of both failed, -2022 when both did.
public struct CancelReplaceError<P: Product, Order: Decodable & Sendable>: Error, Decodable {
  /// The error as a whole.
  public let error: APIError<P>

  /// The answer to the cancellation; `nil` when the server gave none.
  public let cancelResponse: BatchItem<P, Order>?

  /// The answer to the other order; `nil` when the server gave none.
  public let newOrderResponse: BatchItem<P, Order>?

  /// What became of the cancellation.
  public var cancelResult: RequestOutcome? { outcome("cancelResult") }

  /// What became of the other order.
  public var newOrderResult: RequestOutcome? { outcome("newOrderResult") }

  private enum CodingKeys: String, CodingKey {
    case error, data, cancelResponse, newOrderResponse
  }

  /// Reads a body with the two answers in `data`.
  public init(from decoder: any Decoder) throws {
    error = try APIError<P>(from: decoder)
    var body = try decoder.container(keyedBy: CodingKeys.self)
    if body.contains(.error) { body = try body.nestedContainer(keyedBy: CodingKeys.self, forKey: .error) }
    let data = try body.nestedContainer(keyedBy: CodingKeys.self, forKey: .data)
    cancelResponse = try data.decodeIfPresent(BatchItem<P, Order>.self, forKey: .cancelResponse)
    newOrderResponse = try data.decodeIfPresent(BatchItem<P, Order>.self, forKey: .newOrderResponse)
  }

  private func outcome(_ name: String) -> RequestOutcome? {
    ((error.body?["error"] ?? error.body)?["data"]?[name]?.string).map(RequestOutcome.init)
  }
}

/// What became of one of two requests that were sent together.
public struct RequestOutcome: RawRepresentable, Hashable, Sendable {
  /// The server's word for it.
  public let rawValue: String

  /// Creates an outcome with the server's word for it.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The request succeeded.
  public static var success: RequestOutcome { RequestOutcome(rawValue: "SUCCESS") }

  /// The request failed.
  public static var failure: RequestOutcome { RequestOutcome(rawValue: "FAILURE") }

  /// The request was not tried.
  public static var notAttempted: RequestOutcome { RequestOutcome(rawValue: "NOT_ATTEMPTED") }
}
