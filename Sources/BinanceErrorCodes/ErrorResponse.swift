/// An answer that is no result, whatever the server or a proxy before it sent: JSON, HTML, text or nothing.
public struct ErrorResponse<P: Product>: Error {
  /// The status of HTTP.
  public let status: Int

  /// The whole body as text.
  public let body: String

  /// The error that the body has; `nil` when it is none that can be decoded.
  public let error: APIError<P>?

  /// Reads a body.
  ///
  /// - Parameters:
  ///   - status: The status of HTTP.
  ///   - body: The bytes of the body.
  ///   - decode: Decodes the bytes, such as `{ try JSONDecoder().decode(APIError.self, from: data) }`; called once.
  @_optimize(none)
  public init(status: Int, body: some Collection<UInt8>, decode: () throws -> APIError<P>) {
    self.status = status
    self.body = unsafe String(unsafeUninitializedCapacity: body.count) { buffer in
      unsafe buffer.initialize(fromContentsOf: body)
    }
    error = try? decode()
  }
}

extension ErrorResponse: CustomStringConvertible {
  /// The error, or the status and the body.
  @_optimize(none)
  public var description: String { error?.description ?? "HTTP " + String(status) + ": " + body }
}
