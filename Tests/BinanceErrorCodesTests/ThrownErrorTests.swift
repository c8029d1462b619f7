import BinanceErrorCodes
import BinanceErrorCodesFoundation
import Foundation
import Testing

@Suite("An error is caught by its code, whatever it is wrapped in")
struct ThrownErrorTests {
  private static let errors: [any Error] = [
    USDSMarginedFutures.APIError(rawCode: -1003, message: "a"),
    USDSMarginedFutures.ErrorResponse(status: 429, data: Data(#"{"code":-1003,"msg":"a"}"#.utf8)),
  ]

  @Test("Its code catches an error", arguments: errors)
  func caught(error: any Error) {
    do {
      throw error
    } catch USDSMarginedFutures.errors(with: .unknown) {
      Issue.record("another code")
    } catch CoinMarginedFutures.errors(with: .tooManyRequests) {
      Issue.record("another product")
    } catch USDSMarginedFutures.errors(with: .tooManyRequests) {
      return
    } catch {
      Issue.record("not caught")
    }
  }

  @Test("A typed error is caught as well, and an error without a code by none")
  func typed() {
    do throws(USDSMarginedFutures.APIError) {
      throw USDSMarginedFutures.APIError(rawCode: -4164, message: "a")
    } catch USDSMarginedFutures.errors(with: .minNotional) {
      // As it should be.
    } catch {
      Issue.record("not caught")
    }
    let others: [any Error] = [
      CancellationError(), USDSMarginedFutures.ErrorResponse(status: 502, data: Data()),
      USDSMarginedFutures.APIError(rawCode: 7, message: ""),
    ]
    for error in others {
      #expect(!USDSMarginedFutures.ErrorCode.allCases.contains { $0 ~= error })
    }
  }

  private struct Order: Codable, Equatable, Sendable {
    var orderId: Int
  }

  @Test("The answer to a batch gives its order, or throws its error")
  func batch() throws {
    let items: [USDSMarginedFutures.BatchItem<Order>] = [
      .order(Order(orderId: 5)), .error(.init(rawCode: -2022, message: "a")),
    ]
    #expect(try items[0].get() == Order(orderId: 5))
    #expect(throws: USDSMarginedFutures.APIError(rawCode: -2022, message: "a")) { try items[1].get() }
  }
}

@Suite("A response is decoded in one call")
struct ResponseDecodingTests {
  private struct Order: Codable, Equatable {
    var orderId: Int
  }

  private func decode(_ body: String, _ status: Int) throws(USDSMarginedFutures.ErrorResponse) -> Order {
    try USDSMarginedFutures.decode(Order.self, from: Data(body.utf8), status: status)
  }

  @Test("A result is the value")
  func result() throws {
    #expect(try decode(#"{"orderId":5}"#, 200) == Order(orderId: 5))
  }

  @Test(
    "Anything else is the response, with the server's error where there is one",
    arguments: [
      (#"{"code":-1121,"msg":"Invalid symbol."}"#, 400, -1121, "HTTP 400: -1121 BAD_SYMBOL: Invalid symbol."),
      (#"{"code":-1121,"msg":"Invalid symbol."}"#, 200, -1121, "HTTP 200: -1121 BAD_SYMBOL: Invalid symbol."),
      (#"{"orderId":5}"#, 500, nil, #"HTTP 500: {"orderId":5}"#), ("", 504, nil, "HTTP 504: "),
    ] as [(String, Int, Int?, String)])
  func failure(body: String, status: Int, code: Int?, description: String) throws {
    let response = try #require(throws: USDSMarginedFutures.ErrorResponse.self) { try decode(body, status) }
    #expect(response.status == status)
    #expect(response.body == body)
    #expect(response.error?.rawCode == code)
    #expect(response.code?.rawValue == code)
    #expect(response.description == description)
    #expect(response == response)
  }

  private struct Anything: Decodable {
    var orderId: Int?
  }

  @Test(
    "An error with a status of success is none, whatever the result may lack",
    arguments: [
      (#"{"code":-1003,"msg":"x"}"#, -1003), (#"{"msg":"-4009=Save","success":false}"#, -4009), ("{}", nil),
      (#"{"msg":"normal","status":0}"#, nil), (#"{"code":200,"msg":"done"}"#, nil),
    ] as [(String, Int?)])
  func errorWithSuccess(body: String, code: Int?) {
    do throws(USDSMarginedFutures.ErrorResponse) {
      _ = try USDSMarginedFutures.decode(Anything.self, from: Data(body.utf8), status: 200)
      #expect(code == nil)
    } catch {
      #expect(error.error?.rawCode == code)
      #expect(code != nil)
    }
  }

  @Test("The answers of a failed replacement are found in its response, and in no other")
  func cancelReplace() {
    let body = #"""
      {"code":-2022,"msg":"Order cancel-replace failed.","data":{"cancelResult":"FAILURE",
      "newOrderResult":"NOT_ATTEMPTED","cancelResponse":{"code":-2011,"msg":"Unknown order sent."}}}
      """#
    let response = InstitutionalLoan.ErrorResponse(status: 400, data: Data(body.utf8))
    let answers = response.cancelReplaceError(of: Order.self)
    #expect(answers?.newOrderResult == "NOT_ATTEMPTED")
    #expect(answers?.cancelResponse?.error?.rawCode == -2011)
    let other = InstitutionalLoan.ErrorResponse(status: 400, data: Data(#"{"code":-1,"msg":"a"}"#.utf8))
    #expect(other.cancelReplaceError(of: Order.self) == nil)
  }

  @Test("A body of success that is no result says why")
  func unreadable() throws {
    let response = try #require(throws: USDSMarginedFutures.ErrorResponse.self) { try decode(#"{"id":5}"#, 200) }
    #expect(response.decodingFailure?.contains("orderId") == true)
    #expect(response.description.hasPrefix("HTTP 200: "))
    #expect(response.description.contains("orderId"))
  }

  @Test("Foundation says what went wrong")
  func localized() throws {
    let error = USDSMarginedFutures.APIError(rawCode: -4164, message: "Too small.")
    #expect((error as any Error).localizedDescription == "-4164 MIN_NOTIONAL: Too small.")
    #expect((error as NSError).domain == "BinanceErrorCodes.usds-margined-futures")
    #expect((error as NSError).code == -4164)
    let response = USDSMarginedFutures.ErrorResponse(status: 502, data: Data("<html>".utf8))
    #expect((response as any Error).localizedDescription == "HTTP 502: <html>")
    #expect((response as NSError).code == 502)
    #expect((response as NSError).domain == (error as NSError).domain)
    let whole = try JSONDecoder().decode(
      InstitutionalLoan.CancelReplaceError<Int>.self, from: Data(#"{"code":-2022,"msg":"Failed."}"#.utf8))
    #expect((whole as any Error).localizedDescription == whole.description)
    #expect((whole as NSError).code == -2022)
    #expect((whole as NSError).domain == "BinanceErrorCodes.institutional-loan")
  }

  @Test("Times are dates")
  func dates() throws {
    let body = #"{"error":{"code":-1003,"msg":"a","data":{"serverTime":1500,"retryAfter":"2500"}}}"#
    let error = try JSONDecoder().decode(USDSMarginedFutures.APIError.self, from: Data(body.utf8))
    #expect(error.serverDate == Date(timeIntervalSince1970: 1.5))
    #expect(error.retryDate == Date(timeIntervalSince1970: 2.5))
    #expect(MessageArgument("1771748578656").date == Date(timeIntervalSince1970: 1_771_748_578.656))
    #expect(MessageArgument("5").date == nil)
  }
}

@Suite("A body is written as it was read")
struct BodyValueTests {
  @Test(
    "Numbers come back as they were, as far as a Double holds them",
    arguments: [
      ("-0", "-0"), ("0", "0"), ("-7", "-7"), ("9007199254740993", "9007199254740993"),
      ("-9223372036854775808", "-9223372036854775808"), ("\"007\"", "\"007\""), ("1.25", "1.25"), ("1e400", "null"),
      ("18446744073709551616", "1.8446744073709552e+19"), ("true", "true"), ("null", "null"),
    ])
  func numbers(sent: String, written: String) throws {
    let error = try JSONDecoder().decode(
      USDSMarginedFutures.APIError.self, from: Data(#"{"code":-1,"msg":"a","x":\#(sent)}"#.utf8))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = String(decoding: try encoder.encode(error), as: UTF8.self)
    #expect(text == #"{"code":-1,"msg":"a","x":\#(written)}"#)
  }
}
