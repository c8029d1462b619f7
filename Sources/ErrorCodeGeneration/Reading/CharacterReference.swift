/// Character references such as `&amp;`, `&#39;` and `&#x27;`.
enum CharacterReference {
  /// The character that the reference at a position stands for, and the reference's length in bytes.
  static func scalar(at start: Int, in bytes: [UInt8], end: Int) -> (Unicode.Scalar, length: Int)? {
    let limit = min(end, start + 12)
    guard let close = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[start + 1..<close], as: UTF8.self)
    guard let scalar = name.hasPrefix("#") ? numeric(name.dropFirst()) : named[name] else { return nil }
    return (scalar, close + 1 - start)
  }

  /// The text of a range with all references in it resolved.
  static func resolved(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    var output: [UInt8] = []
    var position = range.lowerBound
    while let sign = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "&")) {
      output += bytes[position..<sign]
      if let (scalar, length) = scalar(at: sign, in: bytes, end: range.upperBound) {
        output += String(scalar).utf8
        position = sign + length
      } else {
        output.append(bytes[sign])
        position = sign + 1
      }
    }
    return String(decoding: output + bytes[position..<range.upperBound], as: UTF8.self)
  }

  private static func numeric(_ digits: Substring) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "apos": "'", "bull": "\u{2022}", "copy": "\u{A9}", "gt": ">", "hellip": "\u{2026}",
    "laquo": "\u{AB}", "ldquo": "\u{201C}", "le": "\u{2264}", "ge": "\u{2265}", "lsquo": "\u{2018}", "lt": "<",
    "mdash": "\u{2014}", "minus": "\u{2212}", "nbsp": "\u{A0}", "ndash": "\u{2013}", "ne": "\u{2260}",
    "para": "\u{B6}", "quot": "\"", "raquo": "\u{BB}", "rdquo": "\u{201D}", "rsquo": "\u{2019}", "times": "\u{D7}",
    "zwsp": "\u{200B}", "ZeroWidthSpace": "\u{200B}",
  ]
}
