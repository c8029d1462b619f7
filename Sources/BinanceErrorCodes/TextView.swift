/// A view of UTF-8 text that something else keeps alive: the program's constant data, or a string while it is looked at.
///
/// Nothing is copied until it is asked for as a string. Its larger members are never inlined: each client compiles the
/// library, and reads few records.
@safe struct TextView: @unchecked Sendable {
  private let start: UnsafePointer<UInt8>

  /// How many bytes it has.
  let count: Int

  private init(_ start: UnsafePointer<UInt8>, _ count: Int) {
    unsafe self.start = start
    self.count = count
  }

  /// Views the whole of a literal.
  init(_ literal: StaticString) { unsafe self.init(literal.utf8Start, literal.utf8CodeUnitCount) }

  /// Views bytes that must outlive the view.
  @unsafe init(_ start: UnsafePointer<CChar>, _ count: Int) {
    unsafe self.init(UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count)
  }

  /// Whether there is no byte.
  var isEmpty: Bool { count == 0 }

  /// The byte at an offset; 0 before and behind the text, which no text that is looked for has.
  subscript(offset: Int) -> UInt8 { offset >= 0 && offset < count ? unsafe start[offset] : 0 }

  /// Whether an ASCII character stands at an offset. An operator in its place would take four times as long to compile.
  func has(_ character: Unicode.Scalar, at offset: Int) -> Bool { self[offset] == UInt8(ascii: character) }

  /// Where the text begins in another one that it is a part of.
  func offset(in whole: TextView) -> Int { unsafe start - whole.start }

  /// The text as a string.
  @inline(never)
  var string: String {
    unsafe String(unsafeUninitializedCapacity: count) { buffer in
      unsafe buffer.baseAddress?.initialize(from: start, count: count)
      return count
    }
  }

  /// The part between two offsets.
  @inline(never)
  func part(_ from: Int, _ to: Int) -> TextView {
    let end = min(max(to, 0), count)
    let begin = min(max(from, 0), end)
    return unsafe TextView(start + begin, end - begin)
  }

  /// The text without its first bytes.
  func dropFirst(_ count: Int) -> TextView { part(count, self.count) }

  /// The text without its last bytes, of which it has as many.
  func dropLast(_ count: Int) -> TextView { unsafe TextView(start, self.count - count) }

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
  @_optimize(none)
  var number: Int {
    let isNegative = has("-", at: 0)
    var number = 0
    var offset = isNegative ? 1 : 0
    while self[offset].isDigit {
      let digit = Int(bitPattern: UInt(byte: self[offset] & 0x0F))
      number = number.multipliedReportingOverflow(by: 10).partialValue.subtractingReportingOverflow(digit).partialValue
      offset += 1
    }
    return isNegative ? number : 0.subtractingReportingOverflow(number).partialValue
  }
}

extension TextView {
  /// The text as an integer; `nil` when it is none, or too large.
  @_optimize(none)
  var integer: Int? {
    guard isInteger, count < 20 || count == 20 && has("-", at: 0) else { return nil }
    let number = self.number
    return (number < 0) == has("-", at: 0) || number == 0 ? number : nil
  }
}

// MARK: - Lines

extension TextView {
  /// The text up to the end of its first line.
  var firstLine: TextView { part(0, offset(of: UInt8(ascii: "\n"))) }

  /// Takes the first line off the text; `nil` when none is left.
  @inline(never)
  mutating func popLine() -> TextView? {
    isEmpty ? nil : pop(upTo: UInt8(ascii: "\n"))
  }

  /// Whether there is a byte.
  func contains(_ byte: UInt8) -> Bool { offset(of: byte) < count }

  /// Takes the text up to a byte off the text, and that byte.
  @inline(never)
  mutating func pop(upTo byte: UInt8) -> TextView {
    let length = offset(of: byte)
    let result = part(0, length)
    self = dropFirst(length + 1)
    return result
  }
}

// MARK: - Eight bytes at a time

extension TextView {
  /// The first offset from one on that has a byte; at least the length of the text when there is none.
  @inline(never)
  func offset(of byte: UInt8, from start: Int = 0) -> Int {
    var offset = start
    while offset < count {
      let marks = word(at: offset).marks(byte)
      if marks != 0 { return offset + marks.trailingZeroBitCount / 8 }
      offset += 8
    }
    return max(start, count)
  }

  /// The eight bytes at an offset in the text, the first one lowest; those behind the end are 0.
  func word(at offset: Int) -> UInt { offset <= count - 8 ? load(at: offset) : lastWord(at: offset) }

  @inline(never)
  private func lastWord(at offset: Int) -> UInt {
    if offset >= count { return 0 }
    if count >= 8 { return load(at: count - 8) &>> UInt(bitPattern: 8 * (offset + 8 - count)) }
    var word: UInt = 0
    var end = count
    while end > offset {
      end -= 1
      word = word &<< 8 | UInt(byte: self[end])
    }
    return word
  }

  private func load(at offset: Int) -> UInt {
    unsafe UInt(littleEndian: UnsafeRawPointer(start + offset).loadUnaligned(as: UInt.self))
  }
}

extension UInt {
  /// Eight times the same byte.
  fileprivate init(repeating byte: UInt8) {
    self = unsafe unsafeBitCast((byte, byte, byte, byte, byte, byte, byte, byte), to: UInt.self)
  }

  /// The value of a byte.
  init(byte: UInt8) { self = UInt(repeating: byte) & 0xFF }

  /// The lowest byte.
  var byte: UInt8 {
    unsafe unsafeBitCast(littleEndian, to: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8).self).0
  }

  /// A number in which the highest bit of a byte is set, and the lowest such byte is the first one of a kind among the eight.
  func marks(_ byte: UInt8) -> UInt {
    let difference = self ^ UInt(repeating: byte)
    let lower = difference.subtractingReportingOverflow(0x0101_0101_0101_0101).partialValue
    return lower & (difference ^ 0x8080_8080_8080_8080) & 0x8080_8080_8080_8080
  }

  /// How many of the eight bytes are letters or belong to them, roughly: those from `@` on.
  var letterCount: Int {
    ((self | self &<< 1) & 0x8080_8080_8080_8080).nonzeroBitCount
  }
}

extension UInt8 {
  /// Whether it is an ASCII digit.
  var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z") }

  /// The small letter for a capital one, anything else as it is.
  var lowercased: UInt8 { isLetter ? self | 0x20 : self }
}
