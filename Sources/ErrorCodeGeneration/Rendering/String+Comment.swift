extension String {
  /// The text for a comment, on one line: `a*b` gives `a\*b`, placeholders are code.
  var commentContent: String {
    guard utf8.contains(where: Self.needsCare) else { return visible.escapingFirstSign }
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
    guard content.utf8.contains(UInt8(ascii: "`")) else { return "`\(content)`" }
    // DocC takes two backticks for a link to a symbol.
    return "``` \(content.replacing("```", with: "` ` `")) ```"
  }

  /// The text as an address in a link: what an address cannot hold is percent-encoded.
  var linkDestination: String {
    if !utf8.contains(where: { !Self.isAddress($0) }) { return self }
    return utf8.reduce(into: "") { text, byte in
      if Self.isAddress(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }

  private static func isAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"),
      UInt8(ascii: "\""):
      false
    default: (0x21...0x7E).contains(byte)
    }
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self).visible
    guard text.utf8.contains(where: isMarkup) else { return text }
    var previous: Unicode.Scalar = " "
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if scalar.isASCII, isMarkup(UInt8(scalar.value)), scalar != "_" || !isInWord(previous) { result += "\\" }
      result.unicodeScalars.append(scalar)
      previous = scalar
    }
  }

  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "<"),
      UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether a text with this byte may not stand in a comment as it is.
  private static func needsCare(_ byte: UInt8) -> Bool {
    isMarkup(byte) || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "{") || byte == 0xEF || byte < 0x20
      || byte == 0x7F
  }

  /// The text with a leading sign of Markdown escaped: `# a` gives `\# a`, `1. a` gives `1\. a`.
  private var escapingFirstSign: String {
    let digits = utf8.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let signs = digits.isEmpty ? "#>-+=|:@" : ".)"
    guard digits.endIndex < endIndex, signs.utf8.contains(utf8[digits.endIndex]) else { return self }
    return self[..<digits.endIndex] + "\\" + self[digits.endIndex...]
  }
}
