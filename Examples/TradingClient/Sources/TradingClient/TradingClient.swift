import BinanceErrorCodes
import BinanceErrorCodesFoundation
import Foundation

/// Decodes what a futures server answers and decides what to do about it.
@main
struct TradingClient {
  private struct Order: Decodable {
    var orderId: Int
  }

  /// Answers with their status, as `URLSession` returns them.
  private static let answers = [
    (200, #"{"orderId":5,"symbol":"BTCUSDT","status":"NEW"}"#),
    (400, #"{"code":-4164,"msg":"Order's notional must be no smaller than 20 (unless you choose reduce only)"}"#),
    (400, #"{"code":-1021,"msg":"Timestamp for this request is outside of the recvWindow."}"#),
    (400, #"{"code":-987654321,"msg":"Something that no page documents."}"#),
    (418, #"{"code":-1003,"msg":"Too many requests; please use the websocket for live updates."}"#),
    (502, "<html>502 Bad Gateway</html>"),
  ]

  static func main() {
    for (status, body) in answers { handle(Data(body.utf8), status: status) }
    explainCode()
    explainBan()
  }

  /// Prints the order, or what to do about the error.
  private static func handle(_ data: Data, status: Int) {
    do throws(USDSMarginedFutures.ErrorResponse) {
      let order = try USDSMarginedFutures.decode(Order.self, from: data, status: status)
      print("order \(order.orderId)")
    } catch USDSMarginedFutures.errors(with: .minNotional) {
      print("order more")
    } catch {
      print("\(error) -> \(advice(for: error))")
    }
  }

  private static func advice(for response: USDSMarginedFutures.ErrorResponse) -> String {
    switch response.code {
    case .invalidTimestamp: "set the clock"
    case .tooManyRequests, .tooManyOrders: "slow down"
    case let code?: "see \(code.documentationAddress ?? code.description)"
    case nil: response.error.map { "report code \($0.rawCode)" } ?? "try again later"
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
      rawCode: -1003,
      message:
        "Way too many requests; IP banned until 1771748578656. Please use the websocket for live updates to avoid bans."
    )
    let end = ban.match?.arguments.first?.millisecondsSince1970
    print("banned until \(end ?? 0): \(ban.message(in: .simplifiedChinese))")
  }
}
