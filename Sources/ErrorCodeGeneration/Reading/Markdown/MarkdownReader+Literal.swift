extension MarkdownReader {
  /// Reads the `key: value` lines between two lines of dashes at the top of the file.
  mutating func readFrontMatter() {
    guard let first = lines.first, source.string(first.content) == "---",
      let last = lines.dropFirst().prefix(256).first(where: { !isField($0) }), source.string(last.content) == "---"
    else { return }
    var fields: [String: String] = [:]
    for line in lines[1..<last.index] {
      let field = source.string(line.content)
      guard let colon = field.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let value = field[colon...].dropFirst()
      if !value.isEmpty { fields[String(field[..<colon]).trimmed] = String(value).trimmed.unquoted }
    }
    append(Block(.frontMatter(fields), lines: 1...last.index + 1))
  }

  /// Whether a line can stand in front matter: `key: value`, its continuation, or a blank.
  private func isField(_ line: Line) -> Bool {
    guard !line.isEmpty, line.indent == 0 else { return true }
    let key = source.bytes[line.content].prefix { $0.isLetter || $0.isDigit || "_-".utf8.contains($0) }
    return !key.isEmpty && source.bytes[line.content][key.endIndex...].first == UInt8(ascii: ":")
  }

  /// The last line of a comment. It is `nil` without an end, or with text behind it.
  func lastLineOfComment(_ index: Int) -> Int? {
    let last = lines[index...].prefix(256).first { line in
      line.content.contains {
        source.bytes[$0] == UInt8(ascii: ">") && source.ends(line.content.lowerBound..<$0 + 1, with: "-->")
      }
    }
    return last.flatMap { source.ends($0.content, with: "-->") ? $0.index : nil }
  }

  /// Reads code between two fences. A fence that is nowhere closed ends before the next blank line or heading.
  mutating func readFencedCode(_ line: Line, _ length: Int) {
    let close = closingFence(source.bytes[line.content.lowerBound], length)
    appendLiteral(.code, through: close ?? lastLineOfOpenCode(index))
    openFence = close == nil ? blocks.count : nil
  }

  /// The line that closes a fence. It is `nil` when a heading or another fence comes first.
  private func closingFence(_ sign: UInt8, _ length: Int) -> Int? {
    for line in lines[(index + 1)...] {
      let signs = source.bytes[line.content].prefix { $0 == sign }.count
      if signs >= length, signs == line.content.count { return line.index }
      if signs >= 3 || isSubheading(line) { return nil }
    }
    return nil
  }

  private func lastLineOfOpenCode(_ first: Int) -> Int {
    (lines[(first + 1)...].first { $0.isEmpty || isSubheading($0) }?.index ?? lines.count) - 1
  }

  private func isSubheading(_ line: Line) -> Bool {
    source.starts(line.content, with: "##") && headingLevel(line.content) != nil
  }

  /// Whether the line is indented enough to be code. A shifted `* bullet` or `### heading` is not.
  func isIndentedCode(_ line: Line) -> Bool {
    guard !hasHardLines, line.indent >= 4 + (listIndent ?? 0) else { return false }
    switch opening(of: line) {
    case .heading, .framedHeading, .bullet: return false
    default: return delimiter(below: line.index) == nil
    }
  }

  /// Reads lines that are code by their indentation, with the blank lines among them.
  mutating func readIndentedCode() {
    let code = lines[index...].prefix { $0.isEmpty || isIndentedCode($0) }
    appendLiteral(.code, through: code.last { !$0.isEmpty }?.index ?? index)
  }
}

extension String {
  /// The text without quotes around it. One with quotes inside keeps them all.
  var unquoted: String {
    if first == "“", last == "”", !dropFirst().contains("“") { return String(dropFirst().dropLast()) }
    guard let quote = utf8.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return self }
    let content = utf8.dropFirst()
    guard !content.dropLast().contains(quote) else { return self }
    if content.last == quote { return String(Substring(content.dropLast())) }
    return quote == UInt8(ascii: "\"") ? String(Substring(content)) : self
  }
}
