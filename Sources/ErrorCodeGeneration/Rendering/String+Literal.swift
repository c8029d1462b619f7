extension String {
  /// The text as a string literal.
  var literal: String { "\"\(quirks.isEmpty ? self : escaped(quotes: true))\"" }

  /// The text as a line of a string literal of several lines, where a quote can stand as it is.
  var literalLine: String {
    let quirks = self.quirks
    return quirks.isSubset(of: .quote) ? self : escaped(quotes: quirks.contains(.adjacentQuotes))
  }

  private func escaped(quotes: Bool) -> String {
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\\": text += "\\\\"
      case "\"" where quotes: text += "\\\""
      default: text += scalar.isInvisible ? scalar.escaped : String(scalar)
      }
    }
  }

  /// What a text has that a literal cannot hold as it is.
  private struct Quirks: OptionSet {
    let rawValue: Int
    static let quote = Quirks(rawValue: 1)
    static let adjacentQuotes = Quirks(rawValue: 2)
    static let escape = Quirks(rawValue: 4)
  }

  private var quirks: Quirks {
    var quirks: Quirks = []
    var previous: UInt8 = 0
    _ = containsByte { byte in
      if byte == UInt8(ascii: "\"") { quirks.formUnion(previous == byte ? .adjacentQuotes : .quote) }
      if byte == UInt8(ascii: "\\") { quirks.formUnion(.escape) }
      previous = byte
      return false
    }
    return hasInvisible ? quirks.union(.escape) : quirks
  }
}
