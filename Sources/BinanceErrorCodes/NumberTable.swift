/// The numbers of an enum's cases, and the places of numbers among them: text in the program's constant data.
///
/// What the compiler makes of raw values compares a number with each of them, in several copies, and takes half of the time
/// that it spends on an enum.
@safe public struct NumberTable: @unchecked Sendable {
  private let start: UnsafeRawPointer
  private let slots: UInt

  /// Creates a table from generated text; any other one is undefined behavior.
  ///
  /// A slot of a hash table has two digits: the place of a case among all. That of two spaces is empty. A number is in the
  /// first slot from its hash on that is not taken by another one. The numbers stand behind the slots, with four digits each:
  /// 24 bits, of which the highest one is the sign. Digits are the lower six bits of characters from `0` to `o`, the highest
  /// one first. Four spaces are at the end, so that eight bytes can be read at any place.
  ///
  /// - Parameters:
  ///   - slots: How many slots there are.
  ///   - text: The slots and the numbers.
  @unsafe public init(slots: UInt, _ text: StaticString) {
    unsafe start = UnsafeRawPointer(text.utf8Start)
    self.slots = slots
  }

  /// The number of the case at a place.
  public subscript(place: UInt8) -> Int {
    @inline(never) get { UInt(digits: digits(at: UInt(byte: place))).signed }
  }

  /// The place of the case with a number; `nil` when none has it.
  @inline(never)
  public func place(of number: Int) -> UInt8? {
    let bits = UInt(bitPattern: number)
    guard bits.signed == number else { return nil }
    let hash = bits.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15).low
    var slot = hash.multipliedFullWidth(by: slots).high
    while true {
      let place = word(at: 2 * slot)
      if place & 0xFFFF == 0x2020 { return nil }
      let index = (place & 0x03) &<< 6 | place &>> 8 & 0x3F
      if digits(at: index) == bits.digits { return index.byte }
      slot = slot + 1 == slots ? 0 : slot + 1
    }
  }

  private func digits(at place: UInt) -> UInt { word(at: 2 * slots + 4 * place) & 0x3F3F_3F3F }

  private func word(at offset: UInt) -> UInt {
    unsafe UInt(littleEndian: start.loadUnaligned(fromByteOffset: Int(bitPattern: offset), as: UInt.self))
  }
}

extension UInt {
  /// The number of 24 bits that four digits say, the highest one first.
  fileprivate init(digits: UInt) {
    self = digits &<< 18 & 0xFC_0000 | digits &<< 4 & 0x3_F000 | digits &>> 10 & 0xFC0 | digits &>> 24 & 0x3F
  }

  /// The four digits of a number of 24 bits.
  fileprivate var digits: UInt {
    self &>> 18 & 0x3F | self &>> 4 & 0x3F00 | self &<< 10 & 0x3F_0000 | self &<< 24 & 0x3F00_0000
  }

  /// The number with the sign of the highest of its 24 bits.
  fileprivate var signed: Int { Int(bitPattern: self &<< 40) &>> 40 }
}
