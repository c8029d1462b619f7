import BinanceErrorCodes
import Foundation

/// Decodes what a futures server answers and decides what to do about it.
@main
struct TradingClient {
  static func main() throws {
    let bodies = [
      #"{"code":-4164,"msg":"Order's notional must be no smaller than 20 (unless you choose reduce only)"}"#,
      #"{"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}"#,
      #"{"code":-987654321,"msg":"Something that no page documents."}"#,
    ]
    for body in bodies {
      let error = try JSONDecoder().decode(APIError<USDSMarginedFutures>.self, from: Data(body.utf8))
      print("\(error) -> \(advice(for: error))")
    }
    let code = CoinMarginedFutures.ErrorCode.unknown
    print(code.messages(in: .simplifiedChinese).map(\.text).joined())
    print(code.documentationAddress ?? "no address")
    explainBan()
    printResponse(status: 502, body: Data("<html>502 Bad Gateway</html>".utf8))
  }

  /// Says until when the server listens to nobody, in its own words and in Chinese.
  private static func explainBan() {
    let ban = APIError<CoinMarginedFutures>(
      rawCode: -1003,
      message:
        "Way too many requests; IP banned until 1771748578656. Please use the websocket for live updates to avoid bans."
    )
    let end = ban.documented?.arguments.first?.millisecondsSince1970
    print("banned until \(end ?? 0): \(ban.message(in: .simplifiedChinese))")
  }

  /// Prints what came instead of a result, which a proxy can have sent.
  private static func printResponse(status: Int, body: Data) {
    let response = ErrorResponse<USDSMarginedFutures>(status: status, body: body) {
      try JSONDecoder().decode(APIError.self, from: body)
    }
    print(response)
  }

  private static func advice(for error: APIError<USDSMarginedFutures>) -> String {
    switch error.code {
    case .minNotional, .qtyLessThanMinQty: "order more"
    case .invalidTimestamp: "set the clock"
    case .tooManyRequests, .tooManyOrders: "slow down"
    case let code?: "see \(code.documentationAddress ?? code.description)"
    case nil: "report code \(error.rawCode)"
    }
  }
}
