import BinanceErrorCodes
import Foundation

/// Uses an enum that the build generated from the page in `Pages`, and from the names that it had before.
@main
struct OwnPages {
  static func main() throws {
    let body = Data(#"{"code":-1001,"msg":"The order is smaller than 5."}"#.utf8)
    let error = try JSONDecoder().decode(PaperExchange.APIError.self, from: body)
    guard error.code == .orderTooSmall else { throw error }
    print(error)
    for code in PaperExchange.ErrorCode.allCases {
      print(code, code.messages(in: .english).map(\.text), code.documentationAddress ?? "no address")
    }
    print(oldNames)
  }

  /// Names of an older page still mean the same. Outside of deprecated code the compiler warns of them.
  @available(*, deprecated)
  private static var oldNames: [PaperExchange.ErrorCode] { [.marketClosed, .unknownSymbol] }
}
