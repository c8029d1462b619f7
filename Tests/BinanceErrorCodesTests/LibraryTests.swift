import BinanceErrorCodes
import Foundation
import Testing

@Suite("Documented codes say at run time what the pages say")
struct DocumentedErrorCodeTests {
  @Test("A code has its name, section, messages and address")
  func documentation() {
    let code = USDSMarginedFutures.ErrorCode.minNotional
    #expect(code.rawValue == -4164)
    #expect(code.documentedName == "MIN_NOTIONAL")
    #expect(code.section == "40xx - Filters and other Issues")
    #expect(
      code.messages(in: .english).map(\.text).last
        == "Order's notional must be no smaller than %s (unless you choose reduce only)")
    #expect(
      code.documentationAddress == "https://developers.binance.com/docs/derivatives/usds-margined-futures/error-code")
    #expect(code.description == "-4164 MIN_NOTIONAL")
    #expect(code.documentation.map(\.description) == ["-4164 MIN_NOTIONAL"])
  }

  @Test("Messages are there in each language of the pages")
  func languages() {
    let code = CoinMarginedFutures.ErrorCode.unknown
    #expect(code.messages(in: .simplifiedChinese).map(\.text) == ["处理请求时发生未知错误。"])
    #expect(
      code.documentationAddress
        == "https://developers.binance.com/docs/derivatives/coin-margined-futures/error-code#-1000-unknown")
    #expect(code.messages(in: DocumentationLanguage(rawValue: "fr")).isEmpty)
  }

  @Test("A code that is documented twice has both names and both places")
  func documentedTwice() {
    let code = InstitutionalLoan.ErrorCode.transferPending
    #expect(code == .futureAcctOrSubrelationNotExist)
    #expect(code.documentation.map(\.name) == ["TRANSFER_PENDING", "FUTURE_ACCT_OR_SUBRELATION_NOT_EXIST"])
    #expect(
      code.messages(in: .english).map(\.text) == [
        "Asset transfer is in pending.", "future account or sub relation not exists.",
      ])
  }

  @Test("A code without a name is described by its number")
  func nameless() {
    #expect(InstitutionalLoan.ErrorCode.code18002.documentedName == nil)
    #expect(InstitutionalLoan.ErrorCode.code18002.description == "-18002")
  }

  @Test("A damaged text is corrected")
  func corrections() {
    #expect(PortfolioMargin.ErrorCode.tooManyParameters.documentedName == "TOO_MANY_PARAMETERS")
    #expect(
      PortfolioMargin.ErrorCode.unexpectedResp.messages(in: .english)[0].text.contains(
        "unexpected response was received"))
  }

  @Test("Every code of every product has a section and a message in some language")
  func everything() {
    for product in Products.all { check(product) }
    #expect(Products.all.map { $0.id } == Products.all.map { $0.id }.sorted())
  }

  private func check<P: ExchangeProduct>(_ product: P.Type) {
    for code in P.ErrorCode.allCases {
      #expect(code.section != nil, "\(P.id) \(code)")
      #expect(code.documentation.allSatisfy { !$0.messages.isEmpty }, "\(P.id) \(code)")
      #expect(code.documentationAddress?.hasPrefix("https://developers.binance.com/docs/") == true, "\(P.id) \(code)")
      #expect(P.ErrorCode(rawValue: code.rawValue) == code)
    }
  }

  @Test("The messages of tables are typed and explained")
  func tables() {
    let failure = InstitutionalLoan.FilterFailure(rawValue: "Filter failure: PRICE_FILTER")
    #expect(failure == .priceFilter)
    #expect(
      failure?.explanation(in: .english)
        == "price is too high, too low, and/or not following the tick size rule for the symbol.")
    #expect(failure?.explanation(in: .simplifiedChinese)?.isEmpty == false)
    #expect(InstitutionalLoan.OrderRejection(rawValue: "Unknown order sent.") == .unknownOrderSent)
    #expect(InstitutionalLoan.OrderRejection.allCases.count == 26)
  }
}

@Suite("A record says where its code is documented")
struct RecordTests {
  @Test(
    "The address of a code",
    arguments: [
      (-1, "https://x.example/e"), (-2, "https://x.example/e#-2-of_its_name"), (-3, "https://x.example/e#-3-place-1"),
      (-4, "https://y.example/e#-4"), (-5, nil), (-6, "https://x.example/e#-6-"),
    ])
  func address(code: Int, expected: String?) {
    #expect(SixPlaces.documentation(of: code).map(\.address) == [expected])
  }

  @Test("Records are found in whatever order they stand, and a code can have two")
  func order() {
    #expect(Scattered.documentation(of: -3).map(\.name) == ["C", "C_AGAIN"])
    #expect(Scattered.documentation(of: -3).map(\.section) == ["One", "Two"])
    #expect(Scattered.ErrorCode.allCases.map(\.documentedName) == ["C", "A", "B", nil])
    #expect(Scattered.documentation(of: 7)[0].notes.map(\.text) == ["A note."])
    #expect(Scattered.documentation(of: -4).isEmpty)
    #expect(APIError<Scattered>(rawCode: -3, message: "Second 5.").match?.arguments.map(\.text) == ["5"])
  }
}

/// A product whose codes are documented in places of all kinds.
private enum SixPlaces: ExchangeProduct {
  static var id: String { "six-places" }

  enum ErrorCode: Int, DocumentedErrorCode {
    case first = -1

    static let table = ErrorCodeTable(
      address: "https://x.example/e",
      records: """
        -1 ON_THE_PAGE
        en a

        -2 OF_ITS_NAME
        @
        en a

        -3 Other_PLACE
        @ #-3-place-1
        en a

        -4 ELSEWHERE
        @ https://y.example/e#-4
        en a

        -5 NOWHERE
        @ -
        en a

        -6
        @
        en a
        """)
  }
}

/// A product whose page has its codes in no order.
private enum Scattered: ExchangeProduct {
  static var id: String { "scattered" }

  enum ErrorCode: Int, DocumentedErrorCode {
    case c = -3
    case a = -1
    case b = -2
    case seven = 7

    static let table = ErrorCodeTable(
      address: nil,
      records: """
        # One

        -3 C
        en First.

        7
        en Positive.
        > en A note.

        -1 A
        en a

        # Two

        -3 C_AGAIN
        en Second %s.

        -2 B
        en b
        """)
  }
}

@Suite("A template knows where its values stand")
struct MessageTemplateTests {
  @Test(
    "A template has these segments, of which the placeholders are in brackets here",
    arguments: [
      ("no value", ["no value"]), ("%s less than %d", ["[%s]", " less than ", "[%d]"]),
      ("每％s ％s个", ["每", "[％s]", " ", "[％s]", "个"]), ("in {0} of {name}", ["in ", "[{0}]", " of ", "[{name}]"]),
      ("100% sure {a b} 50％", ["100% sure {a b} 50％"]), ("", []), ("%", ["%"]), ("{", ["{"]),
    ] as [(String, [String])])
  func segments(text: String, expected: [String]) {
    let template = MessageTemplate(text)
    #expect(template.description == text)
    let pieces = template.segments.map { segment in
      switch segment {
      case .text(let text): text
      case .placeholder(let placeholder): "[\(placeholder)]"
      }
    }
    #expect(pieces == expected)
    #expect(template.placeholders.map { "[\($0)]" } == pieces.filter { $0.hasPrefix("[") })
  }
}

@Suite("What a server sent is decoded and kept")
struct APIErrorTests {
  private func decode<P: ExchangeProduct>(_ product: P.Type, _ body: String) throws -> APIError<P> {
    try JSONDecoder().decode(APIError<P>.self, from: Data(body.utf8))
  }

  @Test("A documented code is typed")
  func documented() throws {
    let body = #"{"code":-4164,"msg":"Order's notional must be no smaller than 20 (unless you choose reduce only)"}"#
    let error = try decode(USDSMarginedFutures.self, body)
    #expect(error.code == .minNotional)
    #expect(error.message == "Order's notional must be no smaller than 20 (unless you choose reduce only)")
    #expect(error.description == "-4164 MIN_NOTIONAL: \(error.message)")
  }

  @Test("An undocumented code keeps its number")
  func undocumented() throws {
    let error = try decode(USDSMarginedFutures.self, #"{"code":-987654321,"msg":"?"}"#)
    #expect(error.rawCode == -987_654_321)
    #expect(error.code == nil)
    #expect(error.description == "-987654321: ?")
  }

  @Test("The same number means what the product's page says")
  func products() throws {
    let body = #"{"code":-2021,"msg":"x"}"#
    #expect(try decode(USDSMarginedFutures.self, body).code == .orderWouldImmediatelyTrigger)
    #expect(try decode(InstitutionalLoan.self, body).code == .orderCancelReplacePartiallyFailed)
  }

  @Test("An error survives being encoded")
  func roundTrip() throws {
    let error = APIError<OptionsTrading>(rawCode: -1121, message: "Invalid \"symbol\".")
    #expect(try JSONDecoder().decode(APIError<OptionsTrading>.self, from: JSONEncoder().encode(error)) == error)
  }

  @Test("What is no error is not decoded as one", arguments: ["{}", "[]", #"{"orderId":1}"#])
  func noError(body: String) {
    #expect(throws: DecodingError.self) { try decode(OptionsTrading.self, body) }
  }
}
