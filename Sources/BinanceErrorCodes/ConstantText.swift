/// A view of text in the program's constant data. Nothing is copied until it is asked for as a string.
///
/// Its larger members are never inlined: each client compiles the library, and reads few records.
struct ConstantText: Sendable {
  private let base: StaticString

  /// Where the text begins and ends in the literal.
  private(set) var start: Int
  private var end: Int

  /// Views the whole of a literal.
  init(_ base: StaticString) {
    self.base = base
    start = 0
    end = base.utf8CodeUnitCount
  }

  /// How many bytes it has.
  var count: Int { end - start }

  /// Whether there is no byte.
  var isEmpty: Bool { start == end }

  /// The byte at an offset.
  subscript(offset: Int) -> UInt8 {
    precondition(offset >= 0 && offset < count, "offset beyond the text")
    return unsafe base.utf8Start[start + offset]
  }

  /// The text as a string.
  @inline(never)
  var string: String {
    unsafe String(decoding: UnsafeBufferPointer(start: base.utf8Start + start, count: count), as: UTF8.self)
  }

  /// Takes the first line off the text; `nil` when none is left.
  @inline(never)
  mutating func popLine() -> ConstantText? {
    guard !isEmpty else { return nil }
    let line = prefix(upTo: UInt8(ascii: "\n"))
    start = min(line.end + 1, end)
    return line
  }

  /// Takes the text up to a byte off the text, and that byte.
  mutating func pop(upTo byte: UInt8) -> ConstantText {
    let result = prefix(upTo: byte)
    start = min(result.end + 1, end)
    return result
  }

  /// The text before the first byte of the given kind, or all of it.
  @inline(never)
  private func prefix(upTo byte: UInt8) -> ConstantText {
    var result = self
    var length = 0
    while length < count, self[length] != byte { length += 1 }
    result.end = start + length
    return result
  }

  /// The text without its first bytes.
  func dropFirst(_ count: Int) -> ConstantText {
    var result = self
    result.start = min(start + count, end)
    return result
  }

  /// The number that the text begins with; 0 when it begins with none.
  @inline(never)
  var number: Int {
    let isNegative = !isEmpty && self[0] == UInt8(ascii: "-")
    var number = 0
    var offset = isNegative ? 1 : 0
    while offset < count, self[offset] >= UInt8(ascii: "0"), self[offset] <= UInt8(ascii: "9") {
      number = number &* 10 &- Int(self[offset] & 0x0F)
      offset += 1
    }
    return isNegative ? number : 0 &- number
  }
}
