import ErrorCodeGeneration
import Foundation

/// What is kept of a downloaded page: its content, language, title and address, without the site around them, and when it
/// was downloaded.
struct Capture {
  /// The snapshot: the content byte for byte as it was sent, in a document of its own.
  let bytes: [UInt8]

  /// - Throws: Why the answer is no whole page of HTML in UTF-8.
  init(_ response: Response) throws(Refusal) {
    let parts = PageParts(response.body)
    if let problem = Self.problem(of: parts, response) { throw Refusal(response.address, problem) }
    let content = try Self.content(of: parts, response)
    let head = try Self.head(of: response)
    let canonical = head["url"].flatMap { URL(page: $0, on: response.address)?.withoutQuery }
    let isOwn = canonical.map { $0.isOnSite(of: response.address) && $0.isSecure == response.address.isSecure } ?? false
    let address = (isOwn ? canonical : nil) ?? response.address
    let language = head["lang"].map { " lang=\"\($0.attributeValue)\"" } ?? ""
    let date = Date.now.formatted(.iso8601.year().month().day())
    var bytes = Array("<!doctype html>\n<html\(language)>\n<head>\n<meta charset=\"utf-8\">\n".utf8)
    bytes += "<meta name=\"updated_at\" content=\"\(date)\">\n<title>".utf8
    bytes += response.body[parts.title]
    bytes +=
      "</title>\n<link rel=\"canonical\" href=\"\(address.absoluteString.attributeValue)\">\n</head>\n<body>\n".utf8
    bytes += response.body[content]
    bytes += "\n</body>\n</html>\n".utf8
    self.bytes = bytes
  }

  /// What keeps an answer from being a whole page of HTML.
  private static func problem(of parts: PageParts, _ response: Response) -> String? {
    let type = (response.field("Content-Type") ?? "").lowercased().split(separator: ";").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    if let kind = type.first, kind != "text/html", kind != "application/xhtml+xml" {
      return "the answer is '\(kind.prefix(40))' and no HTML; look at it in a browser"
    }
    let parameter = type.dropFirst().first { $0.hasPrefix("charset") }?.split(separator: "=").dropFirst().first
    let hasMark = response.body.starts(with: [0xEF, 0xBB, 0xBF])
    let names = [parameter.map(String.init), parts.charset, hasMark ? "utf-8" : nil].compactMap { name in
      name?.trimmingCharacters(in: ["\"", "'", " ", "/", "="])
    }
    guard let charset = names.first(where: { !$0.isEmpty }) else {
      return "the page does not declare its charset; save it in a browser, as UTF-8"
    }
    guard ["utf-8", "utf8"].contains(charset.lowercased()) else {
      return "the page is in '\(charset.prefix(40))', and only pages in UTF-8 are kept; save it in a browser, as UTF-8"
    }
    if response.body.contains(0) { return "the page has bytes without a meaning; look at it in a browser" }
    return parts.isWhole ? nil : "the page ends before its elements do; run it again"
  }

  private static func content(of parts: PageParts, _ response: Response) throws(Refusal) -> Range<Int> {
    switch (parts.articles.ranges.count, parts.mains.ranges.first) {
    case (1, _): return parts.articles.ranges[0]
    case (_, let main?): return main
    case (0, nil):
      throw Refusal(
        response.address,
        "the page has no <article> and no <main>, so that it is a challenge, or scripts fill it in; save it in a browser"
      )
    case (_, nil):
      throw Refusal(
        response.address, "the page has several <article> elements and no <main>; save the right part in a browser")
    }
  }

  /// The language and the address of the page, as it gives them itself.
  private static func head(of response: Response) throws(Refusal) -> [String: String] {
    do {
      let blocks = try Snapshot(path: "page.html", bytes: response.body).document().blocks
      if case .frontMatter(let fields)? = blocks.first?.kind { return fields }
      return [:]
    } catch {
      throw Refusal(response.address, error.message)
    }
  }
}

extension String {
  /// The text as the value of an attribute in double quotes.
  fileprivate var attributeValue: String {
    replacing("&", with: "&amp;").replacing("\"", with: "&quot;").replacing("<", with: "&lt;")
  }
}
