/// A heading such as `-4164 MIN_NOTIONAL`: a code and, on most pages, a name.
struct CodeHeading {
  /// The code; `nil` when it is beyond the range of `Int`.
  var code: Int?

  /// What follows the code, in the page's spelling.
  var name: String?

  /// Reads a heading; `nil` for one that begins with anything but a code.
  ///
  /// A number without a sign is a code only when it has four digits or more, so that `24 hour ticker` is none.
  init?(_ text: String) {
    let rest = text.utf8.dropFirst(text.minusSignLength)
    let isSigned = rest.count < text.utf8.count
    let digits = rest.prefix { $0.isDigit }
    let name = String(Substring(rest.dropFirst(digits.count)))
    let trimmed = name.trimmed
    guard digits.count >= (isSigned ? 1 : 4), name.isEmpty || trimmed.utf8.count < name.utf8.count else { return nil }
    code = Int((isSigned ? "-" : "") + String(Substring(digits)))
    self.name = trimmed.isEmpty ? nil : trimmed.collapsed
  }

  /// Reads a row of a table whose first columns are a code and its name.
  ///
  /// Scrapers lose the minus sign there: a number of four digits beside a name in capitals is the code of an error.
  init?(cells: [String]) {
    guard cells.count > 1 else { return nil }
    let number = cells[0].collapsed
    let name = cells[1].collapsed
    let isSigned = number.utf8.first.map { !$0.isDigit } ?? false
    guard let heading = CodeHeading(number), heading.name == nil, !name.isEmpty else { return nil }
    self.name = name
    code = isSigned ? heading.code : heading.code.map { -$0 }
    guard isSigned || hasPlainName && name.utf8.contains(where: \.isLetter) && name == name.uppercased() else {
      return nil
    }
  }

  /// Whether the name is written as identifiers are: letters, digits and underscores only.
  var hasPlainName: Bool { name?.utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") } ?? true }
}

extension String {
  /// How many bytes the minus sign takes that the text begins with: a hyphen, or one of the signs that look like it.
  fileprivate var minusSignLength: Int {
    switch utf8.first {
    case UInt8(ascii: "-"): 1
    case 0xE2: ["\u{2212}", "\u{2010}", "\u{2011}", "\u{2013}"].contains(where: hasPrefix) ? 3 : 0
    default: 0
    }
  }
}
