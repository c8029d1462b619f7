extension StringProtocol {
  /// Whether a byte of the text satisfies a condition; the condition sees the bytes in their order, up to that one.
  func containsByte(where condition: (UInt8) -> Bool) -> Bool { utf8.contains(where: condition) }
}

extension String {
  /// Whether another text stands in this one, byte for byte.
  func hasBytes(of text: String) -> Bool {
    guard let first = text.utf8.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: text.utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
