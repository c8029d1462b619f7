/// Reads HTML, well- or ill-formed: what an element is decides, not what its class is called.
///
/// Elements are counted, not stacked: an end tag that is missing or too many changes the text around it and no more.
struct HTMLReader {
  private let source: SourceText
  private var tokenizer: HTMLTokenizer
  private var blocks: [Block] = []
  /// The line of the byte that is read, counted from 0.
  private var line = 0

  /// Whether a line has a tag or a declaration.
  private var hasMarkup: [Bool]

  private var text = LinkedText()
  private var firstLine: Int?
  private var lastLine = 0
  private var kind = Block.Kind.paragraph
  private var fields: [String: String] = [:]

  private var listDepth = 0
  private var quoteDepth = 0
  private var codeDepth = 0
  private var furnitureDepth = 0
  private var link: (place: Int, address: String)?
  private var row: Row?
  /// How many rows below the cells of the first columns reach into.
  private var spans: [Int: Int] = [:]
  /// How many rows the cell that is being read takes up.
  private var rowsOfCell = 1

  /// How many elements are open of those that nothing but their end tag ends.
  private var openElements = 0
  /// Whether the document has begun and not ended.
  private var isInsideDocument = false

  /// A row of a table that is being read.
  private struct Row {
    var cells: [String] = []
    var isHeader = true
    var line: Int
  }

  private init(_ source: SourceText) {
    self.source = source
    tokenizer = HTMLTokenizer(source.bytes, from: source.lines.first?.lowerBound ?? 0)
    hasMarkup = Array(repeating: false, count: source.lines.count)
  }

  /// Reads a page.
  static func document(_ source: SourceText) -> Document {
    var reader = HTMLReader(source)
    reader.blocks.reserveCapacity(source.lines.count)
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
    appendFields()
  }

  /// Moves on to the line of a position.
  private mutating func advance(to position: Int) {
    while line + 1 < source.lines.count, source.lines[line + 1].lowerBound <= position { line += 1 }
  }
}

// MARK: - Pages that were not captured to their end

extension HTMLReader {
  /// Whether the page ends in a tag, or as a document without an end that has open elements.
  private var isCutOff: Bool { tokenizer.isOpen || isInsideDocument && openElements > 0 }

  private mutating func count(_ element: HTMLElement, _ step: Int) {
    if element == .html || element == .body { isInsideDocument = step > 0 }
    if element.needsEnd { openElements = max(0, openElements + step) }
  }
}

// MARK: - Lines of markup only

extension HTMLReader {
  private mutating func markMarkup(_ first: Int, upTo end: Int) {
    guard !hasMarkup.isEmpty else { return }
    var marked = first
    repeat {
      hasMarkup[marked] = true
      marked += 1
    } while marked < source.lines.count && source.lines[marked].lowerBound < end
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
    if content.lowerBound > range.lowerBound { appendSpace() }
    advance(to: content.lowerBound)
    firstLine = firstLine ?? line
    if codeDepth > 0 {
      text.bytes += source.bytes[range]
    } else {
      text.appendResolved(source.bytes, content)
    }
    advance(to: content.upperBound - 1)
    lastLine = line
    if content.upperBound < range.upperBound { appendSpace() }
  }

  private mutating func appendSpace() {
    if !text.bytes.isEmpty, text.bytes.last != 0x20 { text.bytes.append(0x20) }
  }

  /// A comment is no part of the text around it and does not end that; one that says nothing stands between two texts.
  private mutating func appendComment(_ range: Range<Int>) {
    guard source.starts(range, with: "<!--"), !source.trimmed(range.dropFirst(4).dropLast(3)).isEmpty else { return }
    let first = line
    advance(to: range.upperBound - 1)
    blocks.append(Block(.comment, source.string(range), lines: first + 1...line + 1))
  }

  /// Ends the block that is being read and begins one of another kind; in the cell of a table, blocks are parts of its text.
  private mutating func finishBlock(next: Block.Kind? = nil) {
    if row != nil { return appendSpace() }
    defer {
      text.clear()
      firstLine = nil
      kind = next ?? (quoteDepth > 0 ? .quote : .paragraph)
      if let open = link { link = (0, open.address) }
    }
    guard !text.isBlank || text.link != nil, let firstLine else { return }
    if let link { text.addLink(from: link.place, to: link.address) }
    let lines = firstLine + 1...max(lastLine, firstLine) + 1
    if furnitureDepth > 0 {
      blocks.append(Block(.furniture, lines: lines))
    } else {
      let content = text.finish()
      blocks.append(Block(codeDepth > 0 ? .code : kind, content.text, link: content.link, lines: lines))
    }
  }
}

// MARK: - Elements

extension HTMLReader {
  private mutating func open(_ element: HTMLElement) {
    switch element {
    case .script, .style, .template, .svg, .iframe, .title, .textarea: skip(element)
    case .html: fields["lang"] = tokenizer.attribute("lang")
    case .meta, .link: readHead()
    case .nav, .aside, .footer, .button, .noscript:
      finishBlock()
      furnitureDepth += 1
    case .h1, .h2, .h3, .h4, .h5, .h6: openHeading(element)
    case .ul, .ol:
      finishBlock()
      listDepth += 1
    case .li where row != nil: text.bytes += " - ".utf8
    case .li: finishBlock(next: .listItem(depth: max(0, listDepth - 1)))
    case .blockquote:
      quoteDepth += 1
      finishBlock()
    case .pre:
      finishBlock(next: .code)
      codeDepth += 1
    case .div where kind.isHeading: appendSpace()
    case .p, .div, .section, .article, .main, .header, .dl, .dt, .dd, .body, .form, .figure, .details,
      .summary:
      openContainer()
    case .table, .thead, .tbody, .tfoot, .caption:
      finishRow()
      spans = [:]
    case .tr: openRow()
    case .td, .th: openCell(element)
    case .br: text.bytes.append(UInt8(ascii: "\n"))
    case .hr:
      finishBlock()
      blocks.append(Block(.rule, lines: line + 1...line + 1))
    case .a: openLink(tokenizer.attribute("href"))
    case .img: text.bytes += (tokenizer.attribute("alt") ?? "").utf8
    default: break
    }
  }

  private mutating func close(_ element: HTMLElement) {
    switch element {
    case .div where kind.isHeading: appendSpace()
    case .nav, .aside, .footer, .button, .noscript:
      finishBlock()
      furnitureDepth = max(0, furnitureDepth - 1)
    case .h1, .h2, .h3, .h4, .h5, .h6, .li, .p, .div, .section, .article, .main, .header, .dt, .dd,
      .summary, .body:
      finishBlock()
    case .ul, .ol:
      finishBlock()
      listDepth = max(0, listDepth - 1)
    case .blockquote:
      finishBlock()
      quoteDepth = max(0, quoteDepth - 1)
      kind = quoteDepth > 0 ? .quote : .paragraph
    case .pre:
      finishBlock()
      codeDepth = max(0, codeDepth - 1)
    case .td, .th: finishCell()
    case .tr, .table, .thead, .tbody: finishRow()
    case .a: closeLink()
    default: break
    }
  }

  private mutating func skip(_ element: HTMLElement) {
    let first = line
    let range = tokenizer.rawText(of: element)
    guard !source.trimmed(range).isEmpty else { return }
    advance(to: range.upperBound)
    blocks.append(Block(.furniture, lines: first + 1...line + 1))
  }

  private mutating func openHeading(_ element: HTMLElement) {
    finishRow()
    finishBlock(next: .heading(level: Int(element.rawValue.dropFirst()) ?? 1))
    firstLine = line
    if let id = tokenizer.attribute("id"), !id.isEmpty { text.addLink(from: 0, to: "#" + id) }
  }

  /// A paragraph inside a bullet that has no text yet is the bullet's text.
  private mutating func openContainer() {
    if row != nil { return appendSpace() }
    if case .listItem = kind, text.isBlank { return }
    finishBlock()
  }

  private mutating func openLink(_ address: String?) {
    closeLink()
    guard let address, !address.isEmpty else { return }
    link = (text.bytes.count, address)
  }

  private mutating func closeLink() {
    guard let link else { return }
    text.addLink(from: link.place, to: link.address)
    self.link = nil
  }
}

// MARK: - Tables

extension HTMLReader {
  private mutating func openRow() {
    finishRow()
    finishBlock()
    row = Row(line: line)
  }

  private mutating func openCell(_ element: HTMLElement) {
    if row == nil { openRow() }
    finishCell()
    if element == .td { row?.isHeader = false }
    rowsOfCell = tokenizer.attribute("rowspan").flatMap { Int($0.trimmed) } ?? 1
    text.clear()
    firstLine = line
  }

  private mutating func finishCell() {
    guard row != nil, firstLine != nil else { return }
    appendSpans()
    if rowsOfCell > 1, let column = row?.cells.count, column < 32 { spans[column] = rowsOfCell - 1 }
    row?.cells.append(text.finish().text)
    firstLine = nil
  }

  /// Leaves the next columns empty that cells of the rows above reach into.
  private mutating func appendSpans() {
    if spans.isEmpty { return }
    while let column = row?.cells.count, let rows = spans[column] {
      row?.cells.append("")
      spans[column] = rows > 1 ? rows - 1 : nil
    }
  }

  private mutating func finishRow() {
    finishCell()
    if row?.cells.isEmpty == false { appendSpans() }
    guard let row else { return finishBlock() }
    self.row = nil
    guard !row.cells.isEmpty else { return }
    let isHeader = row.isHeader && !(blocks.last.map(\.isTableHeader) ?? false)
    blocks.append(Block(isHeader ? .tableHeader(row.cells) : .tableRow(row.cells), lines: row.line + 1...line + 1))
  }
}

extension Block {
  fileprivate var isTableHeader: Bool { if case .tableHeader = kind { true } else { false } }
}

// MARK: - Head

extension HTMLReader {
  /// Reads the address of the page.
  private mutating func readHead() {
    if tokenizer.attribute("rel") == "canonical" { fields["url"] = tokenizer.attribute("href") }
    if tokenizer.attribute("property") == "og:url", fields["url"] == nil {
      fields["url"] = tokenizer.attribute("content")
    }
  }

  /// What the head says comes first, as in the front matter of other captures.
  private mutating func appendFields() {
    guard !source.lines.isEmpty else { return }
    blocks.insert(Block(.frontMatter(fields), lines: 1...1), at: 0)
  }
}

extension Block.Kind {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}
