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

  /// The text with every run of white space, line breaks and non-breaking spaces among it, as one space.
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

  /// Whether there is more than single spaces between the words.
  private var hasWideSpace: Bool {
    var previous: UInt8 = 0
    for byte in utf8 {
      switch (previous, byte) {
      case (0x20, 0x20), (_, 0x09...0x0D), (0xC2, 0xA0), (0xC2, 0x85), (0xE2, 0x80), (0xE3, 0x80): return true
      default: previous = byte
      }
    }
    return false
  }
}

extension Substring.UTF8View {
  /// How many bytes the character of white space, or the NUL, takes that the text begins with.
  fileprivate var blankPrefix: Int? {
    guard let first else { return nil }
    switch first {
    case 0x00, 0x20, 0x09...0x0D: return 1
    case 0xC2: return dropFirst().first.map { $0 == 0xA0 || $0 == 0x85 } == true ? 2 : nil
    case 0xE2, 0xE3: return Self.wideBlanks.contains { starts(with: $0) } ? 3 : nil
    default: return nil
    }
  }

  /// The same for the end of the text.
  fileprivate var blankSuffix: Int? {
    guard let last else { return nil }
    if last <= 0x20 { return last == 0x00 || last.isBlank ? 1 : nil }
    guard last >= 0x80, last < 0xC0 else { return nil }
    return [2, 3].first { suffix($0).blankPrefix == $0 }
  }

  /// The spaces of other widths, the separators of lines and paragraphs, and the ideographic space.
  private static let wideBlanks: [[UInt8]] =
    ((0x80...0x8A) + [0xA8, 0xA9, 0xAF]).map { [0xE2, 0x80, $0] } + [[0xE2, 0x81, 0x9F], [0xE3, 0x80, 0x80]]
}
