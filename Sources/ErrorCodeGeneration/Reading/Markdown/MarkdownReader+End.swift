extension MarkdownReader {
  /// The line where the page was cut off. It is `nil` for a complete one.
  var openLine: Int? {
    guard let last = source.lines.indices.last(where: { !line($0).content.isEmpty }) else { return nil }
    let content = line(last).content
    return endsInAddress(content) || endsInText(content) || endsInRow(last) || endsInCode ? last + 1 : nil
  }

  /// Whether the page has no fence that closes its last code. Headings, lists and tables below the code show that it is
  /// only the fence that lacks.
  private var endsInCode: Bool {
    guard let openFence, !hasHardLines else { return false }
    return blocks[openFence...].allSatisfy { block in
      switch block.kind {
      case .heading, .listItem, .tableHeader, .tableRow: false
      default: true
      }
    }
  }

  private func endsInAddress(_ content: Range<Int>) -> Bool {
    let bytes = source.bytes
    guard let bracket = content.dropLast().last(where: { bytes[$0] == UInt8(ascii: "]") }),
      bytes[bracket + 1] == UInt8(ascii: "(")
    else { return false }
    return !bytes[bracket..<content.upperBound].contains { $0.isBlank || $0 == UInt8(ascii: ")") }
  }

  /// Whether a bullet ends in an open link: `* [-1000 UNKN`.
  private func endsInText(_ content: Range<Int>) -> Bool {
    guard case .bullet(let item)? = opening(of: Line(index: 0, indent: 0, content: content)) else { return false }
    return source.starts(item, with: "[") && !source.contains(UInt8(ascii: "]"), in: item)
  }

  /// Whether the last line is a row with fewer bars than the one above: `| -1000 | UNKN`.
  private func endsInRow(_ last: Int) -> Bool {
    let above = source.lines.indices[..<last].last { !line($0).content.isEmpty }.map { line($0).content }
    let row = line(last).content
    guard let above, source.starts(row, with: "|"), source.starts(above, with: "|") else { return false }
    return source.bytes[above.upperBound - 1] == UInt8(ascii: "|") && bars(row) < bars(above)
  }

  private func bars(_ range: Range<Int>) -> Int { source.bytes[range].count { $0 == UInt8(ascii: "|") } }
}
