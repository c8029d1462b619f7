extension PageParser {
  /// The signs of a page's codes, by the number of their digits.
  struct Signs {
    /// How many codes have a sign.
    var signed = Array(repeating: 0, count: 32)

    /// The codes without a sign: the entry, how many digits it has, and the table's block (`nil` for a heading).
    var unsigned: [(entry: Int, digits: Int, table: Int?)] = []

    /// For each table, the digit counts of its negative codes, as bits: `-1121` sets bit 4. The key `nil` is for
    /// examples and titles.
    var shown: [Int?: UInt32] = [:]
  }

  /// Counts the sign of the code that comes next. Codes of four digits or more without one are kept for `settleSigns`.
  mutating func noteSign(isSigned: Bool, digits: Int, table: Int? = nil) {
    let digits = min(digits, 31)
    if isSigned {
      signs.signed[digits] += 1
      if table != nil { signs.shown[table, default: 0] |= 1 << digits }
    } else if digits > 3, let entry = page?.page.entries.count {
      signs.unsigned.append((entry, digits, table))
    }
  }

  /// Notes negative codes in a title or an example. `-11xx` stands for all of four digits.
  mutating func noteSigns(in text: String) {
    for digits in text.digitsOfCodes { signs.shown[nil, default: 0] |= 1 << min(digits, 31) }
  }

  /// Gives codes of tables their lost minus sign. `1121` becomes -1121 where the page shows negative codes of four
  /// digits.
  mutating func settleSigns() {
    defer { signs = Signs() }
    guard !signs.unsigned.isEmpty, let count = page?.page.entries.count else { return }
    var unsigned = Array(repeating: 0, count: 32)
    for code in signs.unsigned where code.table == nil { unsigned[code.digits] += 1 }
    var warned: Int?
    for (entry, digits, table) in signs.unsigned where entry < count {
      let shown = signs.shown[nil, default: 0] | signs.shown[table, default: 0]
      let isNegative = table != nil && (shown >> digits & 1 == 1 || signs.signed[digits] > unsigned[digits])
      if let table, isNegative || digits == 4 {
        if warned != table { warnAboutSigns(of: entry, isNegative: isNegative) }
        warned = table
        if isNegative { page?.page.entries[entry].code.negate() }
      } else if signs.signed[digits] > 0 {
        page?.page.entries[entry].mayLackSign = true
      }
    }
  }

  private mutating func warnAboutSigns(of entry: Int, isNegative: Bool) {
    guard let entry = page?.page.entries[entry] else { return }
    let reading =
      isNegative
      ? "which are read as negative like others on the page"
      : "and nothing on the page says that they are negative; correct them where the capture has lost the sign"
    let message = "the table has codes without a sign, such as \(entry.code), \(reading)"
    diagnostics.append(Diagnostic(.warning, snapshot.path, line: entry.line, message))
  }
}

extension String {
  /// The digit counts of the negative codes and ranges in a text: `-1121 and 10xx` gives `[4, 4]`.
  fileprivate var digitsOfCodes: [Int] {
    guard utf8.contains(where: \.isDigit) else { return [] }
    let (minus, range) = (UInt8(ascii: "-"), UInt8(ascii: "x"))
    return utf8.split { !$0.isDigit && $0 != minus && $0 != range }.compactMap { word in
      let digits = word.first == minus ? word.dropFirst() : word
      let isRange = digits.count > 3 && digits.suffix(2).allSatisfy { $0 == range } && digits.first?.isDigit == true
      return (word.first == minus || isRange) && digits.count > 2 && !digits.contains(minus) ? digits.count : nil
    }
  }
}
