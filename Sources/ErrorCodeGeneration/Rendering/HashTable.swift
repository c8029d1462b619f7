/// The places of numbers in a list, found by number. The library's `DocumentedErrorCode` looks numbers up in its text.
struct HashTable {
  /// The place that each slot holds.
  private var slots: [Int?]

  /// Creates a table; `nil` when there are more places than two digits can tell apart.
  ///
  /// - Parameter numbers: Numbers that are all different.
  init?(_ numbers: [Int]) {
    guard numbers.count <= 64 * 64 else { return nil }
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

  /// Two characters for each slot: the digits of its place in base 64, or spaces for none.
  var text: String {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * slots.count)
    for place in slots {
      digits.append(place.map { Self.digit($0 >> 6) } ?? UInt8(ascii: " "))
      digits.append(place.map { Self.digit($0 & 63) } ?? UInt8(ascii: " "))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The character from `0` to `o` whose lower six bits are the digit.
  private static func digit(_ value: Int) -> UInt8 { UInt8(value < 48 ? 64 + value : value) }
}
