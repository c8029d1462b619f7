extension String {
  /// The text for a comment, on one line: `a*b` gives `a\*b`, placeholders are code.
  var commentContent: String {
    guard hasByte(where: Self.needsCare) else { return escapingFirstSign }
    let bytes = Array(utf8)
    var result = ""
    var position = 0
    for placeholder in Placeholder.all(in: self) {
      result += Self.escaped(bytes[position..<placeholder.range.lowerBound])
      result += "`" + String(decoding: bytes[placeholder.range], as: UTF8.self) + "`"
      position = placeholder.range.upperBound
    }
    return (result + Self.escaped(bytes[position...])).escapingFirstSign
  }

  /// The text as a code span, also where it has backticks of its own.
  var codeSpan: String {
    let content = visible
    guard content.hasSign("`") else { return "`\(content)`" }
    // DocC takes two backticks for a link to a symbol.
    return "``` \(content.replacing("```", with: "` ` `")) ```"
  }

  /// The text as an address in a link: what an address cannot hold is percent-encoded.
  var linkDestination: String {
    if !hasByte(where: { !Self.isAddress($0) }) { return self }
    return spelled { scalar in
      if scalar.isASCII, Self.isAddress(UInt8(ascii: scalar)) { return nil }
      return String(scalar).utf8.map(Self.percentEncoded).joined()
    }
  }

  private static func percentEncoded(_ byte: UInt8) -> String {
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"()<>[]\\^`{|}\"".utf8.contains(byte)
  }

  /// Whether a text with the byte may not stand in a comment as it is.
  private static func needsCare(_ byte: UInt8) -> Bool {
    byte.needsLook || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "{") || Unicode.Scalar(byte).isMarkup
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self).visible
    guard text.unicodeScalars.contains(where: \.isMarkup) else { return text }
    var previous: Unicode.Scalar = " "
    return text.spelled { scalar in
      defer { previous = scalar }
      return scalar.isMarkup && (scalar != "_" || !previous.isInWord) ? "\\\(scalar)" : nil
    }
  }

  /// The text with a leading sign of Markdown escaped: `# a` gives `\# a`, `1. a` gives `1\. a`.
  private var escapingFirstSign: String {
    let digits = utf8.prefix(while: \.isDigit)
    let signs = digits.isEmpty ? "#>-+=|:@" : ".)"
    guard digits.endIndex < endIndex, signs.utf8.contains(utf8[digits.endIndex]) else { return self }
    return self[..<digits.endIndex] + "\\" + self[digits.endIndex...]
  }
}

extension Unicode.Scalar {
  /// Whether the sign may mean something in Markdown.
  fileprivate var isMarkup: Bool {
    switch self {
    case "\\", "`", "*", "[", "<", "&", "~", "_": true
    default: false
    }
  }

  fileprivate var isInWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
