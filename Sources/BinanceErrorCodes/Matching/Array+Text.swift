extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z") }

  /// Whether a placeholder can begin with it: `%`, `{` or the first byte of `％`.
  var canBeginPlaceholder: Bool { self == UInt8(ascii: "%") || self == UInt8(ascii: "{") || self == 0xEF }

  /// Whether it is a straight quote or a backtick.
  var isQuote: Bool { self == UInt8(ascii: "'") || self == UInt8(ascii: "`") }

  /// Whether it is an ASCII mark that a text can go on with behind a template.
  var isMark: Bool {
    switch Unicode.Scalar(self) {
    case ",", ";", ":", ".", "!", "?", "(", "[", "\n": true
    default: false
    }
  }

  /// Whether both are the same, letter case aside.
  func isSameLetter(as other: UInt8) -> Bool { self == other || (self ^ other == 0x20 && isLetter) }

  /// The small letter for a capital one, anything else as it is.
  var lowercased: UInt8 { isLetter ? self | 0x20 : self }
}

extension String {
  /// Whether a space stands in the text.
  var hasSpaces: Bool { utf8.contains(UInt8(ascii: " ")) }

  /// The text as bytes.
  var bytes: ArraySlice<UInt8> { Array(utf8)[...] }
}

extension ArraySlice<UInt8> {
  /// The text as a string.
  var string: String { String(decoding: self, as: UTF8.self) }

  /// Whether the text is a decimal number, such as `5` and `-1.5`.
  var isNumber: Bool {
    let digits = first == UInt8(ascii: "-") ? dropFirst() : self
    let fraction = digits.drop { $0.isDigit }
    if fraction.startIndex == digits.startIndex { return false }
    if fraction.isEmpty { return true }
    return fraction.first == UInt8(ascii: ".") && fraction.count > 1 && fraction.dropFirst().allSatisfy { $0.isDigit }
  }
}

extension [UInt8] {
  /// The byte at an offset; `nil` before and behind the text.
  func byte(at offset: Int) -> UInt8? { indices.contains(offset) ? self[offset] : nil }

  /// Whether other bytes stand at an offset.
  private func has(_ text: String, at offset: Int) -> Bool { dropFirst(offset).starts(with: text.utf8) }
}

// MARK: - Sentences

extension [UInt8] {
  /// The length of the full stop at an offset: 1 for `.`, 3 for `。`.
  func lengthOfFullStop(at offset: Int) -> Int {
    switch byte(at: offset) {
    case UInt8(ascii: "."): 1
    case 0xE3: has("。", at: offset) ? 3 : 0
    default: 0
    }
  }

  /// The length of the full stop that the text ends with. It is 0 where there is none.
  var lengthOfFullStopAtEnd: Int { last == UInt8(ascii: ".") ? 1 : last == 0x82 ? lengthOfFullStop(at: count - 3) : 0 }

  /// The offsets of the full stops that another sentence follows.
  var sentenceEnds: [Int] {
    var ends: [Int] = []
    var rest = dropFirst()
    while let stop = rest.firstIndex(of: UInt8(ascii: ".")) {
      rest = self[(stop + 1)...]
      if rest.first == UInt8(ascii: " ") { ends.append(stop) }
    }
    return ends
  }

  /// Whether a mark such as `,` or `。` stands at an offset.
  func isPunctuation(at offset: Int) -> Bool {
    switch byte(at: offset) {
    case 0xE3: byte(at: offset + 1) == 0x80
    case 0xEF: byte(at: offset + 1) == 0xBC
    case let mark?: mark.isMark
    case nil: false
    }
  }
}

// MARK: - Quotes

extension [UInt8] {
  /// The length of the quote at an offset: 1 for `'`, 3 for `’`.
  func lengthOfQuote(at offset: Int) -> Int {
    switch byte(at: offset) {
    case UInt8(ascii: "'"), UInt8(ascii: "`"): 1
    case 0xE2: has("‘", at: offset) || has("’", at: offset) ? 3 : 0
    default: 0
    }
  }

  /// Whether a quote is an apostrophe, with a letter at each side: `can't`.
  func isWithinWord(_ quote: Range<Int>) -> Bool {
    guard let before = byte(at: quote.lowerBound - 1), let behind = byte(at: quote.upperBound) else { return false }
    return before.isLetter && behind.isLetter
  }

  /// Whether a straight quote or a backtick stands at each side.
  func isQuoted(_ range: Range<Int>) -> Bool {
    guard let before = byte(at: range.lowerBound - 1), let behind = byte(at: range.upperBound) else { return false }
    return before.isQuote && behind.isQuote
  }

  /// The range within quotes, where it has one at each end and none in between.
  func withoutQuotes(_ range: Range<Int>) -> Range<Int> {
    guard range.count > 1, let quote = self[range].first, quote.isQuote,
      self[range].dropFirst().firstIndex(of: quote) == range.upperBound - 1
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }
}

// MARK: - Values

extension [UInt8] {
  /// Where a value ends that another sentence or a request's address follows. It is `nil` where neither does.
  ///
  /// `27330.52. Please retry.` ends behind the fraction, `5, request ip: 1.2.3.4` before the comma.
  func endOfEvidentValue(at position: Int) -> Int? {
    let end = endOfNumber(at: position)
    if end > position, has(". ", at: end), let next = byte(at: end + 2), next.isLetter, next != next.lowercased {
      return end
    }
    return indices[position...].first { self[$0] == UInt8(ascii: ",") && has(", request ip: ", at: $0) }
  }

  /// Where the number ends that begins at a position: there when none does.
  private func endOfNumber(at position: Int) -> Int {
    let start = byte(at: position) == UInt8(ascii: "-") ? position + 1 : position
    let digits = endOfDigits(from: start)
    let whole = digits > start ? digits : position
    guard byte(at: whole) == UInt8(ascii: "."), endOfDigits(from: whole + 1) > whole + 1 else { return whole }
    return endOfDigits(from: whole + 1)
  }

  private func endOfDigits(from start: Int) -> Int { self[start...].firstIndex { !$0.isDigit } ?? count }
}

// MARK: - Placeholders

extension [UInt8] {
  /// The places of the placeholders: `%s`, `%d`, `%b`, `％s`, `{0}` and `{name}`.
  var placeholders: [Range<Int>] {
    var placeholders: [Range<Int>] = []
    var rest = self[...]
    while let offset = rest.firstIndex(where: { $0.canBeginPlaceholder }) {
      let length = lengthOfPlaceholder(at: offset)
      if length > 0 { placeholders.append(offset..<offset + length) }
      rest = self[(offset + Swift.max(length, 1))...]
    }
    return placeholders
  }

  /// Whether messages can begin unlike the text: with a value, or without its quote.
  var startsOpenly: Bool { first?.canBeginPlaceholder ?? false || lengthOfQuote(at: 0) > 0 }

  /// The length of the placeholder that begins at an offset; 0 where none does.
  private func lengthOfPlaceholder(at offset: Int) -> Int {
    switch self[offset] {
    case UInt8(ascii: "%"): return isConversion(at: offset + 1) ? 2 : 0
    case 0xEF: return has("％", at: offset) && isConversion(at: offset + 3) ? 4 : 0
    case UInt8(ascii: "{"):
      let name = self[(offset + 1)...].prefix(32).prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
      return !name.isEmpty && byte(at: name.endIndex) == UInt8(ascii: "}") ? name.count + 2 : 0
    default: return 0
    }
  }

  private func isConversion(at offset: Int) -> Bool {
    switch byte(at: offset) {
    case UInt8(ascii: "s"), UInt8(ascii: "d"), UInt8(ascii: "b"): true
    default: false
    }
  }

  /// How many letters stand before an offset and in no placeholder.
  ///
  /// All bytes from `@` on count, digits and most marks do not.
  func letterCount(upTo end: Int, besides placeholders: [Range<Int>]) -> Int {
    var count = self[..<end].count { $0 >= UInt8(ascii: "@") }
    for placeholder in placeholders { count -= self[placeholder].count { $0 >= UInt8(ascii: "@") } }
    return count
  }
}
