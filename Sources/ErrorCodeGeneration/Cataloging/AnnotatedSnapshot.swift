/// A snapshot that was read: its blocks, their roles, and the pages in them.
package struct AnnotatedSnapshot: Sendable {
  package let snapshot: Snapshot
  package private(set) var blocks: [Block] = []

  /// The role of each block.
  package private(set) var roles: [Role] = []

  /// The name of the rule that found each role.
  package private(set) var rules: [String] = []
  package private(set) var pages: [Page] = []

  /// Whether headings are marked as such.
  private(set) var hasMarkup = true

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
    hasMarkup = document.hasMarkup
    let unread = unread
    let lines = unread.map(\.line)
    let isElsewhere = { (diagnostic: Diagnostic) in !lines.contains(diagnostic.line) }
    let refusals = refusals(document)
    diagnostics =
      unrecognised.filter(isElsewhere) + scan.diagnostics + unread
      + (refusals.isEmpty ? doubts.filter(isElsewhere) : refusals)
  }

  /// The role of each line of the file; `nil` for a blank one.
  package var lineRoles: [Role?] {
    zip(snapshot.lines, blockOfLines).map { line, block in
      line.allSatisfy(\.isWhitespace) ? nil : block.map { roles[$0] } ?? .unrecognised
    }
  }

  /// The rule that found the role of each line; `nil` for a blank one.
  package var lineRules: [String?] {
    zip(lineRoles, blockOfLines).map { role, block in role == nil ? nil : block.map { rules[$0] } }
  }

  /// The block of each line.
  var blockOfLines: [Int?] {
    var result = [Int?](repeating: nil, count: snapshot.lines.count)
    for (index, block) in blocks.enumerated() {
      for line in block.lines { result[line - 1] = index }
    }
    return result
  }

  private var unrecognised: [Diagnostic] {
    roles.indices.filter { roles[$0] == .unrecognised }.map { index in
      let text = blocks[index].isTableRow ? blocks[index].cells.joined(separator: " | ") : blocks[index].text
      return warning(at: index, "the line is not recognised and was left out: '\(text.excerpt)'")
    }
  }
}
