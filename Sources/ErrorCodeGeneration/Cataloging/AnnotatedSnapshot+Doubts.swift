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
    if let name = entry.name, let sign = name.first(where: { "[]{}⟨⟩\\<>|=\"\u{FFFD}".contains($0) }) {
      doubts.append(
        error(
          entry.line,
          "the name '\(name)' of code \(entry.code) has a '\(sign)', as markup that was not read; \(Self.remedy)"))
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
    var missing: [Diagnostic] = []
    // A page may mention one code of others in a list of its own.
    var mentioned: Int?
    for (index, (text, block)) in zip(snapshot.lines, blockOfLines).enumerated() {
      let role = block.map { roles[$0] } ?? .unrecognised
      guard role.mayHideCodes, let code = CodeToken.lost(in: text), !documented.contains(code.magnitude) else {
        continue
      }
      if role == .reference, code == mentioned ?? code {
        mentioned = code
        continue
      }
      missing.append(
        error(
          index + 1,
          "code \(code) is named here and not documented on the page: '\(text.trimmed.prefix(60))'; \(Self.remedy)"))
    }
    return missing + foreignMarkup
  }

  private var foreignMarkup: [Diagnostic] {
    let place = zip(blocks, roles).first { block, role in
      role.mayHideCodes && Vocabulary.foreignMarkup.contains { block.text.hasPrefix($0) }
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
    let title = prefix { !$0.isUppercase || $0 == first }
    return title.utf8.count < 20 && ColumnKind(String(title)) != .other
      && dropFirst(title.count).first?.isUppercase == true
      && title.last?.isLetter == true
  }

  /// Whether a text looks like a menu, a footer or a piece of markup.
  fileprivate var isDoubtful: Bool {
    isFurniture || ["©", "](", "[http", "[file:"].contains(where: contains)
      || ["* ", "- ", "[ "].contains(where: hasPrefix)
  }
}
