extension MarkdownReader {
  /// Reads the `key: value` lines between two lines of dashes at the top of the file.
  mutating func readFrontMatter() {
    guard let first = source.lines.first, source.string(source.trimmed(first)) == "---",
      let last = source.lines.indices.dropFirst().prefix(256).first(where: { !isField(source.lines[$0]) }),
      source.string(source.trimmed(source.lines[last])) == "---"
    else { return }
    var fields: [String: String] = [:]
    for index in 1..<last {
      let field = source.string(source.lines[index])
      guard let colon = field.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = field[colon...].dropFirst()
      if !value.isEmpty { fields[String(field[..<colon]).trimmed] = String(value).trimmed.unquoted }
    }
    append(Block(.frontMatter(fields), lines: 1...last + 1))
  }

  /// Whether a line can stand in front matter: `key: value`, its continuation, or a blank.
  private func isField(_ line: Range<Int>) -> Bool {
    guard let first = line.first, !source.trimmed(line).isEmpty, !source.bytes[first].isBlank else { return true }
    let key = source.bytes[line].prefix {
      $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
    }
    return !key.isEmpty && key.endIndex < line.upperBound && source.bytes[key.endIndex] == UInt8(ascii: ":")
  }

  /// The last line of a comment. It is `nil` without an end, or with text behind it.
  func lastLineOfComment(_ index: Int) -> Int? {
    let lines = index..<min(index + 256, source.lines.count)
    guard let last = lines.first(where: { contains("-->", source.lines[$0]) }) else { return nil }
    return source.ends(line(last).content, with: "-->") ? last : nil
  }

  /// Reads code between two fences. A fence that is nowhere closed ends before the next blank line or heading.
  mutating func readFencedCode(_ line: Line, _ length: Int) {
    let close = closingFence(source.bytes[line.content.lowerBound], length)
    appendLiteral(.code, through: close ?? lastLineOfOpenCode(index))
    openFence = close == nil ? blocks.count : nil
  }

  /// The line that closes a fence. It is `nil` when a heading or another fence comes first.
  private func closingFence(_ sign: UInt8, _ length: Int) -> Int? {
    for next in index + 1..<max(index + 1, source.lines.count) {
      let content = line(next).content
      let signs = source.bytes[content].prefix { $0 == sign }.count
      if signs >= length, signs == content.count { return next }
      if signs >= 3 || isSubheading(content) { return nil }
    }
    return nil
  }

  private func lastLineOfOpenCode(_ first: Int) -> Int {
    let end = (first + 1..<max(first + 1, source.lines.count)).first { index in
      let content = line(index).content
      return content.isEmpty || isSubheading(content)
    }
    return (end ?? source.lines.count) - 1
  }

  private func isSubheading(_ content: Range<Int>) -> Bool {
    source.starts(content, with: "##") && headingLevel(content) != nil
  }

  /// Whether the line is indented enough to be code. A shifted `* bullet` or `### heading` is not.
  func isIndentedCode(_ line: Line) -> Bool {
    guard !hasHardLines, line.indent >= 4 + (listIndent ?? 0) else { return false }
    switch opening(of: line) {
    case .heading, .htmlHeading, .bullet: return false
    default: return !isTable(at: line.index)
    }
  }

  /// Reads lines that are code by their indentation, with the blank lines among them.
  mutating func readIndentedCode() {
    var last = index
    var next = index + 1
    while next < source.lines.count {
      let line = self.line(next)
      if !line.content.isEmpty {
        guard isIndentedCode(line) else { break }
        last = next
      }
      next += 1
    }
    appendLiteral(.code, through: last)
  }

  private func contains(_ text: String, _ range: Range<Int>) -> Bool {
    let count = text.utf8.count
    return range.count >= count
      && (range.lowerBound...range.upperBound - count).contains { source.starts($0..<$0 + count, with: text) }
  }
}

extension String {
  /// The text without quotes around it. One with quotes inside keeps them all.
  var unquoted: String {
    guard let quote = utf8.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return self }
    let content = utf8.dropFirst()
    guard !content.dropLast().contains(quote) else { return self }
    if content.last == quote { return String(Substring(content.dropLast())) }
    return quote == UInt8(ascii: "\"") ? String(Substring(content)) : self
  }
}
