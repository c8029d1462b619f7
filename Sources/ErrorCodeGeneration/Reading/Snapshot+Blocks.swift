extension Snapshot {
  /// The lines of the file as text.
  package var lines: [String] {
    let source = SourceText(bytes)
    return source.lines.map(source.string)
  }

  /// The blocks of the page, read by the reader for its markup.
  ///
  /// - Throws: A diagnostic when the bytes are no UTF-8 or the kind of file is unknown.
  package func blocks() throws(Diagnostic) -> [Block] {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Diagnostic(.error, path, "is UTF-16; save the page as UTF-8")
    }
    if let offset = bytes.firstInvalidUTF8 {
      let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
      throw Diagnostic(.error, path, line: line, "byte \(offset) is not valid UTF-8; save the page as UTF-8")
    }
    let source = SourceText(bytes)
    switch source.isHTML ? .html : format {
    case .markdown: return MarkdownReader.blocks(of: source)
    case .plainText: return PlainTextReader.blocks(of: source)
    case .html: return HTMLReader.blocks(of: source)
    case nil: throw Diagnostic(.error, path, "is no captured page; name it <product>[.<language>].<md|html|txt>")
    }
  }
}

extension SourceText {
  /// Whether an HTML document begins near the top, also behind the few lines that a scraper writes before it.
  fileprivate var isHTML: Bool {
    lines.prefix(32).contains { line in
      let text = string(line.lowerBound..<min(line.lowerBound + 16, line.upperBound)).lowercased()
      return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
    }
  }
}

extension [UInt8] {
  /// The offset of the first byte that is not part of a valid UTF-8 sequence.
  fileprivate var firstInvalidUTF8: Int? {
    guard String(validating: self, as: UTF8.self) == nil else { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return offset
  }
}
