extension String {
  /// The text without white space and NUL at its ends.
  var trimmed: String {
    guard let first = utf8.first, let last = utf8.last, first <= 0x20 || first > 0x7F || last <= 0x20 || last > 0x7F
    else { return self }
    var rest = utf8[...]
    while let length = rest.blankPrefix { rest = rest.dropFirst(length) }
    while let length = rest.blankSuffix { rest = rest.dropLast(length) }
    return rest.count == utf8.count ? self : String(Substring(rest))
  }

  /// The text with every run of white space as one space, line breaks included.
  var collapsed: String {
    guard hasWideSpace else { return self }
    var bytes: [UInt8] = []
    var rest = utf8[...]
    while let first = rest.first {
      let length = rest.blankPrefix
      if length == nil { bytes.append(first) } else if bytes.last != 0x20 { bytes.append(0x20) }
      rest = rest.dropFirst(length ?? 1)
    }
    return String(decoding: bytes, as: UTF8.self).trimmed
  }

  /// The text with its lines joined where no space belongs: behind `empty/`, and between ideographs, which is a guess.
  var unwrapped: (text: String, isGuess: Bool) {
    guard utf8.contains(UInt8(ascii: "\n")) else { return (self, false) }
    var isGuess = false
    let text = split(separator: "\n").map { String($0).trimmed }.reduce(into: "") { text, line in
      let isCut = text.last.map { "/-".contains($0) } == true && text.dropLast().last?.isLetter == true
      let isIdeographic = [text.last, line.first].allSatisfy {
        $0.flatMap { $0.unicodeScalars.first }.map { $0.value > 0x2E80 } == true
      }
      isGuess = isGuess || isIdeographic
      text += (text.isEmpty || isIdeographic || isCut && line.first?.isLetter == true ? "" : "\n") + line
    }
    return (text, isGuess)
  }

  /// Whether the text is one line, and not blank.
  var isLine: Bool { !allSatisfy(\.isWhitespace) && !unicodeScalars.contains(where: \.isLineEnd) }

  /// The text without line ends and tabs, which mean nothing in an address.
  var withoutLineEnds: String {
    utf8.contains { $0 < 0x20 } ? String(filter { !$0.isNewline && $0 != "\t" }).trimmed : self
  }

  /// The text without a final pilcrow: `UNKNOWN¶` gives `UNKNOWN`.
  var withoutPilcrow: String { utf8.last == 0xB6 && hasSuffix("¶") ? String(dropLast()).trimmed : self }

  /// The text without the characters of no width that pages put into links and names.
  var withoutZeroWidth: String {
    guard utf8.contains(where: { $0 == 0xE2 || $0 == 0xEF }), utf8.hasZeroWidth else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.filter { !["\u{200B}", "\u{FEFF}", "\u{2060}"].contains($0) }))
  }

  /// Whether there may be more than single spaces between the words.
  private var hasWideSpace: Bool {
    var (lead, previous): (UInt8, UInt8) = (0, 0)
    return utf8.contains { byte in
      defer { (lead, previous) = (previous, byte) }
      switch (previous, byte) {
      case (_, 0x21..<0x80): return false
      case (0x20, 0x20), (_, 0x09...0x0D), (0xC2, 0xA0), (0xC2, 0x85): return true
      case (0x80, 0x80...0x8A) where lead == 0xE2, (0x80, 0xA8...0xAF) where lead == 0xE2: return true
      case (0x80, 0x80) where lead == 0xE3, (0x81, 0x9F) where lead == 0xE2: return true
      default: return false
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether the character ends a line.
  fileprivate var isLineEnd: Bool {
    switch self {
    case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": true
    default: false
    }
  }
}

extension Substring {
  /// The text without white space and NUL at its beginning.
  var withoutLeadingSpace: Substring {
    var rest = utf8
    while let length = rest.blankPrefix { rest = rest.dropFirst(length) }
    return Substring(rest)
  }
}

extension Sequence<UInt8> {
  /// Whether there is a character that has no width: U+200B, U+2060 or U+FEFF.
  var hasZeroWidth: Bool {
    var (first, second): (UInt8, UInt8) = (0, 0)
    for byte in self {
      switch (first, second, byte) {
      case (0xE2, 0x80, 0x8B), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return true
      default: (first, second) = (second, byte)
      }
    }
    return false
  }
}

extension Substring.UTF8View {
  /// The length of the white space or NUL that the text begins with.
  fileprivate var blankPrefix: Int? {
    guard let first else { return nil }
    if first <= 0x20 { return first == 0x00 || first.isBlank ? 1 : nil }
    guard first == 0xC2 || first == 0xE2 || first == 0xE3 else { return nil }
    let rest = dropFirst()
    return Self.isBlank(first, rest.first ?? 0, rest.dropFirst().first ?? 0) ? (first == 0xC2 ? 2 : 3) : nil
  }

  /// The same for the end of the text.
  fileprivate var blankSuffix: Int? {
    guard let last else { return nil }
    if last < 0x80 { return last == 0x00 || last.isBlank ? 1 : nil }
    let rest = dropLast()
    guard let second = rest.last else { return nil }
    if second == 0xC2 { return Self.isBlank(second, last, 0) ? 2 : nil }
    guard let third = rest.dropLast().last, third == 0xE2 || third == 0xE3 else { return nil }
    return Self.isBlank(third, second, last) ? 3 : nil
  }

  /// Whether three bytes are white space, such as U+2003 or U+3000.
  private static func isBlank(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second, third) {
    case (0xC2, 0xA0, _), (0xC2, 0x85, _), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
      (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      true
    default: false
    }
  }
}
