/// An error code that a page documents. Its raw value is the number that servers send.
///
/// Codes are not `Codable`: a number that no page has could not be read. Store the raw value, or an ``APIError``.
public protocol DocumentedErrorCode: RawRepresentable<Int>, CaseIterable, CustomStringConvertible, Hashable,
  Sendable
{
  /// What the product's page says of its codes.
  static var table: ErrorCodeTable { get }
}

extension DocumentedErrorCode {
  /// What the page says of the code, one element for each place that documents it.
  public var documentation: [ErrorDocumentation] { Self.table.documentation(of: rawValue) }

  /// The documented name, such as `MIN_NOTIONAL`; `nil` for a code without one.
  public var documentedName: String? { Self.table.name(of: rawValue) }

  /// The title of the section that documents the code. It is `nil` where the page has no sections.
  public var section: String? { documentation.first?.section }

  /// The address of the place that documents the code; `nil` when it is not known.
  public var documentationAddress: String? { documentation.first?.address }

  /// The documented messages in one language, in the order of the page.
  public func messages(in language: DocumentationLanguage) -> [MessageTemplate] {
    documentation.flatMap(\.messages).written(in: language)
  }

  /// The code and its documented name: `-4164 MIN_NOTIONAL`.
  public var description: String { Self.table.description(of: rawValue) }
}

// MARK: - Catching

/// An error that can have a documented code.
public protocol CodedError<Code>: Error {
  /// The codes of the product that answered.
  associatedtype Code: DocumentedErrorCode

  /// The documented code; `nil` when the error has none.
  var code: Code? { get }

  /// The error without the type of its product.
  var erased: AnyExchangeError { get }
}

extension ExchangeProduct {
  /// A pattern for errors of any type: `catch USDSMarginedFutures.errors(with: .tooManyRequests)`.
  ///
  /// Without it, Swift compares a case in a `catch` with values of its own enum only.
  ///
  /// - Returns: The code, which matches any ``CodedError`` that has it.
  public static func errors(with code: ErrorCode) -> ErrorCode { code }
}

extension DocumentedErrorCode {
  /// Whether an error has the code.
  public static func ~= (code: Self, error: any Error) -> Bool {
    guard let error = error as? any CodedError else { return false }
    return error.code as? Self == code
  }
}
