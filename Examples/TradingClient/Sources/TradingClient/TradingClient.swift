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
