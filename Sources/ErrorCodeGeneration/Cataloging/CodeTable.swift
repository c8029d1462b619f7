/// Where a table has its codes, names and messages. The titles say it, or else the cells of all rows.
struct CodeTable {
  /// A row that documents a code.
  struct Row: Equatable {
    /// The code as it stands: captures lose the signs in tables.
    var code: Int
    /// How many digits it has.
    var digits: Int
    var isSigned: Bool
    var name: String?
    var messages: [String] = []
    /// What stands behind the messages: causes, remedies.
    var notes: [String] = []
  }

  /// What stands in the column behind that of the codes.
  private enum Names {
    /// Names, as a title says: sentences among them are names.
    case titled
    /// Names and messages in one cell, as a title says: `SMALL "The order is below %s"`.
    case beforeMessages
    /// Names, as nearly all cells show: a sentence among them is a message.
    case shown
    /// No names.
    case none
  }

  /// Where the table stands among the blocks.
  let start: Int

  /// What is known of the names; `nil` until a row with a code was read.
  private var names: Names?

  /// The columns as the titles order them: the code, the name, the messages, then the others.
  private var order: [Int]?

  /// Whether a row with a code was read.
  private var isBelowRow = false

  /// Whether a title says where the codes stand.
  private var hasTitledCodes = false

  /// Whether a title says where the messages stand, so that other columns have notes.
  private var hasTitledTexts = false

  /// Whether the titles name codes or errors. It is `nil` where they say nothing.
  private var isOfCodes: Bool?

  /// Whether the titles name codes of HTTP or of closed connections.
  private(set) var isOfOtherCodes = false

  /// Whether the first row has no code. Small numbers below it are then no codes either.
  private var isOfOtherThings = false

  init(start: Int = 0) { self.start = start }

  /// Learns from the titles what the table holds: `Code` means error codes, `HTTP status` means others.
  ///
  /// - Parameters:
  ///   - titles: The titles of the columns.
  ///   - rows: The cells below them.
  ///   - section: The title of the section.
  mutating func readTitles(_ titles: [String], rows: [[String]], section: String?) {
    let titles = titles.contains { CodeHeading(number: $0) != nil } ? [] : titles
    let kinds = titles.map(ColumnKind.init)
    let code = kinds.firstIndex(of: .code)
    let hasOtherSection = section?.namesOtherCodes == true
    let hasErrors = code.map { !hasOtherSection || titles[$0].lowercased().contains("error") } == true
    // No status of HTTP is a negative number, whatever the section is called.
    let hasSigns = code.map { rows.haveSigns(at: $0) } == true
    isOfOtherCodes = !hasErrors && !hasSigns && (hasOtherSection || titles.contains(where: \.namesOtherCodes))
    if !titles.contains(where: { $0.count(where: \.isLetter) > 1 }), !isOfOtherCodes { return }
    isOfCodes = (hasErrors || !hasOtherSection) && !isOfOtherCodes && titles.contains(where: \.namesCodes)
    if let code, !isOfOtherCodes { readColumns(kinds, code, rows.filter { $0.hasCode(at: code) }) }
  }

  /// Finds the columns of the names and the messages beside that of the codes.
  private mutating func readColumns(_ kinds: [ColumnKind], _ code: Int, _ rows: [[String]]) {
    let texts = kinds.indices.filter { $0 != code && kinds[$0] != .otherCode }
    var name = kinds.firstIndex { $0 == .name || $0 == .nameAndMessage }
    names = name.map { kinds[$0] == .name ? .titled : .beforeMessages }
    if name == nil {
      name = texts.first { rows.areConstants(at: $0, in: kinds[$0]) }
      names = name == nil ? Names.none : .shown
    }
    let rest = texts.filter { $0 != name }
    let text = rest.first { kinds[$0] == .message } ?? rest.first { kinds[$0] == .description }
    let first = [code, name, text].compactMap { $0 }
    let order = first + rest.filter { $0 != text } + kinds.indices.filter { kinds[$0] == .otherCode }
    hasTitledCodes = true
    hasTitledTexts = text != nil || names == .beforeMessages
    if order != Array(kinds.indices) { self.order = order }
  }

  /// The cells in the order of the titles: code, name, message, others.
  private func ordered(_ cells: [String]) -> [String] {
    guard let order else { return cells }
    return order.map { $0 < cells.count ? cells[$0] : "" } + cells.dropFirst(order.count)
  }

  /// Reads a row; `nil` for one that documents no code.
  mutating func row(_ cells: [String]) -> Row? {
    let cells = ordered(cells.map(\.collapsed)).withCodeFirst
    guard let heading = code(in: cells), let number = heading.code else {
      isOfOtherThings = isOfOtherThings || names == nil && !hasTitledCodes
      return nil
    }
    var row = Row(code: number, digits: heading.digits, isSigned: heading.isSigned, name: heading.name)
    var texts = cells.dropFirst()
    if heading.name == nil, let cell = texts.first, let (name, message) = name(in: cell) {
      row.name = name.isEmpty ? nil : name
      texts = (message.isEmpty && names != .beforeMessages ? [] : [message]) + texts.dropFirst()
    }
    if hasTitledTexts { row.messages += texts.popFirst()?.listedMessages ?? [] }
    row.add(texts, besideTitled: hasTitledTexts)
    isBelowRow = true
    return row
  }

  /// The messages of a row that continues the code above: `["", "", "Second"]` gives `["Second"]`.
  func furtherTexts(_ cells: [String]) -> [String]? {
    let cells = ordered(cells)
    let isBelowNames = names != nil && names != Names.none && cells.count > 2
    guard isBelowRow, cells.prefix(isBelowNames ? 2 : 1).allSatisfy(\.isEmpty) else { return nil }
    let texts = cells.filter { !$0.isEmpty }
    return texts.count == 1 ? texts[0].listedMessages : nil
  }

  /// The code of a row. Scrapers lose the minus sign in tables: a number of four digits is a code beside a constant, or
  /// below another code, unless the table is about something else.
  private func code(in cells: [String]) -> CodeHeading? {
    guard cells.count > 1, let heading = CodeHeading(number: cells[0]), heading.hasPlainName else { return nil }
    if heading.isSigned { return heading.digits > 2 || !isOfOtherThings ? heading : nil }
    if isOfCodes == false { return nil }
    let name = heading.name ?? cells[1]
    let isBelowCode = names != nil || hasTitledCodes
    let isNamed = isBelowCode ? name.utf8.contains { !$0.isDigit } : name.isConstant
    return heading.digits > 3 && isNamed ? heading : nil
  }

  /// The name and the message in the cell behind a code. It is `nil` for a message without a name.
  private mutating func name(in cell: String) -> (name: String, message: String)? {
    let parts = cell.nameAndMessage
    if cell.isEmpty { return names == Names.none ? nil : parts }
    let names = self.names ?? (parts.name.isConstant ? .titled : Names.none)
    self.names = names
    switch names {
    case .titled: return parts
    case .beforeMessages: return cell.leadingName
    case .shown: return parts.name.isConstant ? parts : nil
    case .none: return nil
    }
  }
}

extension [[String]] {
  /// Whether nearly all cells of a column are constants. Columns titled as others need them all.
  fileprivate func areConstants(at column: Int, in kind: ColumnKind) -> Bool {
    let cells = compactMap { column < $0.count && !$0[column].isEmpty ? $0[column].collapsed.nameAndMessage.name : nil }
    let constants = cells.count(where: \.isConstant)
    return !cells.isEmpty && (kind == .other ? constants == cells.count : constants * 10 >= cells.count * 9)
  }

  /// Whether a column has negative numbers of three digits or more: no statuses of HTTP are like that.
  fileprivate func haveSigns(at column: Int) -> Bool {
    contains { column < $0.count && CodeHeading(number: $0[column]).map { $0.isSigned && $0.digits > 2 } == true }
  }
}

extension CodeTable.Row {
  /// Adds the cells behind the name. `An error`, `错误`, `Try again` are two messages and a note.
  fileprivate mutating func add(_ texts: ArraySlice<String>, besideTitled: Bool) {
    for text in texts where !text.isEmpty && !messages.contains(text) {
      let isFirst = messages.isEmpty && !besideTitled
      let isTranslation = !messages.isEmpty && text.contains(where: \.isLetter)
      let isNew = isFirst || isTranslation && !messages.contains { Language(of: $0) == Language(of: text) }
      if isNew { messages += text.listedMessages } else { notes.append(text) }
    }
  }
}

extension [String] {
  /// The cells with the code first: `UNKNOWN`, `-1000` become `-1000`, `UNKNOWN`. So does a code behind empty cells.
  fileprivate var withCodeFirst: [String] {
    guard count > 1, let place = firstIndex(where: { !$0.isEmpty }) else { return self }
    if place > 0, dropFirst(place + 1).allSatisfy(\.isEmpty), let heading = CodeHeading(number: self[place]),
      heading.isSigned, heading.digits > 2, heading.name == nil
    {
      return [self[place]] + dropFirst().map { _ in "" }
    }
    guard self[0].isConstant, let heading = CodeHeading(number: self[1]), heading.isSigned else { return self }
    return [self[1], self[0]] + dropFirst(2)
  }

  /// Whether a cell is a code.
  fileprivate func hasCode(at column: Int) -> Bool {
    column < count && CodeHeading(number: self[column]) != nil
  }
}

/// What the title of a column says that stands in it.
private enum ColumnKind {
  case code, name, nameAndMessage, message, description, otherCode, other

  init(_ title: String) {
    if title.namesOtherCodes {
      self = .otherCode
      return
    }
    let title = title.lowercased()
    let kinds = Self.words.filter { $0.words.contains(where: title.hasBytes) }.map(\.kind)
    self = kinds.starts(with: [.name, .message]) ? .nameAndMessage : kinds.first ?? .other
  }

  /// The words of titles. The first kind that has one decides.
  private static let words: [(kind: ColumnKind, words: [String])] = [
    (.name, ["name", "名称", "名字"]), (.message, ["message", "msg", "信息", "消息", "提示"]),
    (.description, ["desc", "meaning", "text", "reason", "cause", "描述", "说明", "含义", "原因"]),
    (.code, ["code", "error no", "error number", "码", "编号", "代号"]),
  ]
}

extension String {
  /// Whether the title of a column says that codes or errors stand in it.
  fileprivate var namesCodes: Bool {
    let title = lowercased()
    return ["code", "error", "number", "码", "碼", "编号", "错误"].contains(where: title.hasBytes)
  }

  /// Whether a title names codes of HTTP or of closed connections: `HTTP status`.
  fileprivate var namesOtherCodes: Bool {
    let title = lowercased()
    return [
      "close code", "closing code", "close status", "http code", "http error", "http return", "http response",
      "http status", "status code", "关闭码", "关闭代码", "状态码",
    ].contains(where: title.hasBytes)
  }

  /// Splits `UNKNOWN - An error` into name and message. Any other text is all name.
  var nameAndMessage: (name: String, message: String) {
    guard let end = utf8.firstIndex(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ":") }) else {
      return (self, "")
    }
    let rest = self[end...].drop { $0 == " " }
    guard let sign = rest.first, "-–—:=".contains(sign), self[..<end].isConstant else { return (self, "") }
    return (String(self[..<end]), String(rest.dropFirst()).trimmed)
  }

  /// A constant at the beginning and the message behind it: `SMALL "It is below %s"`. The name is empty without a constant.
  fileprivate var leadingName: (name: String, message: String) {
    let parts = nameAndMessage
    let word = String(prefix { !$0.isWhitespace })
    if !parts.message.isEmpty || isConstant { return parts }
    return word.isConstant && word.count > 1 ? (word, String(dropFirst(word.count)).trimmed.unquoted) : ("", self)
  }
}
