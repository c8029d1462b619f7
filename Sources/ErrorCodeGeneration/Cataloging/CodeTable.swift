/// Where a table has its codes, names and messages. The titles say it, or else the first row with a code.
///
/// The titles of the columns say where codes, names and messages stand. Where they do not, a code stands in the first column and
/// its name in the second, in all rows or in none: the first one with a code decides.
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

  /// Where the table stands among the blocks.
  let start: Int

  private var hasNames: Bool?

  /// The columns as the titles order them: the code, the name, the messages, then the others.
  private var order: [Int]?

  /// Whether a row with a code was read.
  private var isBelowRow = false

  /// Whether a title says where the codes stand.
  private var hasTitledCodes = false

  /// Whether the titles name codes or errors. It is `nil` where they say nothing.
  private var isOfCodes: Bool?

  /// Whether the titles name codes of HTTP or of closed connections.
  private(set) var isOfOtherCodes = false

  /// Whether the first row has no code. Small numbers below it are then no codes either.
  private var isOfOtherThings = false

  init(start: Int = 0) { self.start = start }

  /// Learns from the titles what the table holds: `Code` means error codes, `HTTP status` means others.
  mutating func readTitles(_ titles: [String], section: String?) {
    let titles = titles.contains { CodeHeading(number: $0) != nil } ? [] : titles
    let hasOtherSection = section?.namesOtherCodes == true
    let hasCodes = titles.contains {
      ColumnKind($0) == .code && (!hasOtherSection || $0.lowercased().contains("error"))
    }
    isOfOtherCodes = !hasCodes && (hasOtherSection || titles.contains(where: \.namesOtherCodes))
    guard isOfOtherCodes || titles.contains(where: { $0.count(where: \.isLetter) > 1 }) else { return }
    isOfCodes = !isOfOtherCodes && titles.contains(where: \.namesCodes)
    if isOfCodes == true { readColumns(titles) }
  }

  /// Finds the columns of the codes, their names and their messages.
  private mutating func readColumns(_ titles: [String]) {
    let kinds = titles.map(ColumnKind.init)
    guard let code = kinds.firstIndex(of: .code) else { return }
    let name = kinds.firstIndex(of: .name)
    let text = kinds.firstIndex(of: .message) ?? kinds.firstIndex(of: .description)
    let first = [code, name, text].compactMap { $0 }
    let order = first + titles.indices.filter { !first.contains($0) }
    if name != nil { hasNames = true }
    hasTitledCodes = true
    if order != Array(titles.indices) { self.order = order }
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
      isOfOtherThings = isOfOtherThings || hasNames == nil && !hasTitledCodes
      return nil
    }
    var row = Row(code: number, digits: heading.digits, isSigned: heading.isSigned, name: heading.name)
    var texts = cells.dropFirst()
    if heading.name == nil, let cell = texts.first, startsWithName(cell) {
      let (name, message) = cell.nameAndMessage
      row.name = name.isEmpty ? nil : name
      texts = [message] + texts.dropFirst()
    }
    row.add(texts)
    isBelowRow = true
    return row
  }

  /// The messages of a row that continues the code above: `["", "", "Second"]` gives `["Second"]`.
  func furtherTexts(_ cells: [String]) -> [String]? {
    let cells = ordered(cells)
    let isBelowNames = hasNames == true && cells.count > 2
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
    let isBelowCode = hasNames != nil || hasTitledCodes
    let isNamed = isBelowCode ? name.utf8.contains { !$0.isDigit } : name.isConstant
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
  /// Adds the cells behind the name. `An error`, `错误`, `Try again` are two messages and a note.
  fileprivate mutating func add(_ texts: ArraySlice<String>) {
    for text in texts where !text.isEmpty && !messages.contains(text) {
      let isNew = !messages.contains { Language(of: $0) == Language(of: text) }
      if isNew { messages += text.listedMessages } else { notes.append(text) }
    }
  }
}

extension [String] {
  /// The cells with the code first: `UNKNOWN`, `-1000` become `-1000`, `UNKNOWN`.
  fileprivate var withCodeFirst: [String] {
    guard count > 1, self[0].isConstant, let heading = CodeHeading(number: self[1]), heading.isSigned else {
      return self
    }
    return [self[1], self[0]] + dropFirst(2)
  }
}

/// What the title of a column says that stands in it.
private enum ColumnKind {
  case code, name, message, description, other

  init(_ title: String) {
    if title.namesOtherCodes {
      self = .other
      return
    }
    let title = title.lowercased()
    let kinds: [(ColumnKind, [String])] = [
      (.name, ["name", "名称", "名字"]), (.message, ["message", "msg", "信息", "消息"]),
      (.description, ["description", "meaning", "text", "描述", "说明", "含义"]),
      (.code, ["code", "error no", "error number", "码", "编号", "代号"]),
    ]
    self = kinds.first { $0.1.contains(where: title.hasBytes) }?.0 ?? .other
  }
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
    guard let sign = rest.first, "-–—:".contains(sign), self[..<end].isConstant else { return (self, "") }
    return (String(self[..<end]), String(rest.dropFirst()).trimmed)
  }
}
