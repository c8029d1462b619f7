extension PageParser {
  /// Begins the code that a heading names.
  mutating func open(_ heading: CodeHeading, _ block: Block) -> Role {
    closeEntry()
    startPage(block)
    isBelowUnreadCode = false
    strayItems = []
    learn(from: block.link)
    compare(block.link, block.lines.lowerBound)
    let heading = heading.signed(as: block.link)
    guard let code = heading.code else { return .unrecognised }
    noteSign(isSigned: heading.isSigned, digits: heading.digits)
    var entry = Page.Entry(code: code, name: heading.name, section: section?.title, line: block.lines.lowerBound)
    if let address = block.link?.address {
      entry.address = Address(address).resolved(against: page?.page.source ?? source)
    }
    self.entry = OpenEntry(entry: entry, heading: roles.count - 1)
    return .code
  }

  /// Ends the current code. Its paragraphs are notes beside bullets, else its messages.
  mutating func closeEntry() {
    guard var open = entry.take() else { return }
    if open.entry.messages.isEmpty {
      swap(&open.entry.messages, &open.entry.notes)
    } else {
      for index in open.paragraphs { roles[index] = .note }
    }
    headings.append(open.heading)
    page?.page.entries.append(open.entry)
  }
}

extension PageParser {
  /// Reads an item of a list: a message, a line of contents, or a listed code.
  mutating func readListItem(_ block: Block) -> Role {
    if case .whole(let address) = block.link {
      if isOnThisPage(address) { return .contents }
      if let texts = entry?.entry, texts.messages.isEmpty, !texts.notes.isEmpty { return .navigation }
    }
    if block.text.isPager { return readFurniture() }
    if listsCodes, let heading = CodeHeading(block.text), heading.isSigned { return open(listed: heading, block) }
    if let hasText = entry?.entry.messages.append(messagesOf: block.text) {
      if hasText { noteListedMessage(block) }
      return hasText ? .message : .separator
    }
    guard let page else { return .navigation }
    if let code = CodeHeading(block.text)?.code {
      references.append((roles.count - 1, code, section?.line ?? 0))
      return .reference
    }
    if isBelowUnreadCode { return .unrecognised }
    if page.page.entries.isEmpty { return .introduction }
    strayItems.append(roles.count - 1)
    return .unrecognised
  }

  /// Opens a code in an item or a paragraph: `-1000 UNKNOWN: An unknown error`.
  ///
  /// Further messages may be items below it.
  mutating func open(listed heading: CodeHeading, _ block: Block) -> Role {
    var heading = heading
    let (name, message) = (heading.name ?? "").nameAndMessage
    let isNamed = name.isConstant
    heading.name = isNamed ? name : nil
    let role = open(heading, block)
    entry?.entry.messages.append(messagesOf: isNamed ? message : name)
    return role
  }

  /// Reads a paragraph or a quote: a code's text, or a heading without markup.
  mutating func readText(_ block: Block) -> Role {
    if block.text.isEmpty { return .navigation }
    if readSource(block) { return .source }
    if isFurniture(block.text) { return readFurniture() }
    if case .whole = block.link {
      if block.text.namesNeighbour { return readFurniture() }
      if entry?.entry.hasNoText != true { return .navigation }
    }
    if let heading = codeHeading(block.text) {
      if heading.isSigned, heading.name?.nameAndMessage.message.isEmpty == false { return open(listed: heading, block) }
      if isHeading(heading, block) { return open(heading, block) }
    }
    if let role = readHeadingAndText(block) { return role }
    if !hasMarkup, let role = readTornMessage(block) ?? readUnmarkedHeading(block) { return role }
    if entry != nil { return readParagraph(block.text.collapsed) }
    return isBelowUnreadCode ? .unrecognised : page == nil ? .navigation : .introduction
  }

  /// Reads a paragraph below a code. It is a message when it says `msg:`, or when no bullet comes.
  private mutating func readParagraph(_ text: String) -> Role {
    if let message = text.labelledMessage {
      entry?.entry.messages.append(message)
    } else {
      entry?.entry.notes.append(text)
      entry?.paragraphs.append(roles.count - 1)
    }
    return .message
  }

  /// Whether an unreadable heading probably meant a code, as `1121 Invalid symbol` does.
  ///
  /// It did not in `10xx - General`, `404 Not found` or `2024-01-15`. Bullets below it are reported as missed.
  func looksLikeCode(_ title: String) -> Bool {
    let signs = title.prefix { !$0.isLetter && !$0.isNumber }
    let word = title.dropFirst(signs.count).prefix { !$0.isWhitespace }
    let number = word.prefix(while: \.isNumber)
    let isRange = word.lowercased().contains("x")
    let isDate = word.dropFirst(number.count).first.map { "-/.".contains($0) || !$0.isASCII } == true
    let isYear = number.count == 4 && number.hasPrefix("20") && !String(title.dropFirst(word.count)).trimmed.isConstant
    let isCode = number.count > 3 && !isDate && !isYear || signs.hasMinusSign
    return !isRange && !number.isEmpty && isCode || title.endsWithCode
  }

  /// Whether a link leads to a place on this page, as in a table of contents.
  private mutating func isOnThisPage(_ text: String) -> Bool {
    let address = Address(text)
    let linked = address.page
    guard address.hasFragment, !linked.isEmpty else { return address.hasFragment }
    if linked == contentsPage { return true }
    let source = page?.page.headingSource ?? page?.page.source ?? source
    guard source.map({ Address($0).product == address.product }) ?? text.hasPrefix("/") else { return false }
    contentsPage = linked
    return true
  }

  /// Whether a paragraph with a code is a heading: one line that is no sentence.
  private func isHeading(_ heading: CodeHeading, _ block: Block) -> Bool {
    if !hasMarkup, !heading.standsAlone { return false }
    if block.text.utf8.contains(where: { $0 == UInt8(ascii: "\n") }) { return false }
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
}

extension String {
  /// Whether the text ends with its only code: `Order failed (-2021)`.
  fileprivate var endsWithCode: Bool {
    let end = drop { !$0.isNumber && $0 != "-" }.reversed().drop { ")]".contains($0) }
    return end.first?.isNumber == true && end.drop(while: \.isNumber).first == "-" && codes == 1
  }

  /// How many negative numbers of three digits or more the text has: `-1121 and -5` has one.
  var codes: Int {
    guard utf8.contains(where: { $0 == UInt8(ascii: "-") }) else { return 0 }
    let words = split { !$0.isNumber && $0 != "-" }
    return words.count { $0.first == "-" && $0.count > 3 && $0.dropFirst().allSatisfy(\.isNumber) }
  }
}
