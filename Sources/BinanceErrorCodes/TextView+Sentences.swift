extension UInt8 {
  /// Whether it is a straight quote or a backtick.
  var isQuote: Bool { self == UInt8(ascii: "'") || self == UInt8(ascii: "`") }
}

extension TextView {
  /// The length of the quote at an offset, a typographic one included; 0 for anything else.
  @inline(never)
  func quoteLength(at offset: Int) -> Int {
    if self[offset].isQuote { return 1 }
    return self[offset] == 0xE2 && self[offset + 1] == 0x80 && self[offset + 2] & 0xFE == 0x98 ? 3 : 0
  }

  /// Whether a quote stands within a word: `can't`.
  @inline(never)
  func isApostrophe(at offset: Int, _ length: Int) -> Bool {
    self[offset - 1].isLetter && self[offset + length].isLetter
  }

  /// The length of the full stop at an offset; 0 for anything else.
  @inline(never)
  func fullStop(at offset: Int) -> Int {
    if has(".", at: offset) { return 1 }
    return self[offset] == 0xE3 && self[offset + 1] == 0x80 && self[offset + 2] == 0x82 ? 3 : 0
  }

  /// The text before a full stop at its end.
  var withoutFullStop: TextView {
    if has(".", at: count - 1) { return dropLast(1) }
    return self[count - 1] == 0x82 && fullStop(at: count - 3) == 3 ? dropLast(3) : self
  }

  /// Whether a mark stands at an offset that ends a sentence or a part of one, in whatever width.
  @inline(never)
  func isPunctuation(at offset: Int) -> Bool {
    switch self[offset] {
    case 0xE3: self[offset + 1] == 0x80
    case 0xEF: self[offset + 1] == 0xBC
    case let mark: TextView(",;:.!?([\n").contains(mark)
    }
  }

  /// How many sentences there are.
  @_optimize(none)
  var sentences: Int {
    var (rest, sentences) = (self, 1)
    while rest.dropLastSentence(endingBy: count) { sentences += 1 }
    return sentences
  }

  /// Takes the last sentence off the text, and others, until it ends at an offset or before; `false` when the first one
  /// ends behind it.
  @inline(never)
  mutating func dropLastSentence(endingBy offset: Int) -> Bool {
    var end = min(count - 2, offset)
    while end > 0, !(has(".", at: end) && has(" ", at: end + 1)) { end -= 1 }
    if end > 0 { self = part(0, end + 1) }
    return end > 0
  }

  /// The text within quotes, where it has one at each end and none in between.
  @inline(never)
  var withoutQuotes: TextView {
    guard count > 1, self[0].isQuote, self[count - 1] == self[0] else { return self }
    var offset = 1
    while self[offset] != self[0] { offset += 1 }
    return offset == count - 1 ? part(1, offset) : self
  }

  /// Whether the text is an integer.
  var isInteger: Bool { digits(from: 0) == count }

  /// Whether the text is a number, with a fraction or without.
  @inline(never)
  var isNumeric: Bool {
    let end = digits(from: 0)
    return end == count || has(".", at: end) && self[end + 1].isDigit && digits(from: end + 1) == count
  }

  /// Where the digits behind an offset end, and behind a sign; -1 where there are none.
  @inline(never)
  private func digits(from offset: Int) -> Int {
    let start = offset == 0 && has("-", at: 0) ? 1 : offset
    var end = start
    while self[end].isDigit { end += 1 }
    return end > start ? end : -1
  }

  /// The length of a value that another sentence or the address of a request follows; -1 where neither can be told from it.
  @inline(never)
  var valueLength: Int {
    let digits = max(self.digits(from: 0), 0)
    let fraction = has(".", at: digits) ? self.digits(from: digits + 1) : -1
    let end = max(digits, fraction)
    let next = self[end + 2]
    if end > 0, has(".", at: end), has(" ", at: end + 1), next.isLetter,
      next != next.lowercased
    {
      return end
    }
    let address = TextView(", request ip: ")
    var comma = offset(of: UInt8(ascii: ","))
    while comma < count, !dropFirst(comma).hasPrefix(address) { comma = offset(of: UInt8(ascii: ","), from: comma + 1) }
    return comma < count ? comma : -1
  }

  /// How many bytes between its placeholders are letters or belong to them: no digits, marks and straight quotes.
  @inline(never)
  var fixedLetterCount: Int {
    var (offset, letters) = (0, 0)
    while offset < count {
      let word = word(at: offset)
      let marks = word.placeholderMarks
      let unmarked = marks == 0 ? word : word & ((1 &<< UInt(bitPattern: marks.trailingZeroBitCount - 7)) - 1)
      letters += unmarked.letterCount
      offset += marks == 0 ? 8 : marks.trailingZeroBitCount / 8
      if marks != 0 { offset += max(placeholderLength(at: offset), 1) }
    }
    return letters
  }
}
