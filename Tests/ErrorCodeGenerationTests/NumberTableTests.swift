import BinanceErrorCodes
import Testing

@testable import ErrorCodeGeneration

@Suite("Codes have their numbers from a table that the generator writes and the library reads")
struct NumberTableTests {
  private typealias Table = ErrorCodeGeneration.NumberTable

  @Test("Each place stands in one slot, and each number at its place", arguments: [2, 65, 256], [1, 1000, 30_000])
  func places(count: Int, distance: Int) throws {
    let numbers = (0..<count).map { -1000 - $0 * distance }
    let table = try #require(Table(numbers))
    let digits = Array(table.text.utf8)
    var places: [Int] = []
    for slot in 0..<table.slotCount where digits[2 * slot] != UInt8(ascii: " ") {
      places.append(value(digits[2 * slot..<2 * slot + 2]))
    }
    #expect(places.sorted() == Array(numbers.indices))
    #expect(table.slotCount > count, "a search for another number ends at an empty slot")
    for (place, number) in numbers.enumerated() {
      let start = 2 * table.slotCount + 4 * place
      #expect(value(digits[start..<start + 4]) == number & 0xFF_FFFF)
    }
    #expect(digits.count == 2 * table.slotCount + 4 * count + 4)
  }

  private func value(_ digits: ArraySlice<UInt8>) -> Int { digits.reduce(0) { $0 << 6 | Int($1 & 63) } }

  @Test(
    "Other numbers are left to the compiler",
    arguments: [[], [-1], Array(0...256), [0, 1 << 23], [0, -1 << 23 - 1], [.min, .max]])
  func others(numbers: [Int]) {
    #expect(Table(numbers) == nil)
    #expect(Table([0, 1 << 23 - 1, -1 << 23]) != nil)
  }

  @Test("The library finds all numbers of a table, and no other ones")
  func search() throws {
    let numbers = [-1000, -1001, -4164, 0, 8_388_607, -8_388_608, 100_001]
    let table = try #require(Table(numbers))
    #expect(table.slotCount == Code.slots)
    #expect(table.text == String(describing: Code.text))
    for (code, number) in zip(Code.allCases, numbers) {
      #expect(code.rawValue == number)
      #expect(Code(rawValue: number) == code)
      for other in [number + 1 << 24, number - 1 << 24, number + 64, number ^ 0x1000] {
        #expect(Code(rawValue: other) == nil)
      }
    }
    for number in [Int.min, .max, -1 << 23 - 1, 1 << 23, 1, -999] { #expect(Code(rawValue: number) == nil) }
  }

  /// Codes of all lengths, with members as generated ones have them, which a case of their name must not hide.
  private enum Code: Int, DocumentedErrorCode {
    case a = -1000
    case b = -1001
    case c = -4164
    case d = 0
    case e = 8_388_607
    case f = -8_388_608
    case unsafeBitCast = 100_001

    var rawValue: Int { unsafe Self.numbers[Swift.unsafeBitCast(self, to: UInt8.self)] }

    init?(rawValue: Int) {
      guard let place = Self.numbers.place(of: rawValue) else { return nil }
      self = unsafe Swift.unsafeBitCast(place, to: Self.self)
    }

    static var slots: Int { 11 }
    static var text: StaticString { #"@C@E@D@A@F@B        @@??0X??0W?>><@@@@_???`@@@@XZa    "# }
    private static var numbers: BinanceErrorCodes.NumberTable {
      unsafe BinanceErrorCodes.NumberTable(slots: UInt(slots), text)
    }

    static let table = ErrorCodeTable(address: "", records: "")
  }
}
