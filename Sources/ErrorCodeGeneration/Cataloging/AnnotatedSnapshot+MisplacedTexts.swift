/// Codes, messages and rows that no rule read, or that may stand where they do not belong.
extension AnnotatedSnapshot {
  /// What may be a text of a code and is none, or the other way round.
  var misplacedTexts: [Diagnostic] {
    textAboveCodes + lostRows + gluedLines + codesAmongMessages + codesInSections + boxes
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
