/// One piece of a page, its markup resolved and its meaning not yet known.
package struct Block: Sendable {
  /// What the markup says that a block is.
  package enum Kind: Equatable, Sendable {
    /// The `key: value` lines at the top of a file.
    case frontMatter([String: String])
    case comment
    /// A heading, 1 for the outermost level.
    case heading(level: Int)
    /// A bullet, 0 for the outermost level.
    case listItem(depth: Int)
    case paragraph
    case quote
    case code
    /// The titles of a table's columns.
    case tableHeader([String])
    case tableRow([String])
    /// A line of a table whose cells cannot be told apart.
    case scrap
    /// A line across the page.
    case rule
    /// What stands around the page: menus, scripts, footers.
    case furniture

    /// Whether it is a heading, of whatever level.
    var isHeading: Bool { if case .heading = self { true } else { false } }

    /// Whether it is a bullet, of whatever level.
    var isListItem: Bool { if case .listItem = self { true } else { false } }
  }

  /// A link that says something about the whole block.
  package enum Link: Equatable, Sendable {
    /// The address of a heading itself: a link without visible text.
    case permalink(String)
    /// All of the text is in links. The address is that of the last one.
    case whole(String)

    /// Where it leads.
    package var address: String {
      switch self {
      case .permalink(let address), .whole(let address): address
      }
    }
  }

  /// What the markup says that it is.
  package var kind: Kind

  /// The plain text. A line break of the page stands as a newline, other white space as it was.
  package var text: String

  /// The link that the block consists of or ends with.
  package var link: Link?

  /// The lines of the file that it covers, counted from 1.
  package var lines: ClosedRange<Int>

  /// Whether its cells are told apart by their position only.
  package var isGuess: Bool

  package init(
    _ kind: Kind, _ text: String = "", link: Link? = nil, lines: ClosedRange<Int>, isGuess: Bool = false
  ) {
    self.isGuess = isGuess
    self.kind = kind
    self.text = text
    self.link = link
    self.lines = lines
  }

  /// The line that it begins on.
  var line: Int { lines.lowerBound }

  /// Whether it begins on the line below another one.
  func isRightBelow(_ other: Block) -> Bool { line == other.lines.upperBound + 1 }

  /// How deep an item is inside of other lists. It is `nil` for all but items.
  var depth: Int? { if case .listItem(let depth) = kind { depth } else { nil } }

  /// Whether it is a heading, of whatever level.
  var isHeading: Bool { kind.isHeading }

  /// Whether it is a row of a table, and not the titles of its columns.
  var isTableRow: Bool { if case .tableRow = kind { true } else { false } }

  /// Whether it has the titles of a table's columns.
  var isTableHeader: Bool { if case .tableHeader = kind { true } else { false } }

  /// The cells of a row. There are none in any other block.
  var cells: [String] { if case .tableRow(let cells) = kind { cells } else { [] } }

  /// Adds texts to the last cell of a row.
  mutating func append(_ texts: [String], through last: Int) {
    guard case .tableRow(var cells) = kind, !cells.isEmpty else { return }
    cells[cells.count - 1] = ([cells[cells.count - 1]] + texts).joined(separator: "\n")
    kind = .tableRow(cells)
    lines = lines.lowerBound...last
  }

  /// The block with each of its cells changed.
  func mapCells(_ transform: (String) -> String) -> Block {
    var block = self
    switch kind {
    case .tableHeader(let cells): block.kind = .tableHeader(cells.map(transform))
    case .tableRow(let cells): block.kind = .tableRow(cells.map(transform))
    default: break
    }
    return block
  }
}
