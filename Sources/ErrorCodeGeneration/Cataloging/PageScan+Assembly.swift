extension PageScan {
  /// Adds to the pages what a block says.
  mutating func add(_ statement: Statement, _ block: Block) {
    switch statement {
    case .aside: return
    case .end(.title): place.section = nil
    case .end, .unreadCode: break
    case .frontMatter(let fields): return addFields(fields)
    case .source(let address): return addSource(address, block)
    case .example(let text):
      page?.addSigns(ofExample: text)
      return
    case .title: openPage(block, title: block.text)
    case .section: openSection(block)
    case .codes(let token, let name, let message): return open(token, name, message, block)
    case .name(let name): return updateOpenCodes { $0.entry.name = name }
    case .messages(let text): return add(text, isMessage: true)
    case .list(let texts): return texts.forEach { add($0, isMessage: true) }
    case .paragraph(let text): return add(text, isMessage: false)
    case .continuation(let text): return updateOpenCodes { $0.texts[$0.texts.count - 1].text += text }
    case .table: openTable(block)
    case .message(let message, let description):
      guard let table = page?.page.tables.indices.last else { break }
      let row = Page.Table.Row(message: message, description: description, line: block.line)
      page?.page.tables[table].rows.append(row)
    case .row(let row): add(row, block, origin: .row(table: roles.count - 1 - place.row))
    case .textsOfRow(let row):
      page?.updateLastCodes(1) { ($0.entry.messages, $0.entry.notes) = (row.messages, row.notes) }
    case .furtherMessages(let messages): page?.updateLastCodes(1) { $0.entry.messages += messages }
    case .stray: page?.strays.append(roles.count - 1)
    }
    place.openCodes = 0
    place.depthOfCodes = nil
    place.isBelowUnreadCode =
      if case .unreadCode = statement { true } else { place.isBelowUnreadCode && !block.isHeading }
  }

  private mutating func updateOpenCodes(_ change: (inout EntryDraft) -> Void) {
    page?.updateLastCodes(place.openCodes, change)
  }
}

// MARK: - Pages and sections

extension PageScan {
  private mutating func addFields(_ fields: [String: String]) {
    self.fields = fields
    source = (fields["source_url"] ?? fields["url"])?.withoutLineEnds
  }

  private mutating func addSource(_ address: String, _ block: Block) {
    source = source ?? address
    let line = (address, place.section?.title, block.line)
    sources.append(line)
    if page?.page.source == nil { page?.page.source = address }
    page?.sources.append(line)
  }

  /// Ends the page and begins the next one with its title.
  private mutating func openPage(_ block: Block, title: String?) {
    place = Place()
    let isFirst = page == nil
    if let page { endedPages.append(page) }
    let opened = Page(
      snapshot: snapshot.name, path: snapshot.path, language: .english, source: isFirst ? source : nil,
      updated: isFirst ? fields["updated_at"] ?? fields["scraped_at"] : nil, line: block.line)
    page = PageDraft(page: opened, title: title, sources: isFirst ? sources : [])
  }

  /// Opens a page for what is found, also where the capture has lost the title.
  private mutating func startPage(_ block: Block) {
    if page == nil { openPage(block, title: nil) }
  }

  private mutating func openSection(_ block: Block) {
    startPage(block)
    if page?.address == nil { page?.address = block.link?.address }
    place.section = block.text.isEmpty ? nil : (block.text.collapsed, block.line)
  }
}

// MARK: - Codes and their texts

extension PageScan {
  /// Begins the codes that a block names.
  private mutating func open(_ token: CodeToken, _ name: String?, _ message: String?, _ block: Block) {
    let token = token.signed(as: block.link)
    let row = DocumentedTable.CodeRow(numbers: token.numbers, name: name)
    add(row, block, origin: block.depth == nil ? .heading : .item, address: block.link?.address)
    if page?.address == nil { page?.address = block.link?.address }
    place.isBelowUnreadCode = false
    place.openCodes = token.numbers.count
    place.depthOfCodes = block.depth
    if case .heading(let level) = block.kind { place.levelOfCodes = level }
    if let message { add(message, isMessage: true) }
  }

  private mutating func add(
    _ row: DocumentedTable.CodeRow, _ block: Block, origin: EntryDraft.Origin, address: String? = nil
  ) {
    startPage(block)
    for number in row.numbers {
      let entry = Page.Entry(
        code: number.value ?? 0, name: row.name, section: place.section?.title, address: address,
        messages: row.messages, notes: row.notes, line: block.line)
      page?.entries.append(EntryDraft(entry: entry, number: number, block: roles.count - 1, origin: origin))
    }
    page?.strays = []
  }

  private mutating func add(_ text: String, isMessage: Bool) {
    let text = EntryDraft.Text(text: text, block: roles.count - 1, isMessage: isMessage)
    updateOpenCodes { $0.texts.append(text) }
  }

  private mutating func openTable(_ block: Block) {
    startPage(block)
    let heading = place.section ?? (page?.title ?? "", block.line)
    page?.page.tables.append(Page.Table(title: heading.title, line: heading.line))
  }
}
