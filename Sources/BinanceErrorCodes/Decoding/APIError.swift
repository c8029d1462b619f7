/// An error that a server sent: `{"code": -4164, "msg": "Order's notional must be no smaller than 20"}`.
///
/// Nothing that the server sent is lost: a code that no page documents keeps its number, a message keeps its text, and
/// what stands beside them is in ``body``. These bodies are decoded:
///
/// - `{"code": -1121, "msg": "Invalid symbol."}`, with other fields or without, the code also as a string
/// - `{"id": 1, "status": 400, "error": {"code": -1121, "msg": "Invalid symbol."}}` of the WebSocket API and of streams
/// - `{"msg": "-4009=Save withdrawal address …", "success": false}`, whose text begins behind the sign
/// - `{"e": "CONDITIONAL_ORDER_TRIGGER_REJECT", "or": {"r": "Due to the order …"}}` of the stream of user data
/// - `{"239999": "The system is under maintenance …"}`
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

  /// Creates an error with a documented code, as tests need them.
  ///
  /// - Parameters:
  ///   - code: The code.
  ///   - message: The server's text.
  ///   - body: The whole body, if it says more: `["data": ["retryAfter": 1_787_179_851_822]]`.
  public init(_ code: Product.ErrorCode, message: String = "", body: BodyValue? = nil) {
    self.init(rawCode: code.rawValue, message: message, body: body)
  }

  /// Creates an error, with a body if it says more than a number and a text.
  public init(rawCode: Int, message: String, body: BodyValue? = nil) {
    self.rawCode = rawCode
    self.message = message
    self.body = body
  }
}

extension APIError {
  /// The error without the type of its product.
  public var erased: AnyExchangeError { AnyExchangeError(self) }
}

extension APIError: CustomStringConvertible {
  /// The code, its documented name, the server's text, and a body that says more, at most 500 characters of it.
  ///
  /// `-4164 MIN_NOTIONAL: Order's notional …`. Without a text, the documented one is there, marked as such.
  public var description: String { body.map { "\(summary) \($0.description.shortened)" } ?? summary }

  /// The code, its documented name and the server's text, or the documented one.
  public var summary: String {
    let code = Product.ErrorCode.table.description(of: rawCode)
    if !message.isEmpty {
      // Servers send some names that are sentences.
      let isName = Product.ErrorCode.table.name(of: rawCode).map { message == $0 || message == $0 + "." } ?? false
      return "\(isName ? String(rawCode) : code): \(message)"
    }
    let documented = documentedMessages
    return documented.isEmpty
      ? "\(code): no text" : "\(code): no text, documented: \(documented.joined(separator: " | "))"
  }

  /// What the page has as messages of the code, in English where it has that. A name is none.
  private var documentedMessages: [String] {
    var messages: [MessageTemplate] = []
    for place in Product.documentation(of: rawCode) where !place.beginsWithItsName { messages += place.messages }
    let english = messages.written(in: .english)
    return (english.isEmpty ? messages : english).map(\.text)
  }
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
