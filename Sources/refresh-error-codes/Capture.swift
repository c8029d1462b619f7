import ErrorCodeGeneration
import Foundation

/// What is kept of a downloaded page: its content, language, title and address, without the site around them.
struct Capture {
  /// The snapshot: the content byte for byte as it was sent, in a document of its own.
  let bytes: [UInt8]

  /// - Throws: Why the answer is no whole page of HTML in UTF-8.
  init(_ response: Response) throws(Refusal) {
    let page = DownloadedPage(response.body)
    if let problem = Self.problem(of: page, response) { throw Refusal(response.address, problem) }
    guard let content = page.content else {
      throw Refusal(
        response.address,
        "the page has no <article> and no <main>, so that it is a challenge, or scripts fill it in; save it in a browser"
      )
    }
    let address = page.canonicalAddress ?? response.address.absoluteString
    let head = """
      <!doctype html>
      <html\(page.language.map { " lang=\"\($0.attributeValue)\"" } ?? "")>
      <head>
      <meta charset="utf-8">
      <title>
      """
    let tail = "</title>\n<link rel=\"canonical\" href=\"\(address.attributeValue)\">\n</head>\n<body>\n"
    var bytes = Array(head.utf8)
    bytes += response.body[page.title]
    bytes += tail.utf8
    bytes += response.body[content]
    bytes += "\n</body>\n</html>\n".utf8
    self.bytes = bytes
  }

  /// What keeps an answer from being a whole page of HTML.
  private static func problem(of page: DownloadedPage, _ response: Response) -> String? {
    let type = response.field("Content-Type")?.lowercased() ?? ""
    if !type.isEmpty, !type.hasPrefix("text/html"), !type.hasPrefix("application/xhtml+xml") {
      return "the answer is '\(type)' and no HTML; look at it in a browser"
    }
    let parameter = type.split(separator: ";").dropFirst().map { $0.trimmingCharacters(in: .whitespaces) }
    let named = parameter.first { $0.hasPrefix("charset=") }?.dropFirst("charset=".count)
    guard let charset = (named.map(String.init) ?? page.charset)?.trimmingCharacters(in: ["\"", "'", " "]) else {
      return "the page does not declare its charset; save it in a browser, as UTF-8"
    }
    guard ["utf-8", "utf8"].contains(charset.lowercased()), String(validating: response.body, as: UTF8.self) != nil
    else {
      return "the page is in '\(charset)', and only whole pages in UTF-8 are kept; save it in a browser, as UTF-8"
    }
    return page.isWhole ? nil : "the page ends before its elements do; run it again"
  }
}

extension String {
  /// The text as the value of an attribute in double quotes.
  fileprivate var attributeValue: String {
    replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}

/// A whole page as a site sends it, with its menus and scripts.
private struct DownloadedPage {
  private(set) var language: String?
  private(set) var canonicalAddress: String?
  private(set) var charset: String?

  /// Where the text of the title stands.
  private(set) var title = 0..<0

  private var articles = OutermostElements()
  private var mains = OutermostElements()
  private var hasDocument = false
  private var hasEnd = false
  private var isOpen = false

  /// Where the content stands: the only article, or else the main element.
  var content: Range<Int>? { articles.ranges.count == 1 ? articles.ranges[0] : mains.ranges.first }

  /// Whether the document and the elements that may hold the content are closed.
  var isWhole: Bool { !isOpen && articles.isClosed && mains.isClosed && hasEnd == hasDocument }

  init(_ bytes: [UInt8]) {
    var tokenizer = HTMLTokenizer(bytes, from: 0)
    var start = 0
    while let token = tokenizer.next() {
      switch token {
      case .start(let element?): open(element, at: start, &tokenizer)
      case .end(.article): articles.close(at: tokenizer.index)
      case .end(.main): mains.close(at: tokenizer.index)
      case .end(.html): hasEnd = true
      default: break
      }
      start = tokenizer.index
    }
    isOpen = tokenizer.isOpen
  }

  private mutating func open(_ element: HTMLElement, at start: Int, _ tokenizer: inout HTMLTokenizer) {
    switch element {
    case .html:
      hasDocument = true
      language = tokenizer.attribute("lang")
    case .article: articles.open(at: start)
    case .main: mains.open(at: start)
    case .meta:
      let isType = tokenizer.attribute("http-equiv")?.lowercased() == "content-type"
      let content =
        isType ? tokenizer.attribute("content")?.lowercased().split(separator: "charset=").dropFirst().last : nil
      charset = charset ?? tokenizer.attribute("charset") ?? content.map(String.init)
    case .link where tokenizer.attribute("rel")?.lowercased() == "canonical":
      canonicalAddress = tokenizer.attribute("href")
    case .title where title.isEmpty: title = tokenizer.rawText(of: .title)
    case .script, .style, .template, .svg, .iframe, .title, .textarea: _ = tokenizer.rawText(of: element)
    default: break
    }
  }
}

/// The elements of one kind that are in no other of that kind.
private struct OutermostElements {
  /// Where they stand, their tags included.
  private(set) var ranges: [Range<Int>] = []
  private var depth = 0
  private var start = 0

  /// Whether each has its end tag.
  var isClosed: Bool { depth == 0 }

  mutating func open(at index: Int) {
    if depth == 0 { start = index }
    depth += 1
  }

  mutating func close(at index: Int) {
    guard depth > 0 else { return }
    depth -= 1
    if depth == 0 { ranges.append(start..<index) }
  }
}
