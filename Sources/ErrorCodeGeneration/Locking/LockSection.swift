/// The lines of one product in a lock, in the order of their bytes.
package struct LockSection: Sendable {
  let lines: [LockLine]

  init(_ lines: [LockLine]) {
    self.lines = lines.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }
}

extension LockSection {
  /// The same lines with the bytes of an equal section, so that these are in memory once.
  func sharing(_ other: LockSection) -> LockSection {
    LockSection(
      zip(lines, other.lines).map { LockLine(bytes: $1.bytes, path: $0.path, number: $0.number) })
  }
}

extension LockSection: Equatable {
  /// Whether two sections say the same, wherever they say it.
  package static func == (left: LockSection, right: LockSection) -> Bool {
    left.lines.elementsEqual(right.lines) { $0.bytes == $1.bytes }
  }
}

/// A line of a lock: fields that are parted by tabs, of which the first is the product.
struct LockLine: Sendable {
  let bytes: ArraySlice<UInt8>

  /// The file and the line, counted from 1, that say so: a page, or the lock.
  let path: String
  let number: Int
}

extension LockLine {
  /// A line with some fields, then one for each message behind `+` and for each note behind `>`.
  init(
    _ fields: [String], messages: [String] = [], notes: [String] = [], path: String = NameLock.fileName, number: Int = 1
  ) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    for field in fields { bytes.append(field, behind: bytes.isEmpty ? "" : "\t") }
    for message in messages { bytes.append(message, behind: "\t+") }
    for note in notes { bytes.append(note, behind: "\t>") }
    self.init(bytes: bytes[...], path: path, number: number)
  }

  /// Why the lock cannot be used: nothing reads the line.
  var complaint: Diagnostic {
    let message = "the line is none of a lock; take it from the last commit, or remove it and run 'generate'"
    return Diagnostic(.error, path, line: number, message)
  }

  /// The bytes behind the product.
  var withoutProduct: ArraySlice<UInt8> { bytes.drop { $0 != UInt8(ascii: "\t") } }

  /// The fields, their escapes resolved.
  var fields: [String] {
    bytes.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { field in
      String(decoding: field, as: UTF8.self).unescapedField
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ field: String, behind signs: String) {
    self += signs.utf8
    self += field.escapedField.utf8
  }
}

extension [String] {
  /// The text of a field. It is `nil` where the line has none, or an empty one.
  func text(_ index: Int) -> String? { index < count && !self[index].isEmpty ? self[index] : nil }

  /// The texts of a name that stand behind a mark.
  func texts(behind mark: Unicode.Scalar) -> [String] {
    dropFirst(8).filter { $0.utf8.first == UInt8(ascii: mark) }.map { String($0.unicodeScalars.dropFirst()) }
  }
}

extension String {
  /// The text without the signs that part fields and lines: `\t`, `\n`, `\\`.
  fileprivate var escapedField: String {
    guard hasByte(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") }) else { return self }
    return spelled { scalar in
      switch scalar {
      case "\\": "\\\\"
      case "\t": "\\t"
      case "\n": "\\n"
      case "\r": "\\r"
      default: nil
      }
    }
  }

  /// The text with its escapes resolved.
  fileprivate var unescapedField: String {
    guard hasSign("\\") else { return self }
    var (text, rest) = (UnicodeScalarView(), unicodeScalars.makeIterator())
    while let scalar = rest.next() {
      switch scalar == "\\" ? rest.next() : nil {
      case nil: text.append(scalar)
      case "t": text.append("\t")
      case "n": text.append("\n")
      case "r": text.append("\r")
      case let sign?: text.append(sign)
      }
    }
    return String(text)
  }
}
