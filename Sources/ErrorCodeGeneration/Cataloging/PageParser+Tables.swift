extension PageParser {
  /// Begins a table with the titles of its columns.
  mutating func openTable(_ titles: [String], _ block: Block) -> Role {
    closeEntry()
    startPage(block)
    let rows = blocks[roles.count...].prefix(while: \.isTableRow).map(\.cells)
    codeTable.readTitles(titles, rows: rows, section: section?.title ?? page?.title)
    var table = codeTable
    if let row = table.row(titles) {
      codeTable = table
      return append(row, block)
    }
    let isDescribed = titles.count == 2 && page?.page.entries.isEmpty == false && titles[1].namesDescription
    isTableOfErrors =
      !codeTable.isOfOtherCodes
      && (titles.contains(where: \.namesErrors) || titles.allSatisfy(\.isEmpty) || isDescribed)
    guard isTableOfErrors else { return .introduction }
    let heading = section ?? (page?.title ?? "", block.lines.lowerBound)
    page?.page.tables.append(Page.Table(title: heading.title, line: heading.line))
    return .tableHeader
  }

  /// Reads a row: a code, or a message with its description.
  mutating func readRow(_ cells: [String], _ block: Block) -> Role {
    startPage(block)
    if let row = codeTable.row(cells) { return append(row, block) }
    if let last = page?.page.entries.indices.last, let texts = codeTable.furtherTexts(cells) {
      page?.page.entries[last].messages += texts
      return .message
    }
    guard isTableOfErrors else { return .introduction }
    guard let first = cells.first?.collapsed, first.contains(where: \.isLetter),
      let last = page?.page.tables.indices.last
    else { return .unrecognised }
    if cells.contains(where: { CodeHeading(number: $0).map { $0.isSigned && $0.digits > 2 && $0.name == nil } == true })
    {
      return .unrecognised
    }
    let description = cells.dropFirst().filter { !$0.isEmpty }.joined(separator: " ").collapsed
    page?.page.tables[last].rows.append(
      Page.Table.Row(
        message: first.unquoted, description: description.isEmpty ? nil : description, line: block.lines.lowerBound))
    return .tableRow
  }

  /// Adds the code of a row, or the row's texts to the code in the heading above.
  mutating func append(_ row: CodeTable.Row, _ block: Block) -> Role {
    strayItems = []
    if let last = page?.page.entries.indices.last, page?.page.entries[last].isContinued(by: row) == true {
      page?.page.entries[last].messages = row.messages
      page?.page.entries[last].notes = row.notes
      return .message
    }
    var entry = Page.Entry(code: row.code, name: row.name, section: section?.title, line: block.lines.lowerBound)
    entry.messages = row.messages
    entry.notes = row.notes
    noteSign(isSigned: row.isSigned, digits: row.digits, table: codeTable.start)
    page?.page.entries.append(entry)
    headings.append(nil)
    return .code
  }
}

extension Page.Entry {
  /// Whether a row repeats the code and has the texts that the heading lacks.
  fileprivate func isContinued(by row: CodeTable.Row) -> Bool {
    messages.isEmpty && code.magnitude == row.code.magnitude && name ?? row.name == row.name ?? name
  }
}

extension String {
  /// Whether the title of a column says that something is explained in it.
  fileprivate var namesDescription: Bool {
    let title = lowercased()
    return ["description", "描述", "说明"].contains(where: title.hasBytes)
  }

  /// Whether the title of a column names errors: `Error message`, `错误码`.
  fileprivate var namesErrors: Bool {
    let title = lowercased()
    return ["code", "error", "message", "msg", "信息", "消息", "错误", "报错"].contains(where: title.hasBytes)
  }
}
