extension MarkdownReader {
  /// The last line of the page where it stops in the middle of an address, of a row of a table or of code.
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

  /// Whether the text of a link, which an item of a list begins with, has no end.
  private func endsInText(_ content: Range<Int>) -> Bool {
    guard case .bullet(let item)? = opening(of: Line(index: 0, indent: 0, content: content)) else { return false }
    return source.starts(item, with: "[") && !source.contains(UInt8(ascii: "]"), in: item)
  }

  /// Whether a line is a row that lacks bars, the one at its end among them, which the row above has.
  private func endsInRow(_ last: Int) -> Bool {
    let above = source.lines.indices[..<last].last { !line($0).content.isEmpty }.map { line($0).content }
    let row = line(last).content
    guard let above, source.starts(row, with: "|"), source.starts(above, with: "|") else { return false }
    return source.bytes[above.upperBound - 1] == UInt8(ascii: "|") && bars(row) < bars(above)
  }

  private func bars(_ range: Range<Int>) -> Int { source.bytes[range].count { $0 == UInt8(ascii: "|") } }
}
