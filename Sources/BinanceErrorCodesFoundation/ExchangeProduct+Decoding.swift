public import BinanceErrorCodes
public import Foundation

extension ExchangeProduct {
  /// Decodes what a server answered to a request.
  ///
  /// ```swift
  /// let (data, response) = try await URLSession.shared.data(for: request)
  /// let status = (response as? HTTPURLResponse)?.statusCode ?? 0
  /// let order = try USDSMarginedFutures.decode(Order.self, from: data, status: status)
  /// ```
  ///
  /// - Parameters:
  ///   - type: What the request returns.
  ///   - data: The body.
  ///   - status: The status of HTTP.
  ///   - decoder: Decodes the result.
  /// - Returns: The result, when the status is one of success and the body is a result.
  /// - Throws: The response in any other case, with the server's error where the body holds one.
  public static func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from data: Data, status: Int, using decoder: JSONDecoder = JSONDecoder()
  ) throws(ErrorResponse) -> Value {
    guard (200..<300).contains(status) else { throw ErrorResponse(status: status, data: data) }
    do {
      return try decoder.decode(type, from: data)
    } catch {
      throw ErrorResponse(status: status, data: data, decodingFailure: "\(error)")
    }
  }
}

extension ErrorResponse {
  /// Reads a body that is no result.
  ///
  /// - Parameters:
  ///   - status: The status of HTTP.
  ///   - data: The body: JSON, HTML, text or nothing.
  ///   - decodingFailure: Why the body could not be decoded as a result; `nil` when that was not tried.
  public init(status: Int, data: Data, decodingFailure: String? = nil) {
    self.init(
      status: status, body: String(decoding: data, as: UTF8.self),
      error: try? JSONDecoder().decode(APIError<Product>.self, from: data), decodingFailure: decodingFailure)
  }
}
