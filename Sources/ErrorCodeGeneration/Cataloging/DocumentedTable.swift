/// A table with the meaning of its rows.
struct DocumentedTable {
  /// What a row says.
  enum Row {
    /// It documents codes.
    case codes(CodeRow)
    /// It stands for the codes between two numbers.
    case range
    /// It goes on with the messages of the row above.
    case furtherMessages([String])
    /// It documents a message, perhaps with a description.
    case message(String, description: String?)
    /// It has a code that no rule reads, or no text.
    case unrecognised
    /// It is about something else.
    case other
  }

  /// Codes, and what a row says of them.
  struct CodeRow {
    /// The codes as they stand: captures lose the signs in tables.
    var numbers: [CodeNumber]
    var name: String?
    var messages: [String] = []
    /// What stands behind the messages: causes, remedies.
    var notes: [String] = []
  }

  /// Whether the first row stands in place of the titles.
  private(set) var beginsWithCode = false

  /// Whether rows without codes are messages.
  let isOfMessages: Bool

  /// The rows, the one in place of the titles among them.
  private(set) var rows: [Row] = []

  private var columns: TableColumns

  /// The column of the messages in a table without codes.
  private let messageColumn: Int

  /// Whether a row with a code was read.
  private var isBelowRow = false

  /// Whether the first row has no code. Small numbers below it are then no codes either.
  private var isOfOtherThings = false

  /// Reads a table.
  ///
  /// - Parameters:
  ///   - titles: The titles of the columns; `nil` where the table begins with a row.
  ///   - rows: The cells below them.
  ///   - section: The title of the section.
  ///   - isBelowCodes: Whether the page documents codes before it.
  init(titles: [String]?, rows: [[String]], section: String?, isBelowCodes: Bool) {
    let rows = rows.withNamesParted.map { $0.map { Vocabulary.emptyCells.contains($0) ? "" : $0.collapsed } }
    let header = titles ?? []
    let isCode = header.contains { CodeToken(number: $0) != nil }
    columns = TableColumns(titles: isCode ? [] : header, rows: rows, section: section)
    let kinds = header.map(ColumnKind.init)
    messageColumn = kinds.firstIndex(of: .message) ?? kinds.firstIndex { $0 != .description } ?? 0
    let isDescribed = header.count == 2 && isBelowCodes && header[1].names(Vocabulary.descriptions)
    isOfMessages =
      !columns.isOfOtherCodes
      && (header.contains { $0.names(Vocabulary.errors) } || header.allSatisfy(\.isEmpty) || isDescribed)
    if isCode, case .codes(let row) = read(header) {
      beginsWithCode = true
      self.rows.append(.codes(row))
    }
    for cells in rows { self.rows.append(read(columns.joined(cells))) }
    guard isBelowRow else { return }
    // A row without a code is no message where others have one, but the title of a group.
    self.rows = self.rows.map { if case .message = $0 { .unrecognised } else { $0 } }
  }

  private mutating func read(_ cells: [String]) -> Row {
    if let row = codeRow(cells) { return row }
    if let messages = furtherMessages(cells) { return .furtherMessages(messages) }
    guard isOfMessages, !cells.areTitles else { return .other }
    var cells = cells
    guard messageColumn < cells.count, case let message = cells.remove(at: messageColumn),
      message.contains(where: \.isLetter), !cells.contains(where: \.isUnreadCode)
    else { return .unrecognised }
    let description = cells.filter { !$0.isEmpty }.joined(separator: " ")
    return .message(message.unquoted, description: description.isEmpty ? nil : description)
  }
}

// MARK: - Rows with codes

extension DocumentedTable {
  private mutating func codeRow(_ cells: [String]) -> Row? {
    let cells = columns.ordered(cells).withCodeFirst
    guard let token = token(in: cells) else {
      isOfOtherThings = isOfOtherThings || columns.names == nil && !columns.hasTitledCodes
      return nil
    }
    if token.isRange { return .range }
    var row = CodeRow(numbers: token.numbers, name: token.hasPlainName ? token.name : nil)
    if !token.hasPlainName { row.notes.append(token.text) }
    var texts = cells.dropFirst()
    if token.text.isEmpty, let cell = texts.first, let (name, message) = name(in: cell) {
      row.name = name.isEmpty ? nil : name
      texts = (message.isEmpty && columns.names != .beforeMessages ? [] : [message]) + texts.dropFirst()
    }
    if columns.hasTitledTexts { row.messages += texts.popFirst()?.unquoted.listedMessages ?? [] }
    let count = columns.translations ?? texts.count
    row.add(texts.prefix(count), besideTitled: columns.hasTitledTexts)
    row.notes += texts.dropFirst(count).filter { !$0.isEmpty }
    isBelowRow = true
    return .codes(row)
  }

  /// The code of a row. Scrapers lose the minus sign in tables: a number of four digits is a code beside a constant, or
  /// below another code, unless the table is about something else.
  private func token(in cells: [String]) -> CodeToken? {
    guard cells.count > 1, let token = CodeToken(number: cells[0]) ?? .labelled(cells[0]),
      token.isRange || token.hasPlainName || token.text.first == "("
    else { return nil }
    if token.isRange { return token.number.isLong ? token : nil }
    if token.isSigned { return token.number.isLong || !isOfOtherThings ? token : nil }
    if columns.isOfCodes == false { return nil }
    let name = token.name ?? cells[1]
    let isBelowCode = columns.names != nil || columns.hasTitledCodes
    let isNamed = isBelowCode ? name.utf8.contains { !$0.isDigit } : name.isConstant
    return token.number.count > 3 && isNamed ? token : nil
  }

  /// The name and the message in the cell behind a code. It is `nil` for a message without a name.
  private mutating func name(in cell: String) -> (name: String, message: String)? {
    if cell.isEmpty { return columns.names == TableColumns.Names.none ? nil : ("", "") }
    let parts = cell.nameAndMessage
    let names = columns.names ?? (parts == nil ? .none : .titled)
    columns.names = names
    switch names {
    case .titled: return parts ?? (cell, "")
    case .beforeMessages: return cell.leadingName ?? ("", cell)
    case .shown: return parts
    case .none: return nil
    }
  }

  /// The messages of a row that continues the code above: `["", "", "Second"]` gives `["Second"]`.
  private func furtherMessages(_ cells: [String]) -> [String]? {
    let cells = columns.ordered(cells)
    let isBelowNames = columns.names != nil && columns.names != TableColumns.Names.none && cells.count > 2
    guard isBelowRow, cells.prefix(isBelowNames ? 2 : 1).allSatisfy(\.isEmpty) else { return nil }
    let texts = cells.filter { !$0.isEmpty }
    return texts.count == 1 ? texts[0].listedMessages : nil
  }
}

extension CodeToken {
  /// A code with a sign behind a word such as `Error`.
  fileprivate static func labelled(_ cell: String) -> CodeToken? {
    CodeToken(cell).flatMap { $0.isLabelled && $0.isSigned && $0.hasPlainName ? $0 : nil }
  }
}

extension DocumentedTable.CodeRow {
  /// Adds the cells behind the name. `An error`, `错误`, `Try again` are two messages and a note.
  fileprivate mutating func add(_ texts: ArraySlice<String>, besideTitled: Bool) {
    for text in texts where !text.isEmpty && !messages.contains(text) {
      let hasOther = messages.isEmpty ? besideTitled : messages.contains { Language(of: $0) == Language(of: text) }
      let isMessage = !hasOther && text.contains(where: \.isLetter)
      if isMessage { messages += text.listedMessages } else { notes.append(text) }
    }
  }
}

extension String {
  /// The cell with a colon behind a name that has a line of its own: `UNKNOWN` above `An unknown error.`
  fileprivate var withNameParted: String? {
    guard let end = utf8.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let name = String(self[..<end]).trimmed
    return name.utf8.count > 2 && name.isConstant ? name + ": " + self[end...] : nil
  }

  /// Whether a cell is a code: it would stand in another column than the codes of the table.
  fileprivate var isUnreadCode: Bool {
    CodeToken(number: self).map { $0.isSigned && $0.number.isLong && $0.text.isEmpty } == true
  }
}

extension [[String]] {
  /// The rows with names parted from messages, where each cell behind a code has a name on its first line.
  ///
  /// Elsewhere the first line of a cell may be where it was wrapped.
  fileprivate var withNamesParted: [[String]] {
    guard allSatisfy({ $0.count > 1 && $0[1].withNameParted != nil && CodeToken(number: $0[0]) != nil }) else {
      return self
    }
    return map { [$0[0], $0[1].withNameParted ?? $0[1]] + $0.dropFirst(2) }
  }
}

extension [String] {
  /// The cells with the code first: `UNKNOWN`, `-1000` become `-1000`, `UNKNOWN`. So does a code behind empty cells.
  fileprivate var withCodeFirst: [String] {
    guard count > 1, let place = firstIndex(where: { !$0.isEmpty }) else { return self }
    if place > 0, dropFirst(place + 1).allSatisfy(\.isEmpty), self[place].isUnreadCode {
      return [self[place]] + dropFirst().map { _ in "" }
    }
    guard self[0].isConstant, let token = CodeToken(number: self[1]), token.isSigned else { return self }
    return [self[1], self[0]] + dropFirst(2)
  }
}
