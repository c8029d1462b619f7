/// What an error body says, in whichever shape the server sent it.
struct ErrorBody: Sendable {
  private(set) var code: Int
  private(set) var message: String

  /// The whole body, when it is more than a number and a text.
  private(set) var json: JSONValue?

  init(code: Int, message: String) {
    self.code = code
    self.message = message
  }

  /// Reads a body of the shape `{"code", "msg"}` without looking at its values twice, any other one as JSON first.
  @inline(never)
  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: FieldName.self)
    if let code = try? fields.decode(Int.self, forKey: .code),
      let message = try? fields.decode(String.self, forKey: .message), fields.allKeys.count == 2
    {
      self.init(code: code, message: message)
    } else {
      try self.init(JSONValue(from: decoder), decoder)
    }
    if saysSuccess { throw Self.noError(decoder, "it says success") }
  }

  /// Writes the body as the server sent it.
  @inline(never)
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
  /// The names of the fields; the third stands for all others, so that they can be counted without keeping their names.
  private enum FieldName: CodingKey {
    case code
    case message
    case other

    var stringValue: String { self == .code ? "code" : "msg" }
    var intValue: Int? { nil }

    init(stringValue: String) { self = stringValue == "code" ? .code : stringValue == "msg" ? .message : .other }
    init?(intValue: Int) { nil }
  }

  /// Finds the code and the text, which the WebSocket API and streams put into a field of their own.
  ///
  /// A code can be text, or stand in the text: `-4009=Save withdrawal address …`. Without one it is 0.
  private init(_ json: JSONValue, _ decoder: any Decoder) throws {
    var error = json
    if json["code"] == nil, case .object(let fields)? = json["error"] { error = .object(fields) }
    let text = error["msg"]?.string ?? error["message"]?.string
    let number = error["code"]?.integer
    guard number != nil || text != nil else { throw Self.noError(decoder, "it has no code and no text") }
    if Self.isOrder(json), text == nil || (number ?? 0) >= 0 { throw Self.noError(decoder, "it is an order") }
    self.init(code: number ?? 0, message: text ?? "")
    self.json = json
    if number == nil { splitMessage() }
  }

  /// Orders can have a field named `code`, too, but none says that something failed.
  private static func isOrder(_ json: JSONValue) -> Bool {
    json["orderId"] != nil || json["orderListId"] != nil || json["algoId"] != nil
  }

  private mutating func splitMessage() {
    let (code, length) = message.withView { text -> (Int?, Int) in
      var rest = text
      let code = rest.pop(upTo: UInt8(ascii: "="))
      return (code.integer, rest.count)
    }
    guard let code else { return }
    self.code = code
    message = String(message.suffix(length))
  }

  /// Servers report success with 200, with the text `success`, with a field of that name, or with 0 and nothing to say.
  private var saysSuccess: Bool {
    code == 200 || code == 0 && message.isEmpty || message == "success" || json?["success"] == .bool(true)
  }
}
