/// A heading such as `-4164 MIN_NOTIONAL`: a code and, on most pages, a name.
struct CodeHeading {
  /// The code; `nil` when it is beyond the range of `Int`.
  var code: Int?

  /// What follows the code, in the page's spelling.
  var name: String?

  /// Whether the code has a sign.
  private(set) var isSigned: Bool

  /// Whether it says of the number that it is a code.
  private(set) var isLabelled = false

  /// Whether a number without a sign stands in brackets: `UNKNOWN (1000)`. It may be no code: `USDT (2500)`.
  private(set) var isBracketed = false

  /// How many digits the code is written with.
  let digits: Int

  /// Reads a heading; `nil` for one that begins with anything but a code.
  ///
  /// A number without a sign is a code only when it has four digits or more, is no year and has a name in capitals, so that
  /// neither `24 hour ticker` nor `2024 CHANGES` is one.
  init?(_ text: String) {
    let number = text.withCodeFirst
    self.init(number: number)
    isLabelled = text.utf8.first.map { $0.isLetter || $0 >= 0xE3 } ?? false
    isBracketed =
      isLabelled && !isSigned && text.utf8.last == UInt8(ascii: ")") && number.utf8.last != UInt8(ascii: ")")
    if isBracketed { guard digits >= 4, !isYear else { return nil } }
    if !isSigned, !isLabelled { guard digits >= 4, !isYear, name?.isConstant == true else { return nil } }
  }

  /// Whether the number can be a year, or a date such as `20240115`.
  private var isYear: Bool { code.map { (1990..<2100).contains(digits == 8 ? $0 / 10_000 : $0) } ?? false }

  /// Reads a number, which may lack its sign, and perhaps a name behind it.
  init?(number text: String) {
    guard let first = text.utf8.first, first.isDigit || first == UInt8(ascii: "-") || first == 0xE2 || first == 0xEF
    else { return nil }
    let rest = text.utf8.dropFirst(text.minusSignLength)
    let digits = rest.prefix { $0.isDigit }
    let tail = rest.dropFirst(digits.count)
    guard !digits.isEmpty, let name = Self.name(tail) else { return nil }
    isSigned = rest.count < text.utf8.count
    code = Int(Substring(text.utf8[..<digits.endIndex])) ?? (isSigned ? Int("-" + Substring(digits)) : nil)
    self.digits = digits.count
    self.name = name.isEmpty ? nil : name.collapsed
  }

  /// The name behind a code: `: UNKNOWN` gives `UNKNOWN`. It is `nil` for `1000UNKNOWN`, where nothing separates them.
  private static func name(_ tail: Substring.UTF8View) -> String? {
    let rest = tail.first?.isBlank == true ? tail : tail.withoutSign
    let name = String(Substring(rest.drop(while: \.isBlank))).trimmed
    return tail.isEmpty || name.utf8.count < tail.count ? name.withoutDash : nil
  }

  /// The heading with the sign that its own address gives the code: `#-1000-unknown` beside `1000 UNKNOWN`.
  func signed(as link: Block.Link?) -> CodeHeading {
    guard !isSigned, let code, let number = link.map({ Address($0.address).digitsOfCode }),
      number.count == digits, Int(Substring(number)) == code
    else { return self }
    var heading = self
    heading.code = -code
    heading.isSigned = true
    return heading
  }

  /// Whether it is a code also where nothing marks headings: `-1 no filter` and `-1000: "UNKNOWN",` are none.
  var standsAlone: Bool {
    let isQuoted = name?.first.map { "\"'`{[(".contains($0) } == true
    return !isQuoted && (digits > 2 || name?.isConstant == true)
  }

  /// Whether the name is written as identifiers are: letters, digits and underscores only.
  var hasPlainName: Bool { name?.isPlain ?? true }
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

extension StringProtocol {
  /// Whether there is a minus sign.
  var hasMinusSign: Bool { unicodeScalars.contains(where: \.isMinusSign) }

  /// Whether the text is written as constants are: `MIN_NOTIONAL`.
  var isConstant: Bool {
    isPlain && utf8.contains(where: \.isLetter) && !utf8.contains { $0.isLetter && !$0.isUppercase }
  }

  /// Whether there are letters, digits and underscores only.
  fileprivate var isPlain: Bool { utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") } }
}

extension String {
  /// The text without the dash or the bar that it begins with.
  fileprivate var withoutDash: String {
    guard let first = utf8.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "|") || first == 0xE2,
      ["- ", "– ", "— ", "| "].contains(where: hasPrefix)
    else { return self }
    return String(dropFirst()).trimmed
  }

  /// The text with its code first: `UNKNOWN (-1000)` and `Code: -1000 UNKNOWN` give `-1000 UNKNOWN`.
  fileprivate var withCodeFirst: String {
    guard let start = utf8.prefix(100).firstIndex(where: { $0.isDigit || $0 == UInt8(ascii: "-") || $0 == 0xE2 }),
      start > startIndex
    else { return self }
    let label = self[..<start]
    if label.utf8.count <= 24, Self.codeLabels.contains(label.lowercased().filter { !":：#[(【 ".contains($0) }) {
      return String(self[start...])
    }
    let name = label.prefix { $0 != " " && $0 != ":" && $0 != "(" }
    guard name.isConstant, [" ", ": ", " (", "("].contains(label[name.endIndex...]) else { return self }
    let isBracketed = label.utf8.last == UInt8(ascii: "(") && utf8.last == UInt8(ascii: ")")
    let number = isBracketed ? self[start...].dropLast() : self[start...]
    return number.utf8.first?.isDigit == true && !isBracketed || number.contains(" ") ? self : number + " " + name
  }

  private static let codeLabels: Set<String> = ["", "code", "error", "errorcode", "错误", "错误码", "错误代码", "代码"]

  /// The length of the minus sign that the text begins with: 1 for `-`, 3 for `−`, 0 for none.
  fileprivate var minusSignLength: Int {
    switch utf8.first {
    case UInt8(ascii: "-"): 1
    case 0xE2, 0xEF: unicodeScalars.first?.isMinusSign == true ? 3 : 0
    default: 0
    }
  }
}

extension Substring.UTF8View {
  /// The text without the colon, the full stop or the brackets that it begins with.
  fileprivate var withoutSign: Substring.UTF8View {
    let rest = drop { ":)]".utf8.contains($0) }
    return switch rest.first {
    case 0xE3, 0xEF: rest.starts(with: "：".utf8) || rest.starts(with: "】".utf8) ? rest.dropFirst(3) : rest
    case UInt8(ascii: "."): rest.starts(with: ". ".utf8) ? rest.dropFirst() : rest
    default: rest
    }
  }
}
