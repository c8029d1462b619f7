extension String {
  /// The text as a string literal.
  var literal: String { "\"\(escaped(quotes: true))\"" }

  /// The text for a line of a long literal, where a quotation mark means something only beside another.
  var escapedLine: String {
    guard hasByte(where: { $0.needsLook || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else { return self }
    let quote = UInt8(ascii: "\"")
    let hasAdjacentQuotes = hasSign("\"") && zip(utf8, utf8.dropFirst()).contains { $0 == quote && $1 == quote }
    return hasAdjacentQuotes || hasSign("\\") || hasInvisible ? escaped(quotes: hasAdjacentQuotes) : self
  }

  private func escaped(quotes: Bool) -> String {
    spelled { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\"" where quotes: "\\\""
      default: scalar.isInvisible ? scalar.escaped : nil
      }
    }
  }
}
