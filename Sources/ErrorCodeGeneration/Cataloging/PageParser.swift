/// Finds the pages, codes, messages and tables in the blocks of a snapshot, and says what each block is.
struct PageParser {
  /// A page that is being read.
  private struct OpenPage {
    var page: Page
    var title: String?
    /// The language that the addresses on the page name.
    var language: Language?
    /// Whether an address was seen.
    var hasAddress = false
  }

  /// A code whose texts are being collected.
  private struct OpenEntry {
    var entry: Page.Entry
    /// Where its heading stands among the blocks.
    var heading: Int
    /// Where its paragraphs stand among the blocks: they are messages if no bullet comes.
    var paragraphs: [Int] = []
  }

  /// The pages that were read to their end.
  private(set) var pages: [Page] = []

  /// The role of each block read so far.
  private(set) var roles: [Role] = []

  private let snapshot: Snapshot
  private let hasMarkup: Bool
  private let listsCodes: Bool
  private var source: String?
  private var updated: String?
  private var language: Language?
  private var page: OpenPage?
  private var section: (title: String, line: Int)?
  private var entry: OpenEntry?
  private var codeTable = CodeTable()
  /// Whether the table that is being read may hold messages, and not what a longer document has besides.
  private var isTableOfErrors = true
  private var isAfterRule = false
  /// The line that the block before ends on.
  private var lastLine = 0

  /// The address of this page as the links of its table of contents spell it.
  private var contentsPage: String?

  /// The list items that name codes of the page again, with the line of their section.
  private var references: [(role: Int, code: Int, section: Int)] = []

  /// Where the heading of each code of the page stands among the blocks; `nil` for a row of a table.
  private var headings: [Int?] = []

  /// The list items since the last code that no rule knows.
  private var strayItems: [Int] = []

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
    let blocks = document.blocks
    roles.reserveCapacity(blocks.count)
    for index in blocks.indices {
      if !blocks[index].isTableRow { codeTable = CodeTable() }
      roles.append(.unrecognised)
      roles[index] = role(of: blocks[index])
      if case .rule = blocks[index].kind { isAfterRule = true } else { isAfterRule = false }
      lastLine = blocks[index].lines.upperBound
    }
    closePage()
  }
}

// MARK: - Roles

extension PageParser {
  private mutating func role(of block: Block) -> Role {
    switch block.kind {
    case .frontMatter(let fields): readFrontMatter(fields)
    case .comment: readSource(block.text) ? .source : .navigation
    case .rule: .separator
    case .furniture: .navigation
    case .code: .example
    case .heading(let level): readHeading(block, level)
    case .listItem: readListItem(block)
    case .paragraph, .quote: readText(block)
    case .tableHeader(let titles): openTable(titles, block)
    case .tableRow(let cells): readRow(cells, block)
    }
  }

  private mutating func readFrontMatter(_ fields: [String: String]) -> Role {
    source = (fields["source_url"] ?? fields["url"])?.withoutLineEnds
    updated = fields["updated_at"] ?? fields["scraped_at"]
    language = fields["lang"].flatMap(Language.init(tag:))
    return .frontMatter
  }

  /// Reads where the page comes from: `Source: https://…`.
  private mutating func readSource(_ text: String) -> Bool {
    let label = text.hasPrefix("<!--") ? String(text.dropFirst(4)).trimmed : text
    guard label.hasPrefix("Source:") || label.hasPrefix("来源:") else { return false }
    let words = label.split(whereSeparator: \.isWhitespace)
    guard let address = words.first(where: { $0.hasPrefix("http") }), words.count <= 3
    else { return false }
    source = source ?? String(address)
    if page?.page.source == nil { page?.page.source = source }
    return true
  }
}

// MARK: - Pages and sections

extension PageParser {
  private mutating func readHeading(_ block: Block, _ level: Int) -> Role {
    if let heading = CodeHeading(block.text) { return open(heading, block) }
    closeEntry()
    if looksLikeCode(block.text) {
      section = (block.text.collapsed, block.lines.lowerBound)
      return .unrecognised
    }
    if level == 1, page?.title == nil || isAfterRule || isTranslation(block.text) { return openPage(block) }
    if block.text == page?.title { return .title }
    startPage(block)
    learn(from: block.link)
    section = block.text.isEmpty ? nil : (block.text.collapsed, block.lines.lowerBound)
    return .section
  }

  /// Whether a title behind codes is in another language than that of their page.
  private func isTranslation(_ title: String) -> Bool {
    guard let page, let first = page.title, !page.page.entries.isEmpty else { return false }
    return Language(of: title) != Language(of: first)
  }

  private mutating func openPage(_ block: Block) -> Role {
    closePage()
    startPage(block)
    page?.title = block.text
    return .title
  }

  /// Makes sure that there is a page for what is found, also where the capture has lost the title.
  private mutating func startPage(_ block: Block) {
    guard page == nil else { return }
    let isFirst = pages.isEmpty
    page = OpenPage(
      page: Page(
        snapshot: snapshot.name, path: snapshot.path, language: .english, source: isFirst ? source : nil,
        updated: isFirst ? updated : nil, line: block.lines.lowerBound))
  }

  private mutating func closePage() {
    closeEntry()
    removeContents()
    checkReferences()
    for index in strayItems { roles[index] = .introduction }
    strayItems = []
    guard var open = page.take() else { return }
    section = nil
    open.page.tables.removeAll(where: \.rows.isEmpty)
    let headings = (open.title ?? "") + open.page.entries.compactMap(\.section).joined()
    open.page.language =
      open.language ?? open.page.source.flatMap { Address($0).language } ?? snapshot.language ?? language
      ?? Language(of: headings)
    pages.append(open.page)
  }

  /// A list of codes refers to the page when it has at least one that the page documents; else it was meant to document them.
  private mutating func checkReferences() {
    let codes = Set(page?.page.entries.map(\.code) ?? [])
    let sections = Set(references.filter { codes.contains($0.code) }.map(\.section))
    for reference in references where !sections.contains(reference.section) { roles[reference.role] = .unrecognised }
    references = []
  }

  /// Learns the language and the address of the page from the address of a heading.
  private mutating func learn(from link: Block.Link?) {
    guard let text = link?.address, page?.hasAddress == false else { return }
    page?.hasAddress = true
    page?.language = Address(text).language
    guard let address = Address(text).resolved(against: source).map({ Address($0).page }) else { return }
    page?.page.headingSource = address
    if page?.page.source == nil { page?.page.source = address }
  }
}

// MARK: - Codes

extension PageParser {
  private mutating func open(_ heading: CodeHeading, _ block: Block) -> Role {
    closeEntry()
    startPage(block)
    strayItems = []
    learn(from: block.link)
    guard let code = heading.code else { return .unrecognised }
    var entry = Page.Entry(code: code, name: heading.name, section: section?.title, line: block.lines.lowerBound)
    if let address = block.link?.address {
      entry.address = Address(address).resolved(against: page?.page.source ?? source)
    }
    self.entry = OpenEntry(entry: entry, heading: roles.count - 1)
    return .code
  }

  private mutating func closeEntry() {
    guard var open = entry.take() else { return }
    if open.entry.messages.isEmpty {
      swap(&open.entry.messages, &open.entry.notes)
    } else {
      for index in open.paragraphs { roles[index] = .note }
    }
    page?.page.entries.append(open.entry)
    headings.append(open.heading)
  }
}

// MARK: - Contents

extension PageParser {
  /// Takes out what a table of contents without links says: the headings of codes that the page documents elsewhere.
  private mutating func removeContents() {
    guard let entries = page?.page.entries, entries.contains(where: \.isBare) else { return headings = [] }
    let documented = Set(entries.filter { !$0.isBare }.map(\.heading))
    var kept: [Page.Entry] = []
    for (index, entry) in entries.enumerated() {
      if entry.isBare, documented.contains(entry.heading), let heading = headings[index] {
        roles[heading] = .contents
      } else {
        kept.append(entry)
      }
    }
    page?.page.entries = kept
    headings = []
  }
}

extension Page.Entry {
  /// The code with its name.
  fileprivate var heading: String { "\(code) \(name ?? "")" }

  /// Whether nothing is said about the code.
  fileprivate var isBare: Bool { messages.isEmpty && notes.isEmpty }
}

// MARK: - Texts

extension PageParser {
  private mutating func readListItem(_ block: Block) -> Role {
    if case .whole(let address) = block.link, isOnThisPage(address) { return .contents }
    if listsCodes, let heading = CodeHeading(block.text), heading.isSigned { return open(listed: heading, block) }
    if let hasText = entry?.entry.messages.append(messagesOf: block.text) { return hasText ? .message : .separator }
    guard let page else { return .navigation }
    if let code = CodeHeading(block.text)?.code {
      references.append((roles.count - 1, code, section?.line ?? 0))
      return .reference
    }
    if page.page.entries.isEmpty { return .introduction }
    if !looksLikeCode(section?.title ?? "") { strayItems.append(roles.count - 1) }
    return .unrecognised
  }

  /// Reads an item of a list, or a paragraph, such as `-1000 UNKNOWN: An unknown error`; further messages may be items of a list below it.
  private mutating func open(listed heading: CodeHeading, _ block: Block) -> Role {
    var heading = heading
    let (name, message) = (heading.name ?? "").nameAndMessage
    let isNamed = name.isConstant
    heading.name = isNamed ? name : nil
    let role = open(heading, block)
    entry?.entry.messages.append(messagesOf: isNamed ? message : name)
    return role
  }

  private mutating func readText(_ block: Block) -> Role {
    if block.text.isEmpty { return .navigation }
    if readSource(block.text) { return .source }
    if isFurniture(block.text) { return readFurniture() }
    if case .whole = block.link, entry?.entry.messages.isEmpty != true { return .navigation }
    if let heading = CodeHeading(block.text) {
      if heading.isSigned, heading.name?.nameAndMessage.message.isEmpty == false { return open(listed: heading, block) }
      if isHeading(heading, block) { return open(heading, block) }
    }
    if let role = readHeadingAndText(block) { return role }
    if !hasMarkup, let role = readTornMessage(block) ?? readUnmarkedHeading(block) { return role }
    if entry != nil { return readParagraph(block.text.collapsed) }
    return page == nil ? .navigation : .introduction
  }

  /// Reads a paragraph below a code: a message where it is labelled so, else a message if no bullet comes.
  private mutating func readParagraph(_ text: String) -> Role {
    if let message = text.labelledMessage {
      entry?.entry.messages.append(message)
    } else {
      entry?.entry.notes.append(text)
      entry?.paragraphs.append(roles.count - 1)
    }
    return .message
  }

  /// Whether a heading that is no code looks as if it had been one, and is no range of codes such as `10xx`, no status of
  /// HTTP and no date. Bullets below it are missed, while those of other sections behind the last code are the rest of a
  /// longer document.
  private func looksLikeCode(_ title: String) -> Bool {
    let word = title.prefix { !$0.isWhitespace }.utf8
    let number = word.drop { $0 == UInt8(ascii: "-") }
    let digits = number.prefix { $0.isDigit }.count
    let isRange = word.contains { $0 | 0x20 == UInt8(ascii: "x") }
    let isDate = number.dropFirst(digits).first.map { "-/.".utf8.contains($0) || $0 >= 0x80 } == true
    return !isRange && digits > 0 && (digits > 3 && !isDate || word.first == UInt8(ascii: "-"))
  }

  /// Whether a link leads to a place on this page, as those of a table of contents do.
  private mutating func isOnThisPage(_ text: String) -> Bool {
    let address = Address(text)
    guard address.hasFragment, !address.page.isEmpty else { return address.hasFragment }
    if address.page == contentsPage { return true }
    let source = page?.page.headingSource ?? page?.page.source ?? source
    guard source.map({ Address($0).product == address.product }) ?? text.hasPrefix("/") else { return false }
    contentsPage = address.page
    return true
  }

  /// Whether a paragraph or a quote that begins with a code is its heading: one line that is no sentence.
  private func isHeading(_ heading: CodeHeading, _ block: Block) -> Bool {
    if block.text.containsByte(where: { $0 == UInt8(ascii: "\n") }) { return false }
    if heading.isLabelled, !heading.isSigned, hasMarkup { return false }
    if !heading.isSigned || heading.hasPlainName { return heading.hasPlainName }
    return !hasMarkup || !endsAsSentence(block.text)
  }

  /// Reads a heading without markup that its text follows on the next line.
  private mutating func readHeadingAndText(_ block: Block) -> Role? {
    guard let end = block.text.utf8.firstIndex(of: UInt8(ascii: "\n")),
      let heading = CodeHeading(String(block.text[..<end])), heading.isSigned, heading.hasPlainName
    else { return nil }
    let role = open(heading, block)
    entry?.entry.messages.append(messagesOf: String(block.text[end...]))
    return role
  }

  /// Reads the next piece of a bullet that was torn at its code spans: on the line below, a code span or what goes on
  /// behind one.
  private mutating func readTornMessage(_ block: Block) -> Role? {
    guard block.lines.lowerBound == lastLine + 1, block.text.isPieceOfSentence, !isRange(block.text),
      let last = entry?.entry.messages.indices.last
    else { return nil }
    let gap = ".,;:)".contains(block.text.first ?? " ") ? "" : " "
    entry?.entry.messages[last] += gap + block.text.collapsed
    return .message
  }

  private func isRange(_ text: String) -> Bool {
    let range = text.prefix { !$0.isWhitespace }.lowercased()
    return range.contains("xx") && range.allSatisfy { "0123456789x-/".contains($0) }
  }

  /// Plain text marks no headings: its first line is the title, a range of codes such as `10xx -` begins a section, and so
  /// does a short line behind a table or the bullets of a code that does not end as sentences do.
  private mutating func readUnmarkedHeading(_ block: Block) -> Role? {
    if page == nil || isAfterRule { return openPage(block) }
    let isBehindTexts = entry?.entry.messages.isEmpty == false || roles.dropLast().last == .tableRow
    let isTitle = isBehindTexts && block.text.utf8.count < 128 && !endsAsSentence(block.text)
    return isRange(block.text) || isTitle ? readHeading(block, 2) : nil
  }

  private func endsAsSentence(_ text: String) -> Bool { text.last.map { ".!?。！？;:,：；，".contains($0) } ?? true }

  /// What sites write around their pages; no text of a code goes on behind it.
  private mutating func readFurniture() -> Role {
    closeEntry()
    return .navigation
  }

  private func isFurniture(_ text: String) -> Bool {
    Self.furniture.contains(text) || text.hasPrefix("Copyright ©") || text.hasPrefix("©")
  }

  private static let furniture: Set<String> = [
    "Skip to main content", "On this page", "Previous", "Next", "Back to top", "跳到主要内容", "本页总览", "上一页", "下一页",
  ]
}

// MARK: - Tables

extension PageParser {
  private mutating func openTable(_ titles: [String], _ block: Block) -> Role {
    closeEntry()
    startPage(block)
    isTableOfErrors = titles.contains(where: \.namesErrors) || titles.allSatisfy(\.isEmpty)
    guard isTableOfErrors else { return .introduction }
    let heading = section ?? (page?.title ?? "", block.lines.lowerBound)
    page?.page.tables.append(Page.Table(title: heading.title, line: heading.line))
    return .tableHeader
  }

  private mutating func readRow(_ cells: [String], _ block: Block) -> Role {
    startPage(block)
    if let row = codeTable.row(cells) { return append(row, block) }
    guard isTableOfErrors else { return .introduction }
    guard let first = cells.first?.collapsed, !first.isEmpty, let last = page?.page.tables.indices.last else {
      return .unrecognised
    }
    let description = cells.dropFirst().filter { !$0.isEmpty }.joined(separator: " ").collapsed
    page?.page.tables[last].rows.append(
      Page.Table.Row(
        message: first.unquoted, description: description.isEmpty ? nil : description, line: block.lines.lowerBound))
    return .tableRow
  }

  /// Adds the code of a row, or the texts of the code that the heading above the table names.
  private mutating func append(_ row: CodeTable.Row, _ block: Block) -> Role {
    strayItems = []
    if let last = page?.page.entries.indices.last, page?.page.entries[last].isContinued(by: row) == true {
      page?.page.entries[last].messages = row.messages
      page?.page.entries[last].notes = row.notes
      return .message
    }
    var entry = Page.Entry(code: row.code, name: row.name, section: section?.title, line: block.lines.lowerBound)
    entry.messages = row.messages
    entry.notes = row.notes
    page?.page.entries.append(entry)
    headings.append(nil)
    return .code
  }
}

extension Page.Entry {
  /// Whether a row is about the same code and says what its heading has left out.
  fileprivate func isContinued(by row: CodeTable.Row) -> Bool {
    messages.isEmpty && code.magnitude == row.code.magnitude && name ?? row.name == row.name ?? name
  }
}

extension String {
  /// Whether the text cannot begin a sentence or be a title: it begins as neither does, or is code such as `%s` or
  /// `POST /order`.
  fileprivate var isPieceOfSentence: Bool {
    guard let first = utf8.first, first < 0x80 else { return false }
    return !first.isUppercase || split(separator: " ").allSatisfy { $0.utf8.contains { !$0.isLetter } || $0.isConstant }
  }

  /// Whether the title of a column says that codes or messages of errors stand in it.
  fileprivate var namesErrors: Bool {
    let title = lowercased()
    return ["code", "error", "message", "msg", "信息", "消息", "错误", "报错"].contains { title.contains($0) }
  }
}
