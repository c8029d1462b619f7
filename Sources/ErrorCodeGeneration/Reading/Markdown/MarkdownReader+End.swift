extension MarkdownReader {
  /// The last line of the page where it stops in the middle of an address or of a row of a table.
  var openLine: Int? {
    guard let last = source.lines.indices.last(where: { !line($0).content.isEmpty }) else { return nil }
    return endsInAddress(line(last).content) || endsInRow(last) ? last + 1 : nil
  }

  private func endsInAddress(_ content: Range<Int>) -> Bool {
    let bytes = source.bytes
    guard let bracket = content.dropLast().last(where: { bytes[$0] == UInt8(ascii: "]") }),
      bytes[bracket + 1] == UInt8(ascii: "(")
    else { return false }
    return !bytes[bracket..<content.upperBound].contains { $0.isBlank || $0 == UInt8(ascii: ")") }
  }

  /// Whether a line is a row that lacks bars, the one at its end among them, which the row above has.
  private func endsInRow(_ last: Int) -> Bool {
    let (row, above) = (line(last).content, line(max(0, last - 1)).content)
    guard source.starts(row, with: "|"), source.starts(above, with: "|"), above != row else { return false }
    return source.bytes[above.upperBound - 1] == UInt8(ascii: "|") && bars(row) < bars(above)
  }

  private func bars(_ range: Range<Int>) -> Int { source.bytes[range].count { $0 == UInt8(ascii: "|") } }
}
