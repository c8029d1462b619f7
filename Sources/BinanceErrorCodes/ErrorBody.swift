/// What an error body says, in whichever shape the server sent it.
///
/// It is shared by all copies of an error, so that these are no larger than a reference.
final class ErrorBody: Sendable {
  let code: Int
  let message: String

  /// The whole body, when it is more than a number and a text.
  let json: JSONValue?

  init(code: Int, message: String, json: JSONValue? = nil) {
    self.code = code
    self.message = message
    self.json = json
  }

  /// Reads a body of the shape `{"code", "msg"}` without looking at its values twice, any other one as JSON first.
  @inline(never)
  static func read(from decoder: any Decoder) throws -> ErrorBody {
    let body: ErrorBody
    let fields = try decoder.container(keyedBy: FieldName.self)
    if let code = try? fields.decode(Int.self, forKey: .code),
      let message = try? fields.decode(String.self, forKey: .message), fields.allKeys.count == 0
    {
      body = ErrorBody(code: code, message: message)
    } else {
      body = try read(JSONValue(from: decoder), decoder)
    }
    if body.saysSuccess { throw noError(decoder, "it says success") }
    return body
  }

  /// Writes the body as the server sent it.
  @_optimize(none)
  func encode(to encoder: any Encoder) throws {
    if let json { return try json.encode(to: encoder) }
    var fields = encoder.container(keyedBy: FieldName.self)
    try fields.encode(code, forKey: .code)
    try fields.encode(message, forKey: .message)
  }

  private static func noError(_ decoder: any Decoder, _ reason: String) -> DecodingError {
    DecodingError.dataCorrupted(
      DecodingError.Context(codingPath: decoder.codingPath, debugDescription: "the body is no error: " + reason))
  }
}

// MARK: - Shapes

extension ErrorBody {
  /// The names of the fields. Only others than the code and the text are found among all names, so that a body without them
  /// needs no list of them.
  enum FieldName: CodingKey {
    case code, message, error, data, cancelResponse, newOrderResponse, other

    init?(stringValue: String) {
      if stringValue == "code" || stringValue == "msg" { return nil }
      self = .other
    }
    init?(intValue: Int) { nil }

    var stringValue: String {
      switch self {
      case .code: "code"
      case .message: "msg"
      case .error: "error"
      case .data: "data"
      case .cancelResponse: "cancelResponse"
      case .newOrderResponse: "newOrderResponse"
      case .other: ""
      }
    }
    var intValue: Int? { nil }
  }

  /// Finds the code and the text, which the WebSocket API and streams put into a field of their own.
  ///
  /// A code can be text, or stand in the text: `-4009=Save withdrawal address …`. Without one it is 0.
  @_optimize(none)
  private static func read(_ json: JSONValue, _ decoder: any Decoder) throws -> ErrorBody {
    var error = json
    if !json.has("code"), case .object(let fields)? = json["error"] { error = .object(fields) }
    let text = error.text("msg") ?? error.text("message")
    let number = error.integer("code")
    guard number != nil || text != nil else { throw noError(decoder, "it has no code and no text") }
    if isOrder(json, text == nil ? nil : number) { throw noError(decoder, "it is an order") }
    if number == nil, let text { return split(text, json) }
    return ErrorBody(code: number ?? 0, message: text ?? "", json: json)
  }

  /// Orders can have a field named `code`, too, but none has a number below 0 beside a text, and only those with a number of
  /// their own have one above it.
  @_optimize(none)
  private static func isOrder(_ json: JSONValue, _ codeBesideText: Int?) -> Bool {
    let code = codeBesideText ?? 0
    if code < 0 { return false }
    if json.has("orderId") || json.has("orderListId") || json.has("algoId") { return true }
    return code == 0 && (json.integer("code") ?? 0) >= 0 && (json.has("clientOrderId") || json.has("symbol"))
  }

  /// Reads a text that may have a number before an equals sign.
  @_optimize(none)
  private static func split(_ message: String, _ json: JSONValue) -> ErrorBody {
    message.withView { view in
      var text = view
      let code = text.pop(upTo: UInt8(ascii: "=")).integer
      return ErrorBody(code: code ?? 0, message: code == nil ? message : text.string, json: json)
    }
  }

  /// Servers report success with 200, with a field of that name, with the text `success` or `OK`, with 0 and nothing to
  /// say, or with the status 0 instead of a code; no number below 0 is a success.
  @_optimize(none)
  private var saysSuccess: Bool {
    if code < 0 { return false }
    if code == 200 || code == 0 && message.isEmpty { return true }
    if let json {
      if case .bool(true)? = json["success"] { return true }
      if !json.has("code"), json.integer("status") == 0 { return true }
    }
    let word = message.lowercased()
    return word == "success" || word == "ok"
  }
}
