/// A snapshot that was read: its blocks, their roles, and the pages in them.
package struct Transcript: Sendable {
  package let snapshot: Snapshot
  package private(set) var blocks: [Block] = []

  /// The role of each block.
  package private(set) var roles: [Role] = []
  package private(set) var pages: [Page] = []

  /// Why the snapshot, or a part of it, did not reach the pages.
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    do throws(Diagnostic) {
      let document = try snapshot.document()
      blocks = document.blocks
      read(document)
    } catch {
      diagnostics = [error]
    }
  }

  private mutating func read(_ document: Document) {
    var parser = PageParser(snapshot, document)
    if parser.pages.allSatisfy(\.entries.isEmpty), blocks.areMostlyListedCodes {
      parser = PageParser(snapshot, document, listsCodes: true)
    }
    roles = parser.roles
    pages = parser.pages.filter { !$0.entries.isEmpty || !$0.tables.isEmpty }
    diagnostics = unrecognised + parser.diagnostics
    diagnostics += refusals(document)
  }

  /// The role of each line of the file; `nil` for a blank one.
  package var lineRoles: [Role?] {
    var roles = snapshot.lines.map { line in line.allSatisfy(\.isWhitespace) ? Role?.none : .unrecognised }
    for (block, role) in zip(blocks, self.roles) {
      for line in block.lines where roles[line - 1] != nil { roles[line - 1] = role }
    }
    return roles
  }

  private var unrecognised: [Diagnostic] {
    roles.indices.filter { roles[$0] == .unrecognised }.map { index in
      let text = blocks[index].visibleText.prefix { !$0.isNewline }.prefix(60)
      let message = "the line is not recognised and was left out: '\(text)'"
      return Diagnostic(.warning, snapshot.path, line: blocks[index].lines.lowerBound, message)
    }
  }
}

// MARK: - Pages that must be refused

extension Transcript {
  /// Why the snapshot must not be used, with what mends it.
  private func refusals(_ document: Document) -> [Diagnostic] {
    if pages.allSatisfy(\.entries.isEmpty) {
      return [error(nil, "no error code was found; capture the page that documents the codes")]
    }
    if let line = document.openLine {
      return [error(line, "the page ends in the middle of its markup; capture it again")]
    }
    return pages.compactMap(wrongPage) + twoProducts + [cutOff].compactMap { $0 }
  }

  /// Checks that the headings lead to the page that the capture claims to be.
  private func wrongPage(_ page: Page) -> Diagnostic? {
    guard let source = page.source, let address = page.headingSource,
      !Address(source).isOfSameProduct(as: Address(address))
    else { return nil }
    return error(
      page.line,
      "the page claims to be '\(Address(source).product)', but its headings are those of '\(Address(address).product)'; "
        + "capture \(source) again")
  }

  /// Two products in one file cannot be told apart.
  private var twoProducts: [Diagnostic] {
    let pages = pages.filter { !$0.entries.isEmpty }
    guard let first = pages.lazy.compactMap(\.address).first.map(Address.init) else { return [] }
    return pages.compactMap { page in
      guard let address = page.address else { return nil }
      let isSame = Address(address).isOfSameProduct(as: first)
      guard let other = isSame ? page.strayHeading : Page.Heading(address: address, line: page.line) else { return nil }
      return error(
        other.line,
        "the file documents '\(first.product)', but this is '\(Address(other.address).product)'; keep each product in a file of its own"
      )
    }
  }

  /// Checks that a page does not end with a heading of a code and nothing below it.
  private var cutOff: Diagnostic? {
    guard let last = blocks.last(where: { $0.kind != .furniture }), !last.isTableRow,
      let entry = pages.last?.entries.last,
      entry.messages.isEmpty, entry.line == last.lines.lowerBound
    else { return nil }
    return error(entry.line, "the page ends in the middle of code \(entry.code); capture it again")
  }

  private func error(_ line: Int?, _ message: String) -> Diagnostic {
    Diagnostic(.error, snapshot.path, line: line, message)
  }
}

extension [Block] {
  /// Whether most of the items that lists begin with are codes.
  fileprivate var areMostlyListedCodes: Bool {
    let items = filter { $0.kind == .listItem(depth: 0) }
    return items.count { CodeHeading($0.text)?.isSigned == true } * 2 > items.count
  }
}

extension Page {
  /// Where the page is, by its headings or else by what the capture says.
  fileprivate var address: String? { headingSource ?? source }
}

extension Block {
  /// The text, or those of the cells.
  fileprivate var visibleText: String {
    switch kind {
    case .tableHeader(let cells), .tableRow(let cells): cells.joined(separator: " | ")
    default: text
    }
  }
}
