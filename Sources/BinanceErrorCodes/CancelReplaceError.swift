/// Why an order was not cancelled and replaced: -2021 when one of both failed, -2022 when both did.
public final class CancelReplaceError<P: Product, Order: Decodable & Sendable>: Error, Decodable {
  /// The error as a whole.
  public let error: APIError<P>

  /// The answer to the cancellation; `nil` when the server gave none.
  public let cancelResponse: BatchItem<P, Order>?

  /// The answer to the other order; `nil` when the server gave none.
  public let newOrderResponse: BatchItem<P, Order>?

  /// What became of the cancellation: `SUCCESS` or `FAILURE`.
  @_optimize(none)
  public var cancelResult: String? { error.content.data("cancelResult")?.string }

  /// What became of the other order: `SUCCESS`, `FAILURE` or `NOT_ATTEMPTED`.
  @_optimize(none)
  public var newOrderResult: String? { error.content.data("newOrderResult")?.string }

  /// Reads a body with the two answers in `data`, or with the code and the text alone.
  @_optimize(none)
  public init(from decoder: any Decoder) throws {
    error = try APIError<P>(from: decoder)
    var body = try decoder.container(keyedBy: ErrorBody.FieldName.self)
    if !body.contains(.code), let inner = try? body.nestedContainer(keyedBy: ErrorBody.FieldName.self, forKey: .error) {
      body = inner
    }
    let data = try? body.nestedContainer(keyedBy: ErrorBody.FieldName.self, forKey: .data)
    cancelResponse = try data?.decodeIfPresent(BatchItem<P, Order>.self, forKey: .cancelResponse)
    newOrderResponse = try data?.decodeIfPresent(BatchItem<P, Order>.self, forKey: .newOrderResponse)
  }
}

extension CancelReplaceError: CustomStringConvertible {
  /// The error as a whole: its code, documented name and text.
  @_optimize(none)
  public var description: String { error.description }
}
