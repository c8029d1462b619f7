public import BinanceErrorCodes
public import Foundation

extension MessageArgument {
  /// The value as a decimal number, exact up to 38 digits. It is `nil` for another value.
  public var decimal: Decimal? { isDecimal ? Decimal(string: text) : nil }

  /// The value as a moment, such as the end of a ban. It is `nil` for another value.
  public var date: Date? { millisecondsSince1970.map(Date.init(millisecondsSince1970:)) }
}

extension Wait {
  /// The moment when the wait ends.
  ///
  /// - Parameter start: The moment of the answer, which a duration begins with.
  /// - Returns: The moment that the server named, or the end of the duration.
  public func date(from start: Date = Date()) -> Date {
    switch self {
    case .until(let moment): Date(millisecondsSince1970: moment)
    case .after(let duration): start + duration / .seconds(1)
    }
  }
}

extension APIError {
  /// The server's time; `nil` when the server sent none.
  public var serverDate: Date? { serverTime.map(Date.init(millisecondsSince1970:)) }

  /// When a request may be tried again; `nil` when the server does not say.
  public var retryDate: Date? { retryAfter.map(Date.init(millisecondsSince1970:)) }
}

extension Date {
  fileprivate init(millisecondsSince1970 milliseconds: Int64) {
    self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
  }
}
