extension MarkdownReader {
  /// The line where the page was cut off. It is `nil` for a complete one.
  var openLine: Int? {
    guard let last = lines.last(where: { !$0.isEmpty }) else { return nil }
    let isOpen = endsInAddress(last.content) || endsInText(last) || endsInRow(last) || endsInCode
    return isOpen ? last.index + 1 : nil
  }

  /// Whether the page has no fence that closes its last code. Headings, lists and tables below the code show that it is
  /// only the fence that lacks.
  private var endsInCode: Bool {
    guard let openFence, !hasHardLines else { return false }
    return !blocks[openFence...].contains { $0.isHeading || $0.kind.isListItem || $0.isTableRow || $0.isTableHeader }
  }

  private func endsInAddress(_ content: Range<Int>) -> Bool {
    let words = source.bytes[content].split(omittingEmptySubsequences: false) { $0 == UInt8(ascii: ")") || $0.isBlank }
    return words.last.map { String(decoding: $0, as: UTF8.self).contains("](") } == true
  }

  /// Whether a bullet ends in an open link: `* [-1000 UNKN`.
  private func endsInText(_ line: Line) -> Bool {
    guard case .bullet(let item)? = opening(of: line) else { return false }
    return source.starts(item, with: "[") && !source.contains(UInt8(ascii: "]"), in: item)
  }

  /// Whether the last line is a row with fewer bars than the one above: `| -1000 | UNKN`.
  private func endsInRow(_ last: Line) -> Bool {
    guard let above = lines[..<last.index].last(where: { !$0.isEmpty })?.content,
      source.starts(last.content, with: "|"), source.starts(above, with: "|")
    else { return false }
    return source.ends(above, with: "|") && bars(last.content) < bars(above)
  }

  private func bars(_ range: Range<Int>) -> Int { source.bytes[range].count { $0 == UInt8(ascii: "|") } }
}
