extension SourceText {
  /// The table that begins at a line as browsers copy it: a tab between cells, titles first.
  ///
  /// A line without a tab goes on with the cell above, where other rows come behind it.
  func copiedTable(at index: Int) -> [Block] {
    guard let titles = copiedCells(of: index), copiedCells(of: index + 1) != nil else { return [] }
    var blocks = [Block(.tableHeader(titles), lines: index + 1...index + 1)]
    var rest: [String] = []
    for next in index + 1..<lines.count {
      if let cells = copiedCells(of: next) {
        if cells.areTitles { break }
        blocks.addRest(rest, through: next)
        rest = []
        blocks.append(Block(.tableRow(cells), lines: next + 1...next + 1))
      } else {
        let text = string(lines[next]).withoutZeroWidth.trimmed
        if blocks.count == 1 || rest.count == 16 || CodeToken(text)?.isRange == true || rest.suffix(2) == ["", ""] {
          break
        }
        rest.append(text)
      }
    }
    return blocks
  }

  /// The texts of a line that has tabs, other than before its text.
  private func copiedCells(of index: Int) -> [String]? {
    guard index < lines.count else { return nil }
    let content = trimmed(lines[index]).lowerBound..<lines[index].upperBound
    guard contains(UInt8(ascii: "\t"), in: content), !trimmed(content).isEmpty else { return nil }
    return string(lines[index]).split(separator: "\t", omittingEmptySubsequences: false).map {
      String($0).withoutZeroWidth.trimmed
    }
  }

  /// The table that begins at a line and has nothing but a space between its cells, as Lynx writes them.
  ///
  /// A message in quotes ends there. What stands in other lines cannot be told apart, except codes, which are no part of it.
  func tableWithoutColumns(at index: Int) -> [Block] {
    guard let titles = string(lines[index]).trimmed.titlesOfColumns, index + 1 < lines.count else { return [] }
    var blocks = [Block(.tableHeader(titles), lines: index + 1...index + 1, isGuess: true)]
    for next in index + 1..<lines.count {
      let text = string(lines[next]).withoutZeroWidth.trimmed
      if text.isEmpty || CodeToken(number: text) != nil { break }
      if let cells = text.quotedAndRest {
        blocks.append(Block(.tableRow(cells), lines: next + 1...next + 1))
      } else if blocks.count > 1, blocks[blocks.count - 1].isTableRow {
        blocks[blocks.count - 1].append([text], through: next + 1)
      } else {
        blocks.append(Block(.scrap, text, lines: next + 1...next + 1))
      }
    }
    return blocks
  }
}

extension [Block] {
  /// Adds lines without a tab to the last row. One in quotes is a row without a description where the rows are in quotes.
  fileprivate mutating func addRest(_ rest: [String], through last: Int) {
    for (index, text) in rest.enumerated() {
      let line = last - rest.count + index + 1
      if text.hasPrefix("\""), self[count - 1].cells.first?.hasPrefix("\"") == true {
        append(Block(.tableRow([text]), lines: line...line))
      } else {
        self[count - 1].append([text], through: line)
      }
      self[0].isGuess = true
    }
  }
}

extension String {
  /// A text in quotes that the line begins with, and what stands behind it.
  fileprivate var quotedAndRest: [String]? {
    guard hasPrefix("\""), let end = dropFirst().firstIndex(of: "\"") else { return nil }
    return [String(self[...end]), String(self[index(after: end)...]).trimmed]
  }

  /// The titles of two columns with a space between them: `Error message Description`.
  var titlesOfColumns: [String]? {
    guard mayBeTitle, utf8.last?.isPunctuation == false else { return nil }
    let words = split(separator: " ")
    guard (2...6).contains(words.count), words.allSatisfy({ $0.allSatisfy(\.isLetter) }),
      ColumnKind(words.joined(separator: " ")) != .other
    else { return nil }
    for count in (1..<words.count).reversed() {
      let titles = [words.prefix(count), words.dropFirst(count)].map { $0.joined(separator: " ") }
      let kinds = titles.map(ColumnKind.init)
      if kinds[0] != kinds[1], !kinds.contains(.other) { return titles }
    }
    return nil
  }
}
