extension String {
  /// Whether the text is written as constants are: `MIN_NOTIONAL`.
  var isConstant: Bool { !hasByte { !$0.isOfConstants } && hasByte(where: \.isUppercase) }

  /// Whether the first four signs or more are those of a constant.
  var beginsWithConstant: Bool { utf8.first?.isUppercase == true && utf8.prefix(while: \.isOfConstants).count > 3 }

  /// Whether there are letters, digits and underscores only.
  var isPlain: Bool { !hasByte { !$0.isLetter && !$0.isOfConstants } }

  /// The constant that a text begins with, and the message behind a sign. `UNKNOWN: An error` has both, `UNKNOWN` a name.
  var nameAndMessage: (name: String, message: String)? {
    let end = utf8.firstIndex { !$0.isOfConstants } ?? endIndex
    let name = String(self[..<end])
    guard name.isConstant, utf8[end...].first.map({ $0 >= 0x80 || " :=".utf8.contains($0) }) != false
    else { return nil }
    let rest = self[end...].withoutLeadingSpace
    guard let sign = rest.first else { return (name, "") }
    return "-–—:：=".contains(sign) ? (name, String(rest.dropFirst()).trimmed) : nil
  }

  /// The same where a space may be all that parts them: `SMALL "It is below %s"`.
  var leadingName: (name: String, message: String)? {
    if let nameAndMessage { return nameAndMessage }
    let end = firstIndex(where: \.isWhitespace) ?? endIndex
    let name = String(self[..<end])
    guard name.isConstant, name.utf8.count > 1 else { return nil }
    return (name, String(self[end...]).trimmed.unquoted)
  }

  /// Whether one of the words stands in the text, letter case aside.
  func names(_ words: [String]) -> Bool { words.contains(where: lowercased().hasWord) }

  /// Whether a word stands in the text, byte for byte.
  func hasWord(_ word: String) -> Bool {
    let first = word.utf8.first
    return utf8.indices.contains { utf8[$0] == first && utf8[$0...].starts(with: word.utf8) }
  }
}

extension StringProtocol {
  /// Whether the text begins with one of others, byte for byte.
  func begins(withOneOf texts: [String]) -> Bool {
    let first = utf8.first
    return texts.contains { $0.utf8.first == first && utf8.starts(with: $0.utf8) }
  }
}

extension UInt8 {
  /// Whether constants have the byte: a capital letter, a digit or an underscore.
  fileprivate var isOfConstants: Bool { isUppercase || isDigit || self == UInt8(ascii: "_") }
}
