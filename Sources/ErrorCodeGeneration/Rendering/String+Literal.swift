extension String {
  /// The text as a string literal.
  var literal: String { "\"\(quirks.isEmpty ? self : escaped(quotes: true))\"" }
}

extension StringProtocol {
  /// The text escaped for a line of a long literal. It is `nil` when nothing changes.
  var escapedLine: String? {
    let quirks = self.quirks
    return quirks.isSubset(of: .quote) ? nil : escaped(quotes: quirks.contains(.adjacentQuotes))
  }

  fileprivate func escaped(quotes: Bool) -> String {
    unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\\": text += "\\\\"
      case "\"" where quotes: text += "\\\""
      default: text += scalar.isInvisible ? scalar.escaped : String(scalar)
      }
    }
  }

  fileprivate var quirks: Quirks {
    var quirks: Quirks = []
    var (previous, isASCII) = (UInt8(0), true)
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "\""): quirks.formUnion(previous == byte ? .adjacentQuotes : .quote)
      case UInt8(ascii: "\\"): quirks.formUnion(.escape)
      default: isASCII = isASCII && (0x20..<0x7F).contains(byte)
      }
      previous = byte
    }
    return !isASCII && hasInvisible ? quirks.union(.escape) : quirks
  }
}

/// What a text has that a literal cannot hold as it is.
private struct Quirks: OptionSet {
  let rawValue: Int
  static let quote = Quirks(rawValue: 1)
  static let adjacentQuotes = Quirks(rawValue: 2)
  static let escape = Quirks(rawValue: 4)
}
