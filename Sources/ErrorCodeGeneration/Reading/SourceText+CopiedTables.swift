extension SourceText {
  /// The table that begins at a line as browsers copy it: a tab between cells, titles first.
  func copiedTable(at index: Int) -> [Block] {
    guard let titles = copiedCells(of: index), copiedCells(of: index + 1) != nil else { return [] }
    var blocks = [Block(.tableHeader(titles), lines: index + 1...index + 1)]
    while let cells = copiedCells(of: index + blocks.count) {
      let line = index + blocks.count + 1
      blocks.append(Block(.tableRow(cells), lines: line...line))
    }
    return blocks
  }

  /// The texts of a line that has tabs inside.
  private func copiedCells(of index: Int) -> [String]? {
    guard index < lines.count, contains(UInt8(ascii: "\t"), in: trimmed(lines[index])) else { return nil }
    return string(lines[index]).split(separator: "\t", omittingEmptySubsequences: false).map {
      String($0).withoutZeroWidth.trimmed
    }
  }
}
