extension PageParser {
  /// Reads a heading: a code, the title of a page or that of a section.
  mutating func readHeading(_ block: Block, _ level: Int) -> Role {
    if let heading = codeHeading(block.text), heading.name.map(\.codes) ?? 0 == 0 {
      levelOfCodes = level
      return open(heading, block)
    }
    closeEntry()
    isBelowUnreadCode = looksLikeCode(block.text) || level == levelOfCodes && hasLostCode(block)
    if isBelowUnreadCode { return .unrecognised }
    if level == 1, page?.title == nil || isAfterRule || isTranslation(block.text) { return openPage(block) }
    if block.text == page?.title { return .title }
    startPage(block)
    learn(from: block.link)
    noteSigns(in: block.text)
    section = block.text.isEmpty ? nil : (block.text.collapsed, block.lines.lowerBound)
    return .section
  }

  /// The code in a heading. `UNKNOWN (1000)` counts only where several headings are like it.
  mutating func codeHeading(_ text: String) -> CodeHeading? {
    guard let heading = CodeHeading(text) else { return nil }
    return !heading.isBracketed || hasBracketedCodes ? heading : nil
  }

  /// Whether a heading lost its code: `UNKNOWN`, or one that is linked to `#-1000-unknown`.
  private func hasLostCode(_ block: Block) -> Bool {
    block.text.isConstant || block.link.map { Address($0.address).digitsOfCode.count > 2 } == true
  }

  /// Whether a title behind codes is in another language than that of their page.
  private func isTranslation(_ title: String) -> Bool {
    guard let page, let first = page.title, !page.page.entries.isEmpty else { return false }
    return Language(of: title) != Language(of: first)
  }

  /// Ends the page that is being read and begins the next one with its title.
  mutating func openPage(_ block: Block) -> Role {
    closePage()
    startPage(block)
    page?.title = block.text
    return .title
  }

  /// Opens a page for what is found, also where the capture has lost the title.
  mutating func startPage(_ block: Block) {
    guard page == nil else { return }
    let isFirst = pages.isEmpty
    page = OpenPage(
      page: Page(
        snapshot: snapshot.name, path: snapshot.path, language: .english, source: isFirst ? source : nil,
        updated: isFirst ? updated : nil, line: block.lines.lowerBound))
  }

  /// Ends the current page and settles what depends on all of its codes.
  mutating func closePage() {
    closeEntry()
    settleSigns()
    removeContents()
    checkReferences()
    for index in strayItems { roles[index] = .introduction }
    strayItems = []
    levelOfCodes = nil
    guard var open = page.take() else { return }
    section = nil
    settleSource(&open.page)
    open.page.tables.removeAll(where: \.rows.isEmpty)
    open.page.language =
      open.language ?? open.page.source.flatMap { Address($0).language } ?? snapshot.language ?? language
      ?? Language(of: open.headings)
    pages.append(open.page)
  }

  /// Decides whether lists of codes are references: one documented code is enough. The others become unrecognised.
  private mutating func checkReferences() {
    let codes = Set(page?.page.entries.map(\.code) ?? [])
    let sections = Set(references.filter { codes.contains($0.code) }.map(\.section))
    for reference in references where !sections.contains(reference.section) { roles[reference.role] = .unrecognised }
    references = []
  }

  /// Notes the first code that links to another product than the first link did.
  mutating func compare(_ link: Block.Link?, _ line: Int) {
    guard let text = link?.address, page?.page.strayHeading == nil else { return }
    guard let first = page?.codePage else {
      page?.codePage = Address(text).page
      return
    }
    if text.hasPrefix(first), text.utf8.dropFirst(first.utf8.count).first == UInt8(ascii: "#") { return }
    let (product, other) = (Address(first).product, Address(text).product)
    guard !product.isEmpty, !other.isEmpty, product != other else { return }
    page?.page.strayHeading = Page.Heading(address: text, line: line)
  }

  /// Learns the language and the address of the page from the address of a heading.
  mutating func learn(from link: Block.Link?) {
    guard let text = link?.address, page?.hasAddress == false else { return }
    page?.hasAddress = true
    page?.language = Address(text).language
    guard let address = Address(text).resolved(against: source).map({ Address($0).page }) else { return }
    page?.page.headingSource = address
    if page?.page.source == nil { page?.page.source = address }
  }
}

extension Block {
  /// Whether the block is a name and a number in brackets, as in `UNKNOWN (1000)`.
  var isBracketedCode: Bool {
    switch kind {
    case .heading, .paragraph, .quote: CodeHeading(text)?.isBracketed == true
    default: false
    }
  }
}
