extension StringProtocol {
  /// Whether the text is written as constants are: `MIN_NOTIONAL`.
  var isConstant: Bool {
    unicodeScalars.allSatisfy(\.isOfConstants) && utf8.contains(where: \.isUppercase)
  }

  /// Whether there are letters, digits and underscores only.
  var isPlain: Bool { unicodeScalars.allSatisfy { $0.isOfConstants || ("a"..."z").contains($0) } }

  /// Whether the text begins with one of others, byte for byte.
  func begins(withOneOf texts: [String]) -> Bool {
    let first = utf8.first
    return texts.contains { $0.utf8.first == first && utf8.starts(with: $0.utf8) }
  }
}

extension String {
  /// The constant that a text begins with, and the message behind a sign. `UNKNOWN: An error` has both, `UNKNOWN` a name.
  var nameAndMessage: (name: String, message: String)? {
    let end = unicodeScalars.firstIndex { !$0.isOfConstants } ?? endIndex
    let name = self[..<end]
    guard name.isConstant, utf8[end...].first.map(Self.endsName) != false else { return nil }
    let rest = self[end...].withoutLeadingSpace
    guard let sign = rest.first else { return (String(name), "") }
    return "-–—:：=".contains(sign) ? (String(name), String(rest.dropFirst()).trimmed) : nil
  }

  /// Whether a byte can stand behind a name.
  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") || byte >= 0x80
  }

  /// The same where a space may be all that parts them: `SMALL "It is below %s"`.
  var leadingName: (name: String, message: String)? {
    if let nameAndMessage { return nameAndMessage }
    let name = prefix { !$0.isWhitespace }
    guard name.isConstant, name.count > 1 else { return nil }
    return (String(name), String(self[name.endIndex...]).trimmed.unquoted)
  }

  /// Whether one of the words stands in the text, letter case aside.
  func names(_ words: [String]) -> Bool { words.contains(where: lowercased().hasWord) }

  /// Whether a word stands in the text, byte for byte.
  func hasWord(_ word: String) -> Bool {
    let first = word.utf8.first
    return utf8.indices.contains { utf8[$0] == first && utf8[$0...].starts(with: word.utf8) }
  }
}

extension Unicode.Scalar {
  /// Whether constants have the sign: a capital letter, a digit or an underscore.
  fileprivate var isOfConstants: Bool {
    switch self {
    case "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}
