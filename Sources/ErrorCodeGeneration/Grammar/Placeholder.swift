/// A place for a value in a template: `%s`, `%d`, `%b`, `％s`, `{0}` or `{name}`.
package struct Placeholder {
  /// The bytes of the template that it takes up.
  package var range: Range<Int>

  /// Its spelling, the full-width percent sign as the plain one.
  package var spelling: String

  /// All placeholders of a template, in order.
  package static func all(in template: String) -> [Placeholder] {
    guard template.hasByte(where: mayBegin) else { return [] }
    let bytes = Array(template.utf8)
    var result: [Placeholder] = []
    var index = 0
    while let start = bytes[index...].firstIndex(where: mayBegin) {
      let length = length(at: start, in: bytes)
      index = start + (length ?? 1)
      guard length != nil else { continue }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      result.append(Placeholder(range: start..<index, spelling: bytes[start] == 0xEF ? "%" + text.dropFirst() : text))
    }
    return result
  }

  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "%") || byte == UInt8(ascii: "{") || byte == 0xEF
  }

  private static func length(at index: Int, in bytes: [UInt8]) -> Int? {
    let rest = bytes[index...]
    if rest.first == UInt8(ascii: "{") {
      let name = rest.dropFirst().prefix(32).prefix { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
      return !name.isEmpty && rest.dropFirst(name.count + 1).first == UInt8(ascii: "}") ? name.count + 2 : nil
    }
    let sign = rest.first == UInt8(ascii: "%") ? 1 : rest.starts(with: "％".utf8) ? 3 : 0
    guard sign > 0, let letter = rest.dropFirst(sign).first, "sdb".utf8.contains(letter) else { return nil }
    return sign + 1
  }
}
