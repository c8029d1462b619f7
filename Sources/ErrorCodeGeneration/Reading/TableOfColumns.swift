extension SourceText {
  /// The table that begins at a line and has its columns set by position, as text browsers and Pandoc write them.
  ///
  /// Lines of dashes may part the rows, stand below the titles or around the table: `----- ---`, `+-----+---+`.
  func tableOfColumns(at index: Int) -> [Block] {
    guard mayHaveColumns(index), index + 1 < lines.count else { return [] }
    let (first, second) = (GridLine(self, index), GridLine(self, index + 1))
    if second.isBlank || first.isRuler && second.isRuler { return [] }
    var table = TableOfColumns(start: index, isGuess: !first.isRuler && !second.isRuler)
    if !table.isGuess {
      table.readRuled(gridOfRuledTable(at: index))
    } else if let titles = first.titles {
      table.readAligned(grid(from: index) { $0.isEmpty || !$1.isBlank && $1.titles == nil }, titles)
    }
    return table.blocks.count < 2 ? [] : table.blocks
  }

  /// The lines of a table with lines of dashes; none where no line of dashes near its top has gaps.
  private func gridOfRuledTable(at index: Int) -> [GridLine] {
    let head = lines.indices[index...].prefix(8).map { GridLine(self, $0) }
    guard head.contains(where: { $0.isRuler && $0.groups.count > 1 }) else { return [] }
    return grid(from: index) { lines, line in
      let isBelowRuler = lines.count > 2 && lines.last?.isRuler == true
      if isBelowRuler, let above = lines.last, head[0].isLine && above.isLine || above.isFoot { return false }
      return !line.isBlank || head[0].isRuler && !isBelowRuler
    }
  }

  /// The lines from the first one on, as long as they go on with those before.
  private func grid(from index: Int, while goesOn: ([GridLine], GridLine) -> Bool) -> [GridLine] {
    var grid: [GridLine] = []
    for next in lines.indices[index...].prefix(4096) {
      let line = GridLine(self, next)
      if !goesOn(grid, line) { break }
      grid.append(line)
    }
    return grid
  }

  /// Whether a line can begin a table of columns: it has a gap inside, or dashes.
  private func mayHaveColumns(_ index: Int) -> Bool {
    let content = trimmed(lines[index])
    let start = bytes[content].prefix(2)
    if start.first == UInt8(ascii: "|") { return false }
    if start.count < 2 || start.allSatisfy({ "-=+".utf8.contains($0) }) { return start.count == 2 }
    if start.elementsEqual([0xE2, 0x94]) { return true }
    return zip(content, content.dropFirst()).contains { bytes[$0] == 0x20 && bytes[$1] == 0x20 }
  }
}

/// The titles and the rows of a table of columns that is being read.
private struct TableOfColumns {
  /// The first line.
  let start: Int

  /// Whether no line of dashes says where the columns are.
  let isGuess: Bool

  var blocks: [Block] = []

  /// Reads a table whose lines of dashes say where its columns are.
  mutating func readRuled(_ lines: [GridLine]) {
    guard let groups = lines.filter(\.isRuler).map(\.groups).max(by: { $0.count < $1.count }),
      let titles = lines.firstIndex(where: { !$0.isRuler }), let ruler = lines[titles...].firstIndex(where: \.isRuler)
    else { return }
    append(titles..<ruler, of: lines, groups)
    let isParted = lines[(ruler + 1)...].dropLast().contains { $0.isBlank || $0.isRuler }
    var first = ruler + 1
    for end in first..<lines.count + 1 {
      let isEnd = end == lines.count || lines[end].isRuler || lines[end].isBlank
      guard isEnd || !isParted && end > first && !lines[end].text(groups[0]).isEmpty else { continue }
      append(first..<end, of: lines, groups)
      first = isEnd ? end + 1 : end
    }
    if let last = blocks.indices.last { blocks[last].lines = blocks[last].lines.lowerBound...start + lines.count }
  }

  /// Reads a table whose columns are parted by what is blank in all of its lines.
  mutating func readAligned(_ lines: [GridLine], _ titles: [String]) {
    let groups = lines.groupsOfText(below: titles)
    guard groups.map(lines[0].text) == titles else { return }
    let (texts, others) = (lines.map { $0.text(groups[0]) }, lines.map { $0.text(groups[groups.count - 1]) })
    let starts = texts.cellsBelowTitles.startsOfRows(among: lines.count) { line in
      others[line].isEmpty || others[line].goesOn(from: others[line - 1])
    }
    append(0..<1, of: lines, groups)
    for (start, end) in zip(starts, starts.dropFirst() + [lines.count]) { append(start..<end, of: lines, groups) }
  }

  private mutating func append(_ range: Range<Int>, of lines: [GridLine], _ groups: [Range<Int>]) {
    if range.isEmpty { return }
    let cells = groups.map { group in
      var cell = ""
      var isSplit = false
      for line in lines[range] {
        let text = line.text(group)
        if text.isEmpty { continue }
        cell += (cell.isEmpty || isSplit && text.first?.isPartOfName == true ? "" : "\n") + text
        isSplit = line.splitsName(text, at: group)
      }
      return cell
    }
    // The lines of dashes before a row belong to it.
    let covered = (blocks.last.map { $0.lines.upperBound + 1 } ?? start + 1)...start + range.upperBound
    let splitsWord = lines[range].contains { line in
      groups.dropLast().contains { line.hasWord(across: $0.upperBound) }
    }
    blocks.append(
      blocks.isEmpty
        ? Block(.tableHeader(cells), lines: covered, isGuess: isGuess)
        : Block(.tableRow(cells), lines: covered, isGuess: splitsWord))
  }
}

/// A line of text on a grid of columns. An ideograph takes two of them.
private struct GridLine {
  private(set) var columns: [Character] = []

  init(_ source: SourceText, _ index: Int) {
    for character in source.string(source.lines[index]).withoutZeroWidth {
      columns.append(character)
      if character.isWide { columns.append("\u{0}") }
    }
  }

  var isBlank: Bool { columns.allSatisfy(\.isWhitespace) }

  /// Whether there are only dashes, and what parts them.
  var isRuler: Bool {
    columns.count(where: \.isDash) > 2 && columns.allSatisfy { $0.isDash || " +┬┼┴├┤┌┐└┘".contains($0) }
  }

  /// Whether it is one line of dashes from side to side.
  var isLine: Bool { isRuler && groups.count == 1 && !columns.contains("+") }

  /// Whether all columns end at a line of dashes: `───┴───`, and not `├───┴───┤`.
  var isFoot: Bool { columns.contains { "┴└┘".contains($0) } && !columns.contains("├") }

  /// Where the dashes are, each group up to the next.
  var groups: [Range<Int>] { columns.map(\.isDash).groups }

  /// The texts that stand apart by two spaces or more, where they can be titles of columns.
  var titles: [String]? {
    let text = String(columns.filter { $0 != "\u{0}" })
    let titles = text.split(separator: "  ").map { String($0).trimmed }.filter { !$0.isEmpty }
    return titles.areTitles ? titles : nil
  }

  /// Where texts stand that follow each other in the line.
  func places(of texts: [String]) -> [Range<Int>] {
    var end = 0
    return texts.compactMap { text in
      guard let range = columns[end...].firstRange(of: Array(text)) else { return nil }
      end = range.upperBound
      return range
    }
  }

  /// Whether a word or a name stands on both sides of a place.
  func hasWord(across place: Int) -> Bool {
    place < columns.count && columns[place - 1].isPartOfWord && columns[place].isPartOfWord
  }

  /// Whether a name may go on in the next line of a cell: it fills the column up to the bar, or ends with an underscore.
  func splitsName(_ text: String, at group: Range<Int>) -> Bool {
    let name = text.split(separator: " ").last ?? ""
    guard name.contains("_"), name.last?.isPartOfName == true else { return false }
    let cell = columns.prefix(group.upperBound)
    return name.last == "_" || cell.last == "│" && cell.dropLast().last?.isPartOfName == true
  }

  /// The text in a column, without what parts it from the next.
  func text(_ group: Range<Int>) -> String {
    let cell = columns.prefix(group.upperBound).dropFirst(group.lowerBound)
    let text = String(cell.filter { $0 != "\u{0}" && $0 != "│" }.drop { $0 == "|" }).trimmed
    return text.hasSuffix("|") ? String(text.dropLast()).trimmed : text
  }
}

extension [String] {
  /// The lines of each cell of a column below its title. A cell goes on where its sentence does, or a quote is open.
  fileprivate var cellsBelowTitles: [Range<Int>] {
    var cells: [Range<Int>] = []
    var quotes = 0
    for index in indices.dropFirst() where !self[index].isEmpty {
      let isQuoted = quotes == 1 && !self[index].hasPrefix("\"")
      if let cell = cells.last, isQuoted || self[index].goesOn(from: self[cell.upperBound - 1]) {
        cells[cells.count - 1] = cell.lowerBound..<index + 1
      } else {
        cells.append(index..<index + 1)
        quotes = 0
      }
      quotes += self[index].count { $0 == "\"" }
    }
    return cells
  }
}

extension String {
  /// Whether the text goes on with a sentence: a small letter follows a letter, or a bracket opens.
  fileprivate func goesOn(from above: String) -> Bool {
    hasPrefix("(") || above.last?.isLetter == true && first?.isLowercase == true
  }
}

extension [GridLine] {
  /// Where text stands in any of the lines, each group up to the next.
  private var groupsOfText: [Range<Int>] {
    let width = map(\.columns.count).max() ?? 0
    return (0..<width).map { column in contains { column < $0.columns.count && !$0.columns[column].isWhitespace } }
      .groups
  }

  /// Where the text of each column stands, the first line having the titles.
  ///
  /// Rows that begin alike have gaps inside a column, too: `Filter failure: LOT_SIZE` below `Filter failure: PRICE_FILTER`.
  fileprivate func groupsOfText(below titles: [String]) -> [Range<Int>] {
    let groups = groupsOfText
    let places = self[0].places(of: titles)
    guard groups.count > titles.count, places.count == titles.count else { return groups }
    let starts = zip(places, places.dropFirst()).compactMap { left, right in
      let gaps = groups.dropFirst().map(\.lowerBound).filter { $0 > left.upperBound && $0 <= right.lowerBound }
      // A title stands at the beginning of its column, or in the middle of it, where the widest gap counts.
      return gaps.first { $0 == right.lowerBound } ?? gaps.max { width(ofGapBefore: $0) < width(ofGapBefore: $1) }
    }
    let ends = starts + [Int.max]
    return zip([groups[0].lowerBound] + starts, ends).map { $0..<$1 }
  }

  /// How many columns before one are blank in all lines.
  private func width(ofGapBefore column: Int) -> Int {
    (0..<column).reversed().prefix { place in
      allSatisfy { place >= $0.columns.count || $0.columns[place].isWhitespace }
    }.count
  }
}

extension [Bool] {
  /// The runs of `true`, each up to the beginning of the next one.
  fileprivate var groups: [Range<Int>] {
    let starts = indices.filter { self[$0] && ($0 == 0 || !self[$0 - 1]) }
    return zip(starts, starts.dropFirst() + [Int.max]).map { $0..<$1 }
  }
}

extension Character {
  fileprivate var isDash: Bool { "-=─━".contains(self) }

  /// Whether a word or a constant can have the sign.
  fileprivate var isPartOfWord: Bool { isLetter || isNumber || self == "_" }

  /// Whether a constant can have the sign.
  fileprivate var isPartOfName: Bool { isUppercase || self == "_" }
}
