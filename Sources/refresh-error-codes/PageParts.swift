import ErrorCodeGeneration

/// Where the parts of a page stand that a site sends with its menus and scripts.
struct PageParts {
  /// The outermost elements of a kind.
  struct Outermost {
    /// Where they stand, their tags included.
    private(set) var ranges: [Range<Int>] = []
    private var depth = 0
    private var start = 0
    private var openElements = 0
    private var isBalanced = true
  }

  private(set) var charset: String?

  /// Where the text of the title stands.
  private(set) var title = 0..<0
  private(set) var articles = Outermost()
  private(set) var mains = Outermost()

  private var hasDocument = false
  private var hasEnd = false
  private var isOpen = false

  /// How many elements are open of those that nothing but their end tag ends.
  private var openElements = 0

  /// Whether the document and the elements that may hold the content are closed.
  var isWhole: Bool { !isOpen && articles.isClosed && mains.isClosed && hasEnd == hasDocument }

  init(_ bytes: [UInt8]) {
    var tokenizer = HTMLTokenizer(bytes[...])
    var start = 0
    while let token = tokenizer.next() {
      switch token {
      case .start(let element?): open(element, at: start, &tokenizer)
      case .end(let element?): close(element, at: tokenizer.index)
      default: break
      }
      start = tokenizer.index
    }
    isOpen = tokenizer.isOpen
  }

  private mutating func close(_ element: HTMLElement, at end: Int) {
    if element.needsEnd { openElements -= 1 }
    switch element {
    case .article: articles.close(at: end, openElements)
    case .main: mains.close(at: end, openElements)
    case .html: hasEnd = true
    default: break
    }
  }

  private mutating func open(_ element: HTMLElement, at start: Int, _ tokenizer: inout HTMLTokenizer) {
    defer { if element.needsEnd, !tokenizer.isSelfClosing { openElements += 1 } }
    switch element {
    case .html: hasDocument = true
    case .article: articles.open(at: start, openElements)
    case .main: mains.open(at: start, openElements)
    case .meta: charset = charset ?? tokenizer.attribute("charset") ?? Self.charset(inTypeOf: tokenizer)
    case .title where title.isEmpty: title = tokenizer.rawText(of: .title)
    case _ where element.isSkipped: _ = tokenizer.rawText(of: element)
    default: break
    }
  }

  /// The charset of `<meta http-equiv="Content-Type" content="text/html; charset=utf-8">`.
  private static func charset(inTypeOf tokenizer: HTMLTokenizer) -> String? {
    guard tokenizer.attribute("http-equiv")?.lowercased() == "content-type" else { return nil }
    let parts = tokenizer.attribute("content")?.lowercased().split(separator: "charset=") ?? []
    return parts.count > 1 ? String(parts[1]) : nil
  }
}

extension PageParts.Outermost {
  /// Whether each has its end tag, and so have the elements in it.
  fileprivate var isClosed: Bool { depth == 0 && isBalanced }

  fileprivate mutating func open(at index: Int, _ openElements: Int) {
    if depth == 0 { (start, self.openElements) = (index, openElements) }
    depth += 1
  }

  fileprivate mutating func close(at index: Int, _ openElements: Int) {
    guard depth > 0 else { return }
    depth -= 1
    if depth > 0 { return }
    ranges.append(start..<index)
    if openElements != self.openElements { isBalanced = false }
  }
}
