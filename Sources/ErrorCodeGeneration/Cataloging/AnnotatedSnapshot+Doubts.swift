extension AnnotatedSnapshot {
  /// What was read and may be wrong, each with its line.
  var doubts: [Diagnostic] {
    guesses + pages.flatMap(\.entries).flatMap(doubts)
  }

  /// The tables whose cells were told apart by their position.
  private var guesses: [Diagnostic] {
    blocks.filter { if case .tableHeader = $0.kind { $0.isGuess } else { false } }.map { block in
      warning(
        block.lines.lowerBound,
        "the columns of the table are told apart by their position; compare its rows with the page")
    }
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

  /// The lines that have a code which nothing read, or markup that is not known.
  var unread: [Diagnostic] {
    zip(blocks, roles).compactMap { block, role in
      guard role.mayHideCodes, let first = block.text.lines.first else { return nil }
      let isForeign = Vocabulary.foreignMarkup.contains(where: first.hasPrefix)
      let line =
        CodeToken.isLost(in: first) ? first : block.text.lines.dropFirst().first { CodeToken.isLost(beforeName: $0) }
      guard isForeign || line != nil else { return nil }
      let reason = line == nil ? "is markup that is not known" : "has a code that is not read"
      return error(block.lines.lowerBound, "the line \(reason): '\((line ?? first).prefix(60))'; \(Self.remedy)")
    }
  }

  /// What to do with a capture that lost what a reader needs.
  static let remedy = "save the page as Markdown or as HTML"

  func error(_ line: Int?, _ message: String) -> Diagnostic { Diagnostic(.error, snapshot.path, line: line, message) }

  func warning(_ line: Int?, _ message: String) -> Diagnostic {
    Diagnostic(.warning, snapshot.path, line: line, message)
  }
}

extension Role {
  /// Whether a line with the role may have a code that no rule found.
  fileprivate var mayHideCodes: Bool {
    switch self {
    case .section, .introduction, .message, .note, .navigation, .unrecognised, .tableRow, .separator: true
    default: false
    }
  }
}

extension String {
  /// Whether a text looks like a menu, a footer or a piece of markup.
  fileprivate var isDoubtful: Bool {
    isFurniture || contains("©")
  }

  /// The lines of the text.
  fileprivate var lines: [String] { split(whereSeparator: \.isNewline).map { String($0).trimmed } }
}
