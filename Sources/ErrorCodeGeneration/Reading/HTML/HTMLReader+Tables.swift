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
    if rowsOfCell > 1, let column = row?.cells.count, column < 32 { spans[column] = rowsOfCell - 1 }
    row?.cells.append(text.finish().text)
    firstLine = nil
  }

  /// Leaves the next columns empty that cells of the rows above reach into.
  private mutating func appendSpans() {
    while let column = row?.cells.count, let rows = spans[column] {
      row?.cells.append("")
      spans[column] = rows > 1 ? rows - 1 : nil
    }
  }

  mutating func finishRow() {
    finishCell()
    if row?.cells.isEmpty == false { appendSpans() }
    guard let row else { return finishBlock() }
    self.row = nil
    guard !row.cells.isEmpty else { return }
    let isHeader = row.isHeader && blocks.last?.isTableHeader != true
    blocks.append(Block(isHeader ? .tableHeader(row.cells) : .tableRow(row.cells), lines: row.line + 1...line + 1))
  }
}
