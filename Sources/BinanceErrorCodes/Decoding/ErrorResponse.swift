/// An answer that is no result: JSON, HTML, text or nothing.
///
/// `BinanceErrorCodesFoundation` makes one from what `URLSession` returns, in one call.
public struct ErrorResponse<Product: ExchangeProduct>: CodedError, Equatable, Sendable {
  /// The status code of HTTP.
  public let status: Int

  /// The whole body as text.
  public let body: String

  /// The error that the body holds; `nil` when it holds none.
  public let error: APIError<Product>?

  /// Why the body could not be decoded as a result. It is `nil` when that was not tried.
  public let decodingFailure: String?

  /// The documented code of the error.
  public var code: Product.ErrorCode? { error?.code }

  /// Creates a response.
  ///
  /// - Parameters:
  ///   - status: The status code of HTTP.
  ///   - body: The whole body as text.
  ///   - error: The error that was decoded from the body: `try? decoder.decode(USDSMarginedFutures.APIError.self, from: data)`.
  ///   - decodingFailure: Why the body could not be decoded as a result; `nil` when that was not tried.
  public init(status: Int, body: String, error: APIError<Product>?, decodingFailure: String? = nil) {
    self.status = status
    self.body = body
    self.error = error
    self.decodingFailure = decodingFailure
  }
}

extension ErrorResponse: CustomStringConvertible {
  /// The status with the error or the body: `HTTP 502: <html>…`.
  public var description: String {
    "HTTP \(status): " + (error?.description ?? (decodingFailure.map { $0 + ": " } ?? "") + body)
  }
}
