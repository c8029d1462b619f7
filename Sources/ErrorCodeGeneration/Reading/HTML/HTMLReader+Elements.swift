extension HTMLReader {
  mutating func open(_ element: HTMLElement) {
    switch element {
    case _ where element.isSkipped: skip(element)
    case .html: fields["lang"] = tokenizer.attribute("lang")
    case .meta, .link: readHead()
    case .nav, .aside, .footer, .button, .noscript:
      finishBlock()
      if !tokenizer.isSelfClosing { furnitureDepth += 1 }
    case .h1, .h2, .h3, .h4, .h5, .h6: openHeading(element)
    case .ul, .ol:
      finishBlock()
      listDepth += 1
    case .li where row != nil: text.bytes += " • ".utf8
    case .li: finishBlock(next: .listItem(depth: max(0, listDepth - 1)))
    case .blockquote:
      quoteDepth += 1
      finishBlock()
    case .pre where beginsCodeSpan: break
    case .pre:
      finishBlock(next: .code)
      codeDepth += 1
    case .div where kind.isHeading: appendSpace()
    case .p, .div, .section, .article, .main, .header, .dl, .dt, .dd, .body, .form, .figure, .details, .summary:
      if element == .main { isBehindMain = false }
      openContainer()
    case .table, .thead, .tbody, .tfoot, .caption:
      finishRow()
      spans = [:]
    case .tr: openRow()
    case .td, .th: openCell(element)
    case .br: text.bytes.append(UInt8(ascii: "\n"))
    case .sup where text.bytes.endWithName: advance(to: tokenizer.rawText(of: element).upperBound)
    case .span where isHidden: advance(to: tokenizer.rawText(of: element).upperBound)
    case .hr:
      finishBlock()
      blocks.append(Block(.rule, lines: line + 1...line + 1))
    case .a: openLink(tokenizer.attribute("href"))
    case .img: text.bytes += (tokenizer.attribute("alt") ?? "").utf8
    default: break
    }
  }

  mutating func close(_ element: HTMLElement) {
    switch element {
    case .div where kind.isHeading: appendSpace()
    case .nav, .aside, .footer, .button, .noscript:
      finishBlock()
      furnitureDepth = max(0, furnitureDepth - 1)
    case .h1, .h2, .h3, .h4, .h5, .h6, .li, .p, .div, .section, .article, .main, .header, .dt, .dd, .summary, .body:
      finishBlock()
      if element == .main { isBehindMain = true }
    case .ul, .ol:
      finishBlock()
      listDepth = max(0, listDepth - 1)
    case .blockquote:
      finishBlock()
      quoteDepth = max(0, quoteDepth - 1)
      kind = quoteDepth > 0 ? .quote : .paragraph
    case .pre where codeDepth > 0:
      finishBlock()
      codeDepth -= 1
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

  /// Whether the element that begins here is not shown.
  private var isHidden: Bool {
    let classes = tokenizer.attribute("class")?.split(separator: " ") ?? []
    return tokenizer.attribute("hidden") != nil || tokenizer.attribute("aria-hidden") == "true"
      || classes.contains { $0 == "sr-only" || $0 == "visually-hidden" }
  }

  private mutating func openHeading(_ element: HTMLElement) {
    finishRow()
    finishBlock(next: .heading(level: Int(element.rawValue.dropFirst()) ?? 1))
    firstLine = line
    if let id = tokenizer.attribute("id"), !id.isEmpty { text.addLink(from: 0, to: "#" + id) }
  }

  /// Whether the literal text that begins here is a span in a sentence of the item or cell around it: it has neither tags nor
  /// line ends, and text goes on right behind it.
  private var beginsCodeSpan: Bool {
    guard codeDepth == 0, row != nil || kind.isListItem else { return false }
    let behind = source.bytes[tokenizer.index...].drop { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "\n") }
    guard behind.starts(with: "</pre>".utf8), let next = behind.dropFirst(6).first else { return false }
    return next >= 0x20 && next != UInt8(ascii: "<")
  }

  /// A paragraph inside a bullet that has no text yet is the bullet's text.
  private mutating func openContainer() {
    if row != nil { return appendLineEnd() }
    if kind.isListItem, text.isBlank { return }
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
