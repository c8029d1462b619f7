extension [Block] {
  /// The blocks with tables where a capture has one cell a paragraph: `Code`, `Message`, `-1000`, `An error`.
  var withTablesOfParagraphs: [Block] {
    var result: [Block] = []
    var (copied, index) = (0, 0)
    while index < count {
      let titles = titlesOfColumns(at: index)
      let rows = titles.isEmpty ? [] : rows(titles, from: index + titles.count)
      if let last = rows.last {
        result += self[copied..<index]
        result.append(Block(.tableHeader(titles), lines: lines(index..<index + titles.count), isGuess: true))
        result += rows.map { block($0, columns: titles.count) }
        (copied, index) = (last.upperBound, last.upperBound)
      } else {
        index += 1
      }
    }
    return copied == 0 ? self : result + self[copied...]
  }

  /// The titles that stand one below the other: each says something else of its column.
  private func titlesOfColumns(at index: Int) -> [String] {
    var kinds: [ColumnKind] = []
    for block in self[index...].prefix(8) {
      guard block.kind == .paragraph, block.text.mayBeTitle else { break }
      let kind = ColumnKind(block.text)
      if kind == .other || kinds.contains(kind) { break }
      kinds.append(kind)
    }
    let isTable = kinds.count > 1 && (kinds.contains(.code) || kinds.contains(.message))
    return isTable ? self[index...].prefix(kinds.count).map(\.text) : []
  }

  /// Where the rows below titles are. A code, or a message in quotes, begins one; other messages do so by their place.
  private func rows(_ titles: [String], from first: Int) -> [Range<Int>] {
    let isOfCodes = ColumnKind(titles[0]) == .code
    let begins = { (block: Block) in isOfCodes ? block.isBareCode : block.text.hasPrefix("\"") }
    guard first < count, !isOfCodes || self[first].isBareCode else { return [] }
    let isMarked = begins(self[first])
    var rows: [Range<Int>] = []
    var start = first
    while start < count, isCell(start), !isMarked || begins(self[start]) {
      var ends = [endOfCell(start)]
      while let end = ends.last, end < count, isCell(end), isMarked ? !begins(self[end]) : ends.count < titles.count {
        ends.append(endOfCell(end))
      }
      // What stands behind the cells of the last row may be a heading.
      let isLast = ends.last.map { $0 == count || !isCell($0) } == true
      let end = ends[Swift.min(ends.count, isLast ? titles.count : ends.count) - 1]
      rows.append(start..<end)
      start = end
    }
    return rows
  }

  /// The end of the cell that begins at a block, with what was torn off it: `The`, `orderId`, `is in use.`
  private func endOfCell(_ first: Int) -> Int {
    indices[(first + 1)...].first { !isCell($0) || !isPiece($0) } ?? count
  }

  /// Whether a block on the next line goes on with the text above: it begins with a sign, or small behind a word. So does a
  /// constant between two pieces: `unless`, `NEW`, `was set.`
  private func isPiece(_ index: Int) -> Bool {
    if beginsPiece(index) { return true }
    return self[index].text.isConstant && isWithinSentence(index) && index + 1 < count && beginsPiece(index + 1)
  }

  private func beginsPiece(_ index: Int) -> Bool {
    (self[index].text.goesOnWithSentence || self[index].text == "*") && isWithinSentence(index)
  }

  /// Whether a block stands on the line below another and in its sentence, as the one ends or the other begins.
  private func isWithinSentence(_ index: Int) -> Bool {
    guard self[index].lines.lowerBound == self[index - 1].lines.upperBound + 1 else { return false }
    let above = self[index - 1].text
    return above == "*" || above.last.map { $0.isLetter || $0.isNumber || ",(".contains($0) } == true
      || self[index].text.beginsWithSign
  }

  /// Whether a block can be a cell: it is no furniture, nor the bracket of a link around blocks, no heading of a code, and no
  /// other table begins there.
  private func isCell(_ index: Int) -> Bool {
    guard self[index].kind == .paragraph, !self[index].text.isFurniture, self[index].text != "[" else { return false }
    if let token = CodeToken(self[index].text), token.isRange || token.isCode && !token.text.isEmpty { return false }
    return titlesOfColumns(at: index).isEmpty
  }

  private func block(_ row: Range<Int>, columns: Int) -> Block {
    let texts = row.reduce(into: [String]()) { texts, index in
      guard index > row.lowerBound, isPiece(index), let cell = texts.popLast() else {
        return texts.append(self[index].text)
      }
      let isGlued = cell.hasSuffix("(") || self[index].text.beginsWithSign
      texts.append(cell + (isGlued ? "" : " ") + self[index].text)
    }
    let cells = texts.prefix(columns - 1) + [texts.dropFirst(columns - 1).joined(separator: " ")]
    return Block(.tableRow(Array<String>(cells)), lines: lines(row))
  }

  private func lines(_ blocks: Range<Int>) -> ClosedRange<Int> {
    self[blocks.lowerBound].lines.lowerBound...self[blocks.upperBound - 1].lines.upperBound
  }
}

extension Block {
  /// Whether there is nothing but a code.
  fileprivate var isBareCode: Bool {
    CodeToken(number: text).map { $0.text.isEmpty && $0.number.isLong } == true
  }
}
