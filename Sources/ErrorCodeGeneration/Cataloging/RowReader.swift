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
  private let units: [UInt16]
  private var position = 0
  private var line = 1

  /// - Parameters:
  ///   - bytes: What the file holds.
  ///   - path: Its name in diagnostics.
  init(_ bytes: [UInt8], path: String) {
    self.path = path
    units = Array(String(decoding: bytes, as: UTF8.self).utf16)
  }

  /// Reads each row of a file. What cannot be read is left out and said.
  static func read<Row>(
    _ bytes: [UInt8], path: String, _ diagnostics: inout [Diagnostic],
    _ read: (RowReader.Row) throws(Diagnostic) -> Row
  ) -> [Row] {
    var rows: [Row] = []
    do throws(Diagnostic) {
      if let conflict = SourceText(bytes).mergeConflict(path) { throw conflict }
      var reader = RowReader(bytes, path: path)
      for row in try reader.rows() {
        do throws(Diagnostic) { rows.append(try read(row)) } catch { diagnostics.append(error) }
      }
    } catch {
      diagnostics.append(error)
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
    if sign != nil { throw broken("nothing may stand behind the last ']'") }
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
    if sign == "\"" {
      field.text = try text()
    } else {
      let word = units[position...].prefix { $0 > 0x20 && !"\"{}[]:,".utf16.contains($0) }
      if word.isEmpty { throw broken("a text or a number is missing") }
      position = word.endIndex
      field.number = Int(String(decoding: word, as: UTF16.self))
    }
    return field
  }
}

extension RowReader {
  /// The sign that comes next; `nil` at the end.
  private var sign: Unicode.Scalar? {
    position < units.count ? Unicode.Scalar(units[position]) ?? "\u{FFFD}" : nil
  }

  private mutating func text() throws(Diagnostic) -> String {
    guard take("\"") else { throw broken("a text in quotation marks is missing") }
    var text: [UInt16] = []
    while let sign, sign != "\"", units[position] >= 0x20 { text.append(try unit()) }
    guard sign == "\"" else { throw broken("the text has no closing quotation mark") }
    position += 1
    return String(decoding: text, as: UTF16.self)
  }

  /// The next unit of a text, perhaps as an escape: `\n`, `\u00E9`.
  private mutating func unit() throws(Diagnostic) -> UInt16 {
    defer { position += 1 }
    guard sign == "\\" else { return units[position] }
    position += 1
    switch sign {
    case "\"", "\\", "/": return units[position]
    case "n": return 0x0A
    case "r": return 0x0D
    case "t": return 0x09
    default: break
    }
    let digits = units.dropFirst(position + 1).prefix(4)
    guard sign == "u", digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF16.self), radix: 16)
    else { throw broken("'\\\(sign.map { String($0) } ?? "")' means nothing in a text") }
    position += 4
    return unit
  }

  private mutating func take(_ expected: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard sign == expected else { return false }
    position += 1
    return true
  }

  /// Skips white space and a byte order mark.
  private mutating func skipBlanks() {
    while position < units.count, units[position] <= 0x20 || units[position] == 0xFEFF {
      if units[position] == 0x0A { line += 1 }
      position += 1
    }
  }

  private func broken(_ reason: String) -> Diagnostic {
    Diagnostic(
      .error, path, line: line, "the file is no JSON \(sign == nil ? "at its end" : "from here on"): \(reason)")
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
    if text.allSatisfy(\.isWhitespace) || text.contains(where: \.isNewline) {
      throw error("'\(key)' must be a text of one line", at: key)
    }
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
