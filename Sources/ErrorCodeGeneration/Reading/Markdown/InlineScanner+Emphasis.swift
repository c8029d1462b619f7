extension InlineScanner {
  mutating func scanCodeSpan() {
    let length = run(of: UInt8(ascii: "`"), at: index)
    guard let close = codeEnd(length) else { return copy(length) }
    let content = index + length..<close
    let isPadded = content.count > 2 && bytes[content.lowerBound] == 0x20 && bytes[content.upperBound - 1] == 0x20
    output.bytes.append(contentsOf: bytes[isPadded ? content.lowerBound + 1..<content.upperBound - 1 : content])
    index = close + length
  }

  /// The start of the backticks that end a code span.
  private mutating func codeEnd(_ length: Int) -> Int? {
    guard length <= 8, !endlessCodeSpans.contains(length) else { return nil }
    var position = index + length
    while let next = bytes[position...].firstIndex(of: UInt8(ascii: "`")) {
      let found = run(of: UInt8(ascii: "`"), at: next)
      if found == length { return next }
      position = next + found
    }
    endlessCodeSpans.insert(length)
    return nil
  }

  private func run(of byte: UInt8, at start: Int) -> Int { bytes[start...].prefix { $0 == byte }.count }

  /// Pairs signs of emphasis of the same length, by the rules of CommonMark. One without a partner is text.
  mutating func scanEmphasis(_ byte: UInt8) {
    let length = run(of: byte, at: index)
    let before = index > bytes.startIndex ? bytes[index - 1] : 0x20
    let after = peek(length) ?? 0x20
    let place = output.bytes.count
    copy(length)
    guard length < 4, hasEmphasis else { return }
    let opens = !after.isBlank && (!after.isPunctuation || before.isBlank || before.isPunctuation)
    let closes = !before.isBlank && (!before.isPunctuation || after.isBlank || after.isPunctuation)
    let isUnderscore = byte == UInt8(ascii: "_")
    let key = isUnderscore ? length + 4 : length
    if let opener = emphasis[key], closes, !isUnderscore || !opens || after.isPunctuation {
      output.remove(length, at: opener)
      output.remove(length, at: place)
      emphasis[key] = nil
    } else if opens, !isUnderscore || !closes || before.isPunctuation {
      emphasis[key] = place
    }
  }
}
