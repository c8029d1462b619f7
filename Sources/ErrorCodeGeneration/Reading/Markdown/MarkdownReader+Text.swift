extension MarkdownReader {
  /// Reads `### text`, with or without signs at its end.
  mutating func readHeading(_ line: Line, _ level: Int) {
    listIndent = nil
    let last = lastLineOfHeading(line)
    let content = source.trimmed(line.content.lowerBound + level..<text(index...last).upperBound)
    append(.heading(level: level), withoutAttributes(closed(content)), through: last)
  }

  /// The last line of a heading whose link was wrapped: `### [-1000](/docs/` and `error)`.
  private func lastLineOfHeading(_ line: Line) -> Int {
    let rest = lines[line.index...].prefix(8).prefix { next in
      next.index == line.index || !next.isEmpty && headingLevel(next.content) == nil
    }
    guard rest.count > 1 else { return line.index }
    return rest.first { !source.endsInsideMarkup(text(line.index...$0.index)) }?.index ?? line.index
  }

  /// A heading's text without the attributes that some write behind it: ` {#-1000-unknown .anchor}`, `{: .link}`.
  private func withoutAttributes(_ content: Range<Int>) -> Range<Int> {
    guard source.bytes[content].last == UInt8(ascii: "}"),
      let open = content.last(where: { source.bytes[$0] == UInt8(ascii: "{") }),
      source.bytes[open..<content.upperBound].beginsAttributes
    else { return content }
    return withoutAttributes(source.trimmed(content.lowerBound..<open))
  }

  /// A heading's text without the signs that close it: ` ###`.
  private func closed(_ content: Range<Int>) -> Range<Int> {
    let signs = source.bytes[content].reversed().prefix { $0 == UInt8(ascii: "#") }.count
    let rest = content.dropLast(signs)
    guard signs > 0, rest.isEmpty || source.bytes[rest.upperBound - 1].isBlank else { return content }
    return source.trimmed(rest)
  }

  /// Reads a paragraph up to a blank line. A line of dashes below makes it a heading.
  mutating func readParagraph() {
    var last = lastLine(after: index)
    if let level = underlineLevel(last + 1) {
      return append(.heading(level: level), text(index...last), through: last + 1)
    }
    if let end = endOfSplitLink(from: last) { last = end }
    append(.paragraph, text(index...last), through: last)
  }

  /// Reads a bullet with the lines that belong to it.
  mutating func readListItem(_ line: Line, _ content: Range<Int>) {
    let last = lastLine(after: index)
    listIndent = line.indent + max(2, content.lowerBound - line.content.lowerBound)
    append(
      .listItem(depth: line.indent / 2), content.lowerBound..<max(content.upperBound, text(index...last).upperBound),
      through: last)
  }

  /// Reads a quote, and the text below it without a blank line.
  mutating func readQuote() {
    let quote = lines[index...].prefix { source.starts($0.content, with: ">") }
    let text = quote.map { source.bytes[source.trimmed($0.content.dropFirst())] }.joined(separator: "\n".utf8)
    let content = inline.text(of: Array(text)[...])
    append(Block(.quote, content.text, link: content.link, lines: index + 1...quote.endIndex))
  }

  /// The last line of the text that begins at a line.
  private func lastLine(after first: Int) -> Int {
    let end = lines[(first + 1)...].first { next in
      next.isEmpty || standsAlone(next, first) || lastLineOfReference(next) != nil || interrupts(next, first)
        || delimiter(below: next.index) != nil || underlineLevel(next.index) != nil
    }
    return (end?.index ?? lines.count) - 1
  }

  /// Whether an unwrapped line begins a text of its own. Indented lines below a bullet do not, except codes: `-1000`.
  private func standsAlone(_ line: Line, _ first: Int) -> Bool {
    guard hasHardLines else { return false }
    guard case .bullet(let item) = opening(of: lines[first]), line.indent > 0 else { return true }
    return beginsBelowZero(line.content) && !goesOn(line) && (beginsBelowZero(item) || !isListed(line))
  }

  /// Whether a line goes on with a list of codes in a text: `for -2010 NEW_ORDER_REJECTED,`, `-2011 CANCEL_REJECTED`
  private func isListed(_ line: Line) -> Bool {
    let above = lines[line.index - 1].content
    return source.ends(above, with: ",") && CodeToken.count(in: source.string(above)) > 0
  }

  /// Whether a line with a code goes on with a sentence: `until the error`, `-4121 is no longer returned.`
  private func goesOn(_ line: Line) -> Bool {
    let last = source.bytes[lines[line.index - 1].content].last
    let words = source.bytes[line.content].drop { $0 == UInt8(ascii: "-") || $0.isDigit }.prefix(2)
    let isProse = words.first == 0x20 && words.last.map { $0.isLetter && !$0.isUppercase } == true
    return isProse && last.map { $0.isLetter || $0.isDigit } == true
  }

  /// Whether a sign alone on its line stands between the words of a torn sentence: `price`, `*`, `quantity`.
  func isOperator(_ line: Line) -> Bool {
    guard hasHardLines, line.content.count == 1, line.index > 0, line.index + 1 < lines.count else { return false }
    return [line.index - 1, line.index + 1].allSatisfy { index in
      let word = source.bytes[lines[index].content]
      return !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isDigit }
    }
  }

  /// Whether a text begins with a negative number, perhaps in emphasis or a code span.
  private func beginsBelowZero(_ content: Range<Int>) -> Bool {
    let number = source.bytes[content].drop { "*_`\\".utf8.contains($0) }.prefix(2)
    return number.first == UInt8(ascii: "-") && number.last?.isDigit == true
  }

  /// Whether a line is what sites write around their pages.
  func isFurniture(_ line: Line) -> Bool {
    guard line.content.count < 256 else { return false }
    let text = source.string(line.content)
    return text.isFurniture || text.hasPrefix("[") && text.namesNeighbour
  }

  /// Whether the line ends the text before it. A wrapped `10. …` does not, `2.` after `1.` does.
  private func interrupts(_ line: Line, _ first: Int) -> Bool {
    guard let opening = opening(of: line) else {
      return isFurniture(line) || line.content.count == 1 && source.starts(line.content, with: "[")
    }
    guard case .bullet(let content) = opening, source.bytes[line.content.lowerBound].isDigit else { return true }
    if source.starts(content, with: "[") || beginsBelowZero(content) { return true }
    let previous = lines[first]
    if line.indent < previous.indent { return true }
    return source.bytes[previous.content.lowerBound].isDigit && line.indent == previous.indent && !content.isEmpty
  }

  /// The heading level of an underline: `===` is 1, `---` is 2. It is `nil` for `---` in copied text.
  private func underlineLevel(_ index: Int) -> Int? {
    let signs = lines[index...].first.map { source.bytes[$0.content] } ?? []
    guard let sign = signs.first, "=-".utf8.contains(sign), signs.allSatisfy({ $0 == sign }) else { return nil }
    return sign == UInt8(ascii: "=") ? 1 : hasHardLines ? nil : 2
  }

  /// The last line of a link torn by blank lines: `[Previous`, a blank line, `Page](/docs)`.
  private func endOfSplitLink(from last: Int) -> Int? {
    guard isLinkOpen(text(index...last)) else { return nil }
    var end = last
    for next in lines[(last + 1)...].prefix(8) where next.index > end && !next.isEmpty {
      if opening(of: next) != nil { return nil }
      end = lastLine(after: next.index)
      if !isLinkOpen(text(index...end)) { return end }
    }
    return nil
  }

  /// Whether the last opening bracket of a text has no partner.
  private func isLinkOpen(_ text: Range<Int>) -> Bool {
    let brackets = source.bytes[text].last { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }
    return brackets == UInt8(ascii: "[")
  }
}
