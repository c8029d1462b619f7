extension Snapshot {
  /// The text of the file; an empty one where it cannot be read.
  var source: SourceText { SourceText((try? bytes()) ?? []) }

  /// The lines of the file as text.
  package var lines: [String] {
    let source = source
    return source.lines.map(source.string)
  }

  /// The same file, read and kept.
  package func loaded() throws(Diagnostic) -> Snapshot { Snapshot(path: path, bytes: try bytes()) }

  /// The page as the reader for its markup divides it.
  ///
  /// - Throws: A diagnostic when the file cannot be read, its bytes are no UTF-8 or the kind of file is unknown.
  package func document() throws(Diagnostic) -> Document {
    let bytes = try bytes()
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      throw Diagnostic(.error, path, "is UTF-16; save the page as UTF-8")
    }
    if let offset = bytes.firstInvalidUTF8 {
      let line = bytes[..<offset].count { $0 == UInt8(ascii: "\n") } + 1
      throw Diagnostic(.error, path, line: line, "byte \(offset) is not valid UTF-8; save the page as UTF-8")
    }
    let source = SourceText(bytes)
    if let conflict = source.mergeConflict(path) { throw conflict }
    if let line = source.escape {
      throw Diagnostic(
        .error, path, line: line + 1, "the line has commands for a terminal; save the page as Markdown or as HTML")
    }
    let marksCodes = source.marksCodes
    let htmlHeading = marksCodes == nil ? source.firstHTMLHeading : nil
    let isPieceOfHTML = htmlHeading.map { !source.hasMarkdown(below: $0) } == true
    if source.isHTML || isPieceOfHTML || format == .html && marksCodes != true { return HTMLReader.document(source) }
    guard let format else {
      throw Diagnostic(.error, path, "is no captured page; name it <product>[.<language>].<md|html|txt>")
    }
    let hasHardLines = !(marksCodes ?? (format == .markdown))
    return MarkdownReader.document(
      source, hasHardLines: hasHardLines, hasHTMLHeadings: htmlHeading != nil,
      isPlain: hasHardLines && format == .plainText)
  }
}

extension SourceText {
  /// An error at the line that a conflict of a merge begins or ends on.
  func mergeConflict(_ path: String) -> Diagnostic? {
    let index = lines.firstIndex { line in
      let text = trimmed(line)
      return starts(text, with: "<<<<<<<") || starts(text, with: ">>>>>>>") || starts(text, with: "||||||| ")
    }
    return index.map { Diagnostic(.error, path, line: $0 + 1, "the file has a merge conflict; resolve it") }
  }

  /// Whether an HTML document begins near the top, perhaps behind a scraper's own lines.
  fileprivate var isHTML: Bool {
    lines.prefix(32).contains { line in
      let text = string(line.prefix(16)).lowercased()
      return text.hasPrefix("<!doctype html") || text.hasPrefix("<html")
    }
  }

  /// The first line with a heading in HTML, as in a piece of a document.
  fileprivate var firstHTMLHeading: Int? { lines.indices.first { isHTMLHeading(trimmed(lines[$0])) } }

  /// Whether there are headings or items of lists in Markdown below a line.
  fileprivate func hasMarkdown(below first: Int) -> Bool {
    lines.indices[(first + 1)...].contains { index in
      let above = trimmed(lines[index - 1])
      return (above.isEmpty || isHTMLHeading(above)) && isMarkdown(trimmed(lines[index]))
    }
  }

  private func isHTMLHeading(_ line: Range<Int>) -> Bool {
    ["<h2", "<h3", "<h4", "<h5"].contains { starts(line, with: $0) }
  }

  /// Whether a line begins as headings and items of lists do in Markdown.
  private func isMarkdown(_ line: Range<Int>) -> Bool {
    ["* ", "- ", "+ ", "## ", "### ", "#### "].contains { starts(line, with: $0) }
  }

  /// Whether codes are marked as headings, judged by the first: `### -1000 UNKNOWN`.
  fileprivate var marksCodes: Bool? {
    for line in lines {
      let text = trimmed(line)
      guard let first = text.first, "#-".utf8.contains(bytes[first]) else { continue }
      let heading = text.drop { "# \\".utf8.contains(bytes[$0]) }
      guard let start = heading.first, bytes[start] == UInt8(ascii: "-"), heading.count > 1, bytes[start + 1].isDigit
      else { continue }
      if start > first { return true }
      if CodeToken(string(text).withoutZeroWidth.withoutPilcrow)?.text.isConstant == true { return false }
    }
    return nil
  }
}

extension [UInt8] {
  /// The offset of the first byte that is not part of a valid UTF-8 sequence.
  fileprivate var firstInvalidUTF8: Int? {
    if #available(macOS 26, *), (try? UTF8Span(validating: span)) != nil { return nil }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = makeIterator()
    var offset = 0
    while case .valid(let scalar) = parser.parseScalar(from: &iterator) { offset += scalar.count }
    return offset < count ? offset : nil
  }
}
