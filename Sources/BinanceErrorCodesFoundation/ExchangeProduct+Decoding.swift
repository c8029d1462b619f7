public import BinanceErrorCodes
public import Foundation

extension ExchangeProduct {
  /// Decodes what a server answered to a request.
  ///
  /// ```swift
  /// let (data, response) = try await URLSession.shared.data(from: address)
  /// let answer = response as? HTTPURLResponse
  /// let order = try USDSMarginedFutures.decode(
  ///   Order.self, from: data, status: answer?.statusCode ?? 0, headers: answer?.allHeaderFields ?? [:])
  /// ```
  ///
  /// - Parameters:
  ///   - type: What the request returns.
  ///   - data: The body.
  ///   - status: The status of HTTP.
  ///   - headers: The fields of the header, which say how long to wait: `HTTPURLResponse.allHeaderFields`.
  ///   - decoder: Decodes the result.
  /// - Returns: The result, when the status is one of success and the body holds no error.
  /// - Throws: The response in any other case, with the server's error where the body holds one.
  public static func decode<Value: Decodable>(
    _ type: Value.Type = Value.self, from data: Data, status: Int, headers: [AnyHashable: Any] = [:],
    using decoder: JSONDecoder = JSONDecoder()
  ) throws(ErrorResponse) -> Value {
    guard (200..<300).contains(status) else { throw ErrorResponse(status: status, data: data, headers: headers) }
    do {
      let value = try decoder.decode(type, from: data)
      if let error = try? JSONDecoder().decode(APIError.self, from: data), error.saysFailure {
        throw ErrorResponse(status: status, data: data, headers: headers)
      }
      return value
    } catch let response as ErrorResponse {
      throw response
    } catch {
      throw ErrorResponse(status: status, data: data, headers: headers, decodingFailure: "\(error)")
    }
  }
}

extension APIError {
  /// Whether the body is an error in spite of its status: `{"code": -1003, …}`, `{"success": false, …}`.
  fileprivate var saysFailure: Bool { rawCode < 0 || body?["success"] == .bool(false) }
}

extension ErrorResponse {
  /// The two answers of a replacement that failed. It is `nil` for any other response.
  ///
  /// - Parameters:
  ///   - type: The order that a request returns.
  ///   - decoder: Decodes the orders.
  /// - Returns: What became of both requests.
  public func cancelReplaceError<Order: Decodable & Sendable>(
    of type: Order.Type, using decoder: JSONDecoder = JSONDecoder()
  ) -> CancelReplaceError<Product, Order>? {
    let answer = try? decoder.decode(CancelReplaceError<Product, Order>.self, from: Data(body.utf8))
    return answer?.cancelResult == nil && answer?.newOrderResult == nil ? nil : answer
  }

  /// Reads a body that is no result.
  ///
  /// - Parameters:
  ///   - status: The status of HTTP.
  ///   - data: The body: JSON, HTML, text or nothing.
  ///   - headers: The fields of the header, which say how long to wait: `HTTPURLResponse.allHeaderFields`.
  ///   - decodingFailure: Why the body could not be decoded as a result; `nil` when that was not tried.
  public init(status: Int, data: Data, headers: [AnyHashable: Any] = [:], decodingFailure: String? = nil) {
    self.init(
      status: status, body: String(decoding: data, as: UTF8.self),
      error: try? JSONDecoder().decode(APIError<Product>.self, from: data),
      retryAfter: headers.first { ($0.key as? String)?.lowercased() == "retry-after" }.flatMap {
        Wait(retryAfter: "\($0.value)")
      }, decodingFailure: decodingFailure)
  }
}
