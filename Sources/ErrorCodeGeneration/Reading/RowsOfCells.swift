/// Where the rows of a table begin, judged by the lines of their first cells.
///
/// A cell stands at the top of its row, or in its middle as in a browser: as many lines above it as below, give or take one.
struct RowsOfCells {
  /// The first line of each row; none where the lines make no rows.
  private(set) var starts: [Int] = []

  /// One way to part the rows up to a cell.
  private struct Way {
    /// How many sentences it cuts.
    var cuts: Int
    /// The first line of the cell's row.
    var start: Int
    /// How many lines stand above the cell before.
    var aboveLast: Int
  }

  /// - Parameters:
  ///   - cells: The lines of each first cell. Line 0 has the titles.
  ///   - count: How many lines there are.
  ///   - isPiece: Whether a line is no beginning of the other cells: it goes on with a sentence of the line above, or is blank.
  init(_ cells: [Range<Int>], count: Int, isPiece: (Int) -> Bool) {
    guard let first = cells.first else { return }
    let top = cells.map(\.lowerBound)
    let cutsOfTop = first.lowerBound == 1 ? top.count(where: isPiece) : .max
    if cutsOfTop != .max { starts = top }
    // The ways to each cell, by the number of lines above it.
    var ways = [[first.lowerBound - 1: Way(cuts: 0, start: 1, aboveLast: 0)]]
    for (cell, next) in zip(cells, cells.dropFirst()) {
      var reached: [Int: Way] = [:]
      for (above, way) in (ways.last ?? [:]).sorted(by: { $0.key < $1.key }) {
        for below in max(0, above - 1)...above + 1 where cell.upperBound + below <= next.lowerBound {
          let start = cell.upperBound + below
          let cuts = way.cuts + (isPiece(start) ? 1 : 0)
          if cuts >= reached[next.lowerBound - start]?.cuts ?? .max { continue }
          reached[next.lowerBound - start] = Way(cuts: cuts, start: start, aboveLast: above)
        }
      }
      ways.append(reached)
    }
    let below = count - cells[cells.count - 1].upperBound
    let ends = (ways.last ?? [:]).filter { abs($0.key - below) <= 1 }
    guard let best = ends.min(by: { ($0.value.cuts, $0.key) < ($1.value.cuts, $1.key) }), best.value.cuts <= cutsOfTop
    else { return }
    var above = best.key
    starts = ways.reversed().compactMap { ways in
      defer { above = ways[above]?.aboveLast ?? 0 }
      return ways[above]?.start
    }.reversed()
  }
}
