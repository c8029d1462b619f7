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
  public var section: String? { Self.table.firstDocumentation(of: rawValue)?.section }

  /// The address of the place that documents the code, as far as the page gives it.
  public var documentationAddress: String? { Self.table.firstDocumentation(of: rawValue)?.address }

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
  /// A slot is two digits of base 64, the lower six bits of characters from `0` to `o`: the place of a case among all cases. A
  /// slot of two spaces is empty. A number is in the first slot from its hash on that is not taken by another one.
  ///
  /// - Parameters:
  ///   - number: The number that a server sent.
  ///   - places: The table of this type. That of another one is undefined behavior.
  @unsafe @inlinable @inline(__always)
  public init?(number: Int, places: StaticString) {
    let start = unsafe UnsafeRawPointer(places.utf8Start)
    let count = places.utf8CodeUnitCount / 2
    let hash = UInt(bitPattern: number).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15).low
    var slot = Int(bitPattern: hash.multipliedFullWidth(by: UInt(bitPattern: count)).high)
    while true {
      let digits = unsafe start.loadUnaligned(fromByteOffset: 2 * slot, as: UInt16.self).littleEndian
      if digits == 0x2020 { return nil }
      let place = ((digits & 0x3F) &<< 6 | (digits &>> 8) & 0x3F).littleEndian
      self = unsafe withUnsafeBytes(of: place) { unsafe $0.load(as: Self.self) }
      if rawValue == number { return }
      slot = slot + 1 == count ? 0 : slot + 1
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
