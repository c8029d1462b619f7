extension String {
  /// Whether one of the bytes of the text is as wanted.
  func hasByte(where isWanted: (UInt8) -> Bool) -> Bool {
    guard #available(macOS 26, *) else { return utf8.contains(where: isWanted) }
    let bytes = utf8.span
    for index in bytes.indices where isWanted(bytes[index]) { return true }
    return false
  }

  /// Whether a sign of ASCII stands in the text.
  func hasSign(_ sign: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: sign)
    return hasByte { $0 == byte }
  }
}

extension UInt8 {
  /// Whether the byte is of no sign that one can see in ASCII, so that the whole character has to be looked at.
  var needsLook: Bool { !(0x20..<0x7F).contains(self) }
}
