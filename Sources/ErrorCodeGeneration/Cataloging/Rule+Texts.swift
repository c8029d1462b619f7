extension Rule {
  /// The name of the rule for pieces of messages.
  static let torn = "piece of a torn message"

  /// What paragraphs and quotes say.
  static let texts = [
    Rule("text without a word") { _, block in block.text.isEmpty ? .aside(.navigation) : nil },
    Rule("line with an address") { _, block in block.source.map(Statement.source) },
    Rule("what sites write around their pages") { _, block in
      let isNeighbour = if case .whole = block.link { block.text.namesNeighbour } else { false }
      return block.text.isFurniture || isNeighbour ? .end(.navigation) : nil
    },
    Rule("link behind the texts of a code") { scan, block in
      guard case .whole = block.link, scan.openCode?.hasNoText != true else { return nil }
      return .aside(.navigation)
    },
    Rule("code and its message") { scan, block in
      guard let token = scan.code, token.isSigned, !block.isWrapped, !scan.isWithinSentence(token, block)
      else { return nil }
      if let parts = token.text.nameAndMessage { return parts.message.isEmpty ? nil : .listed(token) }
      guard !scan.traits.hasMarkup, token.standsAlone, let (name, message) = token.text.leadingName,
        message.contains(where: \.isLowercase)
      else { return nil }
      return .codes(token, name: name, message: message)
    },
    Rule("heading of a code without markup") { scan, block in
      scan.code.flatMap {
        scan.isHeading($0, block) && !scan.isWithinSentence($0, block) ? .codes($0, name: $0.name) : nil
      }
    },
    Rule("heading of a code and its text") { _, block in
      guard block.isWrapped, let end = block.text.firstIndex(where: \.isNewline),
        let token = CodeToken(String(block.text[..<end])),
        token.isSigned, token.isCode, token.hasPlainName
      else { return nil }
      let rest = String(block.text[end...]).trimmed
      // The name may have a line of its own.
      if token.name == nil, let end = rest.firstIndex(where: \.isNewline), case let name = String(rest[..<end]),
        name.isConstant
      {
        return .codes(token, name: name, message: String(rest[end...]))
      }
      return .codes(token, name: token.name, message: rest)
    },
    Rule("name of the code above") { scan, block in
      guard let code = scan.openCode, code.hasNoText, code.entry.name == nil, block.text.isPlain,
        block.text.isConstant && block.text.utf8.count > 3 || block.text.hasSign("_")
      else { return nil }
      return .name(block.text)
    },
    Rule(torn) { scan, block in
      scan.isTorn(block) ? .continuation((block.text.beginsWithSign ? "" : " ") + block.text.collapsed) : nil
    },
    Rule("title of a page without markup") { scan, _ in
      scan.traits.hasMarkup || scan.page != nil && scan.above?.kind != .rule ? nil : .title
    },
    Rule("heading of a section without markup") { scan, block in scan.isSection(block) ? .section : nil },
    Rule("text behind a list of codes") { scan, _ in
      scan.place.depthOfCodes != nil && scan.openCode?.hasNoText == false ? .end(.introduction) : nil
    },
    Rule("text of a code") { scan, block in
      guard scan.place.openCodes > 0 else { return nil }
      let text = block.text.collapsed
      if let message = text.labelledMessage { return .messages(message) }
      return text.begins(withOneOf: Vocabulary.bullets) ? .list(text.listedMessages) : .paragraph(text)
    },
    Rule("text below a heading that cannot be read") { scan, _ in
      scan.place.isBelowUnreadCode ? .aside(.unrecognised) : nil
    },
    Rule("text above the page") { scan, _ in scan.page == nil ? .aside(.navigation) : nil },
    Rule("introduction") { _, _ in .aside(.introduction) },
  ]
}

extension PageScan {
  /// Whether a paragraph with a code is a heading: one line that is no sentence.
  fileprivate func isHeading(_ token: CodeToken, _ block: Block) -> Bool {
    if block.isWrapped || !traits.hasMarkup && !token.standsAlone { return false }
    if token.isLabelled, !token.isSigned, traits.hasMarkup { return false }
    if case .permalink = block.link { return true }
    return token.hasPlainName || token.isSigned && !(traits.hasMarkup && block.text.endsUnlikeTitle)
  }

  /// Whether a line begins with a code where a sentence was wrapped: `… is rejected with`, `-1010 GONE if it is late.`
  fileprivate func isWithinSentence(_ token: CodeToken, _ block: Block) -> Bool {
    guard !traits.hasMarkup, above.map(block.isRightBelow) == true, roles.last == .message,
      let text = openCode?.texts.last?.text, !text.endsWithFullStop
    else { return false }
    return (token.text.leadingName?.message ?? token.text).first?.isLowercase == true
  }

  /// Whether a line goes on with the text above, which was torn at a code span: `Use`, `%s`, `instead.`
  fileprivate func isTorn(_ block: Block) -> Bool {
    guard !traits.hasMarkup, self.above.map(block.isRightBelow) == true else { return false }
    if roles.last == .code, token == nil, openCode?.texts.last?.block == roles.count - 1 { return true }
    guard let above = openCode?.texts.last, token == nil, !above.text.endsWithFullStop else { return false }
    if block.text.isPieceOfSentence {
      // Where messages begin with small letters, the line may be one of them.
      return above.isMessage || above.text.first?.isLowercase != true
    }
    // What stands between two pieces is one: `see`, `Other codes`, `or`.
    let isShort = block.text.first?.isASCII == true && block.text.split(separator: " ").count < 4
    return isShort && blockBelow(roles.count)?.text.goesOnWithSentence == true
  }

  /// Whether there is nothing on the line below a block but the sign without a width by which headings link to themselves.
  private func isLinkedHeading(_ index: Int) -> Bool {
    blockBelow(index).map { $0.kind == .paragraph && $0.text.isEmpty } == true
  }

  /// The block that begins on the line below another one.
  private func blockBelow(_ index: Int) -> Block? {
    blocks.dropFirst(index + 1).first.flatMap { $0.isRightBelow(blocks[index]) ? $0 : nil }
  }

  /// Whether a line begins a section where headings are not marked.
  ///
  /// `10xx - General` does, and so does a short line without a full stop behind the texts of a code: `Filter failures`.
  fileprivate func isSection(_ block: Block) -> Bool {
    if traits.hasMarkup { return false }
    if token?.isRange == true { return true }
    guard block.text.utf8.count < 128, !block.text.endsUnlikeTitle else { return false }
    if isLinkedHeading(roles.count), openCode.map({ isLinkedHeading($0.block) }) != false { return true }
    let isAboveTable = blocks.dropFirst(roles.count + 1).first?.isTableHeader == true
    return isAboveTable || isBelowMessages || roles.last == .tableRow || CodeToken.count(in: block.text) > 1
  }
}

extension Block {
  /// The address in a line that says where a part of the page comes from: `Source: https://…`.
  var source: String? {
    let label = text.hasPrefix("<!--") ? String(text.dropFirst(4)).trimmed : text
    guard label.begins(withOneOf: Vocabulary.sourceLabels) else { return nil }
    let words = label.split(whereSeparator: \.isWhitespace)
    return words.count <= 3 ? words.first { $0.hasPrefix("http") }.map(String.init) : nil
  }

  /// Whether the text has several lines.
  var isWrapped: Bool { text.hasSign("\n") }
}

extension String {
  /// Whether the text can only be a piece of a sentence: `%s`, `POST /order`, `is invalid.`
  fileprivate var isPieceOfSentence: Bool {
    guard let first = utf8.first, first < 0x80 else { return false }
    return !first.isUppercase
      || split(separator: " ").allSatisfy { $0.utf8.contains { !$0.isLetter } || String($0).isConstant }
  }
}
