extension SourceText {
  /// The table that begins at a line as browsers copy it: a tab between cells, titles first.
  ///
  /// A line without a tab goes on with the cell above, where other rows come behind it.
  func copiedTable(at index: Int) -> [Block] {
    guard let pieces = copiedCells(of: index), copiedCells(of: index + 1) != nil else { return [] }
    // Some tools write two tabs between cells.
    let apart = pieces.apartByDoubleTabs.flatMap { $0.count > 1 && !$0.contains(where: \.isEmpty) ? $0 : nil }
    let titles = apart ?? pieces
    var blocks = [Block(.tableHeader(titles), lines: index + 1...index + 1)]
    var rest: [String] = []
    for next in index + 1..<lines.count {
      if var cells = copiedCells(of: next) {
        if apart != nil, let cellsOfRow = cells.apartByDoubleTabs { cells = cellsOfRow }
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
  /// A message in quotes ends there, others with their first sentence. What stands in other lines cannot be told apart,
  /// except codes, which are no part of it.
  func tableWithoutColumns(at index: Int) -> [Block] {
    guard let titles = string(lines[index]).trimmed.titlesOfColumns, index + 1 < lines.count else { return [] }
    var texts: [(text: String, line: Int)] = []
    for next in index + 1..<lines.count {
      let text = string(lines[next]).withoutZeroWidth.trimmed
      if text.isEmpty || CodeToken(number: text) != nil { break }
      texts.append((text, next + 1))
    }
    let header = Block(.tableHeader(titles), lines: index + 1...index + 1, isGuess: true)
    if let rows = rowsOfSentences(texts) { return [header] + rows }
    var blocks = [header]
    for (text, line) in texts {
      if let cells = text.quotedAndRest {
        blocks.append(Block(.tableRow(cells), lines: line...line))
      } else if blocks[blocks.count - 1].isTableRow {
        blocks[blocks.count - 1].append([text], through: line)
      } else {
        blocks.append(Block(.scrap, text, lines: line...line))
      }
    }
    return blocks
  }

  /// Rows of a message and its description, each with sentences of its own; `nil` where a row has one sentence only.
  private func rowsOfSentences(_ texts: [(text: String, line: Int)]) -> [Block]? {
    var rows: [Block] = []
    var start = 0
    for end in texts.indices {
      let isEnd =
        end == texts.count - 1 || texts[end].text.endsWithFullStop && texts[end + 1].text.first?.isUppercase == true
      guard isEnd else { continue }
      let row = texts[start...end]
      guard let cells = row.map(\.text).joined(separator: " ").firstSentenceAndRest else { return nil }
      rows.append(Block(.tableRow(cells), lines: texts[start].line...texts[end].line))
      start = end + 1
    }
    return rows.isEmpty ? nil : rows
  }
}

extension [String] {
  /// The cells of a row with two tabs between them; `nil` where something stands between the tabs.
  fileprivate var apartByDoubleTabs: [String]? {
    guard indices.allSatisfy({ $0.isMultiple(of: 2) || self[$0].isEmpty }) else { return nil }
    return indices.filter { $0.isMultiple(of: 2) }.map { self[$0] }
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

  /// The first sentence and the next ones; `nil` where there is one only, or a quote.
  fileprivate var firstSentenceAndRest: [String]? {
    guard !hasPrefix("\""), let end = firstRange(of: ". ")?.lowerBound else { return nil }
    let cells = [String(self[...end]), String(self[end...].dropFirst(2))]
    return cells.allSatisfy { $0.first?.isUppercase == true && $0.endsWithFullStop } ? cells : nil
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
