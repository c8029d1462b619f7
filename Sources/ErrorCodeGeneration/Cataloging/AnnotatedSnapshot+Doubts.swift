extension AnnotatedSnapshot {
  /// What was read and may be wrong, each with its line.
  var doubts: [Diagnostic] {
    otherLanguage + guesses + textAboveCodes + notes + lostRows + gluedLines + blocks.indices.compactMap(strayText)
      + unmarkedText
      + codesAmongMessages + codesInSections + boxes
      + blocks.indices.compactMap(damagedCell) + blocks.indices.compactMap(joinedLines)
      + pages.flatMap { $0.entries.flatMap(doubts(of:)) } + pages.flatMap(longNames) + pages.flatMap(smallNumbers)
      + blocks.indices.compactMap(furtherColumns)
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
      let texts = page.entries.lazy.compactMap(\.messages.first)
      guard page.entries.count > 3, texts.count(where: \.hasOtherLetters) * 4 > page.entries.count else { return nil }
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

  /// The first item between a title and the first code, which a capture with all of its headings would give to a code.
  private var textAboveCodes: [Diagnostic] {
    guard let first = roles.firstIndex(of: .code), blocks[first].depth == nil else { return [] }
    guard let title = roles[..<first].lastIndex(of: .title) else {
      let last = (0..<first).last { roles[$0] != .section }
      let isMessage = last.map { blocks[$0].depth != nil && blocks[$0].text.endsWithFullStop } == true
      return isMessage ? last.map { [warning(at: $0, Self.lacksHeadings)] } ?? [] : []
    }
    let items = (title..<first).prefix { roles[$0] != .section }.filter {
      roles[$0] == .introduction && blocks[$0].depth != nil
    }
    if let name = items.first(where: { blocks[$0].text.isConstant }) {
      return [error(at: name, "'\(blocks[name].text)' has no code, as the capture lacks headings; \(Self.remedy)")]
    }
    return items.prefix(1).map { warning(at: $0, Self.lacksHeadings) }
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

  /// The items that name a code and stand among the messages of another: the page gives the code a heading elsewhere.
  private var codesAmongMessages: [Diagnostic] {
    blocks.indices.dropFirst().dropLast().compactMap { index in
      guard roles[index] == .reference, roles[index + 1] == .message, [.code, .message].contains(roles[index - 1])
      else { return nil }
      return warning(at: index, "the item names a code among the messages of another: '\(blocks[index].text.excerpt)'")
    }
  }

  /// The headings like those of codes that name one among other words: `### When you see -1003 TOO_MANY`.
  private var codesInSections: [Diagnostic] {
    lazy var documented = Set(pages.flatMap { $0.entries.map(\.code.magnitude) })
    let first = blocks.indices.first { roles[$0] == .code && blocks[$0].isHeading }
    return blocks.indices.compactMap { index in
      guard roles[index] == .section, blocks[index].kind == first.map({ blocks[$0].kind }),
        let code = CodeToken.named(in: blocks[index].text), !documented.contains(code.magnitude)
      else { return nil }
      return warning(at: index, "the heading names code \(code) and is read as that of a section")
    }
  }

  /// The boxes above messages, `:::tip`, whose markup was left out.
  private var boxes: [Diagnostic] {
    lazy var source = snapshot.source
    return blocks.indices.dropLast().compactMap { index in
      guard blocks[index].kind == .furniture, roles[index + 1] == .message else { return nil }
      let line = source.string(source.lines[blocks[index].line - 1]).trimmed
      guard line.beginsBox else { return nil }
      return warning(at: index, "a box begins here, and its texts are read as messages: '\(line.excerpt)'")
    }
  }

  /// The texts behind the first code, and the listings, that look like rows of a table, codes or messages.
  private var lostRows: [Diagnostic] {
    let first = roles.firstIndex(of: .code) ?? blocks.endIndex
    return blocks.indices.compactMap { index in
      guard roles[index] == .introduction || roles[index] == .example else { return nil }
      let text = blocks[index].cells.first ?? blocks[index].text
      let (isItem, isBelow) = (blocks[index].depth != nil, index > first)
      let isMessage = isBelow && isItem && roles[index - 1] == .navigation && text.endsWithFullStop
      let row =
        roles[index] == .introduction
        ? [text].first {
          isMessage || isItem && $0.looksLikeCode || isBelow && ($0.looksLikeRow || !hasMarkup && $0.goesOnWithSentence)
        }
        : text.split(separator: "\n").map(String.init).first { line in
          line.looksLikeSignedCode || isBelow && (line.looksLikeRow(of: 3) || line.looksLikeMessage)
        }
      return row.map {
        warning(at: index, "the text may be a message, a row or a code that was not read: '\($0.excerpt)'")
      }
    }
  }

  /// The lines below an item, or a paragraph, that begin as texts of their own do: what a site writes below its lists, the
  /// number of a page, items that lost the space behind their sign.
  private var gluedLines: [Diagnostic] {
    if snapshot.format == .html { return [] }
    lazy var source = snapshot.source
    return blocks.indices.compactMap { index in
      guard roles[index] == .message, blocks[index].lines.count > 1, blocks[index].isWrapped else { return nil }
      let last = blocks[index].lines.upperBound
      let (above, text) = (source.string(source.lines[last - 2]).trimmed, source.string(source.lines[last - 1]))
      let line = blocks[index].depth == nil ? text.trimmed : text
      guard line.beginsText(below: above) else { return nil }
      return warning(last, "the line is joined to the text above and may be none of it: '\(line.excerpt)'")
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
    let messages = entry.messages.filter { $0.isDoubtful || $0.hasOtherLabel || $0.isNumber || $0.looksLikeCode }
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

  /// The lines that have a code which is nowhere documented, and the first one of a markup that is not known.
  var unread: [Diagnostic] {
    lazy var documented = Set(pages.flatMap { $0.entries.map(\.code.magnitude) })
    // A page may mention one code of others in a list of its own.
    var mentioned: Int?
    return lines.compactMap { role, line, text in
      let message = { (code: Int) in
        "code \(code) is named here and not documented on the page: '\(text.trimmed.excerpt)'"
      }
      if let code = CodeToken.lost(in: text), !documented.contains(code.magnitude) {
        if role == .reference, code == mentioned ?? code {
          mentioned = code
          return nil
        }
        return error(line, "\(message(code)); \(Self.remedy)")
      }
      let isText = role == .message || role == .note || text.beginsBox
      let opening = [.introduction, .unrecognised, .section].contains(role) ? CodeToken.opening(text) : nil
      guard let code = opening ?? (isText ? CodeToken.named(in: text) : nil), !documented.contains(code.magnitude),
        CodeToken(text)?.isRange != true
      else { return nil }
      return warning(line, message(code))
    } + foreignMarkup
  }

  /// The lines that may name codes and have none, each once: those of texts without their markup, others as they stand.
  private var lines: [(role: Role, line: Int, text: String)] {
    lazy var source = snapshot.source
    var seen: Set<Int> = []
    var result: [(role: Role, line: Int, text: String)] = []
    for (index, role) in roles.enumerated() where role.mayHideCodes || role == .code && blocks[index].isWrapped {
      let (text, lines) = (blocks[index].text, blocks[index].lines)
      if text.isEmpty {
        for line in lines where seen.insert(line).inserted {
          result.append((role, line, source.string(source.lines[line - 1])))
        }
      } else if text.mayNameCode {
        let texts = text.split(separator: "\n", omittingEmptySubsequences: false)
        // Links are wrapped anywhere.
        let count = role == .contents || role == .reference ? 1 : texts.count
        result += texts.prefix(count).enumerated().map { (role, lines.lowerBound + $0, String($1)) }
      }
    }
    return result.filter { $0.text.mayNameCode }
  }

  private var foreignMarkup: [Diagnostic] {
    let index = blocks.indices.first {
      roles[$0].mayHideCodes && blocks[$0].text.begins(withOneOf: Vocabulary.foreignMarkup)
    }
    guard let index else { return [] }
    return [error(at: index, "the line is markup that is not known: '\(blocks[index].text.excerpt)'; \(Self.remedy)")]
  }

  /// What to do with a capture that lost what a reader needs.
  static let remedy = "save the whole page as Markdown or as HTML"

  private static let lacksHeadings = "the text belongs to no code; the capture may lack headings"

  /// An error about a line, or about the whole file.
  func error(_ line: Int?, _ message: String) -> Diagnostic { Diagnostic(.error, snapshot.path, line: line, message) }

  /// An error about a block.
  func error(at index: Int, _ message: String) -> Diagnostic { error(blocks[index].line, message) }

  private func warning(_ line: Int, _ message: String) -> Diagnostic {
    Diagnostic(.warning, snapshot.path, line: line, message)
  }

  /// A warning about a block.
  func warning(at index: Int, _ message: String) -> Diagnostic { warning(blocks[index].line, message) }
}

extension Role {
  /// Whether a line with the role may have a code that no rule found.
  fileprivate var mayHideCodes: Bool {
    switch self {
    case .code, .range, .example, .frontMatter, .title: false
    default: true
    }
  }
}

extension String {
  /// The beginning of a text for a diagnostic.
  var excerpt: Substring { prefix(60).prefix { !$0.isNewline } }

  /// Whether there is a minus sign before four digits.
  fileprivate var mayNameCode: Bool {
    // How many signs of `-1000` were read.
    var length = 0
    return hasByte { byte in
      length = byte == UInt8(ascii: "-") ? 1 : length > 0 && byte.isDigit ? length + 1 : 0
      return length == 5
    }
  }

  /// Whether a text begins with the titles of columns, nothing or a sign between them: `Error messageDescription`.
  fileprivate var isGluedTable: Bool {
    if hasSign("|") || hasSign("\t") {
      let cells = prefix { !$0.isNewline }.split { "|\t".contains($0) }.map { String($0).trimmed }
      if cells.areTitles || cells.contains(where: { $0.utf8.count > 1 && $0.allSatisfy { "-:".contains($0) } }) {
        return true
      }
    }
    return hasGluedWords && prefix(40).prefix { $0 != "\"" }.split(separator: " ").contains(where: \.areGluedTitles)
  }

  /// Whether a text has the bars of a table, or begins with a message in quotation marks.
  fileprivate var looksLikeRow: Bool {
    if hasSign("|") || contains(where: { "｜│".contains($0) }) { return true }
    return utf8.first == UInt8(ascii: "\"") && hasSign(" ")
  }

  /// The constant that a message begins with, and which may be the name of its code: `GONE: It is gone`, `DOOR_GONE (today)`.
  fileprivate var leadingConstant: String? {
    if let parts = nameAndMessage, !parts.message.isEmpty || parts.name.hasSign("_") { return parts.name }
    let word = String(prefix { !$0.isWhitespace && !"(（.→".contains($0) })
    guard word.isConstant, word.beginsWithConstant else { return nil }
    let next = dropFirst(word.count).first
    return word.hasSign("_") && next != nil || next == "（" || next == "(" ? word : nil
  }

  /// Whether a line begins a box of Markdown: `:::tip`, `!!! note`.
  fileprivate var beginsBox: Bool { begins(withOneOf: [":::", "!!! "]) && utf8.count > 3 }

  /// Whether a name begins or ends where a word is missing: `TOO_`.
  fileprivate var isPieceOfName: Bool { utf8.first == UInt8(ascii: "_") || utf8.last == UInt8(ascii: "_") }

  /// Whether a line of a listing is a sentence, and no source code.
  fileprivate var looksLikeMessage: Bool {
    first.map { $0.isUppercase || !$0.isASCII } == true && (hasSign(" ") || first?.isWide == true)
      && !hasByte { "/{}=<>$".utf8.contains($0) }
  }

  /// Whether a line that goes on with the one above by its markup begins as a text of its own does.
  fileprivate func beginsText(below above: String) -> Bool {
    guard let first else { return false }
    if "*-+•>~#".contains(first) || begins(withOneOf: Vocabulary.signsOfItems) || allSatisfy(\.isNumber) { return true }
    guard first.isUppercase || !first.isASCII else { return false }
    // Whoever wraps lines puts as many words on each as it has room for.
    return above.endsWithFullStop || above.count + prefix { !$0.isWhitespace }.count < 40
  }

  /// Whether a line of a listing is a row of a table with so many bars.
  fileprivate func looksLikeRow(of bars: Int) -> Bool {
    first == "|" && utf8.count { $0 == UInt8(ascii: "|") } >= bars
  }

  /// Whether a line of a listing is a code with a sign and its name.
  fileprivate var looksLikeSignedCode: Bool {
    guard let token = CodeToken(trimmed) else { return false }
    return token.isSigned && token.standsAlone && token.text.leadingName != nil
  }

  /// Whether there are letters of other languages: of Latin beyond ASCII, Cyrillic, Korean or Japanese.
  fileprivate var hasOtherLetters: Bool {
    var previous: UInt8 = 0
    return hasByte { byte in
      defer { previous = byte }
      switch byte {
      case 0xC4, 0xC5, 0xD0, 0xD1, 0xEA...0xED: return true
      case 0x81...0x83: return previous == 0xE3
      default: return previous == 0xC3 && byte != 0x97
      }
    }
  }

  /// Whether there are no letters, but perhaps the number of a page: `- 12 -`.
  fileprivate var isNumber: Bool { !hasByte { $0.isLetter || $0 >= 0x80 } }

  /// Whether an item is a code without a sign, and its name: `20121 GONE: It is gone.`
  fileprivate var looksLikeCode: Bool {
    guard utf8.first?.isDigit == true, let token = CodeToken(number: self) else { return false }
    return token.number.count > 3 && token.text.leadingName?.name.beginsWithConstant == true
  }

  /// Whether a capital stands right behind a small letter: `recvWindow`.
  fileprivate var hasGluedWords: Bool {
    var isBelowSmall = false
    return hasByte { byte in
      defer { isBelowSmall = byte.isLetter && !byte.isUppercase }
      return isBelowSmall && byte.isUppercase
    }
  }

  /// Whether the text is made of words in capitals: `TOO MANY REQUESTS`.
  fileprivate var isTitleInCapitals: Bool { !hasSign("_") && !hasByte { $0.isLetter && !$0.isUppercase || $0 >= 0x80 } }

  /// Whether a text looks like a menu, a footer, the titles of a table or a piece of markup.
  fileprivate var isDoubtful: Bool {
    if endsOddly { return true }
    if utf8.count < 12, Vocabulary.boxes.contains(lowercased()) { return true }
    if let last = unicodeScalars.last, ":：".unicodeScalars.contains(last), hasOtherLabel { return true }
    if utf8.first == UInt8(ascii: "-"), CodeToken(number: self)?.number.isLong == true { return true }
    return isDamaged || begins(withOneOf: Vocabulary.signsOfItems) || isFurniture
  }

  /// Whether a text ends in the middle of a sentence, with a note's number, or with what sites write behind texts.
  private var endsOddly: Bool {
    switch utf8.last {
    case UInt8(ascii: ","): true
    case UInt8(ascii: "."): hasSuffix("...")
    case 0xA6: hasSuffix("…")
    case UInt8(ascii: "]"): endsWithNote
    case let last? where last.isDigit:
      utf8.dropLast().last == UInt8(ascii: ".") && utf8.dropLast(2).last?.isLetter == true
    case UInt8(ascii: "e"), UInt8(ascii: "y"): Vocabulary.furnitureSuffixes.contains(where: hasSuffix)
    default: false
    }
  }

  /// Whether the sign of a note stands behind the text: `[1]`, `[a]`.
  private var endsWithNote: Bool {
    guard let open = utf8.lastIndex(of: UInt8(ascii: "[")), open > startIndex else { return false }
    let sign = utf8[open...].dropFirst().dropLast()
    return (1...4).contains(sign.count) && sign.allSatisfy { $0.isLetter || $0.isDigit }
  }

  /// Whether a text has a piece of markup, a sign that could not be read (U+FFFD, `?%s?`), a ligature (U+FB01), a bullet
  /// behind a sentence, a quote without its other half, or a space too many or too few: `orderId ,`, `quo.(e.g.`, `again.Copy`
  fileprivate var isDamaged: Bool {
    let mayHaveMarkup = hasByte { !$0.isLetter && Self.startsOfMarkup.contains($0) }
    if mayHaveMarkup, Vocabulary.markup.contains(where: hasWord) || namesHeading { return true }
    var (first, second): (UInt8, UInt8) = (0, 0)
    var hasOpenQuote = false
    let isDamaged = hasByte { byte in
      defer { (first, second) = (second, byte) }
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ")"): return second == 0x20 && first.isLetter
      case UInt8(ascii: "("): return second == UInt8(ascii: ".") && first.isLetter
      case UInt8(ascii: "*"), UInt8(ascii: "-"):
        let last = second == 0x20 ? first : second
        return last == UInt8(ascii: ".") || last == 0x82
      case UInt8(ascii: "%"): return second == UInt8(ascii: "?")
      // A control character (U+80 to U+9F).
      case 0x80...0x9F where second == 0xC2: return true
      case 0xBD: return second == 0xBF && first == 0xEF
      case 0xAC: return second == 0xEF
      case UInt8(ascii: "\""): hasOpenQuote.toggle()
      default: return byte.isUppercase && second == UInt8(ascii: ".") && first.isLetter && !first.isUppercase
      }
      return false
    }
    // Pages forget the quote behind a text.
    return isDamaged || hasOpenQuote && utf8.first != UInt8(ascii: "\"")
  }

  /// The bytes that pieces of markup begin with, and that of the address of a heading.
  private static let startsOfMarkup = Array(Set(Vocabulary.markup.compactMap(\.utf8.first))) + "#".utf8

  /// Whether a word is the address of the heading of a code: `/errors#-1000-unknown`.
  private var namesHeading: Bool {
    split(separator: " ").contains {
      $0.contains("/") && $0.contains("#-") && !Address(String($0)).digitsOfCode.isEmpty
    }
  }

  /// Whether the text begins with the label of something that is no message: `Cause: …`.
  fileprivate var hasOtherLabel: Bool { label.map(Vocabulary.otherLabels.contains) == true }
}

extension Substring {
  /// Whether a word is two titles of columns with nothing between them: `messageDescription`.
  fileprivate var areGluedTitles: Bool {
    let first = prefix { !$0.isUppercase || $0 == self.first }
    guard first.last?.isLetter == true, dropFirst(first.count).first?.isUppercase == true else { return false }
    return ColumnKind(String(first)) != .other && ColumnKind(String(dropFirst(first.count))) != .other
  }
}
