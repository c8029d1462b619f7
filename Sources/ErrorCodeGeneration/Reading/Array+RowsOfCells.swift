extension [Range<Int>] {
  /// Where the rows of a table begin, judged by the lines of their first cells; none where the lines make no rows.
  ///
  /// A cell stands at the top of its row, or in its middle as in a browser: as many lines above it as below, give or take one.
  ///
  /// - Parameters:
  ///   - count: How many lines there are. Line 0 has the titles.
  ///   - isPiece: Whether a line is no beginning of the other cells: it goes on with a sentence of the line above, or is blank.
  /// - Returns: The first line of each row.
  func startsOfRows(among count: Int, isPiece: (Int) -> Bool) -> [Int] {
    guard let first, let last else { return [] }
    let top = map(\.lowerBound)
    let cutsOfTop = first.lowerBound == 1 ? top.count(where: isPiece) : .max
    // The ways to a cell that cut the fewest sentences, by the number of lines above it.
    var ways: [Int: (cuts: Int, starts: [Int])] = [first.lowerBound - 1: (0, [1])]
    for (cell, next) in zip(self, dropFirst()) {
      var reached: [Int: (cuts: Int, starts: [Int])] = [:]
      for (above, way) in ways.sorted(by: { $0.key < $1.key }) {
        for below in Swift.max(0, above - 1)...above + 1 where cell.upperBound + below <= next.lowerBound {
          let start = cell.upperBound + below
          let cuts = way.cuts + (isPiece(start) ? 1 : 0)
          if cuts >= reached[next.lowerBound - start]?.cuts ?? .max { continue }
          reached[next.lowerBound - start] = (cuts, way.starts + [start])
        }
      }
      ways = reached
    }
    let ends = ways.filter { abs($0.key - (count - last.upperBound)) <= 1 }
    let best = ends.min { ($0.value.cuts, $0.key) < ($1.value.cuts, $1.key) }?.value
    if let best, best.cuts <= cutsOfTop { return best.starts }
    return cutsOfTop == .max ? [] : top
  }
}
