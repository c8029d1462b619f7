import BinanceErrorCodes
import BinanceErrorCodesFoundation
import Foundation

/// Sends orders to two markets, and decides what to do about each error that comes back.
@main
struct TradingClient {
  static func main() async {
    let futures = Market<USDSMarginedFutures>(answers: [
      (418, [:], #"{"code":-1003,"msg":"Way too many requests; IP(10.0.0.1) banned until 1771748578656."}"#),
      (
        429, ["Retry-After": "2"],
        #"{"code":-1015,"msg":"Too many new orders; current limit is 300 orders per TEN_SECONDS."}"#
      ),
      (
        408, [:],
        #"{"code":-1007,"msg":"Timeout waiting for response from backend server. Send status unknown; execution status unknown."}"#
      ),
      (200, [:], #"{"orderId":5,"symbol":"BTCUSDT","status":"NEW"}"#),
    ])
    await trade("futures") { try await futures.place() }
    let tooSmall =
      #"{"code":-4164,"msg":"Order's notional must be no smaller than 20 (unless you choose reduce only)."}"#
    await trade("futures") { try await Market<USDSMarginedFutures>(answers: [(400, [:], tooSmall)]).place() }
    await trade("Spot") {
      try await Market<InstitutionalLoan>(answers: [
        (400, [:], #"{"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}"#)
      ]).place()
    }
    await trade("Spot") {
      try await Market<InstitutionalLoan>(answers: [(502, [:], "<html>502 Bad Gateway</html>")]).place()
    }
    await trade("Spot") {
      try await Market<InstitutionalLoan>(answers: [(400, [:], #"{"code":-987654321,"msg":"No page has it."}"#)])
        .place()
    }
    explainCode()
    explainBan()
  }

  /// Places an order and prints what became of it, whatever the market.
  private static func trade(_ name: String, _ place: @Sendable () async throws -> Order) async {
    do {
      print("\(name): order \(try await place().orderId)")
    } catch USDSMarginedFutures.errors(with: .minNotional) {
      print("\(name): order more")
    } catch {
      print("\(name): \(error) -> \(advice(for: error))")
    }
  }

  /// What to tell the user about an error of any market.
  private static func advice(for error: any Error) -> String {
    guard let error = AnyExchangeError(error) else { return "no answer of an exchange" }
    return switch error.disposition?.meaning {
    case .executionUnknown: "look whether the order is there"
    case .fixRequest: "mend the order"
    case .fixCredentials: "mend the key"
    case .fixClock: "set the clock"
    case .alreadyDone: "nothing to do"
    case .unavailable: "not available here"
    case .notExecuted: "it was refused"
    case .wait: "try again later"
    case nil: error.rawCode.map { "report code \($0)" } ?? "look whether the order is there"
    }
  }

  private static func explainCode() {
    let code = CoinMarginedFutures.ErrorCode.unknown
    print(code.messages(in: .simplifiedChinese).map(\.text).joined())
    print(code.documentationAddress ?? "no address")
  }

  /// Says until when the server listens to nobody, in its own words and in Chinese.
  private static func explainBan() {
    let ban = CoinMarginedFutures.APIError(
      .tooManyRequests,
      message:
        "Way too many requests; IP(10.0.0.1) banned until 1771748578656. Please use the websocket for live updates to "
        + "avoid bans.")
    print("banned \(ban.wait?.description ?? "for ever"): \(ban.message(in: .simplifiedChinese))")
  }
}

struct Order: Decodable, Sendable {
  var orderId: Int
}

/// A market that answers from a list, as `URLSession` returns answers.
actor Market<Product: ExchangeProduct> {
  private var answers: [(status: Int, headers: [String: String], body: String)]

  init(answers: [(Int, [String: String], String)]) { self.answers = answers.reversed() }

  /// Sends an order, and sends it again as long as that is right.
  func place() async throws -> Order {
    while true {
      do {
        return try send()
      } catch {
        switch error.disposition?.meaning {
        case .wait:
          let pause = error.wait?.duration(from: Int64(Date().timeIntervalSince1970 * 1000)) ?? .seconds(1)
          print("wait \(pause)")
        // A real client sleeps here: try await Task.sleep(for: pause)
        case .executionUnknown where !answers.isEmpty:
          print("ask for the order: \(error.disposition?.evidence ?? "")")
        // A real client looks for its `newClientOrderId` here, and returns the order that it finds.
        default: throw error
        }
        if answers.isEmpty { throw error }
      }
    }
  }

  private func send() throws(Product.ErrorResponse) -> Order {
    let answer = answers.removeLast()
    return try Product.decode(
      Order.self, from: Data(answer.body.utf8), status: answer.status, headers: answer.headers)
  }
}
