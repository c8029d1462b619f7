/// Reads a JSON array of flat objects and says on which line it breaks: `[{"code": -1, "name": "A"}]`.
struct RowReader {
  /// An object and the line that it begins on.
  struct Row {
    let path: String
    let line: Int
    fileprivate(set) var fields: [Field] = []
  }

  /// A key and its value, which is unread where it is neither a text nor a whole number.
  struct Field {
    let key: String
    let line: Int
    fileprivate(set) var text: String?
    fileprivate(set) var number: Int?
  }

  private let path: String
  private let bytes: [UInt8]
  private var position = 0
  private var line = 1

  /// Reads each row of a file. What cannot be read is left out and said.
  static func read<Row>(
    _ bytes: [UInt8], path: String, _ diagnostics: inout [Diagnostic],
    _ read: (RowReader.Row) throws(Diagnostic) -> Row
  ) -> [Row] {
    var rows: [Row] = []
    do throws(Diagnostic) {
      var reader = RowReader(path: path, bytes: Array(String(decoding: bytes, as: UTF8.self).utf8))
      for row in try reader.rows() {
        do throws(Diagnostic) { rows.append(try read(row)) } catch { diagnostics.append(error) }
      }
    } catch {
      diagnostics.append(SourceText(bytes).mergeConflict(path) ?? error)
    }
    return rows
  }

  /// The rows in the order of the file.
  ///
  /// - Throws: A diagnostic at the place where the file is no JSON.
  private mutating func rows() throws(Diagnostic) -> [Row] {
    var rows: [Row] = []
    try readList("[", "]") { (reader) throws(Diagnostic) in rows.append(try reader.row()) }
    skipBlanks()
    if byte != nil { throw broken("nothing may stand behind the last ']'") }
    return rows
  }

  private mutating func row() throws(Diagnostic) -> Row {
    skipBlanks()
    var row = Row(path: path, line: line)
    try readList("{", "}") { (reader) throws(Diagnostic) in row.fields.append(try reader.field()) }
    return row
  }

  private mutating func readList(
    _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ readElement: (inout Self) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard take(opening) else { throw broken("a '\(opening)' is missing") }
    if take(closing) { return }
    repeat { try readElement(&self) } while take(",")
    guard take(closing) else { throw broken("a ',' or '\(closing)' is missing") }
  }

  private mutating func field() throws(Diagnostic) -> Field {
    let key = try text()
    var field = Field(key: key, line: line)
    guard take(":") else { throw broken("a ':' is missing behind '\(key)'") }
    skipBlanks()
    if byte == UInt8(ascii: "\"") {
      field.text = try text()
    } else {
      let word = bytes[position...].prefix { $0 > 0x20 && !"\"{}[]:,".utf8.contains($0) }
      if word.isEmpty { throw broken("a text or a number is missing") }
      position = word.endIndex
      field.number = Int(String(decoding: word, as: UTF8.self))
    }
    return field
  }
}

extension RowReader {
  /// The byte that comes next; `nil` at the end.
  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func text() throws(Diagnostic) -> String {
    guard take("\"") else { throw broken("a text in quotation marks is missing") }
    var text = piece()
    while byte == UInt8(ascii: "\\") { text += try escape() + piece() }
    guard byte == UInt8(ascii: "\"") else { throw broken("the text has no closing quotation mark") }
    position += 1
    return text
  }

  /// The next part of a text that has no escape.
  private mutating func piece() -> String {
    let bytes = bytes[position...].prefix { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    position = bytes.endIndex
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text that an escape stands for: `\n`, `\u00E9`.
  private mutating func escape() throws(Diagnostic) -> String {
    position += 1
    defer { position += 1 }
    switch byte {
    case let sign? where "\"\\/".utf8.contains(sign): return String(Unicode.Scalar(sign))
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    default: return String(decoding: try units(), as: UTF16.self)
    }
  }

  /// The units of UTF-16 that follow each other as `u00E9`, each but the first behind a backslash. The last sign is left.
  private mutating func units() throws(Diagnostic) -> [UInt16] {
    var units: [UInt16] = []
    repeat {
      if !units.isEmpty { position += 2 }
      let digits = bytes[position...].dropFirst().prefix(4)
      guard byte == UInt8(ascii: "u"), digits.count == 4,
        let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
      else {
        let sign = String(decoding: bytes[position...].prefix(4), as: UTF8.self).unicodeScalars.first
        throw broken("'\\\(sign.map { String($0) } ?? "")' means nothing in a text")
      }
      units.append(unit)
      position += 4
    } while bytes[position...].dropFirst().starts(with: "\\u".utf8)
    return units
  }

  private mutating func take(_ expected: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard byte == UInt8(ascii: expected) else { return false }
    position += 1
    return true
  }

  /// Skips white space and a byte order mark.
  private mutating func skipBlanks() {
    while let byte, byte <= 0x20 || byte == 0xEF && bytes[position...].starts(with: "\u{FEFF}".utf8) {
      if byte == UInt8(ascii: "\n") { line += 1 }
      position += byte <= 0x20 ? 1 : 3
    }
  }

  private func broken(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, path, line: line, "the file is no JSON \(byte == nil ? "at its end" : "from here on"): \(reason)")
  }
}

// MARK: - Fields

extension RowReader.Row {
  /// What is wrong with the row, or with one of its fields.
  func error(_ message: String, at key: String? = nil) -> Diagnostic {
    Diagnostic(.error, path, line: self[key]?.line ?? line, message)
  }

  /// The text under a key; `nil` where the row has none.
  func text(_ key: String) throws(Diagnostic) -> String? {
    guard let field = self[key] else { return nil }
    guard let text = field.text else { throw error("'\(key)' must be a text in quotation marks", at: key) }
    return text
  }

  /// The text under a key that every row has.
  func requiredText(_ key: String) throws(Diagnostic) -> String {
    guard let text = try text(key) else { throw error("the row has no '\(key)'") }
    return text
  }

  /// The text under a key that every row has, which is one line and not blank.
  func requiredLine(_ key: String) throws(Diagnostic) -> String {
    let text = try requiredText(key)
    if !text.isLine { throw error("'\(key)' must be a text of one line", at: key) }
    return text
  }

  /// The number under a key; `nil` where the row has none.
  func number(_ key: String) throws(Diagnostic) -> Int? {
    guard let field = self[key] else { return nil }
    guard let number = field.number else {
      throw error("'\(key)' must be a whole number without quotation marks", at: key)
    }
    return number
  }

  /// Makes sure that every key is known and stands there once.
  func checkKeys(_ known: [String]) throws(Diagnostic) {
    for (index, field) in fields.enumerated() {
      if !known.contains(field.key) {
        throw error("'\(field.key)' is no key of a row; keys are \(known.listed("and"))", at: field.key)
      }
      if fields[..<index].contains(where: { $0.key == field.key }) {
        throw error("'\(field.key)' stands in the row twice", at: field.key)
      }
    }
  }

  private subscript(key: String?) -> RowReader.Field? { fields.first { $0.key == key } }
}

extension [String] {
  /// The texts as a list in a sentence: `a, b or c`.
  func listed(_ word: String) -> String { dropLast().joined(separator: ", ") + " \(word) " + (last ?? "") }
}
