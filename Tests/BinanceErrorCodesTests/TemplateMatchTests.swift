import BinanceErrorCodes
import BinanceErrorCodesFoundation
import Foundation
import Testing

@Suite("A message is read by the template that a page documents")
struct TemplateMatchTests {
  private static let illegal = "Illegal characters found in parameter '%s'; legal range is '%s'."
  private static let unread = "Not all sent parameters were read; read '%s' parameter(s) but was sent '%s'."
  private static let orders = "Too many new orders; current limit is %s orders per %s."
  private static let notional = "Order's notional must be no smaller than %s (unless you choose reduce only)"

  @Test(
    "A server's wording is found in spite of its quotes, stops and letter case",
    arguments: [
      (
        -1100, "Illegal characters found in parameter 'a'; legal range is '^[0-9]{1,20}$'.", illegal,
        ["a", "^[0-9]{1,20}$"]
      ),
      (-1100, "Illegal characters found in parameter `a`; legal range is `5, 20, 'x'`", illegal, ["a", "5, 20, 'x'"]),
      (-1100, "Illegal characters found in parameter a; legal range is b.", illegal, ["a", "b"]),
      (-1100, "illegal characters found in parameter ''; Legal range is '.'.", illegal, ["", "."]),
      (-1104, "Not all sent parameters were read; read '3' parameter(s) but was sent '4'", unread, ["3", "4"]),
      (-1015, "Too many new orders; current limit is 50 orders per 10 SECOND.", orders, ["50", "10 SECOND"]),
      (
        -1127, "More than 24 hours between starttime and endTime", "More than %s hours between startTime and endTime.",
        ["24"]
      ),
      (-4028, "Leverage 100 is not valid.", "Leverage %s is not valid", ["100"]),
      (-4031, "Invalid parameter working type: 5.", "Invalid parameter working type: %s", ["5"]),
      (-4031, "Invalid parameter working type: 'A'.", "Invalid parameter working type: %s", ["A"]),
      (-4031, "Invalid parameter working type: 2.5. Please retry.", "Invalid parameter working type: %s", ["2.5"]),
      (-4164, "Order’s notional must be no smaller than 5 (unless you choose reduce only)", notional, ["5"]),
      (-4061, "Orders position side does not match user's setting.", nil, []),
      (-4164, "Order's notional must be no smaller than 5.0 (unless you choose reduce only).", notional, ["5.0"]),
      (-1000, "An unknown error occurred while processing the request.", nil, []),
      (-1121, "Invalid symbols.", nil, []), (-1121, "Invalid symbol for this account.", nil, []),
    ] as [(Int, String, String?, [String])])
  func wording(code: Int, message: String, template: String?, arguments: [String]) {
    let match = APIError<USDSMarginedFutures>(rawCode: code, message: message).match
    #expect(match?.template.text == template)
    #expect(match?.arguments.map(\.text) ?? [] == arguments)
  }

  @Test(
    "Text behind the template is kept, and a template can have more sentences than the message",
    arguments: [
      (-2015, "Invalid API-key, IP, or permissions for action, request ip: 1.2.3.4", ", request ip: 1.2.3.4"),
      (-1128, "Combination of optional parameters invalid. Recommendation: 'a'.", " Recommendation: 'a'."),
      (-1125, "This listenKey does not exist.", ""), (-1125, "This listenKey does not exist", ""),
      (-1125, "This listenKey does not exist. Please log in.", nil),
      (-1106, "Parameter 'a' sent when not required. Really.", " Really."),
      (-1130, "Data sent for parameter 'a' is not valid: b is not valid.", ": b is not valid."),
      (
        -1015, "Too many new orders; current limit is 50 orders per 10 SECOND, request ip: 1.2.3.4",
        ", request ip: 1.2.3.4"
      ),
      (-4031, "Invalid parameter working type: 5. Please retry.", " Please retry."),
      (-4031, "Invalid parameter working type: 27330.52. Please retry.", " Please retry."),
      (-4031, "Invalid parameter working type: 27330.52.", ""), (-4031, "Invalid parameter working type: a. b, C.", ""),
    ] as [(Int, String, String?)])
  func remainder(code: Int, message: String, remainder: String?) {
    #expect(APIError<USDSMarginedFutures>(rawCode: code, message: message).match?.remainder == remainder)
  }

  @Test("Messages of tables and names that are sentences are found, too")
  func tables() {
    let messages = [
      (-2010, "Order would trigger immediately."), (-2011, "Unknown order sent"), (-1013, "Filter failure: LOT_SIZE"),
      (-2022, "Order cancel-replace failed."), (-21004, "User doesn't have portfolio margin bankruptcy loan."),
    ]
    for (code, message) in messages {
      #expect(APIError<InstitutionalLoan>(rawCode: code, message: message).match?.arguments.isEmpty == true)
    }
    #expect(APIError<InstitutionalLoan>(rawCode: -1013, message: "Filter failure: LOT").match == nil)
  }

  @Test("Two templates that fit equally well are both reported, and neither is guessed")
  func ties() {
    let error = APIError<TwoAlike>(rawCode: -1, message: "a 5 b")
    #expect(error.match == nil)
    #expect(error.matches.map(\.template.text) == ["a %s b", "a %d b"])
    #expect(error.message(in: .simplifiedChinese) == "a 5 b")
    #expect(APIError<TwoAlike>(rawCode: -3, message: "x 5").matches.map(\.template.text) == ["x %s", "x %d"])
    let name = APIError<TwoAlike>(rawCode: -4, message: "Order failed")
    #expect(name.match?.template.text == "Order failed")
    #expect(name.message(in: .simplifiedChinese) == "订单失败")
    #expect(APIError<TwoAlike>(rawCode: -5, message: "; y").matches.isEmpty)
    let longer = APIError<TwoAlike>(rawCode: -1, message: "a 5 b c")
    #expect(longer.matches.map(\.arguments) == [[MessageArgument("5")]])
  }

  @Test(
    "An argument says what it is",
    arguments: [
      ("5", 5, "5", nil), ("-7", -7, "-7", nil), ("5.0", nil, "5.0", nil), ("", nil, nil, nil), ("-", nil, nil, nil),
      ("1.", nil, nil, nil), (".5", nil, nil, nil),
      ("1771748578656", 1_771_748_578_656, "1771748578656", 1_771_748_578_656),
      ("9223372036854775807", .max, "9223372036854775807", nil),
      ("9223372036854775808", nil, "9223372036854775808", nil),
      ("99999999999999999999", nil, "99999999999999999999", nil),
      ("-9223372036854775808", .min, "-9223372036854775808", nil),
      ("0.10000000000000000000001", nil, "0.10000000000000000000001", nil), ("10 SECOND", nil, nil, nil),
    ] as [(String, Int64?, String?, Int64?)])
  func arguments(text: String, integer: Int64?, decimal: String?, time: Int64?) {
    let argument = MessageArgument(text)
    #expect(argument.integer == integer)
    #expect(argument.isDecimal == (decimal != nil))
    #expect(argument.decimal == decimal.flatMap { Decimal(string: $0) })
    #expect(argument.millisecondsSince1970 == time)
  }

  @Test("A hostile message takes no longer than its length", .timeLimit(.minutes(1)))
  func hostile() {
    let quotes = String(repeating: "'; legal range is '", count: 50_000)
    let message = "Illegal characters found in parameter '" + quotes + String(repeating: "'", count: 100_000)
    let match = APIError<USDSMarginedFutures>(rawCode: -1100, message: message + " ").match
    #expect(match?.arguments.count == 2)
  }
}

@Suite("A message in another language has the server's own arguments")
struct TranslationTests {
  @Test(
    "The counterpart is filled, and where there is none the server's text stays",
    arguments: [
      (-1102, "Mandatory parameter 'a' was not sent, was empty/null, or malformed.", "强制参数a未发送,为空/空或格式错误。"),
      (
        -2015, "Invalid API-key, IP, or permissions for action, request ip: 1.2.3.4",
        "无效的API密钥,IP或操作权限, request ip: 1.2.3.4"
      ),
      (-4178, "Order's notional must be no smaller than 7 (unless you choose reduce only)", "订单名义价值需要大于7（减仓单除外）"),
      (-4082, "Invalid number of batch place orders: 9", "Invalid number of batch place orders: 9"),
      (-4082, "Invalid number of batch place orders.", "批量下单的数量不正确"),
      (-1121, "Something else.", "Something else."),
    ])
  func chinese(code: Int, message: String, expected: String) {
    let error = APIError<CoinMarginedFutures>(rawCode: code, message: message)
    #expect(error.message(in: .simplifiedChinese) == expected)
    #expect(error.message(in: .english) == message)
  }

  @Test("A value of a template without its last sentence does not run into the next one")
  func cutTemplate() {
    let message =
      "Too much request weight used; current limit is 5 request weight per MINUTE. "
      + "Please use the websocket for live updates to avoid polling the API."
    #expect(APIError<OptionsTrading>(rawCode: -1008, message: message).match == nil)
  }

  @Test("A counterpart with other placeholders is none, and named ones are filled by name")
  func parity() {
    let ban = APIError<OptionsTrading>(
      rawCode: -1008,
      message: "Too much request weight used; current limit is 6000 request weight per 1 MINUTE. "
        + "Please use the websocket for live updates to avoid polling the API.")
    #expect(ban.match?.arguments.map(\.text) == ["6000", "1", "MINUTE"])
    #expect(ban.message(in: .simplifiedChinese) == ban.message)
    #expect(APIError<TwoAlike>(rawCode: -2, message: "x of y").message(in: .simplifiedChinese) == "y 的 x")
  }
}

/// A product whose templates are hard to tell apart.
enum TwoAlike: ExchangeProduct {
  static var id: String { "two-alike" }

  enum ErrorCode: Int, DocumentedErrorCode {
    case one = -1
    case two = -2
    case three = -3
    case four = -4
    case five = -5

    static let table = ErrorCodeTable(
      address: nil,
      records: """
        -1
        en a %s b
        en a %d b
        en a %s b c

        -2
        en {0} of {1}
        zh-CN {1} 的 {0}

        -4 Order failed
        en Order failed
        + zh-CN 订单失败

        -5
        en 

        -3
        en x %s
        en x %d
        en x %d
        """)
  }
}
