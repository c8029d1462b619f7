/// An error of any product, for code that serves several markets.
///
/// ```swift
/// } catch {
///   guard let error = AnyExchangeError(error) else { throw error }
///   logger.error("\(error)")
///   if error.disposition?.meaning == .executionUnknown { try await askForTheOrder() }
/// }
/// ```
public struct AnyExchangeError: Error, Hashable, Sendable {
  /// The identifier of the product, such as `usds-margined-futures`.
  public let product: String

  /// The number that the server sent, documented or not. It is `nil` for an answer without an error in its body.
  public let rawCode: Int?

  /// The documented name of the code, such as `MIN_NOTIONAL`; `nil` when it has none.
  public let name: String?

  /// The server's text, verbatim. It is the whole body of an answer without an error in its body.
  public let message: String

  /// The status of HTTP, or the one in the body. It is `nil` when it is not known.
  public let status: Int?

  /// What the exchange says of a request that fails like this; `nil` when it says nothing.
  public let disposition: Disposition?

  /// How long to wait before the next request; `nil` when the server does not say.
  public let wait: Wait?

  /// The product and the description of the typed error.
  public let description: String

  /// Takes over what an error says, if a server sent it.
  public init?(_ error: any Error) {
    switch error {
    case let error as AnyExchangeError: self = error
    case let error as any CodedError: self = error.erased
    default: return nil
    }
  }

  init<Product: ExchangeProduct>(_ error: APIError<Product>) {
    product = Product.id
    rawCode = error.rawCode
    name = Product.ErrorCode.table.name(of: error.rawCode)
    message = error.message
    status = error.status
    disposition = error.disposition
    wait = error.wait
    description = Product.id + ": " + error.description
  }

  init<Product: ExchangeProduct>(_ response: ErrorResponse<Product>) {
    product = Product.id
    rawCode = response.error?.rawCode
    name = response.error.flatMap { Product.ErrorCode.table.name(of: $0.rawCode) }
    message = response.error?.message ?? response.body
    status = response.status
    disposition = response.disposition
    wait = response.wait
    description = Product.id + ": " + response.description
  }
}

extension AnyExchangeError: CustomStringConvertible {}
