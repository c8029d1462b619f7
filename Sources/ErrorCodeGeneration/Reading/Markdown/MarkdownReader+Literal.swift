extension MarkdownReader {
  /// Reads the `key: value` lines between two lines of dashes at the top of the file.
  mutating func readFrontMatter() {
    guard let first = source.lines.first, source.string(source.trimmed(first)) == "---",
      let last = source.lines.indices.dropFirst().prefix(256).first(where: {
        source.string(source.lines[$0]).trimmed == "---"
      })
    else { return }
    var fields: [String: String] = [:]
    for index in 1..<last {
      let field = source.string(source.lines[index]).split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      guard field.count == 2 else { continue }
      fields[field[0]] = field[1].unquoted
    }
    append(Block(.frontMatter(fields), lines: 1...last + 1))
  }

  /// Reads `<!-- text -->`, over several lines where it is.
  mutating func readComment(_ line: Line) {
    var last = index
    while last + 1 < source.lines.count, !contains("-->", source.lines[last]) { last += 1 }
    if !contains("-->", source.lines[last]) { last = index }
    let text = source.string(source.lines[index].lowerBound..<source.lines[last].upperBound)
    append(Block(.comment, text.trimmed, lines: index + 1...last + 1))
  }

  /// Reads code between two fences. A fence that is nowhere closed ends before the next blank line.
  mutating func readFencedCode(_ line: Line, _ length: Int) {
    let sign = source.bytes[line.content.lowerBound]
    let last = closingFence(sign, length) ?? lastLineBeforeBlank(index)
    append(
      Block(
        .code, source.string(source.lines[index].lowerBound..<source.lines[last].upperBound),
        lines: index + 1...last + 1))
  }

  private mutating func closingFence(_ sign: UInt8, _ length: Int) -> Int? {
    guard length < endlessFence else { return nil }
    for next in index + 1..<max(index + 1, source.lines.count) {
      let content = source.bytes[line(next).content]
      if content.count >= length, content.allSatisfy({ $0 == sign }) { return next }
    }
    endlessFence = length
    return nil
  }

  /// Whether a line is far enough to the right to be code, beside what it stands in.
  func isIndentedCode(_ line: Line) -> Bool { line.indent >= 4 + (listIndent ?? 0) }

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
    append(
      Block(
        .code, source.string(source.lines[index].lowerBound..<source.lines[last].upperBound),
        lines: index + 1...last + 1))
  }

  private func lastLineBeforeBlank(_ first: Int) -> Int {
    (first + 1..<max(first + 1, source.lines.count)).first { line($0).content.isEmpty }.map { $0 - 1 } ?? source.lines
      .count - 1
  }

  private func contains(_ text: String, _ range: Range<Int>) -> Bool {
    let count = text.utf8.count
    return range.count >= count
      && (range.lowerBound...range.upperBound - count).contains { source.starts($0..<$0 + count, with: text) }
  }
}

extension String {
  /// The text without the quotes around it.
  var unquoted: String {
    guard count > 1, let first, first == last, first == "\"" || first == "'" else { return self }
    return String(dropFirst().dropLast())
  }
}
