/// An error code that a page documents. Its raw value is the number that the server sends.
public protocol DocumentedErrorCode: RawRepresentable<Int>, CaseIterable, Codable, CustomStringConvertible, Hashable,
  Sendable
{
  /// What the product's pages say of its codes.
  static var table: ErrorCodeTable { get }
}

extension DocumentedErrorCode {
  /// What the page says of the code: one element, or more where the page documents the code more than once.
  public var documentation: [ErrorDocumentation] { Self.table.documentation(of: rawValue) }

  /// The documented name, such as `MIN_NOTIONAL`; `nil` for a code without one.
  public var documentedName: String? { Self.table.name(of: rawValue) }

  /// The title of the section that documents the code.
  public var section: String? { documentation.first?.section }

  /// The address of the place that documents the code, as far as the page gives it.
  public var documentationAddress: String? { documentation.first?.address }

  /// The documented messages in one language, in the order of the page.
  public func messages(in language: Language) -> [MessageTemplate] { Self.table.messages(of: rawValue, in: language) }

  /// The code and its documented name: `-4164 MIN_NOTIONAL`.
  public var description: String {
    @inline(never) @_semantics("optimize.sil.specialize.generic.never") get { Self.table.description(of: rawValue) }
  }
}

// What the compiler makes of raw values compares a number with each of them, and takes half of the time that it spends on an
// enum in a debug build.
extension DocumentedErrorCode {
  /// Finds the code with a number by a hash table in generated text.
  ///
  /// A slot is two digits of base 64, from `0` to `o`: the place of a case among all cases. A slot of two spaces is empty. A
  /// number is in the first slot from its hash on that is not taken by another one.
  ///
  /// - Parameters:
  ///   - number: The number that a server sent.
  ///   - places: The table of this type. That of another one is undefined behavior.
  @unsafe @inlinable @inline(__always)
  public init?(number: Int, places: StaticString) {
    let count = UInt64(places.utf8CodeUnitCount / 2)
    let hash = UInt64(bitPattern: Int64(number)) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: hash.multipliedFullWidth(by: count).high)
    while true {
      let (high, low) = unsafe (places.utf8Start[2 &* slot], places.utf8Start[2 &* slot &+ 1])
      if high == UInt8(ascii: " ") { return nil }
      let place = (UInt16(high &- UInt8(ascii: "0")) << 6 | UInt16(low &- UInt8(ascii: "0"))).littleEndian
      self = unsafe withUnsafeBytes(of: place) { unsafe $0.load(as: Self.self) }
      if rawValue == number { return }
      slot = slot &+ 1 == count ? 0 : slot &+ 1
    }
  }
}

// The standard library hashes what has a raw value by code that is compiled anew for each enum, with a copy of all numbers.
extension DocumentedErrorCode {
  /// The hash of the number.
  public var hashValue: Int {
    @inline(never) @_semantics("optimize.sil.specialize.generic.never") get { rawValue.hashValue }
  }

  /// Hashes the number.
  @inline(never) @_semantics("optimize.sil.specialize.generic.never")
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }
}

extension ErrorCodeTable {
  /// A code beside its name.
  func description(of code: Int) -> String {
    guard let name = name(of: code) else { return String(code) }
    return String(code) + " " + name
  }
}
