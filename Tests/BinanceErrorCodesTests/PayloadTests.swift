import BinanceErrorCodes
import BinanceErrorCodesFoundation
import Foundation
import Testing

/// Where real bodies lie, beside the package.
private let sample = URL(filePath: #filePath).appending(path: "../../../../shared/payloads/sample.jsonl")
  .standardizedFileURL

@Suite("What real servers sent is understood", .enabled(if: FileManager.default.fileExists(atPath: sample.path)))
struct PayloadTests {
  private struct Payload: Decodable {
    var code: Int
    var msg: String
    var products: [String]?
    var raw: String?

    /// The body in the surrounding text, where it is JSON.
    var body: Data? {
      guard let raw, let start = raw.firstIndex(of: "{"), let end = raw.lastIndex(of: "}"), start < end else {
        return nil
      }
      let body = Data(raw[start...end].utf8)
      return (try? JSONSerialization.jsonObject(with: body)) == nil ? nil : body
    }
  }

  private struct AnyOrder: Decodable {}

  /// What the shipped pages document, each with its arguments, in the order of the sample and of its products.
  private static let documented = [
    "-1002", "-1003 | 1532118492680", "-1013", "-1013", "-1015 | 50 | 10 SECOND", "-1022", "-1022", "-1022",
    "-1100 | endTime | ^[0-9]{1,20}$",
    "-1100 | interval | ^[a-zA-Z0-9]{1,36}$", "-1100 | limit | 50, 20, 100, 500, 5, 200, 10",
    "-1100 | signature | ^[A-Fa-f0-9]{64}$", "-1101 | 1 | 3", "-1102 | quantity", "-1102 | quantity",
    "-1102 | symbol", "-1102 | timeInForce", "-1104 | 8 | 9", "-1104 | 3 | 4", "-1104 | 7 | 8", "-1106 | quoteOrderQty",
    "-1106 | reduceOnly", "-1106 | stopPrice", "-1117", "-1121", "-1121", "-1121", "-1125", "-1125", "-1127 | 24",
    "-1128", "-1128", "-1130 | startTime", "-1145", "-2010", "-2010", "-2011", "-2011", "-2013", "-2015", "-2015",
    "-2021",
    "-3028", "-4005", "-4007", "-4014", "-4016 | 27330.52", "-4045", "-4051", "-4067", "-4088 | 200", "-4131",
    "-4164 | 5", "-4400", "-5022",
  ]

  @Test("Every body is read as the server sent it, in whatever shape")
  func bodies() throws {
    let lines = try String(contentsOf: sample, encoding: .utf8).split(separator: "\n")
    var count = 0
    for line in lines {
      let payload = try JSONDecoder().decode(Payload.self, from: Data(line.utf8))
      guard let body = payload.body else { continue }
      let whole = try JSONDecoder().decode(CancelReplaceError<InstitutionalLoan, AnyOrder>.self, from: body)
      let errors = [whole.error, whole.cancelResponse?.error, whole.newOrderResponse?.error].compactMap { $0 }
      #expect(errors.contains { $0.rawCode == payload.code && $0.message == payload.msg }, "\(line)")
      count += 1
    }
    #expect(count >= 20)
  }

  @Test("Every body keeps its code and text, and what is documented is matched with the right arguments")
  func payloads() throws {
    let lines = try String(contentsOf: sample, encoding: .utf8).split(separator: "\n")
    #expect(lines.count >= 62)
    let found = try lines.flatMap { line in
      let payload = try JSONDecoder().decode(Payload.self, from: Data(line.utf8))
      return try (payload.products ?? ["spot"]).compactMap { try reading(of: payload, in: $0) }
    }
    #expect(found == Self.documented)
  }

  private struct LiveAnswer: Decodable {
    var body: String
    var product: String?
    var status: Int?
  }

  @Test("Every live answer is kept whole, and only these follow no documented or sent text")
  func liveAnswers() throws {
    let live = sample.deletingLastPathComponent().appending(path: "live.jsonl")
    let lines = try String(contentsOf: live, encoding: .utf8).split(separator: "\n")
    #expect(lines.count >= 75)
    let unmatched = try lines.compactMap { line in
      let answer = try JSONDecoder().decode(LiveAnswer.self, from: Data(line.utf8))
      return switch answer.product {
      case "usdm": codeOfUnmatched(answer, USDSMarginedFutures.self)
      case "coinm": codeOfUnmatched(answer, CoinMarginedFutures.self)
      case "options": codeOfUnmatched(answer, OptionsTrading.self)
      default: codeOfUnmatched(answer, InstitutionalLoan.self)
      }
    }
    #expect(
      unmatched == [
        "-2038", "-4109", "-1122", "239999", "-5013", "-2018", "-4120", "3", "-9000", "3", "-4108", "-9000", "0", "3",
        "-4166",
      ])
  }

  /// The code of an answer whose text follows nothing; `nil` for others and for what is no error.
  private func codeOfUnmatched<P: ExchangeProduct>(_ answer: LiveAnswer, _ product: P.Type) -> String? {
    let response = P.ErrorResponse(status: answer.status ?? 0, data: Data(answer.body.utf8))
    #expect(response.body == answer.body)
    guard let error = response.error, !error.message.isEmpty else { return nil }
    #expect(answer.body.contains(error.message.replacing("\"", with: "\\\"")))
    if answer.status == 418 { #expect(error.wait != nil) }
    return error.match == nil ? String(error.rawCode) : nil
  }

  private func reading(of payload: Payload, in product: String) throws -> String? {
    switch product {
    case "usdm": try reading(of: payload, USDSMarginedFutures.self)
    case "coinm": try reading(of: payload, CoinMarginedFutures.self)
    case "options": try reading(of: payload, OptionsTrading.self)
    case "pm": try reading(of: payload, PortfolioMargin.self)
    default: try reading(of: payload, InstitutionalLoan.self)
    }
  }

  private func reading<P: ExchangeProduct>(of payload: Payload, _ product: P.Type) throws -> String? {
    let sent = APIError<P>(rawCode: payload.code, message: payload.msg)
    let error = try JSONDecoder().decode(APIError<P>.self, from: JSONEncoder().encode(sent))
    #expect(error.rawCode == payload.code)
    #expect(error.message == payload.msg)
    return error.match.map { ([String(payload.code)] + $0.arguments.map(\.text)).joined(separator: " | ") }
  }
}
