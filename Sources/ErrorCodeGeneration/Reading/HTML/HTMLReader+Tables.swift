extension HTMLReader {
  mutating func openRow() {
    finishRow()
    finishBlock()
    row = Row(line: line)
  }

  mutating func openCell(_ element: HTMLElement) {
    if row == nil { openRow() }
    finishCell()
    if element == .td { row?.isHeader = false }
    rowsOfCell = tokenizer.attribute("rowspan").flatMap { Int($0.trimmed) } ?? 1
    text.clear()
    firstLine = line
  }

  mutating func finishCell() {
    guard row != nil, firstLine != nil else { return }
    appendSpans()
    let text = text.finish().text
    if rowsOfCell > 1, let column = row?.cells.count, column < 32 { spans[column] = (text, rowsOfCell - 1) }
    row?.cells.append(text)
    firstLine = nil
  }

  /// Leaves the next columns empty that cells of the rows above reach into.
  private mutating func appendSpans() {
    while let column = row?.cells.count, let (text, rows) = spans[column] {
      row?.cells.append("")
      row?.spanned[column] = text
      spans[column] = rows > 1 ? (text, rows - 1) : nil
    }
  }

  mutating func finishRow() {
    finishCell()
    if row?.cells.isEmpty == false { appendSpans() }
    guard var row else { return finishBlock() }
    self.row = nil
    guard !row.cells.isEmpty else { return }
    // A row without a code of its own goes on with the code above.
    if !row.spanned.isEmpty, row.cells.contains(where: { CodeToken($0)?.isBare == true }) {
      for (column, text) in row.spanned { row.cells[column] = text }
    }
    let isFirst = blocks.last?.isTableHeader != true && blocks.last?.isTableRow != true
    let isHeader = row.isHeader && blocks.last?.isTableHeader != true || isFirst && row.cells.areTitles
    blocks.append(Block(isHeader ? .tableHeader(row.cells) : .tableRow(row.cells), lines: row.line + 1...line + 1))
  }
}
