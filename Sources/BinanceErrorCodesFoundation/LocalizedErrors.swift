public import BinanceErrorCodes
public import Foundation

extension APIError: LocalizedError, CustomNSError {
  /// The code, its documented name and the server's text.
  public var errorDescription: String? { summary }

  /// The product: `BinanceErrorCodes.usds-margined-futures`.
  public static var errorDomain: String { Product.errorDomain }

  /// The number that the server sent.
  public var errorCode: Int { rawCode }

  /// The code, its documented name and the server's text.
  public var errorUserInfo: [String: Any] { [NSLocalizedDescriptionKey: summary] }
}

extension ErrorResponse: LocalizedError, CustomNSError {
  /// The error, or the status and the body.
  public var errorDescription: String? { description }

  /// The product: `BinanceErrorCodes.usds-margined-futures`.
  public static var errorDomain: String { Product.errorDomain }

  /// The number that the server sent, or the status of HTTP where it sent none.
  public var errorCode: Int { error?.rawCode ?? status }

  /// The description.
  public var errorUserInfo: [String: Any] { [NSLocalizedDescriptionKey: description] }
}

extension CancelReplaceError: LocalizedError, CustomNSError {
  /// The code, its documented name and the server's text.
  public var errorDescription: String? { description }

  /// The product: `BinanceErrorCodes.institutional-loan`.
  public static var errorDomain: String { Product.errorDomain }

  /// The number that the server sent for the whole.
  public var errorCode: Int { error.rawCode }

  /// The description.
  public var errorUserInfo: [String: Any] { [NSLocalizedDescriptionKey: description] }
}

extension ExchangeProduct {
  fileprivate static var errorDomain: String { "BinanceErrorCodes." + id }
}
