extension MarkdownReader {
  /// The line of dashes below a line with the titles of a table's columns; `nil` where no table begins.
  func delimiter(below index: Int) -> Int? {
    guard source.contains(UInt8(ascii: "|"), in: lines[index].content), let next = nextLine(after: index) else {
      return nil
    }
    return isDelimiter(next.content) ? next.index : nil
  }

  /// Reads the titles and the rows of a table.
  mutating func readTable(_ delimiter: Int) {
    let wrapping = wrapping(delimiter)
    let titles = cells(lines[index].content)
    append(Block(.tableHeader(titles), lines: index + 1...delimiter + 1))
    beginsRowsWithBar = beginsWithBar(delimiter)
    while let first = nextLine(after: index - 1), isRow(first, wrapping), self.delimiter(below: first.index) == nil {
      index = first.index
      let last = lastLineOfRow(wrapping)
      appendRow(cells(text(index...last)), columns: titles.count, through: last)
    }
  }

  /// The line that ends a table written in HTML.
  func lastLineOfHTMLTable(_ index: Int) -> Int? {
    htmlTableEnds[index] - index < 1024 ? htmlTableEnds[index] : nil
  }

  /// For each line the next one that ends with the end of a table in HTML.
  static func htmlTableEnds(in source: SourceText, _ lines: [Line]) -> [Int] {
    var ends = lines.map { source.ends($0.content, with: "</table>") ? $0.index : .max }
    for index in ends.indices.dropLast().reversed() { ends[index] = min(ends[index], ends[index + 1]) }
    return ends
  }

  /// Reads a table that a scraper has left in HTML.
  mutating func readHTMLTable(through last: Int) {
    let page = SourceText(Array(source.bytes[text(index...last)]))
    let first = index
    for var block in HTMLReader.document(page).blocks.dropFirst() {
      block.lines = block.lines.lowerBound + first...block.lines.upperBound + first
      // Scrapers write Markdown into the cells.
      append(table: [block])
    }
    index = last + 1
  }

  /// The next line, past a blank one where rows with bars are set apart. No blank line begins with a bar.
  private func nextLine(after index: Int) -> Line? {
    let next = lines[(index + 1)...].prefix(2)
    if let first = next.first, !first.isEmpty { return first }
    return next.last.flatMap { beginsWithBar(index) && beginsWithBar($0.index) ? $0 : nil }
  }

  /// Adds a row. A single cell in a table of several columns goes on with the row above: text was wrapped there.
  private mutating func appendRow(_ cells: [String], columns: Int, through last: Int) {
    if beginsRowsWithBar, cells.count == 1, columns > 1, let above = blocks.last, above.isTableRow {
      index = last + 1
      blocks[blocks.count - 1].append(cells, through: last + 1)
      blocks[blocks.count - 1].isGuess = true
    } else {
      append(Block(.tableRow(cells), lines: index + 1...last + 1))
    }
  }

  private func endsWithBar(_ index: Int) -> Bool { source.ends(lines[index].content, with: "|") }

  private func beginsWithBar(_ index: Int) -> Bool { source.starts(lines[index].content, with: "|") }

  private func isDelimiter(_ range: Range<Int>) -> Bool {
    let bytes = source.bytes[range]
    return bytes.contains(UInt8(ascii: "-")) && bytes.contains(UInt8(ascii: "|"))
      && bytes.allSatisfy { "-|:".utf8.contains($0) || $0.isBlank }
  }

  /// The last line of the current row. Rows go on behind two trailing spaces, and in wrapped tables.
  private func lastLineOfRow(_ wrapping: Wrapping) -> Int {
    let rest = lines[(index + 1)...].prefix { line in
      let isBroken = endsWithHardBreak(line.index - 1)
      if isFurniture(line) || beginsRowsWithBar && endsWithBar(line.index - 1) { return false }
      if line.isEmpty { return isBroken && endsWithHardBreak(line.index) && hasRows(behind: line.index) }
      return (isBroken || wrapping != .none) && isRest(line, wrapping, isBroken: isBroken)
    }
    return rest.last { !$0.isEmpty }?.index ?? index
  }

  /// Whether the line continues the current table row. `-1000 | An unknown` and `error` below it are one row.
  private func isRest(_ line: Line, _ wrapping: Wrapping, isBroken: Bool) -> Bool {
    if wrapping == .toHardBreak, !isBroken { return line.indent == 0 && !source.starts(line.content, with: "#") }
    return opening(of: line) == nil && !isRow(line, wrapping)
  }

  /// Whether the table goes on behind a blank line: there is a bar on one of the next lines.
  private func hasRows(behind index: Int) -> Bool {
    lines[(index + 1)...].prefix(8).contains {
      source.contains(UInt8(ascii: "|"), in: $0.content) && !source.starts($0.content, with: "[")
    }
  }

  /// Whether a line begins a row: it has a bar, or is wrapped before one.
  private func isRow(_ line: Line, _ wrapping: Wrapping) -> Bool {
    guard opening(of: line) == nil, !line.isEmpty else { return false }
    if beginsRowsWithBar { return beginsWithBar(line.index) }
    if source.contains(UInt8(ascii: "|"), in: line.content) { return true }
    guard wrapping == .toHardBreak else { return false }
    let rest = lines[line.index...].prefix(8)
    let end = rest.indices.first { endsWithHardBreak($0) || lines[$0].isEmpty } ?? rest.endIndex - 1
    return source.contains(UInt8(ascii: "|"), in: text(line.index...end))
  }

  /// How rows may be wrapped, judged by the delimiter.
  ///
  /// With `|---|---|` they are not. With `---|---` they go on to the next bar, with two spaces behind it to a hard
  /// break.
  private enum Wrapping {
    /// They cannot: there is a bar at the end of each.
    case none
    /// A line without a bar goes on with the row above it.
    case toNextBar
    /// The end of each row is a hard break.
    case toHardBreak
  }

  private func wrapping(_ delimiter: Int) -> Wrapping {
    if endsWithBar(delimiter) { return .none }
    return endsWithHardBreak(delimiter) ? .toHardBreak : .toNextBar
  }

  private func endsWithHardBreak(_ index: Int) -> Bool { source.ends(source.lines[index], with: "  ") }

  /// The texts between the bars of a row.
  private mutating func cells(_ row: Range<Int>) -> [String] {
    let bars = row.filter { source.bytes[$0] == UInt8(ascii: "|") && !isEscaped($0, row) }
    let bounds = [row.lowerBound - 1] + bars + [row.upperBound]
    var cells = zip(bounds, bounds.dropFirst()).map { cell(source.trimmed($0 + 1..<$1)) }
    if bars.first == row.lowerBound { cells.removeFirst() }
    if bars.last == row.upperBound - 1, cells.count > 1 { cells.removeLast() }
    if let last = cells.last, last.hasSuffix("｜") { cells[cells.count - 1] = String(last.dropLast()).trimmed }
    return cells
  }

  /// The text of a cell. A backslash before a bar belongs to the table.
  private mutating func cell(_ range: Range<Int>) -> String {
    guard source.contains(UInt8(ascii: "|"), in: range) else { return inline.text(of: source.bytes[range]).text }
    return inline.text(of: source.string(range).replacing("\\|", with: "|"))
  }

  private func isEscaped(_ position: Int, _ row: Range<Int>) -> Bool {
    position > row.lowerBound && source.bytes[position - 1] == UInt8(ascii: "\\")
  }
}
