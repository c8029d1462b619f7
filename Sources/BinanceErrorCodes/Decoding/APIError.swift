/// An error that a server sent: `{"code": -4164, "msg": "Order's notional must be no smaller than 20"}`.
///
/// Nothing that the server sent is lost: a code that no page documents keeps its number, a message keeps its text, and
/// what stands beside them is in ``body``. These bodies are decoded:
///
/// - `{"code": -1121, "msg": "Invalid symbol."}`, with other fields or without, the code also as a string
/// - `{"id": 1, "status": 400, "error": {"code": -1121, "msg": "Invalid symbol."}}` of the WebSocket API and of streams
/// - `{"msg": "-4009=Save withdrawal address …", "success": false}`, whose text begins behind the sign
/// - a code without a text, which is empty then, and a text without a code, which is 0 then
///
/// Unless its code is below 0, a body with `"success": true`, with the text `success` or `OK`, with the code 200, or with 0
/// without a text is a `DecodingError`, and so is an order. The code 0 with a text is an error: servers refuse requests from
/// restricted locations with it.
public struct APIError<Product: ExchangeProduct>: CodedError, Hashable, Sendable {
  /// The number that the server sent, documented or not.
  public let rawCode: Int

  /// The server's text, verbatim.
  public let message: String

  /// The whole body as the server sent it. It is `nil` for a body that is nothing but a number and a text.
  ///
  /// Values are kept, not their spelling: `1.0` is the integer 1. A number beyond `Int64`, or with more than 15 digits and a
  /// fraction, is rounded.
  public let body: BodyValue?

  /// The documented code; `nil` when the product's page does not have the number.
  public var code: Product.ErrorCode? { Product.ErrorCode(rawValue: rawCode) }

  /// Creates an error, with a body if it says more than a number and a text.
  public init(rawCode: Int, message: String, body: BodyValue? = nil) {
    self.rawCode = rawCode
    self.message = message
    self.body = body
  }
}

extension APIError: CustomStringConvertible {
  /// The code, its documented name and the server's text: `-4164 MIN_NOTIONAL: Order's notional …`.
  public var description: String { "\(Product.ErrorCode.table.description(of: rawCode)): \(message)" }
}

// MARK: - Fields of the WebSocket API

extension APIError {
  /// The identifier of the request that failed: a string, a number or null. It is `nil` when the server named none.
  public var requestID: BodyValue? { body?["id"] }

  /// The status in the body, with the meaning of one of HTTP. It is `nil` when the body names none.
  public var status: Int? { body?["status"]?.int }

  /// The server's time in milliseconds since 1970; `nil` when the server sent none.
  public var serverTime: Int64? { data?["serverTime"]?.integer }

  /// When a request may be tried again, in milliseconds since 1970. It is `nil` when the server does not say.
  public var retryAfter: Int64? { data?["retryAfter"]?.integer }

  /// What the server sent beside the code and the text.
  var data: BodyValue? { body?["error"]?["data"] ?? body?["data"] }
}
