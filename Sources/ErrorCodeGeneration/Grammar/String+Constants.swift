extension StringProtocol {
  /// Whether the text is written as constants are: `MIN_NOTIONAL`.
  var isConstant: Bool {
    isPlain && utf8.contains(where: \.isLetter) && !utf8.contains { $0.isLetter && !$0.isUppercase }
  }

  /// Whether there are letters, digits and underscores only.
  var isPlain: Bool { utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") } }

  /// Whether a dash or a bar stands before the text.
  var beginsWithDash: Bool { begins(withOneOf: ["- ", "– ", "— ", "| ", "= "]) }

  /// Whether the text begins with one of others, byte for byte.
  func begins(withOneOf texts: some Sequence<String>) -> Bool {
    texts.contains { $0.utf8.first == utf8.first && utf8.starts(with: $0.utf8) }
  }
}

extension String {
  /// The constant that a text begins with, and the message behind a sign. `UNKNOWN: An error` has both, `UNKNOWN` a name.
  var nameAndMessage: (name: String, message: String)? {
    let end = utf8.firstIndex { " :=".utf8.contains($0) || $0 >= 0x80 } ?? utf8.endIndex
    let name = self[..<end]
    guard name.isConstant else { return nil }
    let rest = self[end...].drop(while: \.isWhitespace)
    guard let sign = rest.first else { return (String(name), "") }
    return "-–—:：=".contains(sign) ? (String(name), String(rest.dropFirst()).trimmed) : nil
  }

  /// The same where a space may be all that parts them: `SMALL "It is below %s"`.
  var leadingName: (name: String, message: String)? {
    if let nameAndMessage { return nameAndMessage }
    let name = prefix { !$0.isWhitespace }
    guard name.isConstant, name.count > 1 else { return nil }
    return (String(name), String(self[name.endIndex...]).trimmed.unquoted)
  }

  /// Whether one of the words stands in the text, letter case aside.
  func names(_ words: some Sequence<String>) -> Bool {
    let bytes = Array(lowercased().utf8)
    return words.contains { word in bytes.indices.contains { bytes[$0...].starts(with: word.utf8) } }
  }
}
