extension AnnotatedSnapshot {
  /// What was read and may be wrong, each with its line.
  var doubts: [Diagnostic] {
    otherLanguage + guesses + misplacedTexts + notes + unmarkedText + blocks.indices.compactMap(strayText)
      + blocks.indices.compactMap(damagedCell) + blocks.indices.compactMap(joinedLines)
      + blocks.indices.compactMap(furtherColumns) + pages.flatMap(smallNumbers) + pages.flatMap(longNames)
      + pages.flatMap { $0.entries.flatMap(doubts(of:)) }
  }

  /// A page in another language than those of the documentation, by what it says or by its texts: a browser translated it.
  private var otherLanguage: [Diagnostic] {
    let remedy = "capture the page as it was, not translated"
    if case .frontMatter(let fields) = blocks.first?.kind, let language = fields["lang"], !language.isEmpty,
      !["en", "zh"].contains(language.prefix(2).lowercased())
    {
      return [warning(at: 0, "the page says that its language is '\(language)'; \(remedy)")]
    }
    return pages.compactMap { page in
      let count = page.entries.count { $0.messages.first?.hasOtherLetters == true }
      guard page.entries.count > 3, count * 4 > page.entries.count else { return nil }
      return warning(page.line, "the texts are neither in English nor in Chinese; \(remedy)")
    }
  }

  /// What was told apart by position: the columns of tables, the ends of wrapped lines, torn texts.
  private var guesses: [Diagnostic] {
    var columns = Int.max
    return blocks.indices.compactMap { index in
      switch blocks[index].kind {
      case .tableHeader(let titles): columns = titles.count > 1 ? titles.count : .max
      case .tableRow: break
      default: columns = .max
      }
      let hasMoreCells = blocks[index].cells.dropFirst(columns).contains { !$0.isEmpty }
      let isGuess = blocks[index].isGuess || hasMoreCells || rules[index] == Rule.torn
      return isGuess ? warning(at: index, guess(blocks[index])) : nil
    }
  }

  /// What was told apart in a block.
  private func guess(_ block: Block) -> String {
    switch block.kind {
    case .tableHeader: "the columns of the table are told apart by their position; compare its rows with the page"
    case .tableRow:
      "the row has other cells than the table has columns, or a word across two; compare it with the page"
    case _ where block.isGuess: "the lines of the text are joined, and spaces at their ends may be lost"
    default: "the line is joined to the one above, as it begins in the middle of a sentence"
    }
  }

  /// The paragraphs without a label beside items that are messages. Only the first is said where half of the codes have some.
  private var notes: [Diagnostic] {
    let notes = blocks.indices.filter { index in
      roles[index] == .note && rules[index] != Rule.torn && !blocks[index].text.hasOtherLabel
    }
    let areMany = notes.count * 2 > roles.count { $0 == .code }
    return notes.prefix(areMany ? 1 : notes.count).map { index in
      let text = blocks[index].text.excerpt
      return warning(at: index, "the text is no item like the messages above and is kept as a note: '\(text)'")
    }
  }

  /// A text that belongs to no code: a piece of a table, or what stands below a heading of several codes.
  private func strayText(at index: Int) -> Diagnostic? {
    if roles[index] == .message || roles[index] == .note { return linkOrTable(at: index) }
    guard roles[index] == .introduction else { return nil }
    let (block, text) = (blocks[index], blocks[index].text)
    if text.isGluedTable {
      return error(at: index, "the line is a table that lost its columns: '\(text.excerpt)'; \(Self.remedy)")
    }
    // A line that is glued together is passed over.
    let above = (0..<index).last { roles[$0] != .introduction || !blocks[$0].text.isGluedTable }
    guard let above else { return nil }
    if blocks[above].isTableRow, roles[above] != .introduction {
      let titles = block.isTableHeader ? block : blocks[..<index].last { !$0.isTableRow }
      let isOfGuess = titles.map { $0.isTableHeader && $0.isGuess } == true
      guard isOfGuess || block.depth != nil || block.isRightBelow(blocks[index - 1]) else { return nil }
      return warning(at: index, "the line is no row of the table above and was left out: '\(text.excerpt)'")
    }
    if block.isTableHeader, [.code, .message, .note].contains(roles[index - 1]) {
      return warning(at: index, "the table below a code has neither codes nor messages and was left out")
    }
    let isBelowRange = roles[above] == .section && CodeToken(blocks[above].text)?.isRange == true
    return isBelowRange ? warning(at: index, Self.lacksHeadings) : nil
  }

  /// A text that is a link or a table which lost its columns: `Error messageDescription"Filter failure: …`.
  private func linkOrTable(at index: Int) -> Diagnostic? {
    let text = blocks[index].text
    if case .whole(let address) = blocks[index].link, address.hasPrefix("http") {
      return warning(at: index, "the text is a link and may be no message: '\(text.excerpt)'")
    }
    guard !hasMarkup || text.hasSign("\n"), text.hasGluedWords || text.hasSign("\t") else { return nil }
    return text.split(separator: "\n").map(String.init).first(where: \.isGluedTable).map { line in
      warning(at: index, "the text may be a table that lost its columns: '\(line.excerpt)'")
    }
  }

  /// The first text of a capture that marks neither headings nor messages, so that each line is read as one.
  private var unmarkedText: [Diagnostic] {
    guard !hasMarkup else { return [] }
    let texts = blocks.indices.filter { roles[$0] == .message }
    let lines = texts.filter { blocks[$0].depth == nil && !blocks[$0].isTableRow }
    guard let first = lines.first, lines.count * 2 > texts.count else { return [] }
    return [
      warning(at: first, "nothing marks messages here, and each line is read as one; compare them with the page")
    ]
  }

  /// A cell of a table that a tool has damaged.
  private func damagedCell(at index: Int) -> Diagnostic? {
    guard roles[index] == .tableRow, let cell = blocks[index].cells.first(where: \.isDamaged) else { return nil }
    return warning(at: index, "the cell may not be as the page has it: '\(cell.excerpt)'")
  }

  /// A title that has codes and is no title: the lines of the page were joined.
  private func joinedLines(at index: Int) -> Diagnostic? {
    let text = blocks[index].text
    guard roles[index] == .title, text.utf8.count > 96, CodeToken.count(in: text) > 1 else { return nil }
    return error(at: index, "the lines of the page are joined: '\(text.excerpt)'; \(Self.remedy)")
  }

  /// The names and texts of a code that look like something else.
  private func doubts(of entry: Page.Entry) -> [Diagnostic] {
    let (line, code) = (entry.line, entry.code)
    let messages = entry.messages.filter { $0.isDoubtful || $0.hasOtherLabel || $0.hasNoLetters || $0.looksLikeCode }
    let texts = messages + entry.notes.filter(\.isDoubtful)
    var doubts = texts.map { text in
      warning(line, "code \(code) has a text that may be none of its messages: '\(text.excerpt)'")
    }
    if entry.name == nil, let name = entry.messages.lazy.compactMap(\.leadingConstant).first {
      doubts.append(warning(line, "code \(code) has no name; '\(name)' in its text may be it"))
    }
    if !hasMarkup, let titles = entry.messages.last, titles.titlesOfColumns != nil {
      doubts.append(error(line, "the table '\(titles)' below code \(code) has lost its rows; \(Self.remedy)"))
    }
    if let name = entry.name, name.isPieceOfName || code.magnitude < 100 && name.utf8.first?.isDigit == true {
      doubts.append(error(line, "the name '\(name)' of code \(code) is not whole; \(Self.remedy)"))
    }
    let signs = "[]{}⟨⟩\\<>|=#\"\u{FFFD}".unicodeScalars
    if let name = entry.name, !name.isPlain, name.hasInvisible || name.unicodeScalars.contains(where: signs.contains) {
      doubts.append(
        error(line, "the name '\(name)' of code \(code) has signs of markup that was not read; \(Self.remedy)"))
    }
    return doubts
  }

  /// The names that go on behind a constant, where nearly all begin with one: `UNKNOWN New`, `UNKNOWNLink`, but `UNREAD_参数`.
  private func longNames(_ page: Page) -> [Diagnostic] {
    let count = page.entries.count { $0.name?.beginsWithConstant == true }
    guard count * 4 > page.entries.count * 3 else { return [] }
    return page.entries.compactMap { entry in
      guard let name = entry.name, !name.isConstant, name.beginsWithConstant,
        !name.isTitleInCapitals
          || name.split(separator: " ").last.map({ Vocabulary.badges.contains(String($0)) }) == true,
        Language(of: name) == .english
      else { return nil }
      let subject = "the name '\(name.excerpt)' of code \(entry.code)"
      return warning(entry.line, "\(subject) goes on behind a constant; compare it with the page")
    }
  }

  /// The codes of one or two digits among others with more: a list of values may have such numbers, `-1 no limit`.
  private func smallNumbers(_ page: Page) -> [Diagnostic] {
    let small = page.entries.filter { $0.code.magnitude < 100 && $0.name?.isConstant != true }
    guard small.count * 2 < page.entries.count else { return [] }
    return small.map { warning($0.line, "code \($0.code) has fewer digits than the others and may be none") }
  }

  /// A table of messages with further columns, whose texts are joined with the descriptions.
  private func furtherColumns(at index: Int) -> Diagnostic? {
    guard roles[index] == .tableHeader, case .tableHeader(let titles) = blocks[index].kind,
      titles.count(where: { !$0.isEmpty }) > 2, index + 1 < roles.count, roles[index + 1] == .tableRow
    else { return nil }
    return warning(at: index, "the table has \(titles.count) columns, and all beside its messages are one description")
  }

  /// What to do with a capture that lost what a reader needs.
  static let remedy = "save the whole page as Markdown or as HTML"

  static let lacksHeadings = "the text belongs to no code; the capture may lack headings"

  /// An error about a line, or about the whole file.
  func error(_ line: Int?, _ message: String) -> Diagnostic { Diagnostic(.error, snapshot.path, line: line, message) }

  /// An error about a block.
  func error(at index: Int, _ message: String) -> Diagnostic { error(blocks[index].line, message) }

  /// A warning about a line.
  func warning(_ line: Int, _ message: String) -> Diagnostic {
    Diagnostic(.warning, snapshot.path, line: line, message)
  }

  /// A warning about a block.
  func warning(at index: Int, _ message: String) -> Diagnostic { warning(blocks[index].line, message) }
}
