/// An error code that a page documents. Its raw value is the number that the server sends.
public protocol DocumentedErrorCode: RawRepresentable<Int>, CaseIterable, Codable, CustomStringConvertible, Hashable,
  Sendable
{
  /// What the product's pages say of its codes.
  static var table: ErrorCodeTable { get }
}

extension DocumentedErrorCode {
  /// What the page says of the code: one element, or more where the page documents the code more than once.
  @_optimize(none)
  public var documentation: [ErrorDocumentation] { Self.table.documentation(of: rawValue) }

  /// The documented name, such as `MIN_NOTIONAL`; `nil` for a code without one.
  @_optimize(none)
  public var documentedName: String? { Self.table.name(of: rawValue) }

  /// The title of the section that documents the code.
  @_optimize(none)
  public var section: String? { Self.table.firstDocumentation(of: rawValue)?.section }

  /// The address of the place that documents the code, as far as the page gives it.
  @_optimize(none)
  public var documentationAddress: String? { Self.table.firstDocumentation(of: rawValue)?.address }

  /// The documented messages in one language, in the order of the page.
  @_optimize(none)
  public func messages(in language: Language) -> [MessageTemplate] { Self.table.messages(of: rawValue, in: language) }

  /// The code and its documented name: `-4164 MIN_NOTIONAL`.
  public var description: String {
    @inline(never) @_semantics("optimize.sil.specialize.generic.never") get { Self.table.description(of: rawValue) }
  }
}

// The standard library hashes what has a raw value by code that is compiled anew for each enum, with a copy of all numbers.
extension DocumentedErrorCode {
  /// The hash of the number.
  public var hashValue: Int {
    @inline(never) @_semantics("optimize.sil.specialize.generic.never") get { rawValue.hashValue }
  }

  /// Hashes the number.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension ErrorCodeTable {
  /// A code beside its name.
  @_optimize(none)
  func description(of code: Int) -> String {
    guard let name = name(of: code) else { return String(code) }
    return String(code) + " " + name
  }
}
