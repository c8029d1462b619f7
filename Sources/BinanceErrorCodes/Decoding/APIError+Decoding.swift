extension APIError: Codable {
  /// Reads a body of any of the shapes that servers send.
  public init(from decoder: any Decoder) throws {
    let error = try Self.read(from: decoder)
    guard !error.saysSuccess else { throw DecodingError.notAnError(decoder, "it says success") }
    self = error
  }

  /// Writes the body as the server sent it.
  public func encode(to encoder: any Encoder) throws {
    if let body { return try body.encode(to: encoder) }
    var fields = encoder.container(keyedBy: BodyField.self)
    try fields.encode(rawCode, forKey: .code)
    try fields.encode(message, forKey: .msg)
  }

  /// Reads a number and a text without further ado, any other body as JSON first.
  private static func read(from decoder: any Decoder) throws -> APIError {
    let fields = try decoder.container(keyedBy: BodyField.self)
    if fields.allKeys.count == 2, let code = try? fields.decode(Int.self, forKey: .code),
      let message = try? fields.decode(String.self, forKey: .msg)
    {
      return APIError(rawCode: code, message: message)
    }
    return try read(BodyValue(from: decoder), decoder)
  }

  /// Finds the code and the text in the body, or in its field `error`.
  private static func read(_ body: BodyValue, _ decoder: any Decoder) throws -> APIError {
    var fields = body
    if body.lacksCode, let error = body["error"], case .object = error { fields = error }
    let notice = body.notice
    let text = fields["msg"]?.text ?? fields["message"]?.text ?? body.reasonOfRejection ?? notice?.text
    let code = fields["code"]?.int ?? notice?.code
    guard code != nil || text != nil else { throw DecodingError.notAnError(decoder, "it has no code and no text") }
    guard !body.isOrder(code: code ?? 0, hasText: text != nil) else {
      throw DecodingError.notAnError(decoder, "it is an order")
    }
    if code == nil, let text, let parts = splitCode(from: text) {
      return APIError(rawCode: parts.code, message: parts.message, body: body)
    }
    return APIError(rawCode: code ?? 0, message: text ?? "", body: body)
  }

  /// Splits `-4009=Save address` into the code and the message. A text may also be a code alone.
  private static func splitCode(from text: String) -> (code: Int, message: String)? {
    let sign = text.utf8.firstIndex(of: UInt8(ascii: "=")) ?? text.endIndex
    guard let code = BodyValue.string(String(text[..<sign])).int else { return nil }
    return (code, String(text[sign...].dropFirst()))
  }

  /// Whether the body reports success.
  ///
  /// Servers do so with the code 200, with `"success": true`, with the text `success` or `OK`, with 0 and no text, or
  /// with the status 0 and no code. No code below 0 is a success.
  private var saysSuccess: Bool {
    if rawCode < 0 { return false }
    if rawCode == 200 || rawCode == 0 && message.isEmpty || body?["success"] == .bool(true) { return true }
    if let body, body.lacksCode, body["status"]?.integer == 0 { return true }
    let word = message.lowercased().prefix { $0.isLetter }
    return message.utf8.count <= word.utf8.count + 1 && (word == "success" || word == "ok")
  }
}

extension BodyValue {
  /// Why a conditional order was rejected, as the stream of user data says it: `{"or": {"r": "Due to …"}}`.
  fileprivate var reasonOfRejection: String? { self["e"]?.string.flatMap { _ in self["or"]?["r"]?.string } }

  /// The code and the text of a body that has nothing else: `{"239999": "The system is under maintenance …"}`.
  fileprivate var notice: (code: Int, text: String)? {
    guard case .object(let fields) = self, fields.count == 1, let field = fields.first, let code = Int(field.key),
      let text = field.value.string, text.hasSpaces
    else { return nil }
    return (code, text)
  }

  /// Whether the body is an order, which can have a field named `code`, too.
  ///
  /// No order has a number of an error, or one below 0 beside a text, and only one with a number of its own has one above it.
  fileprivate func isOrder(code: Int, hasText: Bool) -> Bool {
    if hasText && code < 0 || code <= -1000 { return false }
    let code = hasText ? code : 0
    if (self["orderId"] ?? self["orderListId"] ?? self["algoId"]) != nil { return true }
    return code == 0 && (self["code"]?.integer ?? 0) >= 0 && (self["clientOrderId"] != nil || self["symbol"] != nil)
  }
}

extension DecodingError {
  fileprivate static func notAnError(_ decoder: any Decoder, _ reason: String) -> DecodingError {
    .dataCorrupted(Context(codingPath: decoder.codingPath, debugDescription: "the body is no error: \(reason)"))
  }
}

/// A field of a body.
enum BodyField: String, CodingKey {
  case code, msg, error, data, cancelResponse, newOrderResponse, other

  /// Takes any name, so that a container says how many fields there are.
  init?(stringValue: String) { self = BodyField(rawValue: stringValue) ?? .other }
}
