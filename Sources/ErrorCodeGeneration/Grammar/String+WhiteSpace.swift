extension String {
  /// The text without white space and NUL at its ends.
  var trimmed: String {
    if utf8.first?.isGraphic == true, utf8.last?.isGraphic == true { return self }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, first.isBlank || last.isBlank else {
      return self
    }
    var rest = self[...].withoutLeadingSpace.unicodeScalars
    while rest.last?.isBlank == true { rest.removeLast() }
    return String(rest)
  }

  /// The text with every run of white space as one space, line breaks included.
  var collapsed: String {
    guard hasWideSpace else { return self }
    var scalars = UnicodeScalarView()
    for scalar in unicodeScalars {
      if !scalar.isBlank { scalars.append(scalar) } else if scalars.last != " " { scalars.append(" ") }
    }
    return String(scalars).trimmed
  }

  /// The text with its lines joined where no space belongs: behind `empty/`, which is a guess in Markdown, where each line end
  /// is a space; and, elsewhere, between ideographs, which is a guess as well.
  func unwrapped(asMarkdown: Bool) -> (text: String, isGuess: Bool) {
    guard hasSign("\n") else { return (self, false) }
    var (text, isGuess) = ("", false)
    for line in split(separator: "\n").map({ String($0).trimmed }) {
      let isBehindWord = (text.last == "/" || text.last == "-") && text.dropLast().last?.isLetter == true
      let isCut = isBehindWord && line.first.map { $0.isLetter || $0.isNumber } == true
      let isIdeographic = !asMarkdown && text.last?.isWide == true && line.first?.isWide == true
      if isIdeographic || isCut && asMarkdown { isGuess = true }
      text += (text.isEmpty || isIdeographic || isCut ? "" : "\n") + line
    }
    return asMarkdown && !isGuess ? (self, false) : (text, isGuess)
  }

  /// Whether the text is one line, and not blank.
  var isLine: Bool { !allSatisfy(\.isWhitespace) && !unicodeScalars.contains(where: \.isLineEnd) }

  /// The text without line ends and tabs, which mean nothing in an address.
  var withoutLineEnds: String {
    hasByte { $0 < 0x20 } ? spelled { $0.isLineEnd || $0 == "\t" ? "" : nil }.trimmed : self
  }

  /// The text without a final pilcrow: `UNKNOWN¶` gives `UNKNOWN`.
  var withoutPilcrow: String { utf8.last == 0xB6 && hasSuffix("¶") ? String(dropLast()).trimmed : self }

  /// The text without the characters of no width that pages put into links and names.
  var withoutZeroWidth: String {
    guard hasByte(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }), unicodeScalars.contains(where: \.hasNoWidth)
    else { return self }
    return spelled { $0.hasNoWidth ? "" : nil }
  }

  /// Whether there is more than single spaces between the words.
  private var hasWideSpace: Bool {
    var previous: UInt8 = 0
    let mayHaveAny = hasByte { byte in
      defer { previous = byte }
      return byte == 0x20 ? previous == 0x20 : byte.needsLook
    }
    guard mayHaveAny else { return false }
    var isBehindSpace = false
    return unicodeScalars.contains { scalar in
      defer { isBehindSpace = scalar == " " }
      return scalar == " " ? isBehindSpace : scalar.isBlank && scalar != "\0"
    }
  }
}

extension UInt8 {
  /// Whether the byte is an ASCII sign that one can see.
  fileprivate var isGraphic: Bool { (0x21...0x7E).contains(self) }
}

extension Substring {
  /// The text without white space and NUL at its beginning.
  var withoutLeadingSpace: Substring { Substring(unicodeScalars.drop(while: \.isBlank)) }
}

extension Character {
  /// Whether it takes two columns and is written without spaces: U+2E80 and what follows.
  var isWide: Bool { unicodeScalars.first.map { $0.value >= 0x2E80 } == true }
}

extension Unicode.Scalar {
  /// Whether the character is white space or NUL.
  fileprivate var isBlank: Bool {
    switch self {
    case " ", "\0", "\t"..."\r", "\u{85}", "\u{A0}", "\u{2000}"..."\u{200A}", "\u{2028}", "\u{2029}", "\u{202F}",
      "\u{205F}", "\u{3000}":
      true
    default: false
    }
  }

  /// Whether the character ends a line.
  fileprivate var isLineEnd: Bool {
    switch self {
    case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }

  /// Whether the character has no width: a soft hyphen (U+AD) has one only at the end of a line.
  fileprivate var hasNoWidth: Bool {
    self == "\u{200B}" || self == "\u{FEFF}" || self == "\u{2060}" || self == "\u{AD}"
  }
}
