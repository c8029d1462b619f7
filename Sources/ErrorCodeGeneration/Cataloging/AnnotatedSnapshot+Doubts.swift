extension AnnotatedSnapshot {
  /// What was read and may be wrong, each with its line.
  var doubts: [Diagnostic] { guesses + strayTexts + unmarkedTexts + pages.flatMap(\.entries).flatMap(doubts) }

  /// What was told apart by position: the columns of tables, the ends of wrapped lines, torn texts.
  private var guesses: [Diagnostic] {
    zip(blocks, rules).compactMap { block, rule in
      let line = block.lines.lowerBound
      switch block.kind {
      case .tableHeader where block.isGuess:
        return warning(
          line, "the columns of the table are told apart by their position; compare its rows with the page")
      case .tableRow where block.isGuess:
        return warning(line, "the row has other cells than the table has columns; compare it with the page")
      case .tableRow: return nil
      case _ where block.isGuess:
        return warning(line, "the lines of the text are joined, and spaces at their ends may be lost")
      case _ where rule == Rule.torn:
        return warning(line, "the line is joined to the one above, as it begins in the middle of a sentence")
      default: return nil
      }
    }
  }

  /// The texts that belong to no code, although a capture with all of its headings would give them one.
  private var strayTexts: [Diagnostic] {
    guard let first = roles.firstIndex(of: .code), let last = roles.lastIndex(of: .code) else { return [] }
    var (isBelowTitle, isBelowRange) = (false, false)
    return blocks.indices.compactMap { index in
      let block = blocks[index]
      if roles[index] == .introduction, block.text.isGluedTable {
        return error(
          block.lines.lowerBound,
          "the line is a table that lost its columns: '\(block.text.prefix(60))'; \(Self.remedy)")
      }
      if roles[index] != .introduction {
        isBelowTitle = roles[index] == .title || isBelowTitle && roles[index] != .section && roles[index] != .code
        isBelowRange = roles[index] == .section && CodeToken(block.text)?.isRange == true
        return nil
      }
      guard index < last, isBelowTitle && index < first && block.depth != nil || isBelowRange else { return nil }
      isBelowRange = false
      isBelowTitle = false
      return warning(block.lines.lowerBound, "the text belongs to no code; the capture may lack headings")
    }
  }

  /// The first text of a capture that marks neither headings nor messages, so that each line is read as one.
  private var unmarkedTexts: [Diagnostic] {
    guard !hasMarkup else { return [] }
    let texts = zip(blocks, roles).filter { $1 == .message }.map(\.0)
    let lines = texts.filter { $0.depth == nil && !$0.isTableRow }
    guard let first = lines.first, lines.count * 2 > texts.count else { return [] }
    return [
      warning(
        first.lines.lowerBound, "nothing marks messages here, and each line is read as one; compare them with the page")
    ]
  }

  /// The names and texts of a code that look like something else.
  private func doubts(_ entry: Page.Entry) -> [Diagnostic] {
    var doubts: [Diagnostic] = []
    let signs = "[]{}⟨⟩\\<>|=#\"\u{FFFD}"
    if let name = entry.name, !name.isPlain, name.hasInvisible || name.contains(where: signs.contains) {
      doubts.append(
        error(
          entry.line, "the name '\(name)' of code \(entry.code) has signs of markup that was not read; \(Self.remedy)"))
    }
    for text in entry.messages + entry.notes where text.isDoubtful {
      doubts.append(
        warning(entry.line, "code \(entry.code) has a text that may be none of its messages: '\(text.prefix(60))'"))
    }
    return doubts
  }

  /// The lines that have a code which is nowhere documented, and the first one of a markup that is not known.
  var unread: [Diagnostic] {
    let documented = Set(pages.flatMap(\.entries).map(\.code.magnitude))
    // A page may mention one code of others in a list of its own.
    var mentioned: Int?
    return lines.compactMap { role, line, text in
      guard let code = CodeToken.lost(in: text), !documented.contains(code.magnitude) else { return nil }
      if role == .reference, code == mentioned ?? code {
        mentioned = code
        return nil
      }
      return error(
        line, "code \(code) is named here and not documented on the page: '\(text.trimmed.prefix(60))'; \(Self.remedy)")
    } + foreignMarkup
  }

  /// The lines that may name codes and have none, each once: those of texts without their markup, others as they stand.
  private var lines: [(role: Role, line: Int, text: String)] {
    lazy var source = snapshot.lines
    var seen: Set<Int> = []
    var result: [(role: Role, line: Int, text: String)] = []
    for (block, role) in zip(blocks, roles) where role.mayHideCodes {
      if block.text.isEmpty {
        for line in block.lines where seen.insert(line).inserted { result.append((role, line, source[line - 1])) }
      } else if block.text.mayNameCode {
        // Links are wrapped anywhere.
        let texts = block.text.split(whereSeparator: \.isNewline).prefix(
          role == .contents || role == .reference ? 1 : .max)
        for (offset, text) in texts.enumerated() {
          result.append((role, block.lines.lowerBound + offset, String(text)))
        }
      }
    }
    return result.filter(\.text.mayNameCode)
  }

  private var foreignMarkup: [Diagnostic] {
    let place = zip(blocks, roles).first { block, role in
      role.mayHideCodes && block.text.begins(withOneOf: Vocabulary.foreignMarkup)
    }
    return place.map { block, _ in
      [
        error(
          block.lines.lowerBound, "the line is markup that is not known: '\(block.text.prefix(60))'; \(Self.remedy)")
      ]
    } ?? []
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
    var rest = utf8[...]
    while let sign = rest.firstIndex(of: UInt8(ascii: "-")) {
      rest = rest[sign...].dropFirst()
      if rest.prefix(4).count(where: \.isDigit) == 4 { return true }
    }
    return false
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

extension String {
  /// Whether a text begins with the titles of columns and nothing between them: `Error messageDescription`.
  fileprivate var isGluedTable: Bool {
    if utf8.contains(UInt8(ascii: "|")), split(separator: "|").map({ String($0).trimmed }).areTitles { return true }
    let title = prefix(20).prefix { !$0.isUppercase || $0 == first }
    let isGlued = title.last?.isLetter == true && dropFirst(title.count).first?.isUppercase == true
    return isGlued && ColumnKind(String(title)) != .other
  }

  private static let signsOfItems = ["* ", "- ", "[ "]

  /// Whether a text looks like a menu, a footer or a piece of markup.
  fileprivate var isDoubtful: Bool {
    let mayHaveLink = utf8.contains { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "\\") || $0 == 0xC2 }
    return mayHaveLink && ["©", "](", "[http", "[file:", "\\*", "\\_"].contains(where: contains)
      || begins(withOneOf: Self.signsOfItems) || isFurniture
  }
}
