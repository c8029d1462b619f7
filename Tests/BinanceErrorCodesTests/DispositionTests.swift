import BinanceErrorCodes
import BinanceErrorCodesFoundation
import Foundation
import Testing

@Suite("An error says what became of the request, by a sentence that a page has")
struct DispositionTests {
  private func meanings(of code: Int) -> [Disposition.Meaning?] {
    Products.all.compactMap { meaning(of: code, in: $0) }
  }

  private func meaning<P: ExchangeProduct>(of code: Int, in product: P.Type) -> Disposition.Meaning?? {
    guard let code = P.ErrorCode(rawValue: code) else { return nil }
    return .some(P.APIError(code).disposition?.meaning)
  }

  @Test(
    "Codes mean the same in every product that documents them",
    arguments: [
      (-1006, .executionUnknown, 4), (-1007, .executionUnknown, 4), (-1003, .wait, 4), (-1015, .wait, 5),
      (-1021, .fixClock, 5), (-1022, .fixCredentials, 5), (-2015, .fixCredentials, 5), (-2014, .fixCredentials, 5),
      (-4059, .alreadyDone, 3), (-2010, nil, 5), (-1121, .fixRequest, 5),
      (-1016, .unavailable, 5), (-1001, nil, 5), (-2013, nil, 5),
    ] as [(Int, Disposition.Meaning?, Int)])
  func meaning(code: Int, meaning: Disposition.Meaning?, products: Int) {
    let meanings = meanings(of: code)
    #expect(meanings.count >= products && meanings.allSatisfy { $0 == meaning })
  }

  @Test("A number that means different things has different answers")
  func numbers() {
    #expect(USDSMarginedFutures.APIError(.noNeedToChangeMarginType).disposition?.meaning == .alreadyDone)
    #expect(InstitutionalLoan.APIError(rawCode: -4046, message: "").disposition == nil)
    #expect(OptionsTrading.APIError(rawCode: -6035, message: "").disposition?.meaning == .alreadyDone)
  }

  @Test("The sentence is in a message of the code, and more than 200 codes have one")
  func evidence() {
    #expect(Products.all.reduce(0) { $0 + answers(of: $1) } >= 200)
    let error = USDSMarginedFutures.APIError(.timeout)
    #expect(error.disposition?.description == #"execution-unknown, since "execution status unknown""#)
    #expect(error.disposition?.source == nil)
  }

  private func answers<P: ExchangeProduct>(of product: P.Type) -> Int {
    let answered = P.ErrorCode.allCases.filter { code in
      guard let disposition = P.APIError(code).disposition else { return false }
      let isThere = code.messages(in: .english).contains { $0.text.contains(disposition.evidence) }
      #expect(isThere, "\(product.id) \(code)")
      return true
    }
    return answered.count
  }

  @Test(
    "A status has what the product's page of statuses says, with the address and the day",
    arguments: [
      (418, "", .wait, .wait), (429, "", .wait, .wait), (403, "<html>", .wait, .wait),
      (451, "", .unavailable, .unavailable), (500, "<html>", .executionUnknown, nil), (404, "", nil, nil),
      (503, "Unknown error, please check your request or try again later.", .executionUnknown, .executionUnknown),
      (503, "Service Unavailable.", .executionUnknown, .notExecuted),
      (503, "<h1>503 Service Unavailable</h1>", .executionUnknown, nil),
      (
        503, #"{"code":-1001,"msg":"Internal error; unable to process your request. Please try again."}"#,
        .executionUnknown, .notExecuted
      ), (400, #"{"code":-1007,"msg":""}"#, .executionUnknown, .executionUnknown),
    ] as [(Int, String, Disposition.Meaning?, Disposition.Meaning?)])
  func statuses(status: Int, body: String, spot: Disposition.Meaning?, futures: Disposition.Meaning?) {
    let answers: [(any CodedError, Disposition.Meaning?)] = [
      (InstitutionalLoan.ErrorResponse(status: status, data: Data(body.utf8)), spot),
      (USDSMarginedFutures.ErrorResponse(status: status, data: Data(body.utf8)), futures),
      (CoinMarginedFutures.ErrorResponse(status: status, data: Data(body.utf8)), futures),
    ]
    for (answer, meaning) in answers {
      #expect(answer.erased.disposition?.meaning == meaning)
      guard let source = answer.erased.disposition?.source else { continue }
      #expect(source.address.hasPrefix("https://") && source.date == "2026-11-30")
    }
  }

  @Test("The status of the WebSocket API means the same, and that nobody knows what was executed goes before all else")
  func statusInBody() throws {
    func error(_ body: String) throws -> InstitutionalLoan.APIError {
      try JSONDecoder().decode(InstitutionalLoan.APIError.self, from: Data(body.utf8))
    }
    #expect(try error(#"{"status":500,"error":{"code":-1000,"msg":"a"}}"#).disposition?.meaning == .executionUnknown)
    #expect(try error(#"{"status":500,"error":{"code":-1121,"msg":"a"}}"#).disposition?.meaning == .executionUnknown)
    #expect(try error(#"{"status":400,"error":{"code":-1121,"msg":"a"}}"#).disposition?.meaning == .fixRequest)
    let both = #"{"code":-2022,"msg":"a","data":{"cancelResponse":{"code":-2011},"newOrderResponse":{"code":-1007}}}"#
    #expect(try error(both).disposition?.meaning == .executionUnknown)
    #expect(try error(both.replacing("-1007", with: "-2010")).disposition?.meaning == .notExecuted)
    #expect(try error(#"{"status":400,"error":{"code":-1000,"msg":"a"}}"#).disposition == nil)
  }
}

@Suite("There is one place to ask how long to wait")
struct WaitTests {
  @Test(
    "The text and the body say it",
    arguments: [
      (
        #"{"code":-1003,"msg":"Way too many requests; IP(10.0.0.1) banned until 1787179851822. Please use the …"}"#,
        .until(millisecondsSince1970: 1_787_179_851_822)
      ),
      (
        #"{"code":-1003,"msg":"IP() banned until 1771748578656."}"#,
        .until(millisecondsSince1970: 1_771_748_578_656)
      ),
      (
        #"{"status":418,"error":{"code":-1003,"msg":"a","data":{"serverTime":5,"retryAfter":1677025400000}}}"#,
        .until(millisecondsSince1970: 1_677_025_400_000)
      ),
      (#"{"code":-4038,"msg":"Please try again in 5 minutes."}"#, .after(.seconds(300))),
      (#"{"code":-4041,"msg":"Please try again in one minute."}"#, .after(.seconds(60))),
      (#"{"code":-1008,"msg":"Please try again in a few minutes."}"#, nil),
      (#"{"code":-1003,"msg":"a","data":{"retryAfter":30}}"#, nil),
      (#"{"code":-1003,"msg":"banned until 5"}"#, nil), (#"{"code":-1003,"msg":"until"}"#, nil),
    ] as [(String, Wait?)])
  func texts(body: String, wait: Wait?) throws {
    #expect(try JSONDecoder().decode(InstitutionalLoan.APIError.self, from: Data(body.utf8)).wait == wait)
    #expect(InstitutionalLoan.ErrorResponse(status: 418, data: Data(body.utf8)).wait == wait)
  }

  @Test(
    "The header says it with and without JSON, unless the body does", arguments: ["", "<html>", #"{"code":-1003}"#])
  func header(body: String) {
    let data = Data(body.utf8)
    let response = USDSMarginedFutures.ErrorResponse(status: 418, data: data, headers: ["retry-after": "30"])
    #expect(response.wait == .after(.seconds(30)))
    #expect(response.description.hasSuffix("(wait for 30.0 seconds)"))
    #expect(USDSMarginedFutures.ErrorResponse(status: 418, data: data).wait == nil)
    let banned = USDSMarginedFutures.ErrorResponse(
      status: 418, data: Data("IP banned until 1771748578656.".utf8), headers: ["Retry-After": "30"])
    #expect(banned.wait == .until(millisecondsSince1970: 1_771_748_578_656))
  }

  @Test(
    "A field is a number of seconds, or a date in one of three forms",
    arguments: [
      ("30", .after(.seconds(30))), (" 0 ", .after(.zero)), ("-1", nil), ("1.5", nil), ("", nil),
      ("99999999999999999999", nil),
      ("Wed, 21 Oct 2026 07:28:00 GMT", .until(millisecondsSince1970: 1_792_567_680_000)),
      ("Wednesday, 21-Oct-26 07:28:00 GMT", .until(millisecondsSince1970: 1_792_567_680_000)),
      ("Wed Oct 21 07:28:00 2026", .until(millisecondsSince1970: 1_792_567_680_000)),
      ("Sunday, 06-Nov-94 08:49:37 GMT", .until(millisecondsSince1970: 784_111_777_000)), ("21 Oct 2026", nil),
      ("Thu, 29 Feb 2024 23:59:60 GMT", .until(millisecondsSince1970: 1_709_251_200_000)),
      ("Wed, 32 Oct 2026 07:28:00 GMT", nil), ("Wed, 21 Oct 2026 24:28:00 GMT", nil), ("tomorrow", nil),
    ] as [(String, Wait?)])
  func retryAfter(field: String, wait: Wait?) {
    #expect(Wait(retryAfter: field) == wait)
    #expect(Wait(headers: ["RETRY-AFTER": field, "a": "b"]) == wait)
  }

  @Test("What is left is a duration, and the end a date")
  func durations() {
    #expect(Wait.until(millisecondsSince1970: 5000).duration(from: 2000) == .seconds(3))
    #expect(Wait.until(millisecondsSince1970: 5000).duration(from: 6000) == .zero)
    #expect(Wait.after(.seconds(3)).duration(from: 6000) == .seconds(3))
    #expect(Wait.until(millisecondsSince1970: .max).duration(from: -1) == .milliseconds(Int64.max))
    let start = Date(timeIntervalSince1970: 100)
    #expect(Wait.after(.milliseconds(2500)).date(from: start) == Date(timeIntervalSince1970: 102.5))
    #expect(Wait.until(millisecondsSince1970: 5500).date(from: start) == Date(timeIntervalSince1970: 5.5))
  }
}

@Suite("Texts as servers send them are understood")
struct SentTextTests {
  @Test(
    "A server's wording is the documented message, with what was added by name",
    arguments: [
      (
        "Way too many requests; IP(10.0.0.1) banned until 1787179851822.", ["1787179851822"], "10.0.0.1",
        "IP被禁止,直到1787179851822"
      ),
      (
        "Way too many requests; IP() banned until 1787179851822. Please use the websocket for live updates to avoid bans.",
        ["1787179851822"], "", "IP被禁止,直到1787179851822"
      ),
      (
        "Too many requests; current limit of IP(2001:db8::1) is 2400 requests per minute. Please use the websocket for "
          + "live updates to avoid polling the API.", ["2400"], "2001:db8::1", "2400"
      ),
    ] as [(String, [String], String, String)])
  func wordings(message: String, arguments: [String], address: String, chinese: String) throws {
    let match = try #require(CoinMarginedFutures.APIError(.tooManyRequests, message: message).match)
    #expect(match.codes == [-1003])
    #expect(match.arguments.map(\.text) == arguments)
    #expect(match.additions == ["address": MessageArgument(address)])
    #expect(CoinMarginedFutures.ErrorCode.tooManyRequests.messages(in: .english).contains(match.template))
    #expect(
      CoinMarginedFutures.APIError(.tooManyRequests, message: message).message(in: .simplifiedChinese).contains(chinese)
    )
    #expect(
      try #require(USDSMarginedFutures.APIError(.tooManyRequests, message: message).match).additions == match.additions)
  }

  @Test(
    "A text that no template of the code fits is found under another code, whole and without a doubt",
    arguments: [
      (-4016, "Limit price can't be higher than 2603.49.", [-4183], ["2603.49"]),
      (0, "Invalid symbol.", [-1121], []), (0, "Data sent for parameter 'a' is not valid.", [-1130], ["a"]),
      (-9, "Too many new orders; current limit is 50 orders per 10 SECOND.", [-1015], ["50", "10 SECOND"]),
      (-4031, "Invalid parameter working type: A", [-4031], ["A"]),
      (0, "Invalid parameter working type: A", [-4031, -4032], ["A"]),
      (0, "Invalid symbol. Please retry.", nil, []), (0, "Invalid", nil, []), (0, "BAD_SYMBOL", nil, []),
      (0, "", nil, []),
      (0, "This listenKey does not exist.", nil, []),
    ] as [(Int, String, [Int]?, [String])])
  func elsewhere(code: Int, message: String, codes: [Int]?, arguments: [String]) {
    let match = USDSMarginedFutures.APIError(rawCode: code, message: message).match
    #expect(match?.codes == codes)
    #expect(match?.arguments.map(\.text) ?? [] == arguments)
  }

  @Test("What a message under another code means is only said where the sentence is in the template")
  func meaningElsewhere() {
    let error = USDSMarginedFutures.APIError(rawCode: -4999, message: "Limit price can't be higher than 2603.49.")
    #expect(error.disposition == Disposition(.fixRequest, evidence: "Limit price can't be higher than"))
    #expect(error.translation(to: .simplifiedChinese) == nil)
    let sentences = ["2FA is required", "Profit less than zero.", "Leverage of the account is not valid"]
    for sentence in sentences {
      #expect(OptionsTrading.APIError(rawCode: 0, message: sentence).match == nil)
      #expect(USDSMarginedFutures.APIError(rawCode: 0, message: sentence).match == nil)
    }
  }

  @Test(
    "Bodies without a code have a text",
    arguments: [
      (
        #"{"timestamp":5,"status":404,"error":"Not Found","message":"Invalid symbol.","path":"/a"}"#, 0,
        "Invalid symbol."
      ),
      (#"{"e":"CONDITIONAL_ORDER_TRIGGER_REJECT","or":{"s":"A","r":"Invalid symbol."}}"#, 0, "Invalid symbol."),
      (#"{"239999":"The system is under maintenance."}"#, 239999, "The system is under maintenance."),
      (#"{"orderId":6,"code":-2011}"#, -2011, ""),
    ])
  func withoutCode(body: String, code: Int, message: String) throws {
    let error = try JSONDecoder().decode(USDSMarginedFutures.APIError.self, from: Data(body.utf8))
    #expect(error.rawCode == code)
    #expect(error.message == message)
  }

  @Test("A code without a text prints the documented one, marked as such, and never a name")
  func withoutText() {
    #expect(
      USDSMarginedFutures.APIError(.unknown).description
        == "-1000 UNKNOWN: no text, documented: An unknown error occured while processing the request.")
    #expect(USDSMarginedFutures.APIError(.newOrderRejected).description == "-2010 NEW_ORDER_REJECTED: no text")
    #expect(USDSMarginedFutures.APIError(rawCode: -9, message: "").description == "-9: no text")
  }
}

@Suite("Errors of several markets are one type")
struct AnyExchangeErrorTests {
  private func handle(_ error: any Error) -> String {
    guard let error = AnyExchangeError(error) else { return "another error" }
    return switch error.disposition?.meaning {
    case .executionUnknown: "ask \(error.product)"
    case .wait: "wait \(error.wait.map(\.description) ?? "a while")"
    case let meaning?: "\(error.name ?? "?"): \(meaning.rawValue)"
    case nil: error.description
    }
  }

  @Test("One function handles errors of any product")
  func handling() {
    #expect(handle(USDSMarginedFutures.APIError(.timeout)) == "ask usds-margined-futures")
    #expect(handle(InstitutionalLoan.ErrorResponse(status: 502)) == "ask institutional-loan")
    #expect(handle(CoinMarginedFutures.APIError(.badSymbol)) == "BAD_SYMBOL: fix-request")
    #expect(
      handle(
        PortfolioMargin.ErrorResponse(status: 429, error: .init(.tooManyRequests), retryAfter: .after(.seconds(9))))
        == "wait for 9.0 seconds")
    #expect(handle(OptionsTrading.ErrorResponse(status: 500, body: "a")) == "options-trading: HTTP 500: a")
    #expect(handle(CancellationError()) == "another error")
    let erased = USDSMarginedFutures.APIError(.timeout, message: "a").erased
    #expect(AnyExchangeError(erased) == erased)
    #expect(erased.rawCode == -1007)
    #expect(erased.message == "a")
    #expect(erased.status == nil)
  }

  @Test("Errors that are not equal print differently, and a long body is cut")
  func descriptions() {
    let page = String(repeating: "<p>", count: 2000)
    let errors: [USDSMarginedFutures.ErrorResponse] = [
      .init(status: 429), .init(status: 418), .init(status: 429, body: "a"), .init(status: 429, error: .init(.unknown)),
      .init(status: 429, error: .init(.unknown, message: "a")), .init(status: 429, retryAfter: .after(.seconds(1))),
      .init(status: 429, error: .init(.unknown, message: "a", body: ["id": 1])),
      .init(status: 429, decodingFailure: "a"),
      .init(status: 429, error: .init(.unknown, message: "a", body: ["id": "1"])), .init(status: 429, body: page),
      .init(status: 429, body: page + "<p>"), .init(status: 429, retryAfter: .until(millisecondsSince1970: 1)),
    ]
    #expect(Set(errors.map(\.description)).count == errors.count)
    #expect(errors.allSatisfy { $0.description.count < 600 })
    #expect(errors[9].body == page)
    let error = USDSMarginedFutures.APIError(
      .unknown, message: "a", body: ["b": [1, 2.5, true, nil, "c'\n"], "a": ["d": -1]])
    #expect(error.description == #"-1000 UNKNOWN: a {"a":{"d":-1},"b":[1,2.5,true,null,"c'\n"]}"#)
    #expect(error.localizedDescription == "-1000 UNKNOWN: a")
  }
}

@Suite("A language is found by any of its tags")
struct LanguageTests {
  @Test(
    "The tags of the pages stand for all spellings",
    arguments: [
      ("zh-Hans", "zh-CN"), ("zh-cn", "zh-CN"), ("zh", "zh-CN"), ("zh_Hans_CN", "zh-CN"), ("zh_TW.UTF-8", "zh-TW"),
      ("zh_TW@calendar=roc", "zh-TW"), ("zh-Hans-HK", "zh-CN"),
      ("zh-Hant", "zh-TW"), ("zh-HK", "zh-TW"), ("cmn-Hans", "zh-CN"), ("EN", "en"), ("en-GB", "en"), ("en_US", "en"),
      ("fr", "fr"), ("", ""), ("pt-BR", "pt-BR"),
    ])
  func tags(tag: String, expected: String) {
    #expect(DocumentationLanguage(rawValue: tag).rawValue == expected)
  }

  @Test("One can ask whether there is a translation")
  func translation() {
    let error = CoinMarginedFutures.APIError(rawCode: -4028, message: "Leverage 100 is not valid")
    #expect(error.translation(to: DocumentationLanguage(rawValue: "zh-Hans")) == "杠杆100不正确")
    #expect(error.translation(to: DocumentationLanguage(rawValue: "fr")) == nil)
    #expect(error.message(in: DocumentationLanguage(rawValue: "fr")) == "Leverage 100 is not valid")
  }
}
