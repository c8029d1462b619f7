/// Where a table has its codes, names and messages. The titles say it, or else the cells of all rows.
struct TableColumns {
  /// What stands in the column behind that of the codes.
  enum Names {
    /// Names, as a title says: sentences among them are names.
    case titled
    /// Names and messages in one cell, as a title says: `SMALL "The order is below %s"`.
    case beforeMessages
    /// Names, as nearly all cells show: a sentence among them is a message.
    case shown
    /// No names.
    case none
  }

  /// What is known of the names; `nil` until a row with a code was read.
  var names: Names?

  /// Whether a title says where the codes stand.
  private(set) var hasTitledCodes = false

  /// Whether a title says where the messages stand, so that other columns have notes.
  private(set) var hasTitledTexts = false

  /// How many columns behind that of the messages have messages in another language; `nil` where the titles do not say it.
  private(set) var translations: Int?

  /// Whether the titles name codes or errors. It is `nil` where they say nothing.
  private(set) var isOfCodes: Bool?

  /// Whether the titles name codes of HTTP or of closed connections.
  let isOfOtherCodes: Bool

  /// How many columns have titles.
  private let count: Int

  /// The columns as the titles order them: the code, the name, the messages, then the others.
  private var order: [Int]?

  /// Learns from the titles what the table holds: `Code` means error codes, `HTTP status` means others.
  ///
  /// - Parameters:
  ///   - titles: The titles of the columns; none where the first line is a row.
  ///   - rows: The cells below them.
  ///   - section: The title of the section.
  init(titles: [String], rows: [[String]], section: String?) {
    count = titles.count
    let kinds = titles.map(ColumnKind.init)
    let code =
      kinds.firstIndex(of: .code)
      ?? kinds.indices.first { column in
        kinds[column] == .other && !rows.isEmpty
          && rows.allSatisfy { $0.code(at: column).map { $0.isSigned && $0.number.isLong && $0.text.isEmpty } == true }
      }
    let hasOtherSection = section?.names(Vocabulary.otherCodes) == true
    let hasErrors = code.map { !hasOtherSection || titles[$0].lowercased().contains("error") } == true
    // No status of HTTP is a negative number, whatever the section is called.
    let hasSigns = rows.contains { cells in
      code.flatMap(cells.code).map { $0.isSigned && $0.number.isLong } == true
    }
    isOfOtherCodes = !hasErrors && !hasSigns && (hasOtherSection || kinds.contains(.otherCode))
    if titles.contains(where: { $0.count(where: \.isLetter) > 1 }) || isOfOtherCodes {
      isOfCodes = (hasErrors || !hasOtherSection) && !isOfOtherCodes && titles.contains { $0.names(Vocabulary.codes) }
    }
    if let code, !isOfOtherCodes { readTitles(titles, kinds, code, rows.filter { $0.code(at: code) != nil }) }
  }

  /// Finds the columns of the names and the messages beside that of the codes.
  private mutating func readTitles(_ titles: [String], _ kinds: [ColumnKind], _ code: Int, _ rows: [[String]]) {
    let texts = kinds.indices.filter { $0 != code && kinds[$0] != .otherCode }
    var name = kinds.firstIndex { $0 == .name || $0 == .nameAndMessage }
    names = name.map { kinds[$0] == .name ? .titled : .beforeMessages }
    if name == nil {
      let columns = texts.filter { rows.areConstants(at: $0, in: kinds[$0]) }
      name = columns.first { column in rows.contains { column < $0.count && $0[column].hasSign("_") } } ?? columns.first
      names = name == nil ? Names.none : .shown
    }
    let columns = texts.filter { $0 != name }
    let text = columns.first { kinds[$0] == .message } ?? columns.first { kinds[$0] == .description }
    let first = [code, name, text].compactMap { $0 }
    let isTranslation = { kinds[$0] == .message || kinds[$0] == .description || titles[$0].names(Vocabulary.scripts) }
    let rest = columns.filter { $0 != text }.sorted { isTranslation($0) && !isTranslation($1) }
    if text != nil { translations = rest.count(where: isTranslation) }
    let order = first + rest + kinds.indices.filter { kinds[$0] == .otherCode }
    hasTitledCodes = true
    hasTitledTexts = text != nil || names == .beforeMessages
    if order != Array(kinds.indices) { self.order = order }
  }

  /// The cells in the order of the titles: code, name, message, others.
  func ordered(_ cells: [String]) -> [String] {
    guard let order else { return cells }
    return order.map { $0 < cells.count ? cells[$0] : "" } + cells.dropFirst(order.count)
  }

  /// The cells as many as there are columns. What is behind the last column belongs to it: a bar in a text parts it.
  func joined(_ cells: [String]) -> [String] {
    guard count > 1, cells.dropFirst(count).contains(where: { !$0.isEmpty }) else { return cells }
    return cells.prefix(count - 1) + [cells.dropFirst(count - 1).joined(separator: "|")]
  }
}

extension [[String]] {
  /// Whether nearly all cells of a column are constants. Columns titled as others need them all.
  fileprivate func areConstants(at column: Int, in kind: ColumnKind) -> Bool {
    let cells = compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    let constants = cells.count { $0.nameAndMessage != nil }
    // Names seldom stand in several rows, as `HIGH` and `SPOT` do.
    if Set(cells).count * 4 <= cells.count * 3 { return false }
    return !cells.isEmpty && (kind == .other ? constants == cells.count : constants * 10 >= cells.count * 9)
  }
}

extension [String] {
  /// The code in a cell.
  fileprivate func code(at column: Int) -> CodeToken? { column < count ? CodeToken(number: self[column]) : nil }
}
