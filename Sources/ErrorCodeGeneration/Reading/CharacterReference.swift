/// Character references such as `&amp;`, `&#39;` and `&#x27;`.
enum CharacterReference {
  /// The character and the length of the reference at a position: `&amp;` is `&`.
  static func scalar(at start: Int, in bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, length: Int)? {
    guard let close = bytes[start...].prefix(24).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: bytes[start + 1..<close], as: UTF8.self)
    guard let scalar = name.hasPrefix("#") ? numeric(name.dropFirst()) : named[name] else { return nil }
    return (scalar, close + 1 - start)
  }

  /// The text with all references in it resolved.
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    var output: [UInt8] = []
    var position = bytes.startIndex
    while let sign = bytes[position...].firstIndex(of: UInt8(ascii: "&")) {
      output += bytes[position..<sign]
      if let (scalar, length) = scalar(at: sign, in: bytes) {
        output += String(scalar).utf8
        position = sign + length
      } else {
        output.append(bytes[sign])
        position = sign + 1
      }
    }
    return String(decoding: output + bytes[position...], as: UTF8.self)
  }

  /// The character with a number, as the HTML standard has it.
  private static func numeric(_ reference: Substring) -> Unicode.Scalar? {
    let isHexadecimal = reference.utf8.first.map { $0 | 0x20 } == UInt8(ascii: "x")
    let digits = isHexadecimal ? reference.dropFirst() : reference
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0.isDigit || isHexadecimal && (0x61...0x66).contains($0 | 0x20) })
    else { return nil }
    switch UInt32(digits, radix: isHexadecimal ? 16 : 10) {
    case 0, nil: return "\u{FFFD}"
    case (let value?) where (0x80..<0xA0).contains(value): return windows1252[Int(value) - 0x80]
    case (let value?): return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
  }

  /// The characters that the numbers from 128 on have in the encoding of old pages.
  private static let windows1252 = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
}
