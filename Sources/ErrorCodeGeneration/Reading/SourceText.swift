/// The bytes of a page and where its lines begin and end.
struct SourceText {
  /// All bytes of the page.
  let bytes: [UInt8]

  /// The bytes of each line, without its line end: `\n`, `\r\n` or `\r`.
  let lines: [Range<Int>]

  /// The first line with a form feed, which ends a page of paper. Lines are counted from 0.
  private(set) var formFeed: Int?

  /// The first line with a command for a terminal.
  private(set) var escape: Int?

  /// Splits a page into lines; a byte order mark belongs to none of them.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var lines: [Range<Int>] = []
    var start = bytes.first == 0xEF && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for index in bytes.indices where bytes[index] <= 0x1B {
      switch bytes[index] {
      case UInt8(ascii: "\n") where index > 0 && bytes[index - 1] == UInt8(ascii: "\r"): start = index + 1
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        lines.append(start..<index)
        start = index + 1
      case 0x0C: formFeed = formFeed ?? lines.count
      case 0x1B: escape = escape ?? lines.count
      default: break
      }
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    self.lines = lines
  }

  /// The range without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while start < end, bytes[end - 1].isBlank { end -= 1 }
    return start..<end
  }

  /// The text of a range of bytes, exactly as it stands.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Whether the range begins with the given ASCII text.
  func starts(_ range: Range<Int>, with text: String) -> Bool {
    guard let first = range.first, bytes[first] == text.utf8.first else { return false }
    return bytes[range].starts(with: text.utf8)
  }

  /// Whether the range ends with the given ASCII text.
  func ends(_ range: Range<Int>, with text: String) -> Bool {
    bytes[range].suffix(text.utf8.count).starts(with: text.utf8)
  }

  /// Whether a byte stands in the range.
  func contains(_ byte: UInt8, in range: Range<Int>) -> Bool { bytes[range].contains(byte) }

  /// The last line of the JSON object that begins at a line and stands alone.
  func lastLineOfObject(from index: Int) -> Int? {
    guard starts(trimmed(lines[index]), with: "{") else { return nil }
    var depth = 0
    for end in lines.indices[index...].prefix(64) {
      for byte in bytes[lines[end]] {
        if byte == UInt8(ascii: "{") { depth += 1 }
        if byte == UInt8(ascii: "}") { depth -= 1 }
      }
      if depth <= 0 { return ends(trimmed(lines[end]), with: "}") ? end : nil }
    }
    return nil
  }
}

extension UInt8 {
  /// Whether the byte is a space, a tab or a line end.
  var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  /// Whether the byte is a letter `A` to `Z` in either case.
  var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  /// Whether the byte is a letter `A` to `Z`.
  var isUppercase: Bool { (0x41...0x5A).contains(self) }

  /// Whether the byte is a digit `0` to `9`.
  var isDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether the byte is a sign of ASCII punctuation: what a backslash can escape.
  var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isLetter && !isDigit }
}

extension [UInt8] {
  /// Whether a code or a constant ends here, so that a raised sign behind it is that of a footnote.
  var endWithName: Bool {
    let end = suffix(4)
    return end.count == 4
      && (end.allSatisfy(\.isDigit) || end.suffix(2).allSatisfy { $0.isUppercase || $0 == UInt8(ascii: "_") })
  }
}

extension Collection<UInt8> where SubSequence == ArraySlice<UInt8> {
  /// Whether attributes of markup begin: `{#id`, `{.class`, `{: .class`, `{title=`.
  var beginsAttributes: Bool {
    guard first == UInt8(ascii: "{"), let next = dropFirst().first else { return false }
    let name = dropFirst().prefix { $0.isLetter || $0 == UInt8(ascii: "-") }
    return ".#:".utf8.contains(next) || !name.isEmpty && dropFirst(1 + name.count).first == UInt8(ascii: "=")
  }
}
