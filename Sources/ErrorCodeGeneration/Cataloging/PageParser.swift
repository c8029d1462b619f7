/// Finds pages, codes, messages and tables among blocks, and says what each block is.
struct PageParser {
  /// A page that is being read.
  struct OpenPage {
    var page: Page
    var title: String?
    /// The language that the addresses on the page name.
    var language: Language?
    /// Whether an address was seen.
    var hasAddress = false
    /// The address of the page as the heading of its first code spells it.
    var codePage: String?

    /// The title and the sections of its codes as one text.
    var headings: String { (title ?? "") + page.entries.compactMap(\.section).joined() }
  }

  /// A code whose texts are being collected.
  struct OpenEntry {
    var entry: Page.Entry
    /// Where its heading stands among the blocks.
    var heading: Int
    /// Where its paragraphs stand among the blocks: they are messages if no bullet comes.
    var paragraphs: [Int] = []
  }

  /// The pages that were read to their end.
  var pages: [Page] = []

  /// The role of each block read so far.
  var roles: [Role] = []

  /// What was decided without a word of the page.
  var diagnostics: [Diagnostic] = []

  /// The file that is read.
  let snapshot: Snapshot
  /// Whether headings are marked as such.
  let hasMarkup: Bool
  /// Whether codes are the items of lists.
  let listsCodes: Bool
  /// All blocks of the file.
  let blocks: [Block]
  /// Whether several headings are a name and a number in brackets.
  lazy var hasBracketedCodes = blocks.lazy.filter(\.isBracketedCode).dropFirst().first != nil
  /// The address that the file says it was captured from.
  var source: String?
  /// The lines of the page that say where a part of it comes from.
  var sourceLines: [SourceLine] = []
  /// When the file says that it was captured.
  var updated: String?
  /// The language that the file says it is in.
  var language: Language?
  /// The page that is being read.
  var page: OpenPage?
  /// The section that is being read, and the line of its heading.
  var section: (title: String, line: Int)?
  /// Whether the last heading looked like that of a code and could not be read.
  var isBelowUnreadCode = false
  /// The level of the last heading of a code on the page.
  var levelOfCodes: Int?
  /// The code that is being read.
  var entry: OpenEntry?
  /// What the columns of the table that is being read hold.
  var codeTable = CodeTable()
  /// Whether the current table may hold messages.
  var isTableOfErrors = true
  /// Whether the block before is a line across the page.
  var isAfterRule = false
  /// The line that the block before ends on.
  var lastLine = 0

  /// The address of this page as the links of its table of contents spell it.
  var contentsPage: String?

  /// The list items that name codes of the page again, each with its section's line.
  var references: [(role: Int, code: Int, section: Int)] = []

  /// The block that is the heading of each code. It is `nil` for a row of a table.
  var headings: [Int?] = []

  /// The messages of the page that are items of lists, in page order.
  var listedMessages: [ListedMessage] = []

  /// Whether one of those begins with a code.
  var namesCodes = false

  /// What the page says about the signs of its codes.
  var signs = Signs()

  /// The list items since the last code that no rule knows.
  var strayItems: [Int] = []

  /// Reads what a snapshot holds, in page order.
  ///
  /// - Parameters:
  ///   - snapshot: The file.
  ///   - document: What was read in it.
  ///   - listsCodes: Whether codes are the items of lists.
  init(_ snapshot: Snapshot, _ document: Document, listsCodes: Bool = false) {
    self.snapshot = snapshot
    self.listsCodes = listsCodes
    hasMarkup = document.hasMarkup
    blocks = document.blocks
    roles.reserveCapacity(blocks.count)
    for index in blocks.indices {
      if !blocks[index].isTableRow { codeTable = CodeTable(start: index) }
      roles.append(.unrecognised)
      roles[index] = role(of: blocks[index])
      if case .rule = blocks[index].kind { isAfterRule = true } else { isAfterRule = false }
      lastLine = blocks[index].lines.upperBound
    }
    closePage()
  }
}

extension PageParser {
  private mutating func role(of block: Block) -> Role {
    switch block.kind {
    case .frontMatter(let fields): readFrontMatter(fields)
    case .comment: readSource(block) ? .source : .navigation
    case .rule: .separator
    case .furniture: .navigation
    case .code: readExample(block.text)
    case .heading(let level): readHeading(block, level)
    case .listItem: readListItem(block)
    case .paragraph, .quote: readText(block)
    case .tableHeader(let titles): openTable(titles, block)
    case .tableRow(let cells): readRow(cells, block)
    }
  }

  /// Reads code; that of an answer, such as `{"code": -1121}`, shows the sign of a code.
  private mutating func readExample(_ text: String) -> Role {
    for rest in text.split(separator: "\"code\"", omittingEmptySubsequences: false).dropFirst() {
      let value = rest.drop { $0.isWhitespace || $0 == ":" || $0 == "\"" }
      noteSigns(in: String(value.prefix { $0 == "-" || $0.isNumber }))
    }
    return .example
  }

  private mutating func readFrontMatter(_ fields: [String: String]) -> Role {
    source = (fields["source_url"] ?? fields["url"])?.withoutLineEnds
    updated = fields["updated_at"] ?? fields["scraped_at"]
    language = fields["lang"].flatMap(Language.init(tag:))
    return .frontMatter
  }
}
