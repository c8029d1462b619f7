/// A value that a server put into a message in the place of a placeholder.
public struct MessageArgument: Equatable, Sendable {
  /// The value as the server wrote it, without quotes round it.
  public let text: String

  /// Creates an argument.
  public init(_ text: String) { self.text = text }

  /// The value as an integer; `nil` when it is none, or too large.
  public var integer: Int64? { text.hasPrefix("+") ? nil : Int64(text) }

  /// Whether the value is a decimal number, such as `4370.70`.
  public var isDecimal: Bool { Array(text.utf8)[...].isNumber }

  /// The value as a time, such as the end of a ban. It is `nil` for a value without the 13 digits of one.
  public var millisecondsSince1970: Int64? {
    integer.flatMap { (1_000_000_000_000..<10_000_000_000_000).contains($0) ? $0 : nil }
  }
}

extension MessageArgument: CustomStringConvertible {
  /// The value as the server wrote it.
  public var description: String { text }
}
