/// What texts look like that may be none of a page.
extension String {
  /// The beginning of a text for a diagnostic.
  var excerpt: Substring { prefix(60).prefix { !$0.isNewline } }

  /// Whether there is a minus sign before four digits.
  var mayNameCode: Bool {
    // How many signs of `-1000` were read.
    var length = 0
    return hasByte { byte in
      length = byte == UInt8(ascii: "-") ? 1 : length > 0 && byte.isDigit ? length + 1 : 0
      return length == 5
    }
  }

  /// Whether a text begins with the titles of columns, nothing or a sign between them: `Error messageDescription`.
  var isGluedTable: Bool {
    if hasSign("|") || hasSign("\t") {
      let cells = prefix { !$0.isNewline }.split { "|\t".contains($0) }.map { String($0).trimmed }
      if cells.areTitles || cells.contains(where: { $0.utf8.count > 1 && $0.allSatisfy { "-:".contains($0) } }) {
        return true
      }
    }
    return hasGluedWords && prefix(40).prefix { $0 != "\"" }.split(separator: " ").contains(where: \.areGluedTitles)
  }

  /// Whether a text has the bars of a table, or begins with a message in quotation marks.
  var looksLikeRow: Bool {
    if hasSign("|") || contains(where: { "｜│".contains($0) }) { return true }
    return utf8.first == UInt8(ascii: "\"") && hasSign(" ")
  }

  /// The constant that a message begins with, and which may be the name of its code: `GONE: It is gone`, `DOOR_GONE (today)`.
  var leadingConstant: String? {
    if let parts = nameAndMessage, !parts.message.isEmpty || parts.name.hasSign("_") { return parts.name }
    let word = String(prefix { !$0.isWhitespace && !"(（.→".contains($0) })
    guard word.isConstant, word.beginsWithConstant else { return nil }
    let next = dropFirst(word.count).first
    return word.hasSign("_") && next != nil || next == "（" || next == "(" ? word : nil
  }

  /// Whether a line begins a box of Markdown: `:::tip`, `!!! note`.
  var beginsBox: Bool { begins(withOneOf: [":::", "!!! "]) && utf8.count > 3 }

  /// Whether a name begins or ends where a word is missing: `TOO_`.
  var isPieceOfName: Bool { utf8.first == UInt8(ascii: "_") || utf8.last == UInt8(ascii: "_") }

  /// Whether a line of a listing is a sentence, and no source code.
  var looksLikeMessage: Bool {
    first.map { $0.isUppercase || !$0.isASCII } == true && (hasSign(" ") || first?.isWide == true)
      && !hasByte { "/{}=<>$".utf8.contains($0) }
  }

  /// Whether a line that goes on with the one above by its markup begins as a text of its own does.
  func beginsText(below above: String) -> Bool {
    guard let first else { return false }
    if "*-+•>~#".contains(first) || begins(withOneOf: Vocabulary.signsOfItems) || allSatisfy(\.isNumber) { return true }
    guard first.isUppercase || !first.isASCII else { return false }
    // Whoever wraps lines puts as many words on each as it has room for.
    return above.endsWithFullStop || above.count + prefix { !$0.isWhitespace }.count < 40
  }

  /// Whether a line of a listing is a row of a table with so many bars.
  func looksLikeRow(of bars: Int) -> Bool {
    first == "|" && utf8.count { $0 == UInt8(ascii: "|") } >= bars
  }

  /// Whether a line of a listing is a code with a sign and its name.
  var looksLikeSignedCode: Bool {
    guard let token = CodeToken(trimmed) else { return false }
    return token.isSigned && token.standsAlone && token.text.leadingName != nil
  }

  /// Whether there are letters of other languages: of Latin beyond ASCII, Cyrillic, Korean or Japanese.
  var hasOtherLetters: Bool {
    var previous: UInt8 = 0
    return hasByte { byte in
      defer { previous = byte }
      switch byte {
      case 0xC4, 0xC5, 0xD0, 0xD1, 0xEA...0xED: return true
      case 0x81...0x83: return previous == 0xE3
      default: return previous == 0xC3 && byte != 0x97
      }
    }
  }

  /// Whether there are no letters, but perhaps the number of a page: `- 12 -`.
  var hasNoLetters: Bool { !hasByte { $0.isLetter || $0 >= 0x80 } }

  /// Whether an item is a code without a sign, and its name: `20121 GONE: It is gone.`
  var looksLikeCode: Bool {
    guard utf8.first?.isDigit == true, let token = CodeToken(number: self) else { return false }
    return token.number.count > 3 && token.text.leadingName?.name.beginsWithConstant == true
  }

  /// Whether a capital stands right behind a small letter: `recvWindow`.
  var hasGluedWords: Bool {
    var isBelowSmall = false
    return hasByte { byte in
      defer { isBelowSmall = byte.isLetter && !byte.isUppercase }
      return isBelowSmall && byte.isUppercase
    }
  }

  /// Whether the text is made of words in capitals: `TOO MANY REQUESTS`.
  var isTitleInCapitals: Bool { !hasSign("_") && !hasByte { $0.isLetter && !$0.isUppercase || $0 >= 0x80 } }

  /// Whether a text looks like a menu, a footer, the titles of a table or a piece of markup.
  var isDoubtful: Bool {
    if endsOddly { return true }
    if utf8.count < 12, Vocabulary.boxes.contains(lowercased()) { return true }
    if let last = unicodeScalars.last, ":：".unicodeScalars.contains(last), hasOtherLabel { return true }
    if utf8.first == UInt8(ascii: "-"), CodeToken(number: self)?.number.isLong == true { return true }
    return isDamaged || begins(withOneOf: Vocabulary.signsOfItems) || isFurniture
  }

  /// Whether a text ends in the middle of a sentence, with a note's number, or with what sites write behind texts.
  private var endsOddly: Bool {
    switch utf8.last {
    case UInt8(ascii: ","): true
    case UInt8(ascii: "."): hasSuffix("...")
    case 0xA6: hasSuffix("…")
    case UInt8(ascii: ">"): hasSuffix("/>")
    case UInt8(ascii: "]"): endsWithNote
    case let last? where last.isDigit:
      utf8.dropLast().last == UInt8(ascii: ".") && utf8.dropLast(2).last?.isLetter == true
    case UInt8(ascii: "e"), UInt8(ascii: "y"): Vocabulary.furnitureSuffixes.contains(where: hasSuffix)
    default: false
    }
  }

  /// Whether the sign of a note stands behind the text: `[1]`, `[a]`.
  private var endsWithNote: Bool {
    guard let open = utf8.lastIndex(of: UInt8(ascii: "[")), open > startIndex else { return false }
    let sign = utf8[open...].dropFirst().dropLast()
    return (1...4).contains(sign.count) && sign.allSatisfy { $0.isLetter || $0.isDigit }
  }

  /// Whether a text has a piece of markup, a sign that could not be read (U+FFFD, `?%s?`), a ligature (U+FB01), a bullet
  /// behind a sentence, a quote without its other half, or a space too many or too few: `orderId ,`, `quo.(e.g.`, `again.Copy`
  var isDamaged: Bool {
    let mayHaveMarkup = hasByte { !$0.isLetter && Self.startsOfMarkup.contains($0) }
    if mayHaveMarkup, Vocabulary.markup.contains(where: hasWord) || namesHeading { return true }
    var (first, second): (UInt8, UInt8) = (0, 0)
    var hasOpenQuote = false
    let isDamaged = hasByte { byte in
      defer { (first, second) = (second, byte) }
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ")"): return second == 0x20 && first.isLetter
      case UInt8(ascii: "("): return second == UInt8(ascii: ".") && first.isLetter
      case UInt8(ascii: "*"), UInt8(ascii: "-"):
        let last = second == 0x20 ? first : second
        return last == UInt8(ascii: ".") || last == 0x82 && (second == 0x20 || first == 0x80)
      case UInt8(ascii: "%"): return second == UInt8(ascii: "?")
      // A control character (U+80 to U+9F).
      case 0x80...0x9F where second == 0xC2: return true
      case 0xBD: return second == 0xBF && first == 0xEF
      case 0xAC: return second == 0xEF
      case UInt8(ascii: "\""): hasOpenQuote.toggle()
      default: return byte.isUppercase && second == UInt8(ascii: ".") && first.isLetter && !first.isUppercase
      }
      return false
    }
    // Pages forget the quote behind a text.
    return isDamaged || hasOpenQuote && utf8.first != UInt8(ascii: "\"")
  }

  /// The bytes that pieces of markup begin with, and that of the address of a heading.
  private static let startsOfMarkup = Array(Set(Vocabulary.markup.compactMap(\.utf8.first))) + "#".utf8

  /// Whether a word is the address of the heading of a code: `/errors#-1000-unknown`.
  private var namesHeading: Bool {
    split(separator: " ").contains {
      $0.contains("/") && $0.contains("#-") && !Address(String($0)).digitsOfCode.isEmpty
    }
  }

  /// Whether the text begins with the label of something that is no message: `Cause: …`.
  var hasOtherLabel: Bool { label.map(Vocabulary.otherLabels.contains) == true }
}

extension Substring {
  /// Whether a word is two titles of columns with nothing between them: `messageDescription`.
  var areGluedTitles: Bool {
    let first = prefix { !$0.isUppercase || $0 == self.first }
    guard first.last?.isLetter == true, dropFirst(first.count).first?.isUppercase == true else { return false }
    return ColumnKind(String(first)) != .other && ColumnKind(String(dropFirst(first.count))) != .other
  }
}
