extension String {
  /// The text as a string literal.
  var literal: String { "\"\(escaped(quotes: true))\"" }

  /// The text for a line of a long literal, where a quotation mark means something only beside another.
  var escapedLine: String {
    guard hasByte(where: { $0.needsLook || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else { return self }
    var (isPlain, hasAdjacentQuotes, isBehindQuote) = (true, false, false)
    for scalar in unicodeScalars {
      let isQuote = scalar == "\""
      if isQuote, isBehindQuote { hasAdjacentQuotes = true }
      if scalar == "\\" || scalar.isInvisible { isPlain = false }
      isBehindQuote = isQuote
    }
    return isPlain && !hasAdjacentQuotes ? self : escaped(quotes: hasAdjacentQuotes)
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
