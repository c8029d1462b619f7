import BinanceErrorCodes
import BinanceErrorCodesFoundation
import Foundation
import Testing

@Suite("Every shape of an error is decoded to the same value")
struct ErrorShapeTests {
  private typealias Failure = APIError<USDSMarginedFutures>

  private func decode<T: Decodable>(_ type: T.Type, _ body: String) throws -> T {
    try JSONDecoder().decode(type, from: Data(body.utf8))
  }

  @Test(
    "The code and the text are found, and the value survives being encoded",
    arguments: [
      (#"{"code":-1121,"msg":"Invalid symbol."}"#, -1121, "Invalid symbol."),
      (#"{ "msg" : "a\/b" , "code" : -1 }"#, -1, "a/b"),
      (#"{"code":-1102,"msg":"a","_url":"https:\/\/x","_httpcode":400}"#, -1102, "a"),
      (#"{"code":-1003}"#, -1003, ""), (#"{"code":-1003,"msg":null}"#, -1003, ""),
      (#"{"code":"-1121","msg":"a"}"#, -1121, "a"), (#"{"code":51006,"msg":"a"}"#, 51006, "a"),
      (#"{"code":100002001,"message":"a","messageDetail":null,"data":null,"success":false}"#, 100_002_001, "a"),
      (
        "{\n  \"code\": 0,\n  \"msg\": \"Service unavailable from a restricted location\"\n}", 0,
        "Service unavailable from a restricted location"
      ),
      (#"{"id":"a","status":400,"error":{"code":-1121,"msg":"b"},"rateLimits":[{"limit":6000}]}"#, -1121, "b"),
      (#"{"id":null,"error":{"code":3,"msg":"Invalid json"}}"#, 3, "Invalid json"),
      (#"{"code":2,"msg":"Invalid request: unknown variant"}"#, 2, "Invalid request: unknown variant"),
      (
        #"{"msg":"-4009=Save withdrawal address cannot exceed 100","success":false}"#, -4009,
        "Save withdrawal address cannot exceed 100"
      ),
      (#"{"msg":"-4009=订单\r\n’","success":false}"#, -4009, "订单\r\n’"),
      (#"{"code":-1,"msg":"success"}"#, -1, "success"), (#"{"code":-1,"msg":"a","x":1e400}"#, -1, "a"),
      (#"{"code":"99999999999999999999","msg":"a"}"#, 0, "a"),
      (#"{"msg":"Illegal request","success":false}"#, 0, "Illegal request"), (#"{"msg":"a=b"}"#, 0, "a=b"),
      (#"{"timestamp":1.5,"status":404,"error":"Not Found","message":"No handler","path":"\/x"}"#, 0, "No handler"),
      (#"{"code":-2011,"msg":"Unknown order sent.","orderId":7}"#, -2011, "Unknown order sent."),
      (#"{"code":51000,"msg":"Too large.","symbol":"BTCUSDT"}"#, 51000, "Too large."),
      (#"{"code":-1121,"msg":5}"#, -1121, "5"), (#"{"code":-1,"msg":"a","x":1e-400}"#, -1, "a"),
      (#"{"msg":"-1003"}"#, -1003, ""), (#"{"code":-1,"msg":-0}"#, -1, "-0"),
      (#"{"code":null,"error":{"code":-1,"msg":"a"}}"#, -1, "a"),
    ])
  func shapes(body: String, code: Int, message: String) throws {
    let error = try decode(Failure.self, body)
    #expect(error.rawCode == code)
    #expect(error.message == message)
    #expect(try decode(Failure.self, String(decoding: JSONEncoder().encode(error), as: UTF8.self)) == error)
  }

  @Test("What stands beside the code and the text is kept")
  func fields() throws {
    let error = try decode(
      Failure.self,
      #"""
      {"id":"7c","status":418,"error":{"code":-1003,"msg":"Way too many requests","data":{"serverTime":1700000000000,
      "retryAfter":1700000060000}},"rateLimits":[{"count":7000,"limit":6000}]}
      """#)
    #expect(error.requestID == .string("7c"))
    #expect(error.status == 418)
    #expect(error.serverTime == 1_700_000_000_000)
    #expect(error.retryAfter == 1_700_000_060_000)
    #expect(error.body?["rateLimits"] == .array([.object(["count": .integer(7000), "limit": .integer(6000)])]))
    #expect(try decode(Failure.self, #"{"code":-1,"msg":"a"}"#).body == nil)
    #expect(try decode(Failure.self, #"{"code":-1,"msg":"a","x":1}"#) != Failure(rawCode: -1, message: "a"))
  }

  @Test(
    "What is no error is not decoded as one, and the reason is said",
    arguments: [
      (#"{"code":200,"msg":"success"}"#, "success"), (#"{"code":"200","msg":"success"}"#, "success"),
      (#"{"code":200,"msg":"The operation of cancel all open order is done."}"#, "success"),
      (#"{"code":0,"msg":"success"}"#, "success"), (#"{"code":"000000","message":null,"data":{}}"#, "success"),
      (#"{"code":0,"msg":"OK","success":true}"#, "success"), (#"{"code":0,"msg":"ok"}"#, "success"),
      (#"{"status":0,"msg":"normal"}"#, "success"), (#"{"status":-0,"msg":"normal"}"#, "success"),
      (#"{"code":-0}"#, "success"), (#"{"msg":"200"}"#, "success"), (#"{"symbol":"A","code":7}"#, "order"),
      (#"{"symbol":"A","msg":"a remark"}"#, "order"),
      (#"{"orderId":1,"symbol":"BTCUSDT","code":0,"msg":""}"#, "order"), (#"{"orderId":1,"code":-1}"#, "order"),
      (#"{"orderId":1,"symbol":"BTCUSDT","status":"NEW"}"#, "no code"), ("{}", "no code"),
      (#"{"id":1,"status":200,"result":{}}"#, "no code"), (#"{"code":"NEW"}"#, "no code"),
    ])
  func noError(body: String, reason: String) {
    #expect {
      try decode(Failure.self, body)
    } throws: { error in
      guard case DecodingError.dataCorrupted(let context) = error else { return false }
      return context.debugDescription.contains(reason)
    }
  }

  /// An order as a client would declare it.
  private struct Order: Codable, Equatable, Sendable {
    var orderId: Int
  }

  @Test("A batch mixes orders and errors")
  func batch() throws {
    let items = try decode(
      [USDSMarginedFutures.BatchItem<Order>].self, #"[{"code":-2022,"msg":"a"},{"orderId":5,"code":0}]"#)
    #expect(items == [.error(APIError(rawCode: -2022, message: "a")), .order(Order(orderId: 5))])
    #expect(items.compactMap(\.order?.orderId) == [5])
    #expect(items.compactMap(\.error?.code) == [.reduceOnlyReject])
  }

  @Test(
    "Both answers of a failed replacement are there, in the REST and in the WebSocket API",
    arguments: [("", ""), (#"{"id":1,"status":409,"error":"#, "}")])
  func cancelReplace(prefix: String, suffix: String) throws {
    let body = #"""
      {"code":-2021,"msg":"Order cancel-replace partially failed.","data":{"cancelResult":"SUCCESS",
      "newOrderResult":"FAILURE","cancelResponse":{"orderId":9},"newOrderResponse":{"code":-2010,"msg":"b"}}}
      """#
    let error = try decode(CancelReplaceError<InstitutionalLoan, Order>.self, prefix + body + suffix)
    #expect(error.error.code == .orderCancelReplacePartiallyFailed)
    #expect(error.cancelResult == "SUCCESS")
    #expect(error.newOrderResult == "FAILURE")
    #expect(error.cancelResponse == .order(Order(orderId: 9)))
    #expect(error.newOrderResponse?.error?.rawCode == -2010)
  }

  @Test("A field named error beside the code says nothing of the answers", arguments: ["null", #""Bad""#, "{}", "5"])
  func errorBesideCode(value: String) throws {
    let body = #"{"code":-2021,"msg":"x","data":{"cancelResponse":{"orderId":5}},"error":"# + value + "}"
    let error = try decode(CancelReplaceError<InstitutionalLoan, Order>.self, body)
    #expect(error.cancelResponse == .order(Order(orderId: 5)))
  }

  @Test("An answer that is no order does not hide the error")
  func oddAnswer() throws {
    let body = #"{"code":-2021,"msg":"x","data":{"cancelResponse":{"odd":1},"newOrderResponse":{"orderId":5}}}"#
    let error = try decode(InstitutionalLoan.CancelReplaceError<Order>.self, body)
    #expect(error.code == .orderCancelReplacePartiallyFailed)
    #expect(error.cancelResponse == nil)
    #expect(error.newOrderResponse == .order(Order(orderId: 5)))
    #expect(error.error.body?["data"]?["cancelResponse"] == .object(["odd": .integer(1)]))
  }

  @Test("An answer that was not tried is absent")
  func notAttempted() throws {
    let error = try decode(
      CancelReplaceError<InstitutionalLoan, Order>.self,
      #"""
      {"code":-2022,"msg":"Order cancel-replace failed.","data":{"cancelResult":"FAILURE",
      "newOrderResult":"NOT_ATTEMPTED","cancelResponse":{"code":-2011,"msg":"Unknown order sent."},"newOrderResponse":null}}
      """#)
    #expect(error.newOrderResult == "NOT_ATTEMPTED")
    #expect(error.newOrderResponse == nil)
    #expect(error.cancelResponse?.error?.match?.template.text == "Unknown order sent.")
    #expect(error.cancelResponse?.error?.match?.description == "Unknown order sent.")
    #expect(error.description == error.error.description)
  }

  @Test(
    "A body that is no JSON keeps its status and its text",
    arguments: ["<html><body><h1>403 Forbidden</h1></body></html>", "", "Too many requests", "[]", "\u{FEFF}{"])
  func noJSON(text: String) {
    let data = Data(text.utf8)
    let response = USDSMarginedFutures.ErrorResponse(status: 403, data: data)
    #expect(response.error == nil)
    #expect(response.status == 403)
    #expect(response.body == text)
    #expect(response.description == "HTTP 403: " + text)
  }

  @Test("A body that is JSON is an error, and its text is there as well")
  func json() {
    let data = Data(#"{"code":-1121,"msg":"Invalid symbol."}"#.utf8)
    let response = USDSMarginedFutures.ErrorResponse(status: 400, data: data)
    #expect(response.error?.code == .badSymbol)
    #expect(response.description == "HTTP 400: -1121 BAD_SYMBOL: Invalid symbol.")
  }

  @Test("Bytes that are no UTF-8 are kept as replacement characters", arguments: [0, 1, 40])
  func damagedBody(count: Int) {
    let bytes = Array("<html>错".utf8) + Array(repeating: 0xFF, count: count)
    let response = USDSMarginedFutures.ErrorResponse(status: 502, data: Data(bytes))
    #expect(response.body == String(decoding: bytes, as: UTF8.self))
  }

  @Test(
    "A reason is typed, and one that is in no table is kept",
    arguments: [
      (-1013, "Filter failure: MIN_NOTIONAL", .documented(.minNotional)),
      (-2010, "Filter failure: LOT_SIZE", .documented(.lotSize)),
      (-1013, "Filter failure: minQty", .other("Filter failure: minQty")), (-2010, "Market is closed.", nil),
    ] as [(Int, String, FailureReason<InstitutionalLoan.FilterFailure>?)])
  func filters(code: Int, message: String, reason: FailureReason<InstitutionalLoan.FilterFailure>?) {
    #expect(APIError<InstitutionalLoan>(rawCode: code, message: message).reason() == reason)
  }

  @Test(
    "A rejection that no table has is kept where the code says nothing itself",
    arguments: [
      (-2011, "Unknown order sent", .documented(.unknownOrderSent)),
      (-2010, "Rest API trading is not enabled.", .other("Rest API trading is not enabled.")),
      (-2010, "Filter failure: minQty", nil), (-1121, "Something.", nil),
    ] as [(Int, String, FailureReason<InstitutionalLoan.OrderRejection>?)])
  func rejections(code: Int, message: String, reason: FailureReason<InstitutionalLoan.OrderRejection>?) {
    let error = APIError<InstitutionalLoan>(rawCode: code, message: message)
    #expect(error.reason(as: InstitutionalLoan.OrderRejection.self) == reason)
  }

  @Test("A number is looked up in all products")
  func everywhere() {
    let found = Products.documentation(of: -2021)
    #expect(found.map { $0.product.id }.contains("usds-margined-futures"))
    #expect(found.contains { $0.product is InstitutionalLoan.Type })
    #expect(Set(found.compactMap(\.documentation.name)).count == 2)
    #expect(found.allSatisfy { $0.documentation.address?.hasPrefix("https://") == true })
    #expect(Products.documentation(of: 123_456).isEmpty)
  }
}
