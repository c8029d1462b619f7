/// Reads HTML, well- or ill-formed, by its elements and not by their classes.
///
/// Elements are counted, not stacked: an end tag that is missing or too many changes the text around it and no more.
struct HTMLReader {
  let source: SourceText
  var tokenizer: HTMLTokenizer
  var blocks: [Block] = []
  /// The line of the byte that is read, counted from 0.
  var line = 0

  /// Whether a line has a tag or a declaration.
  private var hasMarkup: [Bool]

  var text = LinkedText()
  var firstLine: Int?
  private var lastLine = 0
  var kind = Block.Kind.paragraph
  var fields: [String: String] = [:]

  var listDepth = 0
  var quoteDepth = 0
  var codeDepth = 0
  var furnitureDepth = 0
  var link: (place: Int, address: String)?
  var row: Row?
  /// The cells of the first columns that reach into the rows below, and how many those are.
  var spans: [Int: (text: String, rows: Int)] = [:]
  /// How many rows the cell that is being read takes up.
  var rowsOfCell = 1

  /// Whether the main part of the document has ended: what comes is around it.
  var isBehindMain = false

  /// How many elements are open of those that nothing but their end tag ends.
  private var openElements = 0
  /// Whether the document has begun and not ended.
  private var isInsideDocument = false

  /// A row of a table that is being read.
  struct Row {
    var cells: [String] = []
    /// The texts of cells of the rows above that reach into the row, by column.
    var spanned: [Int: String] = [:]
    var isHeader = true
    var line: Int
  }

  private init(_ source: SourceText) {
    self.source = source
    tokenizer = HTMLTokenizer(source.bytes[(source.lines.first?.lowerBound ?? 0)...])
    hasMarkup = Array(repeating: false, count: source.lines.count)
  }

  /// Reads a page.
  static func document(_ source: SourceText) -> Document {
    var reader = HTMLReader(source)
    reader.read()
    let openLine = reader.line + 1
    return Document(blocks: reader.blocks, openLine: reader.isCutOff ? openLine : nil)
  }

  private mutating func read() {
    var start = tokenizer.index
    while let token = tokenizer.next() {
      advance(to: start)
      let first = line
      switch token {
      case .start(let element?):
        count(element, 1)
        open(element)
      case .end(let element?):
        count(element, -1)
        close(element)
      case .start(nil), .end(nil): break
      case .text(let range): append(range)
      case .comment(let range): appendComment(range)
      }
      if case .text = token {} else { markMarkup(first, upTo: tokenizer.index) }
      start = tokenizer.index
    }
    finishRow()
    finishBlock()
    appendMarkup()
    // What the head says comes first, as in the front matter of other captures.
    if !source.lines.isEmpty { blocks.insert(Block(.frontMatter(fields), lines: 1...1), at: 0) }
  }

  /// Moves on to the line of a position.
  mutating func advance(to position: Int) {
    while line + 1 < source.lines.count, source.lines[line + 1].lowerBound <= position { line += 1 }
  }
}

// MARK: - Pages that were not captured to their end

extension HTMLReader {
  /// Whether the page ends in a tag or with elements left open.
  private var isCutOff: Bool { tokenizer.isOpen || isInsideDocument && openElements > 0 }

  private mutating func count(_ element: HTMLElement, _ step: Int) {
    if element == .html || element == .body { isInsideDocument = step > 0 }
    if element.needsEnd, step < 0 || !tokenizer.isSelfClosing { openElements = max(0, openElements + step) }
  }
}

// MARK: - Lines of markup only

extension HTMLReader {
  private mutating func markMarkup(_ first: Int, upTo end: Int) {
    let lines = hasMarkup.indices[first...]
    for line in lines.prefix(while: { $0 == first || source.lines[$0].lowerBound < end }) { hasMarkup[line] = true }
  }

  /// Lines that hold tags and nothing to read are the page's scaffolding.
  private mutating func appendMarkup() {
    for index in blocks.indices {
      for line in blocks[index].lines { hasMarkup[line - 1] = false }
    }
    for line in hasMarkup.indices where hasMarkup[line] { blocks.append(Block(.furniture, lines: line + 1...line + 1)) }
  }
}

// MARK: - Text

extension HTMLReader {
  private mutating func append(_ range: Range<Int>) {
    let content = source.trimmed(range)
    guard !content.isEmpty else { return appendSpace() }
    // A button in a cell is none of its text.
    if row != nil, furnitureDepth > 0 { return }
    let gap = range.lowerBound..<content.lowerBound
    // A tool that indents the elements of a page puts the sign behind a word on a line of its own.
    if ".,;)".utf8.contains(source.bytes[content.lowerBound]), source.contains(UInt8(ascii: "\n"), in: gap) {
      dropSpace()
    } else if !gap.isEmpty {
      appendSpace()
    }
    advance(to: content.lowerBound)
    firstLine = firstLine ?? line
    if codeDepth > 0 {
      text.bytes += source.bytes[range]
    } else {
      text.bytes += CharacterReference.resolved(source.bytes[content]).withoutZeroWidth.utf8
    }
    advance(to: content.upperBound - 1)
    lastLine = line
    if content.upperBound < range.upperBound { appendSpace() }
  }

  /// Parts what stands in a cell from what comes next in it.
  mutating func appendLineEnd() {
    dropSpace()
    if !text.bytes.isEmpty, text.bytes.last != UInt8(ascii: "\n") { text.bytes.append(UInt8(ascii: "\n")) }
  }

  mutating func appendSpace() {
    if !text.bytes.isEmpty, text.bytes.last != 0x20 { text.bytes.append(0x20) }
  }

  private mutating func dropSpace() {
    if text.bytes.last == 0x20 { text.bytes.removeLast() }
  }

  /// Adds a comment as a block, without ending the text around it.
  private mutating func appendComment(_ range: Range<Int>) {
    guard source.starts(range, with: "<!--"), !source.trimmed(range.dropFirst(4).dropLast(3)).isEmpty else { return }
    let first = line
    advance(to: range.upperBound - 1)
    blocks.append(Block(.comment, source.string(range), lines: first + 1...line + 1))
  }

  /// Ends the current block. Inside a cell it only ends a line.
  mutating func finishBlock(next: Block.Kind? = nil) {
    if row != nil { return appendLineEnd() }
    defer {
      text.clear()
      firstLine = nil
      kind = next ?? (quoteDepth > 0 ? .quote : .paragraph)
      if let open = link { link = (0, open.address) }
    }
    guard !text.isBlank || text.link != nil, let firstLine else { return }
    if let link { text.addLink(from: link.place, to: link.address) }
    let lines = firstLine + 1...max(lastLine, firstLine) + 1
    if furnitureDepth > 0 || isBehindMain {
      blocks.append(Block(.furniture, lines: lines))
    } else {
      let content = text.finish()
      blocks.append(Block(codeDepth > 0 ? .code : kind, content.text, link: content.link, lines: lines))
    }
  }
}

// MARK: - Head

extension HTMLReader {
  /// Reads the address of the page, and when it was captured.
  mutating func readHead() {
    let content = tokenizer.attribute("content")
    if tokenizer.attribute("name") == "updated_at" { fields["updated_at"] = content }
    if tokenizer.attribute("rel") == "canonical" { fields["url"] = tokenizer.attribute("href") }
    if tokenizer.attribute("property") == "og:url" { fields["url"] = fields["url"] ?? content }
  }
}
