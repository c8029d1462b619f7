extension MarkdownReader {
  /// The addresses of links by their labels: `[1]: /docs/error-code#-1000 "title"`.
  static func references(in source: SourceText) -> [String: String] {
    source.lines.indices.reduce(into: [:]) { references, index in
      guard let reference = source.reference(at: index) else { return }
      references[reference.label] = references[reference.label] ?? reference.address
    }
  }

  /// The last line of the address of a label, where a line begins one.
  func lastLineOfReference(_ line: Line) -> Int? {
    references.isEmpty ? nil : source.reference(at: line.index)?.last
  }
}

extension SourceText {
  /// The link reference on a line: `[1]: /docs "title"`.
  fileprivate func reference(at index: Int) -> (label: String, address: String, last: Int)? {
    guard let first = lines[index].first, bytes[first] == UInt8(ascii: "[") || bytes[first] == UInt8(ascii: " "),
      let start = lines[index].prefix(4).first(where: { bytes[$0] != UInt8(ascii: " ") }),
      bytes[start] == UInt8(ascii: "[")
    else { return nil }
    let content = trimmed(lines[index])
    guard let close = bytes[content].firstIndex(of: UInt8(ascii: "]")),
      starts(close + 1..<content.upperBound, with: ": "), close > content.lowerBound + 1
    else { return nil }
    let rest = trimmed(close + 2..<content.upperBound)
    let last = lastLineOfAddress(rest, index)
    let word = address(rest.lowerBound..<lines[last].upperBound)
    let address = bytes[word].filter { !$0.isBlank && !"<>".utf8.contains($0) }
    guard let first = address.first, "/#h".utf8.contains(first) else { return nil }
    return (string(content.lowerBound + 1..<close).collapsed, String(decoding: address, as: UTF8.self), last)
  }

  /// The line on which an address and its title end: both may be wrapped.
  private func lastLineOfAddress(_ rest: Range<Int>, _ index: Int) -> Int {
    for last in index..<min(index + 8, lines.count) {
      let content = trimmed(lines[last])
      if content.isEmpty || last > index && starts(content, with: "[") { break }
      if isComplete(rest.lowerBound..<content.upperBound, before: last + 1) { return last }
    }
    return index
  }

  private func isComplete(_ piece: Range<Int>, before next: Int) -> Bool {
    let title = trimmed(address(piece).upperBound..<piece.upperBound)
    if let closing = closingSign(title) { return title.count > 1 && bytes[title.upperBound - 1] == closing }
    guard title.isEmpty, next < lines.count else { return true }
    return bytes[piece.upperBound - 1] != UInt8(ascii: "-") && closingSign(trimmed(lines[next])) == nil
  }

  /// The address at the start of a text. A wrapped one goes on behind a hyphen.
  private func address(_ text: Range<Int>) -> Range<Int> {
    text.lowerBound..<(text.first { bytes[$0].isBlank && !isWrappedAddress($0) } ?? text.upperBound)
  }

  /// The sign that closes a title: `)` for `(`, and a quote for itself.
  private func closingSign(_ text: Range<Int>) -> UInt8? {
    switch text.first.map({ bytes[$0] }) {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case let quote? where quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"): quote
    default: nil
    }
  }
}
