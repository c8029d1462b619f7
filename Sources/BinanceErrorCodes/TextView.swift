/// A view of UTF-8 text that something else keeps alive: the program's constant data, or a string while it is looked at.
///
/// Nothing is copied until it is asked for as a string. Its larger members are never inlined: each client compiles the
/// library, and reads few records.
@safe struct TextView: @unchecked Sendable {
  private let base: UnsafePointer<UInt8>

  /// Where the text begins and ends in what it is a view of.
  private(set) var start: Int
  private(set) var end: Int

  /// Views the whole of a literal.
  init(_ literal: StaticString) {
    unsafe base = literal.utf8Start
    start = 0
    end = literal.utf8CodeUnitCount
  }

  /// Views the whole of a buffer, which must outlive the view.
  @unsafe init(_ buffer: UnsafeBufferPointer<UInt8>) {
    unsafe base = buffer.baseAddress ?? StaticString("").utf8Start
    start = 0
    end = buffer.count
  }

  /// How many bytes it has.
  var count: Int { end - start }

  /// Whether there is no byte.
  var isEmpty: Bool { start == end }

  /// The byte at an offset; 0 before and behind the text, which no text that is looked for has.
  subscript(offset: Int) -> UInt8 {
    offset >= 0 && offset < count ? unsafe base[start + offset] : 0
  }

  /// The text as a string.
  @inline(never)
  var string: String {
    unsafe String(decoding: UnsafeBufferPointer(start: base + start, count: count), as: UTF8.self)
  }

  /// The part between two offsets.
  func part(_ from: Int, _ to: Int) -> TextView {
    var part = self
    part.end = start + min(max(to, 0), count)
    part.start = min(start + max(from, 0), part.end)
    return part
  }

  /// The text without its first bytes.
  func dropFirst(_ count: Int) -> TextView { part(count, self.count) }

  /// Whether the bytes are the same.
  @inline(never)
  func equals(_ other: TextView) -> Bool {
    guard count == other.count else { return false }
    var offset = 0
    while offset < count, self[offset] == other[offset] { offset += 1 }
    return offset == count
  }

  /// Whether the text begins with another one.
  func hasPrefix(_ prefix: TextView) -> Bool { part(0, prefix.count).equals(prefix) }

  /// The number that the text begins with; 0 when it begins with none.
  @inline(never)
  var number: Int {
    let isNegative = self[0] == UInt8(ascii: "-")
    var number = 0
    var offset = isNegative ? 1 : 0
    while self[offset].isDigit {
      number = number &* 10 &- Int(self[offset] & 0x0F)
      offset += 1
    }
    return isNegative ? number : 0 &- number
  }
}

extension TextView {
  /// The text as an integer; `nil` when it is none, or too large.
  @inline(never)
  var integer: Int? {
    guard isInteger, count < 20 || count == 20 && self[0] == UInt8(ascii: "-") else { return nil }
    let number = self.number
    return (number < 0) == (self[0] == UInt8(ascii: "-")) || number == 0 ? number : nil
  }
}

// MARK: - Lines

extension TextView {
  /// Takes the first line off the text; `nil` when none is left.
  @inline(never)
  mutating func popLine() -> TextView? {
    isEmpty ? nil : pop(upTo: UInt8(ascii: "\n"))
  }

  /// The text up to the end of its first line.
  var firstLine: TextView {
    var rest = self
    return rest.pop(upTo: UInt8(ascii: "\n"))
  }

  /// Whether there is a space.
  var hasSpace: Bool {
    var rest = self
    return rest.pop(upTo: UInt8(ascii: " ")).count < count
  }

  /// Takes the text up to a byte off the text, and that byte.
  @inline(never)
  mutating func pop(upTo byte: UInt8) -> TextView {
    let length = distance(to: byte)
    let result = part(0, length)
    self = dropFirst(length + 1)
    return result
  }
}

// MARK: - Eight bytes at a time

extension TextView {
  /// How many bytes stand before the first one of a kind, or all.
  private func distance(to byte: UInt8) -> Int {
    var length = 0
    while length + 8 <= count, !word(at: length).has(byte) { length += 8 }
    while length < count, self[length] != byte { length += 1 }
    return length
  }

  /// How many bytes at an offset are those at an offset of another text.
  func commonLength(at offset: Int, _ other: TextView, at place: Int) -> Int {
    let limit = min(count - offset, other.count - place)
    var length = 0
    while length + 8 <= limit, word(at: offset + length) == other.word(at: place + length) { length += 8 }
    while length < limit, self[offset + length] == other[place + length] { length += 1 }
    return length
  }

  /// The eight bytes at an offset, all of which must stand in the text.
  func word(at offset: Int) -> UInt64 {
    unsafe UnsafeRawPointer(base + start + offset).loadUnaligned(as: UInt64.self)
  }
}

extension UInt64 {
  /// Whether one of the eight bytes is of a kind.
  func has(_ byte: UInt8) -> Bool {
    let difference = self ^ 0x0101_0101_0101_0101 &* UInt64(byte)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
  }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "z") }

  /// The small letter for a capital one, anything else as it is.
  var lowercased: UInt8 { self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}
