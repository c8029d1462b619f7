/// A number as a page writes it, which may be a code.
struct CodeNumber {
  /// Its digits. Those of `11xx` are `11xx`.
  let digits: String

  /// Whether it has a minus sign.
  let isSigned: Bool

  /// Its value; `nil` for `11xx` and beyond the range of `Int`.
  let value: Int?

  init(digits: String, isSigned: Bool) {
    (self.digits, self.isSigned) = (digits, isSigned)
    value = Int(digits).map { isSigned ? -$0 : $0 }
  }

  /// How many digits it has.
  var count: Int { digits.utf8.count }

  /// Whether it is long enough for a code where nothing else says so. `-1` and `-10` are not.
  var isLong: Bool { count > 2 }

  /// Whether it stands for several numbers: `11xx`.
  var isPattern: Bool { digits.utf8.last == UInt8(ascii: "x") }

  /// Whether it can be a year, or a date such as `20240115`.
  var isYear: Bool { value.map { (1990..<2100).contains(count == 8 ? $0 / 10_000 : $0) } ?? false }
}

extension Unicode.Scalar {
  /// Whether the character is a minus sign, or a dash in its place: `−`, `–`.
  var isMinusSign: Bool {
    switch self {
    case "-", "\u{2010}"..."\u{2014}", "\u{2212}", "\u{FE63}", "\u{FF0D}": true
    default: false
    }
  }
}

extension Substring {
  /// Takes the number that the text begins with: `-1000`, `10xx`.
  mutating func popNumber() -> CodeNumber? {
    guard let first = unicodeScalars.first else { return nil }
    let isSigned = first.isMinusSign
    let rest = utf8.dropFirst(isSigned ? UTF8.width(first) : 0)
    let digits = rest.prefix(while: \.isDigit)
    guard !digits.isEmpty else { return nil }
    let signs = rest[digits.endIndex...].prefix { $0 | 0x20 == UInt8(ascii: "x") }
    let isPattern = signs.count > 1 && digits.count + signs.count > 2
    self = Substring(rest[(isPattern ? signs.endIndex : digits.endIndex)...])
    let text = String(Substring(digits))
    return CodeNumber(
      digits: isPattern ? text + String(repeating: "x", count: signs.count) : text, isSigned: isSigned)
  }

  /// Takes the numbers behind a first one: ` / -1004`, ` ~ -1099`. In a range stand all codes between two numbers.
  mutating func popNumbers(behind first: CodeNumber) -> (numbers: [CodeNumber], isRange: Bool) {
    var (numbers, isRange) = ([first], first.isPattern)
    while first.isLong {
      var rest = withoutLeadingSpace
      // Names begin with capital letters, and no word between codes does.
      if rest.utf8.first?.isUppercase != false { break }
      guard let word = Vocabulary.betweenCodes.first(where: { rest.begins(withOneOf: [$0.word]) }) else { break }
      let hasGap = rest.startIndex > startIndex
      rest = rest.dropFirst(word.word.count).withoutLeadingSpace
      guard let next = rest.popNumber(), next.isLong,
        next.isSigned || next.isPattern || word.isRange && !hasGap && next.count == first.count
      else { break }
      numbers.append(next)
      isRange = isRange || word.isRange || next.isPattern
      self = rest
    }
    return (numbers, isRange)
  }

  /// The text without the brackets, the colon or the full stop behind a number.
  var withoutSeparator: Substring {
    guard let first = utf8.first, first.isPunctuation || first >= 0x80 else { return self }
    let rest = drop { ")]】:：*".contains($0) }
    return rest.hasPrefix(". ") ? rest.dropFirst() : rest
  }
}
