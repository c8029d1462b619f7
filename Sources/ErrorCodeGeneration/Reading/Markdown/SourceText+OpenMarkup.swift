extension SourceText {
  /// Whether a text ends inside a link's address or title, inside a tag or inside attributes.
  func endsInsideMarkup(_ text: Range<Int>) -> Bool {
    endsInsideLink(text) || endsInsideTag(text) || endsInsideAttributes(text)
  }

  private func endsInsideAttributes(_ text: Range<Int>) -> Bool {
    guard let sign = text.last(where: { "{}".utf8.contains(bytes[$0]) }) else { return false }
    return bytes[sign..<text.upperBound].beginsAttributes
  }

  private func endsInsideLink(_ text: Range<Int>) -> Bool {
    let bracket = text.dropLast().last { bytes[$0] == UInt8(ascii: "]") && bytes[$0 + 1] == UInt8(ascii: "(") }
    guard let bracket else { return false }
    let address = text[(bracket + 2)...].prefix { position in
      bytes[position] != UInt8(ascii: ")") && (!bytes[position].isBlank || isWrappedAddress(position))
    }
    let title = trimmed(address.endIndex..<text.upperBound)
    guard let quote = title.first.map({ bytes[$0] }) else { return true }
    return "\"'".utf8.contains(quote) && !contains(quote, in: title.dropFirst())
  }

  private func endsInsideTag(_ text: Range<Int>) -> Bool {
    guard let sign = text.last(where: { "<>".utf8.contains(bytes[$0]) }), bytes[sign] == UInt8(ascii: "<") else {
      return false
    }
    let name = bytes[(sign + 1)..<text.upperBound].prefix(while: \.isLetter)
    return !name.isEmpty && (name.endIndex == text.upperBound || bytes[name.endIndex].isBlank)
  }

  /// Whether a line ends behind a hyphen, where an address is wrapped.
  func isWrappedAddress(_ lineEnd: Int) -> Bool {
    bytes[lineEnd] == UInt8(ascii: "\n") && lineEnd > 0 && bytes[lineEnd - 1] == UInt8(ascii: "-")
  }
}
