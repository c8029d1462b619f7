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
    guard line.index + 1 < source.lines.count, !source.lines[line.index + 1].isEmpty,
      source.endsInsideMarkup(line.content)
    else { return line.index }
    for last in line.index + 1..<min(line.index + 8, source.lines.count) {
      let next = self.line(last)
      if next.content.isEmpty || headingLevel(at: next) != nil { break }
      if !source.endsInsideMarkup(text(line.index...last)) { return last }
    }
    return line.index
  }

  private func headingLevel(at line: Line) -> Int? {
    source.starts(line.content, with: "#") ? headingLevel(line.content) : nil
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
    let rest = content.lowerBound..<content.upperBound - signs
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
    var text: [UInt8] = []
    var last = index
    while last < source.lines.count {
      let line = self.line(last)
      guard let first = line.content.first, source.bytes[first] == UInt8(ascii: ">") else { break }
      if last > index { text.append(UInt8(ascii: "\n")) }
      text += source.bytes[source.trimmed(first + 1..<line.content.upperBound)]
      last += 1
    }
    let content = InlineScanner.text(of: text, references, hasEmphasis: inline.hasEmphasis)
    append(Block(.quote, content.text, link: content.link, lines: index + 1...last))
  }

  /// The last line of the text that begins at a line.
  private func lastLine(after first: Int) -> Int {
    var last = first
    while last + 1 < source.lines.count {
      let next = line(last + 1)
      if next.content.isEmpty || standsAlone(next, first) || lastLineOfReference(next) != nil || interrupts(next, first)
        || isTable(at: last + 1)
        || underlineLevel(last + 1) != nil
      {
        break
      }
      last += 1
    }
    return last
  }

  /// Whether an unwrapped line begins a text of its own. Indented lines below a bullet do not, except codes: `-1000`.
  private func standsAlone(_ line: Line, _ first: Int) -> Bool {
    guard hasHardLines else { return false }
    guard case .bullet = opening(of: self.line(first)), line.indent > 0 else { return true }
    return beginsBelowZero(line.content) && !goesOn(line) && !isListed(line, first)
  }

  /// Whether a line goes on with a list of codes in a text: `for -2010 NEW_ORDER_REJECTED,`, `-2011 CANCEL_REJECTED`
  private func isListed(_ line: Line, _ first: Int) -> Bool {
    let above = self.line(line.index - 1).content
    guard source.bytes[above].last == UInt8(ascii: ","), case .bullet(let content) = opening(of: self.line(first))
    else {
      return false
    }
    return !beginsBelowZero(content) && CodeToken.count(in: source.string(above)) > 0
  }

  /// Whether a line with a code goes on with a sentence: `until the error`, `-4121 is no longer returned.`
  private func goesOn(_ line: Line) -> Bool {
    let last = source.bytes[self.line(line.index - 1).content].last
    let words = source.bytes[line.content].drop { $0 == UInt8(ascii: "-") || $0.isDigit }.prefix(2)
    let isProse = words.count == 2 && words.first == 0x20 && words.last.map { $0.isLetter && !$0.isUppercase } == true
    return isProse && last.map { $0.isLetter || $0.isDigit } == true
  }

  /// Whether a sign alone on its line stands between the words of a torn sentence: `price`, `*`, `quantity`.
  func isOperator(_ line: Line) -> Bool {
    guard hasHardLines, line.content.count == 1, line.index > 0, line.index + 1 < source.lines.count else {
      return false
    }
    return [line.index - 1, line.index + 1].allSatisfy { index in
      let word = source.bytes[self.line(index).content]
      return !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isDigit }
    }
  }

  /// Whether a text begins with a negative number, perhaps in emphasis or a code span.
  private func beginsBelowZero(_ content: Range<Int>) -> Bool {
    let number = source.bytes[content].drop { "*_`\\".utf8.contains($0) }.prefix(2)
    return number.count == 2 && number.first == UInt8(ascii: "-") && number.last?.isDigit == true
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
    let previous = self.line(first)
    if line.indent < previous.indent { return true }
    return source.bytes[previous.content.lowerBound].isDigit && line.indent == previous.indent && !content.isEmpty
  }

  /// The heading level of an underline: `===` is 1, `---` is 2. It is `nil` for `---` in copied text.
  private func underlineLevel(_ index: Int) -> Int? {
    guard index < source.lines.count else { return nil }
    let content = line(index).content
    guard let sign = content.first.map({ source.bytes[$0] }), sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-"),
      source.bytes[content].allSatisfy({ $0 == sign })
    else { return nil }
    return sign == UInt8(ascii: "=") ? 1 : hasHardLines ? nil : 2
  }

  /// The last line of a link torn by blank lines: `[Previous`, a blank line, `Page](/docs)`.
  private func endOfSplitLink(from last: Int) -> Int? {
    guard isLinkOpen(text(index...last)) else { return nil }
    var end = last
    for next in last + 1..<min(last + 9, source.lines.count) where next > end {
      let line = self.line(next)
      if line.content.isEmpty { continue }
      if opening(of: line) != nil { return nil }
      end = lastLine(after: next)
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
