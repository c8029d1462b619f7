/// Reads plain text, such as a browser copies from a page: a line is a paragraph, bullets are list items.
struct PlainTextReader {
  private let source: SourceText
  private var blocks: [Block] = []

  private init(_ source: SourceText) { self.source = source }

  /// Reads a page.
  static func document(_ source: SourceText) -> Document {
    var reader = PlainTextReader(source)
    reader.read()
    return Document(blocks: reader.blocks, hasMarkup: false)
  }
}

extension PlainTextReader {
  private mutating func read() {
    var index = 0
    while index < source.lines.count {
      let line = source.trimmed(source.lines[index])
      if let end = source.lastLineOfObject(from: index) {
        let text = source.lines[index].lowerBound..<source.lines[end].upperBound
        blocks.append(Block(.code, source.string(source.trimmed(text)), lines: index + 1...end + 1))
        index = end
      } else if !line.isEmpty {
        let table = source.copiedTable(at: index)
        if table.isEmpty { append(line, index) }
        blocks += table
        index += max(0, table.count - 1)
      }
      index += 1
    }
  }

  private mutating func append(_ line: Range<Int>, _ index: Int) {
    let indent = line.lowerBound - source.lines[index].lowerBound
    let lines = index + 1...index + 1
    if let content = bulletContent(line) {
      blocks.append(Block(.listItem(depth: 0), text(content), lines: lines))
    } else if indent > 0, let last = blocks.last, last.kind == .listItem(depth: 0), last.lines.upperBound == index {
      blocks[blocks.count - 1].text += "\n" + text(line)
      blocks[blocks.count - 1].lines = last.lines.lowerBound...index + 1
    } else {
      blocks.append(Block(.paragraph, text(line), lines: lines))
    }
  }

  /// What follows the sign of a bullet and the white space after it.
  private func bulletContent(_ line: Range<Int>) -> Range<Int>? {
    for bullet in ["•", "-", "*", "·"] where source.starts(line, with: bullet) {
      let rest = line.dropFirst(bullet.utf8.count)
      guard let first = rest.first, source.bytes[first].isBlank else { return nil }
      return source.trimmed(rest)
    }
    return nil
  }

  private func text(_ range: Range<Int>) -> String { source.string(range).withoutZeroWidth }
}

extension String {
  /// The text without the characters of no width that pages put into links and names.
  var withoutZeroWidth: String {
    guard containsByte(where: { $0 == 0xE2 || $0 == 0xEF }) else { return self }
    return String(
      String.UnicodeScalarView(unicodeScalars.filter { !["\u{200B}", "\u{FEFF}", "\u{2060}"].contains($0) }))
  }
}
