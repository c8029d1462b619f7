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

  /// What the header's field `Retry-After` says; `nil` when it is not there, or was not handed over.
  public let retryAfter: Wait?

  /// Why the body could not be decoded as a result. It is `nil` when that was not tried.
  public let decodingFailure: String?

  /// Creates a response.
  ///
  /// - Parameters:
  ///   - status: The status code of HTTP.
  ///   - body: The whole body as text.
  ///   - error: The error that was decoded from the body: `try? decoder.decode(USDSMarginedFutures.APIError.self, from: data)`.
  ///   - retryAfter: What the header says: `Wait(headers: headers)`.
  ///   - decodingFailure: Why the body could not be decoded as a result; `nil` when that was not tried.
  public init(
    status: Int, body: String = "", error: APIError<Product>? = nil, retryAfter: Wait? = nil,
    decodingFailure: String? = nil
  ) {
    self.status = status
    self.body = body
    self.error = error
    self.retryAfter = retryAfter
    self.decodingFailure = decodingFailure
  }
}

extension ErrorResponse {
  /// The documented code of the error.
  public var code: Product.ErrorCode? { error?.code }

  /// The response without the type of its product.
  public var erased: AnyExchangeError { AnyExchangeError(self) }

  /// What the exchange says of a request that fails like this; `nil` when it says nothing.
  ///
  /// That nobody knows whether the request was executed goes before all else, whether it is said of the status or of the
  /// error. Then comes what is said of the error.
  public var disposition: Disposition? {
    let ofStatus = Product.disposition(ofStatus: status, text: error?.message ?? body)
    return error.map { $0.disposition(besides: ofStatus) } ?? ofStatus
  }

  /// How long to wait before the next request; `nil` when the server does not say.
  ///
  /// What the body says comes first, since it may be a moment: the end of a ban. Then comes ``retryAfter``.
  public var wait: Wait? {
    error.map { $0.wait ?? retryAfter } ?? (Wait(text: String(body.prefix(4096))) ?? retryAfter)
  }
}

extension ErrorResponse: CustomStringConvertible {
  /// The status with the error or the body, at most 500 characters of it, and the pause that the header asks for.
  ///
  /// `HTTP 502: <html>…`, or `HTTP 429: -1003 TOO_MANY_REQUESTS: Too many requests … (retry after 30.0 seconds)`.
  public var description: String {
    let pause = retryAfter.map { " (wait \($0))" } ?? ""
    let answer = error?.description ?? (decodingFailure.map { $0 + ": " } ?? "") + body.shortened
    return "HTTP \(status): " + answer + pause
  }
}
