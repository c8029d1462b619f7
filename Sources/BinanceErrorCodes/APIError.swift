/// An error that a server sent: `{"code": -4164, "msg": "Order's notional must be no smaller than 20"}`.
///
/// Nothing that the server sent is lost: a code that no page documents keeps its number, a message keeps its text, and
/// what stands beside them is in ``body``, where a number beyond `Int` is rounded to a `Double`. These bodies are decoded:
///
/// - `{"code": -1121, "msg": "Invalid symbol."}`, with other fields or without, the code also as a string
/// - `{"id": 1, "status": 400, "error": {"code": -1121, "msg": "Invalid symbol."}}` of the WebSocket API and of streams
/// - `{"msg": "-4009=Save withdrawal address …", "success": false}`, whose text begins behind the sign
/// - a code without a text, which is empty then, and a text without a code, which is 0 then
///
/// Unless its code is below 0, a body with `"success": true`, with the text `success` or `OK`, with the code 200, or with 0
/// without a text is a `DecodingError`, and so is an order. The code 0 with a text is an error: servers refuse requests from
/// restricted locations with it.
public struct APIError<P: Product>: Error, Sendable {
  let content: ErrorBody

  /// The number that the server sent, documented or not.
  public var rawCode: Int { content.code }

  /// The server's text, verbatim.
  public var message: String { content.message }

  /// The whole body as the server sent it; `nil` when it is nothing but a number and a text.
  public var body: JSONValue? { content.json }

  /// Creates an error.
  @_optimize(none)
  public init(rawCode: Int, message: String) { content = ErrorBody(code: rawCode, message: message) }

  /// The documented code; `nil` when the product's page does not have the number.
  public var code: P.ErrorCode? { P.ErrorCode(rawValue: rawCode) }
}

extension APIError: Hashable {
  /// Whether the servers sent the same.
  @_optimize(none)
  public static func == (one: APIError, other: APIError) -> Bool {
    one.rawCode == other.rawCode && one.message == other.message && one.body == other.body
  }

  /// Hashes what tells most errors apart.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(rawCode)
    hasher.combine(message)
  }
}

extension APIError: Codable {
  /// Reads a body of any of the shapes above.
  public init(from decoder: any Decoder) throws { content = try ErrorBody.read(from: decoder) }

  /// Writes the body as the server sent it.
  public func encode(to encoder: any Encoder) throws { try content.encode(to: encoder) }
}

extension APIError: CustomStringConvertible {
  /// The code, its documented name and the server's text: `-4164 MIN_NOTIONAL: Order's notional …`.
  @_optimize(none)
  public var description: String { P.ErrorCode.table.description(of: rawCode) + ": " + message }
}

// MARK: - Fields of the WebSocket API

extension APIError {
  /// The identifier of the request that failed: a string, a number or null; `nil` when the server named none.
  @_optimize(none)
  public var requestID: JSONValue? { body?["id"] }

  /// The status that the body itself names, with the meaning of one of HTTP; `nil` when it names none.
  @_optimize(none)
  public var status: Int? { body?.integer("status") }

  /// The server's time in milliseconds since 1970; `nil` when the server sent none.
  @_optimize(none)
  public var serverTime: Int? { content.data("serverTime")?.integer }

  /// When a request may be tried again, in milliseconds since 1970; `nil` when the server does not say.
  @_optimize(none)
  public var retryAfter: Int? { content.data("retryAfter")?.integer }
}

extension ErrorBody {
  /// A value among the data beside the text.
  @_optimize(none)
  func data(_ name: String) -> JSONValue? { (json?["error"]?["data"] ?? json?["data"])?[name] }
}
