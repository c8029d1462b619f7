/// An error that a server sent: `{"code": -4164, "msg": "Order's notional must be no smaller than 20"}`.
///
/// Nothing that the server sent is lost: a code that no page documents keeps its number, a message keeps its text.
public struct APIError<P: Product>: Error, Hashable, Sendable {
  /// The number that the server sent, documented or not.
  public let rawCode: Int

  /// The server's text, verbatim.
  public let message: String

  /// Creates an error.
  public init(rawCode: Int, message: String) {
    self.rawCode = rawCode
    self.message = message
  }

  /// The documented code; `nil` when the product's page does not have the number.
  public var code: P.ErrorCode? { P.ErrorCode(rawValue: rawCode) }
}

extension APIError: Codable {
  private enum CodingKeys: String, CodingKey {
    case rawCode = "code"
    case message = "msg"
  }
}

extension APIError: CustomStringConvertible {
  /// The code, its documented name and the server's text: `-4164 MIN_NOTIONAL: Order's notional …`.
  public var description: String { "\(code?.description ?? String(rawCode)): \(message)" }
}
