/// A snapshot that was read: its blocks, their roles, and the pages in them.
package struct AnnotatedSnapshot: Sendable {
  package let snapshot: Snapshot
  package private(set) var blocks: [Block] = []

  /// The role of each block.
  package private(set) var roles: [Role] = []

  /// The name of the rule that found each role.
  package private(set) var rules: [String] = []
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
    var scan = PageScan(snapshot, document)
    pages = scan.finishedPages().filter { !$0.entries.isEmpty || !$0.tables.isEmpty }
    (roles, rules) = (scan.roles, scan.rules)
    diagnostics = unrecognised + scan.diagnostics + doubts
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

extension Block {
  /// The text, or those of the cells.
  fileprivate var visibleText: String {
    switch kind {
    case .tableHeader(let cells), .tableRow(let cells): cells.joined(separator: " | ")
    default: text
    }
  }
}
