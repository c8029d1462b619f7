extension PageScan {
  /// Adds to the pages what a block says.
  mutating func add(_ statement: Statement, _ block: Block) {
    switch statement {
    case .aside: return
    case .end, .unreadCode: break
    case .frontMatter(let fields): return addFields(fields)
    case .source(let address): return addSource(address, block)
    case .example(let text): return update { $0.addSigns(ofExample: text) }
    case .title: openPage(block)
    case .section: openSection(block)
    case .codes(let token, let name, let message): return open(token, name, message, block)
    case .name(let name): return updateOpenCodes { $0.entry.name = name }
    case .messages(let text): return add(text, isMessage: true)
    case .paragraph(let text): return add(text, isMessage: false)
    case .continuation(let text): return updateOpenCodes { $0.texts[$0.texts.count - 1].text += text }
    case .table: openTable(block)
    case .message(let message, let description):
      let row = Page.Table.Row(message: message, description: description, line: block.lines.lowerBound)
      update { $0.page.tables[$0.page.tables.count - 1].rows.append(row) }
    case .row(let row): add(row, block)
    case .textsOfRow(let row): update { $0.entries[$0.entries.count - 1].replaceTexts(with: row) }
    case .furtherMessages(let messages): update { $0.entries[$0.entries.count - 1].entry.messages += messages }
    case .stray:
      let index = roles.count - 1
      update { $0.strays.append(index) }
    }
    place.openCodes = 0
    place.depthOfCodes = nil
    place.isBelowUnreadCode =
      if case .unreadCode = statement { true } else { place.isBelowUnreadCode && !block.isHeading }
  }

  private mutating func update(_ change: (inout PageDraft) -> Void) {
    if !drafts.isEmpty { change(&drafts[drafts.count - 1]) }
  }

  private mutating func updateOpenCodes(_ change: (inout EntryDraft) -> Void) {
    let count = place.openCodes
    update { draft in
      for index in draft.entries.indices.suffix(count) { change(&draft.entries[index]) }
    }
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
    let line = PageDraft.SourceLine(address: address, section: place.section?.title, line: block.lines.lowerBound)
    sources.append(line)
    update { draft in
      draft.page.source = draft.page.source ?? address
      draft.sources.append(line)
    }
  }

  /// Ends the page and begins the next one with its title.
  private mutating func openPage(_ block: Block) {
    place = Place()
    let isFirst = drafts.isEmpty
    let page = Page(
      snapshot: snapshot.name, path: snapshot.path, language: .english, source: isFirst ? source : nil,
      updated: isFirst ? fields["updated_at"] ?? fields["scraped_at"] : nil, line: block.lines.lowerBound)
    drafts.append(PageDraft(page: page, title: block.text, sources: isFirst ? sources : []))
  }

  /// Opens a page for what is found, also where the capture has lost the title.
  private mutating func startPage(_ block: Block) {
    guard drafts.isEmpty else { return }
    openPage(block)
    drafts[0].title = nil
  }

  private mutating func openSection(_ block: Block) {
    startPage(block)
    update { $0.add(block.link, block.lines.lowerBound, ofCode: false) }
    place.section = block.text.isEmpty ? nil : (block.text.collapsed, block.lines.lowerBound)
  }
}

// MARK: - Codes and their texts

extension PageScan {
  /// Begins the codes that a block names.
  private mutating func open(_ token: CodeToken, _ name: String?, _ message: String?, _ block: Block) {
    startPage(block)
    let token = token.signed(as: block.link)
    add(token.numbers, name, block, origin: block.origin) { $0.address = block.link?.address }
    update { $0.add(block.link, block.lines.lowerBound, ofCode: true) }
    place.isBelowUnreadCode = false
    place.openCodes = token.numbers.count
    place.depthOfCodes = block.depth
    if case .heading(let level) = block.kind { place.levelOfCodes = level }
    if let message { add(message, isMessage: true) }
  }

  private mutating func add(_ row: DocumentedTable.CodeRow, _ block: Block) {
    startPage(block)
    let table = roles.count - 1 - place.row
    add(row.numbers, row.name, block, origin: .row(table: table)) { entry in
      entry.messages = row.messages
      entry.notes = row.notes
    }
  }

  private mutating func add(
    _ numbers: [CodeNumber], _ name: String?, _ block: Block, origin: EntryDraft.Origin,
    _ fill: (inout Page.Entry) -> Void
  ) {
    let index = roles.count - 1
    for number in numbers {
      var entry = Page.Entry(
        code: number.value ?? 0, name: name, section: place.section?.title, line: block.lines.lowerBound)
      fill(&entry)
      update { draft in
        draft.entries.append(EntryDraft(entry: entry, number: number, block: index, origin: origin))
        draft.strays = []
      }
    }
  }

  private mutating func add(_ text: String, isMessage: Bool) {
    let text = EntryDraft.Text(text: text, block: roles.count - 1, isMessage: isMessage)
    updateOpenCodes { $0.texts.append(text) }
  }

  private mutating func openTable(_ block: Block) {
    startPage(block)
    let heading = place.section ?? (drafts.last?.title ?? "", block.lines.lowerBound)
    update { $0.page.tables.append(Page.Table(title: heading.title, line: heading.line)) }
  }
}

extension Block {
  /// What marks the code that the block names.
  fileprivate var origin: EntryDraft.Origin {
    depth.map(EntryDraft.Origin.item) ?? .heading
  }
}
