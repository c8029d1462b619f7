/// The codes that a text begins with: `-4164 MIN_NOTIONAL`, `Code: 35`, `UNKNOWN (-1000)`, `-1003 / -1004`.
///
/// No other place knows what a code looks like: readers, rules and tables ask this one.
struct CodeToken {
  /// What stands before the number.
  private enum Label {
    /// Nothing, or a bracket.
    case none
    /// A word such as `Code:`.
    case word
    /// The name: `UNKNOWN: -1000`.
    case name
    /// The name, and brackets around the number: `UNKNOWN (-1000)`.
    case bracketedName
  }

  /// The codes: one, or several as in `-1003 / -1004`, or the ends of a range.
  private(set) var numbers: [CodeNumber]

  /// Whether the codes between the numbers are meant: `-1000 ~ -1099`, `10xx`.
  let isRange: Bool

  /// What stands beside the codes: their name, a message, or both.
  var text: String

  /// Whether a sign such as a colon parts the codes from the text.
  private var isParted = false

  private let label: Label

  /// Reads the codes that a text begins with; `nil` when it begins with anything else.
  init?(_ text: String) {
    var rest = Substring(text)
    let (label, name) = Self.popLabel(&rest)
    if let first = rest.utf8.first, first.isLetter { return nil }
    self.init(&rest, label)
    if let name { self.text = name }
  }

  /// Reads the codes of a text without a label: `-1000 UNKNOWN`.
  init?(number text: String) {
    guard let first = text.utf8.first, first.isDigit || first == UInt8(ascii: "-") || first >= 0xE2 else { return nil }
    var rest = Substring(text)
    self.init(&rest, .none)
  }

  private init?(_ rest: inout Substring, _ label: Label) {
    guard let first = rest.popNumber() else { return nil }
    (self.label, text) = (label, "")
    (numbers, isRange) = rest.popNumbers(behind: first)
    if label == .name || label == .bracketedName {
      guard label == .name ? rest.isEmpty && first.isSigned : rest == ")" || rest == "）" else { return nil }
    } else if !rest.isEmpty {
      let tail = rest.withoutSeparator
      text = String(tail.withoutLeadingSpace).trimmed.withNameUnbracketed
      // Nothing parts `1000UNKNOWN`.
      guard text.utf8.count < rest.utf8.count else { return nil }
      let isDashed = text.begins(withOneOf: Vocabulary.dashes)
      isParted = tail.utf8.count < rest.utf8.count || isDashed
      if isDashed { text = String(text.drop { $0 != " " }).trimmed }
      text = text.collapsed.withoutAnchor
    }
  }
}

// MARK: - Questions

extension CodeToken {
  /// The first code.
  var number: CodeNumber { numbers[0] }

  /// Whether the first code has a sign.
  var isSigned: Bool { number.isSigned }

  /// Whether something says of the number that it is a code: `Code: 35`.
  var isLabelled: Bool { label != .none }

  /// A code and its name or its text.
  struct Heading: Hashable {
    let code: Int
    let text: String
  }

  /// The first code with the text, as a heading has both.
  var heading: Heading { Heading(code: number.value ?? 0, text: text) }

  /// The text as a name. It is `nil` where there is none.
  var name: String? { text.isEmpty ? nil : text }

  /// Whether the text is written as identifiers are: letters, digits and underscores only.
  var hasPlainName: Bool { text.isPlain }

  /// Whether a number without a sign stands in brackets: `UNKNOWN (1000)`. It may be no code: `USDT (2500)`.
  var isBracketed: Bool { label == .bracketedName && !isSigned }

  /// Whether the text documents codes where no table says so. `24 hour ticker`, `2024 CHANGES` and `10xx` do not.
  var isCode: Bool {
    if isRange || numbers.contains(where: { $0.value == nil }) { return false }
    if isSigned { return true }
    if isBracketed { return number.count > 3 && !number.isYear }
    return isLabelled || number.count > 3 && !number.isYear && text.isConstant
  }

  /// Whether a constant stands beside the number, so that it is meant for a code: `35 TOO_MANY`, `TOO_MANY (1003)`.
  var isNamed: Bool { text.isConstant && text.hasSign("_") }

  /// Whether the text documents codes also among prose. `-1 no filter` and `-1000: "UNKNOWN",` do not.
  var standsAlone: Bool { isCode && !isQuoted && (number.isLong || text.isConstant) }

  /// Whether a list item is a code: `-1000`, `-1000 UNKNOWN`, `-1000: An unknown error`. `-1000 is a code` is a sentence.
  var isListed: Bool {
    standsAlone && isSigned && (isParted || text.isEmpty || text.nameAndMessage != nil)
  }

  /// Whether there is nothing but codes and a name: `-1000`, `-1000 UNKNOWN`.
  var isBare: Bool { text.isEmpty || text.nameAndMessage?.message.isEmpty == true }

  /// Whether a listing of source code is quoted.
  private var isQuoted: Bool { text.first.map { "\"'`{[(".contains($0) } == true }

  /// The codes with the sign that an address gives them: `#-1000-unknown` beside `1000 UNKNOWN`.
  func signed(as link: Block.Link?) -> CodeToken {
    guard !isSigned, let digits = link.map({ Address($0.address).digitsOfCode }), digits == number.digits else {
      return self
    }
    var token = self
    token.numbers[0] = CodeNumber(digits: number.digits, isSigned: true)
    return token
  }
}

// MARK: - Labels

extension CodeToken {
  /// Takes what stands before the number: `Code: `, `[`, `UNKNOWN (`.
  private static func popLabel(_ text: inout Substring) -> (Label, name: String?) {
    let start = text.utf8.prefix(100).firstIndex { $0.isDigit || $0 == UInt8(ascii: "-") || $0 == 0xE2 }
    guard let start, start > text.startIndex else { return (.none, nil) }
    let before = text[..<start]
    guard let last = before.last, " :：#[(（【".contains(last) else { return (.none, nil) }
    let name = String(before.prefix { !" :(（".contains($0) })
    let label: Label
    switch before.dropFirst(name.count) {
    case _ where ["[", "(", "（", "【"].contains(before): label = .none
    case _ where Vocabulary.codeLabels.contains(before.lowercased().filter { !":：#[(（【 ".contains($0) }): label = .word
    case " " where name.isConstant, ": " where name.isConstant: label = .name
    case " (" where name.isConstant, "(" where name.isConstant, "（" where name.isConstant: label = .bracketedName
    default: return (.none, nil)
    }
    text = text[start...]
    return (label, label == .name || label == .bracketedName ? name : nil)
  }
}

// MARK: - Codes that no token is read from

extension CodeToken {
  /// How many negative numbers of three digits or more a text has: `-1121 and -5` has one.
  static func count(in text: String) -> Int {
    guard text.hasSign("-") else { return 0 }
    let words = text.split { !$0.isNumber && $0 != "-" }
    return words.count { $0.first == "-" && $0.count > 3 && $0.dropFirst().allSatisfy(\.isNumber) }
  }

  /// Whether a heading was probably meant to name a code: `1121 Invalid symbol`, `Order failed (-2021)`.
  ///
  /// It was not in `404 Not found` or `2024-01-15`.
  static func isMeant(by heading: String) -> Bool {
    let signs = heading.prefix { !$0.isLetter && !$0.isNumber }
    let number = heading[signs.endIndex...].prefix(while: \.isNumber)
    let next = heading[number.endIndex...].first
    let isDate = next.map { "-/.".contains($0) || !$0.isASCII && !$0.isWhitespace } == true
    let name = String(heading[number.endIndex...].drop { !$0.isWhitespace }).trimmed
    let isYear = number.count == 4 && number.hasPrefix("20") && !name.isConstant
    let isCode = number.count > 3 && !isDate && !isYear || signs.unicodeScalars.contains(where: \.isMinusSign)
    return !number.isEmpty && isCode || isAtEnd(of: heading)
  }

  /// Whether a text ends with its only code: `Order failed (-2021)`.
  private static func isAtEnd(of text: String) -> Bool {
    let end = text.reversed().drop { ")]）】".contains($0) }
    return end.first?.isNumber == true && end.drop(while: \.isNumber).first == "-" && count(in: text) == 1
  }

  /// The code that a line begins with behind signs, or ends with in brackets: `• -2010 Order rejected`.
  static func opening(_ line: String) -> Int? {
    let text = line.drop { !$0.isLetter && !$0.isNumber && $0 != "-" }
    let digits = text.dropFirst().utf8.prefix(while: \.isDigit)
    if text.first == "-", (4...9).contains(digits.count), text[digits.endIndex...].first != "-" {
      return Int(String(text[..<digits.endIndex]))
    }
    guard line.utf8.count < 64, isAtEnd(of: line), let sign = line.lastIndex(of: "-") else { return nil }
    return Int(String(line[sign...].prefix { $0 == "-" || $0.isNumber }))
  }

  /// The first code that a text names with its constant: `see -1003 TOO_MANY`, `TOO_MANY (-1003)`.
  static func named(in text: String) -> Int? {
    var rest = text[...]
    while let sign = rest.utf8.firstIndex(of: UInt8(ascii: "-")) {
      rest = text[sign...].dropFirst()
      let digits = rest.utf8.prefix(while: \.isDigit)
      guard (4...9).contains(digits.count) else { continue }
      let behind = text[digits.endIndex...].drop { !$0.isLetter && !$0.isNumber }
      let word = text[..<sign].reversed().drop { " :：=([（".contains($0) }.prefix { $0.isLetter || $0 == "_" }
      if behind.beginsWithConstant || word.count > 2 && String(word).isConstant {
        return Int(String(text[sign..<digits.endIndex]))
      }
    }
    return nil
  }

  /// The code that a line names behind signs of markup, or glued to its name: `.. rubric:: -1003 UNKNOWN`, `[[-1003]]`.
  static func lost(in line: String) -> Int? {
    var rest = line[...]
    // A row of a table may stand on one line with others.
    var startOfRow = line.startIndex
    while let sign = rest.utf8.firstIndex(of: UInt8(ascii: "-")) {
      if let bar = rest[..<sign].utf8.lastIndex(of: UInt8(ascii: "|")) { startOfRow = bar }
      rest = line[sign...].dropFirst()
      let digits = rest.utf8.prefix(while: \.isDigit)
      guard (4...9).contains(digits.count) else { continue }
      let behind = line[digits.endIndex...]
      let isNamed = behind.beginsWithConstant || line[startOfRow..<sign].isMarkup && behind.isNameOrEnd
      if isNamed { return Int(String(line[sign..<digits.endIndex])) }
    }
    return nil
  }
}

extension Substring {
  /// Whether there are only signs, tags, or a directive such as `.. rubric::`.
  fileprivate var isMarkup: Bool {
    var isTag = false
    return first == "."
      || !contains { character in
        if character == "<" || character == ">" { isTag = character == "<" }
        return !isTag && (character.isLetter || character.isNumber)
      }
  }

  /// Whether a constant follows, or nothing but signs.
  fileprivate var isNameOrEnd: Bool {
    drop { $0.isWhitespace || $0 == "|" }.beginsWithConstant
      || !contains { $0.isLetter || $0.isNumber || "\",:".contains($0) }
  }

  /// Whether the text begins with three capital letters.
  fileprivate var beginsWithConstant: Bool { utf8.prefix(3).count(where: \.isUppercase) == 3 }
}

extension String {
  /// The text without the number of its section before a negative one: `2.1.3 -1003 UNKNOWN`, `4. -1003 UNKNOWN`.
  var withoutSectionNumber: String {
    guard utf8.first?.isDigit == true, let space = utf8.firstIndex(of: UInt8(ascii: " ")) else { return self }
    let (number, rest) = (utf8[..<space], self[space...].dropFirst())
    let isNumber = number.contains(UInt8(ascii: ".")) && number.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
    return isNumber && rest.unicodeScalars.first?.isMinusSign == true ? String(rest) : self
  }

  /// The text with the name that it begins with out of its brackets: `(UNKNOWN): An error` gives `UNKNOWN: An error`.
  fileprivate var withNameUnbracketed: String {
    guard let first, "(（".contains(first), let close = firstIndex(where: { ")）".contains($0) }) else { return self }
    let name = String(self[..<close].dropFirst())
    return name.isConstant && name.beginsWithConstant ? name + self[close...].dropFirst() : self
  }

  /// The text without the address of its heading: `UNKNOWN [-1000-unknown]`, `UNKNOWN (#-1000-unknown)`.
  fileprivate var withoutAnchor: String {
    guard let last = utf8.last, "])".utf8.contains(last), let open = lastIndex(where: { "[(".contains($0) })
    else { return self }
    let address = self[open...].dropFirst().drop { $0 == "#" }
    return address.first == "-" && address.dropFirst().first?.isNumber == true ? String(self[..<open]).trimmed : self
  }
}
