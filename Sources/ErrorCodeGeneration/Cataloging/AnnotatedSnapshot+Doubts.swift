extension AnnotatedSnapshot {
  /// What was read and may be wrong, each with its line.
  var doubts: [Diagnostic] {
    guesses + textsAboveCodes + strayTexts + unmarkedTexts + damagedRows + joinedLines
      + pages.flatMap { page in page.entries.indices.flatMap { doubts(page.entries[$0]) } }
  }

  /// What was told apart by position: the columns of tables, the ends of wrapped lines, torn texts.
  private var guesses: [Diagnostic] {
    var columns = Int.max
    return blocks.indices.filter { index in
      switch blocks[index].kind {
      case .tableHeader(let titles) where titles.count > 1: columns = titles.count
      case .tableRow: break
      default: columns = .max
      }
      let hasMoreCells = blocks[index].cells.dropFirst(columns).contains { !$0.isEmpty }
      return blocks[index].isGuess || hasMoreCells || rules[index] == Rule.torn
    }.map { index in
      let message =
        switch blocks[index].kind {
        case .tableHeader: "the columns of the table are told apart by their position; compare its rows with the page"
        case .tableRow:
          "the row has other cells than the table has columns, or a word across two; compare it with the page"
        case _ where blocks[index].isGuess: "the lines of the text are joined, and spaces at their ends may be lost"
        default: "the line is joined to the one above, as it begins in the middle of a sentence"
        }
      return warning(blocks[index].lines.lowerBound, message)
    }
  }

  /// The items between a title and the first code, which a capture with all of its headings would give to codes.
  private var textsAboveCodes: [Diagnostic] {
    guard let first = roles.firstIndex(of: .code), blocks[first].depth == nil,
      let title = roles[..<first].lastIndex(of: .title)
    else { return [] }
    let items = (title..<first).prefix { roles[$0] != .section }.filter {
      roles[$0] == .introduction && blocks[$0].depth != nil
    }
    if let name = items.first(where: { blocks[$0].text.isConstant }) {
      let line = blocks[name].lines.lowerBound
      return [error(line, "'\(blocks[name].text)' has no code, as the capture lacks headings; \(Self.remedy)")]
    }
    return items.prefix(1).map { index in
      warning(blocks[index].lines.lowerBound, "the text belongs to no code; the capture may lack headings")
    }
  }

  /// The texts that belong to no code: pieces of tables, and what stands below a heading of several codes.
  private var strayTexts: [Diagnostic] {
    var (isBelowRange, isBelowTable, isGuess) = (false, false, false)
    return blocks.indices.compactMap { index in
      if case .tableHeader = blocks[index].kind { isGuess = blocks[index].isGuess }
      if roles[index] == .message || roles[index] == .note {
        if case .whole(let address) = blocks[index].link, address.hasPrefix("http") {
          return warning(
            blocks[index].lines.lowerBound, "the text is a link and may be no message: '\(blocks[index].text.excerpt)'")
        }
        return gluedTable(at: index)
      }
      if roles[index] != .introduction {
        isBelowRange = roles[index] == .section && CodeToken(blocks[index].text)?.isRange == true
        isBelowTable = blocks[index].isTableRow
        return nil
      }
      let (text, line) = (blocks[index].text, blocks[index].lines.lowerBound)
      if text.isGluedTable {
        return error(line, "the line is a table that lost its columns: '\(text.excerpt)'; \(Self.remedy)")
      }
      if case .tableHeader = blocks[index].kind, index > 0, [.code, .message, .note].contains(roles[index - 1]),
        !blocks[index - 1].isTableRow
      {
        return warning(line, "the table below a code has neither codes nor messages and was left out")
      }
      defer { (isBelowRange, isBelowTable) = (false, false) }
      if isBelowTable, isGuess || blocks[index].depth != nil || blocks[index - 1].lines.upperBound + 1 == line {
        return warning(line, "the line is no row of the table above and was left out: '\(text.excerpt)'")
      }
      return isBelowRange ? warning(line, "the text belongs to no code; the capture may lack headings") : nil
    }
  }

  /// A line of a message that is a table which lost its columns: `Error messageDescription"Filter failure: …`.
  private func gluedTable(at index: Int) -> Diagnostic? {
    let text = blocks[index].text
    guard !hasMarkup || text.hasSign("\n"), text.hasGluedWords || text.hasSign("\t") else { return nil }
    return text.split(separator: "\n").map(String.init).first(where: \.isGluedTable).map { line in
      warning(blocks[index].lines.lowerBound, "the text may be a table that lost its columns: '\(line.excerpt)'")
    }
  }

  /// The first text of a capture that marks neither headings nor messages, so that each line is read as one.
  private var unmarkedTexts: [Diagnostic] {
    guard !hasMarkup else { return [] }
    let texts = blocks.indices.filter { roles[$0] == .message }
    let lines = texts.filter { blocks[$0].depth == nil && !blocks[$0].isTableRow }
    guard let first = lines.first, lines.count * 2 > texts.count else { return [] }
    return [
      warning(
        blocks[first].lines.lowerBound,
        "nothing marks messages here, and each line is read as one; compare them with the page")
    ]
  }

  /// The titles that have codes and are no titles: the lines of the page were joined.
  private var joinedLines: [Diagnostic] {
    blocks.indices.filter {
      roles[$0] == .title && blocks[$0].text.utf8.count > 96 && CodeToken.count(in: blocks[$0].text) > 1
    }.map {
      error(
        blocks[$0].lines.lowerBound, "the lines of the page are joined: '\(blocks[$0].text.excerpt)'; \(Self.remedy)")
    }
  }

  /// The rows of tables with a cell that a tool has damaged.
  private var damagedRows: [Diagnostic] {
    blocks.indices.filter { roles[$0] == .tableRow }.compactMap { index in
      blocks[index].cells.first { $0.isDamaged }.map { cell in
        warning(blocks[index].lines.lowerBound, "the cell may not be as the page has it: '\(cell.excerpt)'")
      }
    }
  }

  /// The names and texts of a code that look like something else.
  private func doubts(_ entry: Page.Entry) -> [Diagnostic] {
    let texts = entry.messages.filter { $0.isDoubtful || $0.hasOtherLabel } + entry.notes.filter(\.isDoubtful)
    var doubts = texts.map { text in
      warning(entry.line, "code \(entry.code) has a text that may be none of its messages: '\(text.excerpt)'")
    }
    if entry.name == nil, let text = entry.messages.first, let parts = text.nameAndMessage, !parts.message.isEmpty {
      doubts.append(warning(entry.line, "code \(entry.code) has no name; '\(parts.name)' in its text may be it"))
    }
    if !hasMarkup, let titles = entry.messages.last, titles.titlesOfColumns != nil {
      let message = "the table '\(titles)' below code \(entry.code) has lost its rows; \(Self.remedy)"
      doubts.append(error(entry.line, message))
    }
    if let name = entry.name, !name.isPlain, name.hasInvisible || name.unicodeScalars.contains(where: \.isMarkup) {
      doubts.append(
        error(
          entry.line, "the name '\(name)' of code \(entry.code) has signs of markup that was not read; \(Self.remedy)"))
    }
    return doubts
  }

  /// The lines that have a code which is nowhere documented, and the first one of a markup that is not known.
  var unread: [Diagnostic] {
    lazy var documented = Set(pages.flatMap { $0.entries.map(\.code.magnitude) })
    // A page may mention one code of others in a list of its own.
    var mentioned: Int?
    return lines.compactMap { role, line, text in
      guard let code = CodeToken.lost(in: text), !documented.contains(code.magnitude) else {
        guard role == .introduction || role == .unrecognised, let code = CodeToken.opening(text),
          !documented.contains(code.magnitude)
        else { return nil }
        return warning(
          line, "code \(code) is named here and not documented on the page: '\(text.trimmed.excerpt)'")
      }
      if role == .reference, code == mentioned ?? code {
        mentioned = code
        return nil
      }
      return error(
        line, "code \(code) is named here and not documented on the page: '\(text.trimmed.excerpt)'; \(Self.remedy)")
    } + foreignMarkup
  }

  /// The lines that may name codes and have none, each once: those of texts without their markup, others as they stand.
  private var lines: [(role: Role, line: Int, text: String)] {
    lazy var source = snapshot.source
    var seen: Set<Int> = []
    var result: [(role: Role, line: Int, text: String)] = []
    for (index, role) in roles.enumerated() where role.mayHideCodes {
      let (text, lines) = (blocks[index].text, blocks[index].lines)
      if text.isEmpty {
        for line in lines where seen.insert(line).inserted {
          result.append((role, line, source.string(source.lines[line - 1])))
        }
      } else if text.mayNameCode {
        // Links are wrapped anywhere.
        let texts = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(
          role == .contents || role == .reference ? 1 : .max)
        for (offset, text) in texts.enumerated() {
          result.append((role, lines.lowerBound + offset, String(text)))
        }
      }
    }
    return result.filter { $0.text.mayNameCode }
  }

  private var foreignMarkup: [Diagnostic] {
    let place = blocks.indices.first {
      roles[$0].mayHideCodes && blocks[$0].text.begins(withOneOf: Vocabulary.foreignMarkup)
    }
    guard let block = place.map({ blocks[$0] }) else { return [] }
    return [
      error(block.lines.lowerBound, "the line is markup that is not known: '\(block.text.excerpt)'; \(Self.remedy)")
    ]
  }

  /// What to do with a capture that lost what a reader needs.
  static let remedy = "save the whole page as Markdown or as HTML"

  func error(_ line: Int?, _ message: String) -> Diagnostic { Diagnostic(.error, snapshot.path, line: line, message) }

  func warning(_ line: Int?, _ message: String) -> Diagnostic {
    Diagnostic(.warning, snapshot.path, line: line, message)
  }
}

extension String {
  /// Whether there is a minus sign before four digits.
  fileprivate var mayNameCode: Bool {
    // How many digits stand behind the last minus sign. It is `nil` behind anything else.
    var digits: Int?
    return hasByte { byte in
      digits = byte == UInt8(ascii: "-") ? 0 : byte.isDigit ? digits.map { $0 + 1 } : nil
      return digits == 4
    }
  }
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

extension Unicode.Scalar {
  /// Whether a sign belongs to markup, so that no name has it.
  fileprivate var isMarkup: Bool {
    switch self {
    case "[", "]", "{", "}", "⟨", "⟩", "\\", "<", ">", "|", "=", "#", "\"", "\u{FFFD}": true
    default: false
    }
  }
}

extension String {
  /// The beginning of a text for a diagnostic.
  var excerpt: Substring { prefix { !$0.isNewline }.prefix(60) }

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

  /// Whether a capital stands right behind a small letter: `recvWindow`.
  fileprivate var hasGluedWords: Bool {
    var isBelowSmall = false
    return hasByte { byte in
      defer { isBelowSmall = byte.isLetter && !byte.isUppercase }
      return isBelowSmall && byte.isUppercase
    }
  }

  /// Whether a text looks like a menu, a footer, the titles of a table or a piece of markup.
  fileprivate var isDoubtful: Bool {
    if utf8.last == UInt8(ascii: ",") { return true }
    if utf8.count < 12, Vocabulary.boxes.contains(lowercased()) { return true }
    if let last = unicodeScalars.last, ":：".unicodeScalars.contains(last), hasOtherLabel { return true }
    if utf8.first == UInt8(ascii: "-"), CodeToken(number: self)?.number.isLong == true { return true }
    return isDamaged || begins(withOneOf: Vocabulary.signsOfItems) || isFurniture
  }

  /// Whether a text has a piece of markup, or signs of a sentence with a space too many or too few: `orderId ,`, `quo.(e.g.`
  fileprivate var isDamaged: Bool {
    if hasByte(where: Self.startsOfMarkup.contains), Vocabulary.markup.contains(where: contains) || namesHeading {
      return true
    }
    var (first, second): (UInt8, UInt8) = (0, 0)
    return hasByte { byte in
      defer { (first, second) = (second, byte) }
      if second == 0x20 { return (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")")) && first.isLetter }
      return second == UInt8(ascii: ".") && byte == UInt8(ascii: "(") && first.isLetter
    }
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
