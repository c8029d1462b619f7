extension MarkdownReader {
  /// The addresses that links refer to by a label, as lines such as `[1]: /docs/error-code#-1000 "title"` give them.
  static func references(in source: SourceText) -> [String: String] {
    source.lines.reduce(into: [:]) { references, line in
      guard let (label, address) = source.reference(line) else { return }
      references[label] = references[label] ?? address
    }
  }

  /// Whether a line gives the address of a label.
  func isReference(_ line: Line) -> Bool {
    !references.isEmpty && source.reference(source.lines[line.index]) != nil
  }
}

extension SourceText {
  /// The label and the address that a line gives; `nil` for any other line.
  fileprivate func reference(_ line: Range<Int>) -> (label: String, address: String)? {
    guard starts(line, with: "[") else { return nil }
    let content = trimmed(line)
    guard let close = bytes[content].firstIndex(of: UInt8(ascii: "]")),
      starts(close + 1..<content.upperBound, with: ": "), close > content.lowerBound + 1
    else { return nil }
    let rest = trimmed(close + 2..<content.upperBound)
    let address = bytes[rest].prefix { !$0.isBlank }.filter { !"<>".utf8.contains($0) }
    guard let first = address.first, "/#h".utf8.contains(first) else { return nil }
    return (string(content.lowerBound + 1..<close), String(decoding: address, as: UTF8.self))
  }
}
