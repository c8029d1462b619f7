/// The numbers of an enum's cases, and the places of numbers in it, as the text that the library's `NumberTable` reads.
struct NumberTable {
  private let numbers: [Int]

  /// The place that each slot of a hash table holds.
  private var slots: [Int?]

  /// Creates a table; `nil` when a place takes more than a byte, when a number takes more than four digits, and when there is
  /// only one case, whose value has no bytes.
  ///
  /// - Parameter numbers: Numbers that are all different.
  init?(_ numbers: [Int]) {
    let range = -1 << 23..<1 << 23
    guard numbers.count > 1, numbers.count <= 256, numbers.allSatisfy(range.contains) else { return nil }
    self.numbers = numbers
    // The multiplier, of the golden ratio, keeps numbers apart that follow each other. A third of the slots stays empty: a
    // search ends at an empty one.
    slots = Array(repeating: nil, count: numbers.count + numbers.count / 2 + 1)
    for (place, number) in numbers.enumerated() {
      let hash = UInt64(bitPattern: Int64(number)) &* 0x9E37_79B9_7F4A_7C15
      var slot = Int(hash.multipliedFullWidth(by: UInt64(slots.count)).high)
      while slots[slot] != nil { slot = slot + 1 == slots.count ? 0 : slot + 1 }
      slots[slot] = place
    }
  }

  /// How many slots there are.
  var slotCount: Int { slots.count }

  /// Two digits of base 64 for the place in each slot, or spaces for none; four digits for each number; four spaces.
  var text: String {
    let places = slots.map { $0.map { Self.digits($0, count: 2) } ?? "  " }
    return places.joined() + numbers.map { Self.digits($0, count: 4) }.joined() + "    "
  }

  /// The lower digits of a number, the highest one first: characters from `0` to `o` whose lower six bits are the digit.
  private static func digits(_ number: Int, count: Int) -> String {
    let digits = (0..<count).reversed().map { UInt8(number >> (6 * $0) & 63) }
    return String(decoding: digits.map { $0 < 48 ? 64 + $0 : $0 }, as: UTF8.self)
  }
}
