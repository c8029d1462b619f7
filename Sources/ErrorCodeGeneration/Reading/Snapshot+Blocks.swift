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
    if let offset = bytes.firstInvalidUTF8 {
      throw Diagnostic(.error, path, "byte \(offset) is not valid UTF-8; save the page as UTF-8")
    }
    let source = SourceText(bytes)
    switch format {
    case .markdown: return MarkdownReader.blocks(of: source)
    case .plainText: return PlainTextReader.blocks(of: source)
    case nil: throw Diagnostic(.error, path, "is no captured page; name it <product>[.<language>].<md|txt>")
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
