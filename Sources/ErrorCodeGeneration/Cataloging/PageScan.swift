/// Goes through the blocks of a snapshot in page order: rules say what each is, and its pages grow by that.
struct PageScan {
  /// What stands above a block, as far as its meaning depends on it.
  struct Place {
    /// How many codes at the end of the page have the texts that come next.
    var openCodes = 0

    /// How deep the list is whose items are the open codes.
    var depthOfCodes: Int?

    /// The level of the last heading of a code on the page.
    var levelOfCodes: Int?

    /// Whether the last heading was meant to name a code and could not be read.
    var isBelowUnreadCode = false

    /// The section, and the line of its heading.
    var section: (title: String, line: Int)?

    /// The table, and the number of the row that comes next.
    var table: DocumentedTable?
    var row = 0
  }

  let snapshot: Snapshot
  let blocks: [Block]
  let traits: Traits

  /// The role of each block so far, and the name of the rule that found it.
  var roles: [Role] = []
  private(set) var rules: [String] = []

  /// The pages that ended.
  var endedPages: [PageDraft] = []

  /// The page that goes on; `nil` above the first one.
  var page: PageDraft?
  var place = Place()

  /// What the front matter says.
  var fields: [String: String] = [:]

  /// The address that the file says it was captured from.
  var source: String?

  /// The lines that say where a part of the file comes from.
  var sources: [PageDraft.Source] = []

  /// What was decided without a word of the page.
  var diagnostics: [Diagnostic] = []

  init(_ snapshot: Snapshot, _ document: Document) {
    self.snapshot = snapshot
    blocks = document.blocks
    traits = Traits(document)
    for block in blocks {
      findTable(block)
      let (rule, statement) = reading(of: block)
      rules.append(rule)
      roles.append(statement.role)
      add(statement, block)
      if block.isTableRow || place.table?.beginsWithCode == true && place.row == 0 { place.row += 1 }
    }
  }

  /// The pages, once their codes were compared with one another.
  mutating func finishedPages() -> [Page] {
    let language = snapshot.language ?? fields["lang"].flatMap(Language.init(tag:))
    var pages = endedPages + [page].compactMap(\.self)
    for index in pages.indices {
      pages[index].settleSigns(&diagnostics)
      pages[index].settleContents(&roles)
    }
    return pages.map { $0.finished(source: source, language: language) }
  }

  /// The first rule that applies to a block, and what it says.
  private func reading(of block: Block) -> (rule: String, statement: Statement) {
    for rule in Rule.all(for: block.kind) {
      if let statement = rule.statement(self, block) { return (rule.name, statement) }
    }
    return ("no rule", .aside(.unrecognised))
  }

  /// Reads the table that begins at a block.
  private mutating func findTable(_ block: Block) {
    if block.isTableRow, place.table != nil { return }
    place.table = nil
    let titles: [String]? = if case .tableHeader(let cells) = block.kind { cells } else { nil }
    guard titles != nil || block.isTableRow else { return }
    let rows = blocks.dropFirst(roles.count + (titles == nil ? 0 : 1)).prefix(while: \.isTableRow)
    place.row = 0
    place.table = DocumentedTable(
      titles: titles, rows: rows.map(\.cells), section: place.section?.title ?? page?.title, isBelowCodes: isBelowCodes)
  }
}

extension PageScan {
  /// The code, or the last of several, whose texts come next.
  var openCode: EntryDraft? { place.openCodes > 0 ? page?.entries.last : nil }

  /// The codes that the current block begins with.
  var token: CodeToken? { traits.tokens[roles.count] }

  /// Whether a page with codes is open.
  var isBelowCodes: Bool { page?.entries.isEmpty == false }

  /// Whether the codes above have the texts of their lists or tables.
  var isBelowMessages: Bool { openCode?.texts.last?.isMessage == true }

  /// The block before the current one. There is none at the beginning of a file.
  var above: Block? { roles.isEmpty ? nil : blocks[roles.count - 1] }
}
