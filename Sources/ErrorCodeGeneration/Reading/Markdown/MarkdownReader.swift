/// Reads Markdown and copied plain text. Every line goes to exactly one block.
struct MarkdownReader {
  let source: SourceText

  /// The lines of the page.
  let lines: [Line]

  /// The line that is read next, counted from 0.
  var index = 0

  /// The blocks read so far.
  var blocks: [Block] = []

  /// How many blocks there were when code had been read that no fence closes.
  var openFence: Int?

  /// Where the text of the bullet begins that the reader is in, counted in columns.
  var listIndent: Int?

  /// Whether the rows of the current table begin with a bar.
  var beginsRowsWithBar = false

  /// Whether a line break ends a paragraph, as in text copied from a page.
  let hasHardLines: Bool

  /// Whether headings are written in HTML. Elsewhere such a line is decoration.
  let hasHTMLHeadings: Bool

  /// The addresses of the labels that links refer to.
  let references: [String: String]

  /// The lines on which tables written in HTML end.
  let htmlTableEnds: [Int]

  /// The signs of bullets beyond ASCII: those of text only where several lines begin with them.
  let bulletSigns: [String]

  var inline: InlineScanner

  /// Where the list of the addresses begins that numbers in brackets stand for: `[12]`.
  private let linkList: Int?

  private init(_ source: SourceText, hasHardLines: Bool, hasHTMLHeadings: Bool, isPlain: Bool) {
    linkList = source.linkList
    let source = linkList.map(source.withoutMarks) ?? source
    self.source = source
    lines = source.lines.indices.map { Line(source, $0) }
    references = Self.references(in: source)
    htmlTableEnds = Self.htmlTableEnds(in: source, lines)
    self.hasHardLines = hasHardLines
    self.hasHTMLHeadings = hasHTMLHeadings
    bulletSigns = Self.bulletSigns(in: source, lines)
    inline = InlineScanner(references: references, hasEmphasis: !isPlain)
    blocks.reserveCapacity(lines.count)
  }

  /// Reads a page.
  ///
  /// - Parameters:
  ///   - source: The text of the page.
  ///   - hasHardLines: Whether a line break ends a paragraph.
  ///   - hasHTMLHeadings: Whether the headings are written in HTML.
  ///   - isPlain: Whether stars and underscores are nothing but that.
  /// - Returns: The page as its markup divides it.
  static func document(
    _ source: SourceText, hasHardLines: Bool = false, hasHTMLHeadings: Bool = false, isPlain: Bool = false
  ) -> Document {
    var reader = MarkdownReader(
      source, hasHardLines: hasHardLines, hasHTMLHeadings: hasHTMLHeadings, isPlain: isPlain)
    reader.readFrontMatter()
    while reader.index < reader.lines.count { reader.readBlock() }
    return Document(
      blocks: reader.blocks.withTablesOfParagraphs, hasMarkup: !hasHardLines,
      printedLine: source.formFeed.map { $0 + 1 },
      openLine: reader.openLine)
  }

  private mutating func readBlock() {
    let line = lines[index]
    if line.isEmpty {
      index += 1
    } else if let linkList, index >= linkList {
      append(Block(.furniture, lines: index + 1...index + 1))
    } else if hasHardLines || line.content.count == 1, let last = source.lastLineOfObject(from: index) {
      appendLiteral(.code, through: last)
    } else if let last = lastLineOfReference(line) {
      append(Block(.furniture, lines: index + 1...last + 1))
    } else if isIndentedCode(line) {
      readIndentedCode()
    } else {
      if line.indent < listIndent ?? 0 { listIndent = nil }
      switch opening(of: line) {
      case .heading(let level): readHeading(line, level)
      case .framedHeading(let level, let content): append(.heading(level: level), content, through: index)
      case .fence(let length): readFencedCode(line, length)
      case .rule:
        let table = source.tableOfColumns(at: index)
        if table.isEmpty { append(.rule, line.content, through: index) } else { append(table: table) }
      case .decoration: append(Block(.furniture, lines: index + 1...index + 1))
      case .quote: readQuote()
      case .comment(let last): appendLiteral(.comment, through: last)
      case .htmlTable(let last): readHTMLTable(through: last)
      case .bullet(let content): readListItem(line, content)
      case nil: readTableOrParagraph()
      }
    }
  }

  private mutating func readTableOrParagraph() {
    if let delimiter = delimiter(below: index) { return readTable(delimiter) }
    var table = source.tableOfColumns(at: index)
    if table.isEmpty { table = source.copiedTable(at: index) }
    if table.isEmpty, hasHardLines { table = source.tableWithoutColumns(at: index) }
    if table.isEmpty { readParagraph() } else { append(table: table) }
  }

  /// Adds the titles and the rows of a table, the markup in their cells resolved.
  mutating func append(table: [Block]) {
    for block in table { append(block.mapCells { inline.text(of: $0) }) }
  }
}

// MARK: - Lines

extension MarkdownReader {
  /// A line of the page.
  struct Line {
    /// Where it stands among the lines, counted from 0.
    let index: Int
    /// The columns of white space before the text.
    let indent: Int
    /// The text without white space at its ends.
    let content: Range<Int>

    /// Whether there is nothing but white space.
    var isEmpty: Bool { content.isEmpty }

    init(_ source: SourceText, _ index: Int) {
      let range = source.lines[index]
      self.index = index
      content = source.trimmed(range)
      indent = source.bytes[range.lowerBound..<content.lowerBound].reduce(0) {
        $0 + ($1 == UInt8(ascii: "\t") ? 4 - $0 % 4 : 1)
      }
    }
  }

  /// Adds a block from the current line to the given one, its markup resolved.
  mutating func append(_ kind: Block.Kind, _ range: Range<Int>, through last: Int) {
    let content = inline.text(of: source.bytes[range])
    let line = content.text.withoutPilcrow
    let isHeading = line.utf8.count < content.text.utf8.count && kind == .paragraph
    let (text, isGuess) = line.unwrapped(asMarkdown: !hasHardLines)
    append(
      Block(
        isHeading ? .heading(level: 2) : kind, text, link: content.link, lines: index + 1...last + 1, isGuess: isGuess))
  }

  /// Adds a block from the current line to the given one, as it stands.
  mutating func appendLiteral(_ kind: Block.Kind, through last: Int) {
    append(Block(kind, source.string(text(index...last)), lines: index + 1...last + 1))
  }

  /// The bytes of several lines, without white space at their ends.
  func text(_ lines: ClosedRange<Int>) -> Range<Int> {
    source.trimmed(source.lines[lines.lowerBound].lowerBound..<source.lines[lines.upperBound].upperBound)
  }

  /// Adds a block and goes on after its last line.
  mutating func append(_ block: consuming Block) {
    index = block.lines.upperBound
    blocks.append(block)
  }
}

// MARK: - What a line begins with

extension MarkdownReader {
  /// The markup that begins a line, if it is more than a line of a paragraph.
  enum Opening {
    case heading(level: Int)
    /// A heading between tags or stars, more of them the higher it is: `<h2>Filters</h2>`, `**** Filters ****`.
    case framedHeading(level: Int, content: Range<Int>)
    case fence(length: Int)
    case rule
    /// Attributes of a block, or the edge of one: `{: .class}`, `:::`.
    case decoration
    case quote
    case comment(last: Int)
    case htmlTable(last: Int)
    case bullet(content: Range<Int>)
  }

  /// The markup that a line begins with.
  func opening(of line: Line) -> Opening? {
    guard let first = line.content.first else { return nil }
    switch source.bytes[first] {
    case UInt8(ascii: "#"): return headingLevel(line.content).map(Opening.heading)
    case UInt8(ascii: "`"), UInt8(ascii: "~"): return fenceLength(line.content).map(Opening.fence)
    case UInt8(ascii: ">"): return .quote
    case UInt8(ascii: "<") where source.starts(line.content, with: "<!--"):
      return lastLineOfComment(line.index).map(Opening.comment)
    case UInt8(ascii: "<") where source.starts(line.content, with: "<table"):
      return lastLineOfHTMLTable(line.index).map(Opening.htmlTable)
    case UInt8(ascii: "<"): return htmlHeading(line.content)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      if isOperator(line) { return nil }
      return isRule(line.content) ? .rule : starredHeading(line.content) ?? bullet(line.content)
    case UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0xC2, 0xE2, 0xE3, 0xEF: return bullet(line.content)
    case UInt8(ascii: ":") where source.starts(line.content, with: ":::"): return .decoration
    case UInt8(ascii: "{"):
      let isWhole = source.bytes[line.content.upperBound - 1] == UInt8(ascii: "}")
      return isWhole && source.bytes[line.content].beginsAttributes ? .decoration : nil
    case UInt8(ascii: ":"): return isDefinition(line.content) ? bullet(line.content) : nil
    case UInt8(ascii: "o") where hasHardLines: return bullet(line.content)
    default: return nil
    }
  }

  /// The level of a heading. The space may be missing or wide: `###-1000`, `##10xx`.
  func headingLevel(_ content: Range<Int>) -> Int? {
    let level = source.bytes[content].prefix { $0 == UInt8(ascii: "#") }.count
    guard level <= 6, level < content.count else { return level <= 6 ? level : nil }
    return level > 1 || source.bytes[content.lowerBound + level].isBlank ? level : nil
  }

  private func starredHeading(_ content: Range<Int>) -> Opening? {
    let isStar = { (byte: UInt8) in byte == UInt8(ascii: "*") }
    let stars = source.bytes[content].prefix(while: isStar).count
    guard hasHardLines, (2...6).contains(stars), content.count > 2 * stars + 2,
      source.bytes[content].reversed().prefix(while: isStar).count == stars,
      source.bytes[content.lowerBound + stars].isBlank, source.bytes[content.upperBound - stars - 1].isBlank
    else { return nil }
    return .framedHeading(level: 7 - stars, content: source.trimmed(content.dropFirst(stars).dropLast(stars)))
  }

  /// A heading that is written in HTML, from its first tag to its last: `<h3 id="-1000">-1000 UNKNOWN</h3>`.
  private func htmlHeading(_ content: Range<Int>) -> Opening? {
    guard hasHTMLHeadings,
      let level = (1...6).first(where: { source.starts(content, with: "<h\($0)") }),
      source.ends(content, with: "</h\(level)>"),
      let start = source.bytes[content].firstIndex(of: UInt8(ascii: ">")), start < content.upperBound - 5
    else { return nil }
    return .framedHeading(level: level, content: source.trimmed(start + 1..<content.upperBound - 5))
  }

  private func fenceLength(_ content: Range<Int>) -> Int? {
    let sign = source.bytes[content.lowerBound]
    let length = source.bytes[content].prefix { $0 == sign }.count
    guard length >= 3 else { return nil }
    return source.bytes[content].dropFirst(length).contains(UInt8(ascii: "`")) ? nil : length
  }

  private func isRule(_ content: Range<Int>) -> Bool {
    let (text, sign) = (source.bytes[content], source.bytes[content.lowerBound])
    return text.allSatisfy { $0 == sign || $0.isBlank } && text.count { $0 == sign } >= 3
  }

  /// Whether a line is one of the texts about a term: `:   text`. A single space would also stand behind the colon of a
  /// sentence that was torn apart.
  private func isDefinition(_ content: Range<Int>) -> Bool {
    let gap = source.bytes[content].dropFirst().prefix { $0.isBlank }
    return gap.count > 1 || gap.first == UInt8(ascii: "\t")
  }

  private func bullet(_ content: Range<Int>) -> Opening? {
    guard let length = signLength(content) else { return nil }
    let rest = content.dropFirst(length)
    let isParted = rest.first.map { source.bytes[$0].isBlank } ?? true
    return isParted || source.starts(rest, with: "\u{A0}") ? .bullet(content: source.trimmed(rest)) : nil
  }

  /// The length of a bullet's sign: `*`, `-`, `+`, `•` or a number such as `1.`.
  private func signLength(_ content: Range<Int>) -> Int? {
    switch source.bytes[content.lowerBound] {
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: ":"): return 1
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = source.bytes[content].prefix(3).prefix { $0.isDigit }.count
      return content.dropFirst(digits).first.map { ".)".utf8.contains(source.bytes[$0]) } == true ? digits + 1 : nil
    default: return bulletSigns.first { source.starts(content, with: $0) }?.utf8.count
    }
  }
}
