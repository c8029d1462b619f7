/// What the columns of a table hold, as far as its rows with codes have shown.
///
/// A code stands in the first column and its name in the second, in all rows or in none: the first one with a code decides.
struct CodeTable {
  /// A row that documents a code.
  struct Row: Equatable {
    var code: Int
    var name: String?
    var messages: [String] = []
    /// What stands behind the messages: causes, remedies.
    var notes: [String] = []
  }

  private var hasNames: Bool?
  private var hasSigns = false

  /// Whether the first row has no code; small numbers further down are then something else.
  private var isOfOtherThings = false

  /// Reads a row; `nil` for one that documents no code.
  mutating func row(_ cells: [String]) -> Row? {
    let cells = cells.map(\.collapsed).withCodeFirst
    guard let heading = code(in: cells), let number = heading.code else {
      isOfOtherThings = isOfOtherThings || hasNames == nil
      return nil
    }
    hasSigns = hasSigns || heading.isSigned
    var row = Row(code: hasSigns ? number : -number, name: heading.name)
    var texts = cells.dropFirst()
    if heading.name == nil, let cell = texts.first, startsWithName(cell) {
      let (name, message) = cell.nameAndMessage
      row.name = name.isEmpty ? nil : name
      texts = [message] + texts.dropFirst()
    }
    row.add(texts)
    return row
  }

  /// The code of a row. Scrapers lose the minus sign in tables: a number of four digits is a code beside a constant, or
  /// below another code.
  private func code(in cells: [String]) -> CodeHeading? {
    guard cells.count > 1, let heading = CodeHeading(number: cells[0]), heading.hasPlainName else { return nil }
    if heading.isSigned { return heading.digits > 2 || !isOfOtherThings ? heading : nil }
    let name = heading.name ?? cells[1]
    let isNamed = hasNames == nil ? name.isConstant : name.utf8.contains { !$0.isDigit }
    return heading.digits > 3 && isNamed ? heading : nil
  }

  /// Whether a cell behind a code begins with the code's name.
  private mutating func startsWithName(_ cell: String) -> Bool {
    if cell.isEmpty { return true }
    let answer = hasNames ?? cell.nameAndMessage.name.isConstant
    hasNames = answer
    return answer
  }
}

extension CodeTable.Row {
  /// Adds the cells behind the name: the first one has the messages, and a further one more of them where it is in a
  /// language that those lack.
  fileprivate mutating func add(_ texts: ArraySlice<String>) {
    for text in texts where !text.isEmpty && !messages.contains(text) {
      let isNew = !messages.contains { Language(of: $0) == Language(of: text) }
      if isNew { messages += text.listedMessages } else { notes.append(text) }
    }
  }
}

extension [String] {
  /// The cells of a row with those of a name and of a code behind it changed about.
  fileprivate var withCodeFirst: [String] {
    guard count > 1, self[0].isConstant, let heading = CodeHeading(number: self[1]), heading.isSigned else {
      return self
    }
    return [self[1], self[0]] + dropFirst(2)
  }
}

extension String {
  /// The parts of a text such as `UNKNOWN - An unknown error`; a text that has no such parts is a name.
  var nameAndMessage: (name: String, message: String) {
    guard let end = utf8.firstIndex(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }) else {
      return (self, "")
    }
    let rest = self[end...].drop { $0 == " " }
    guard let sign = rest.first, "-–—:".contains(sign), self[..<end].isConstant else { return (self, "") }
    return (String(self[..<end]), String(rest.dropFirst()).trimmed)
  }
}
