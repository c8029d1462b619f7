/// A value that a server put into a message in the place of a placeholder.
public struct MessageArgument: Equatable, Sendable {
  /// The value as the server wrote it, without quotes round it.
  public let text: String

  /// Creates an argument.
  public init(_ text: String) { self.text = text }

  /// The value as an integer; `nil` when it is none, or too large.
  @_optimize(none)
  public var integer: Int? { text.withView { $0.integer } }

  /// The value where it is a decimal number, as the server wrote it; no digit is lost to rounding.
  @_optimize(none)
  public var decimal: String? { text.withView { $0.isNumeric } ? text : nil }

  /// The value as a time, such as that of the end of a ban; `nil` when it does not have the 13 digits of one.
  @_optimize(none)
  public var millisecondsSince1970: Int? {
    guard let integer, integer >= 1_000_000_000_000, integer < 10_000_000_000_000 else { return nil }
    return integer
  }
}

extension MessageArgument: CustomStringConvertible {
  /// The value as the server wrote it.
  public var description: String { text }
}
