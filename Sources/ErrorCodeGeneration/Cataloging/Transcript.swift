/// A snapshot that was read: its blocks, what each of them is, and the pages found in them.
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
      blocks = try snapshot.blocks()
    } catch {
      diagnostics = [error]
      return
    }
    let parser = PageParser(snapshot, blocks)
    roles = parser.roles
    pages = parser.pages.filter { !$0.entries.isEmpty || !$0.tables.isEmpty }
    diagnostics = unrecognised
    if pages.allSatisfy(\.entries.isEmpty) {
      diagnostics.append(
        Diagnostic(.error, snapshot.path, "no error code was found; capture the page that documents the codes"))
    }
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
    zip(blocks, roles).filter { $0.1 == .unrecognised }.map { block, _ in
      let text = block.text.prefix { !$0.isNewline }.prefix(60)
      return Diagnostic(
        .warning, snapshot.path, line: block.lines.lowerBound, "the line is not recognised and was left out: '\(text)'")
    }
  }
}
