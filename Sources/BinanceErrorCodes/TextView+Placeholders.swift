extension TextView {
  /// The next placeholder at or behind an offset, as the offsets of its beginning and its end; both are the length of the
  /// text when there is none.
  @inline(never)
  func placeholder(from offset: Int) -> (start: Int, end: Int) {
    var start = offset
    while start < count {
      let marks = word(at: start).placeholderMarks
      if marks == 0 {
        start += 8
        continue
      }
      start += marks.trailingZeroBitCount / 8
      let length = placeholderLength(at: start)
      if length > 0 { return (start, start + length) }
      start += 1
    }
    return (count, count)
  }

  /// The length of the placeholder that begins at an offset; 0 where none does.
  @inline(never)
  func placeholderLength(at start: Int) -> Int {
    switch self[start] {
    case UInt8(ascii: "%"): return isConversion(at: start + 1) ? 2 : 0
    case 0xEF: return self[start + 1] == 0xBC && self[start + 2] == 0x85 && isConversion(at: start + 3) ? 4 : 0
    case UInt8(ascii: "{"):
      var end = start + 1
      while end - start <= 32, self[end].isLetter || self[end].isDigit || has("_", at: end) { end += 1 }
      return end > start + 1 && has("}", at: end) ? end + 1 - start : 0
    default: return 0
    }
  }

  private func isConversion(at offset: Int) -> Bool {
    has("s", at: offset) || has("d", at: offset) || has("b", at: offset)
  }

  /// Whether two spellings of a placeholder say the same: a percent sign can be a full-width one.
  @_optimize(none)
  func isSamePlaceholder(_ other: TextView) -> Bool {
    let (ours, theirs) = (self[0] == 0xEF ? dropFirst(3) : self, other[0] == 0xEF ? other.dropFirst(3) : other)
    let isNamed = has("{", at: 0) || other.has("{", at: 0)
    return isNamed ? equals(other) : ours[ours.count - 1] == theirs[theirs.count - 1]
  }

  /// Whether a translation of a template has the same placeholders, in whatever order.
  @_optimize(none)
  func hasSamePlaceholders(_ other: TextView) -> Bool {
    var position = 0
    var total = 0
    while true {
      let next = placeholder(from: position)
      guard next.start < count else { break }
      let spelling = part(next.start, next.end)
      if occurrences(spelling) != other.occurrences(spelling) { return false }
      total += 1
      position = next.end
    }
    return total == other.occurrences(nil)
  }

  /// How often a placeholder stands in a template, or how many there are.
  @_optimize(none)
  private func occurrences(_ spelling: TextView?) -> Int {
    var occurrences = 0
    var next = placeholder(from: 0)
    while next.start < count {
      if spelling?.isSamePlaceholder(part(next.start, next.end)) ?? true { occurrences += 1 }
      next = placeholder(from: next.end)
    }
    return occurrences
  }
}

extension UInt {
  /// Marks of the bytes that a placeholder can begin with, the lowest one exact.
  var placeholderMarks: UInt { marks(UInt8(ascii: "%")) | marks(UInt8(ascii: "{")) | marks(0xEF) }
}
