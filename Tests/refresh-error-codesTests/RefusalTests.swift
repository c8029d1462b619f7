import Foundation
import TestedTools
import Testing

@Suite("refresh-error-codes on sites that are not well, as a process")
struct RefusalTests {
  typealias Reply = LoopbackServer.Reply

  private static let path = "/docs/spot/error-code"
  private static let site = Site([path: RefreshTests.page])
  private static let html = site.html(path) ?? ""

  private static func status(_ status: Int, _ fields: [String: String] = [:]) -> Reply {
    Reply(status: status, fields: fields, body: Array("<html><body><h1>Sorry</h1></body></html>".utf8))
  }

  /// Makes a folder as a good run has left it, runs the tool against a server that answers as given, and makes sure that
  /// no file changes.
  private func refuse(
    _ site: Site, _ arguments: String..., answer: @escaping @Sendable (LoopbackServer.Request, Int) -> Reply
  ) throws -> String {
    let page = site.pages.count > 1 ? RefreshTests.bilingual : RefreshTests.page
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": page])
    let options = ["--output", "out", "--pause", "0.01", "--retries", "2"]
    let good = try LoopbackServer { request, _ in .page(site.html(request.path)) }
    defer { good.stop() }
    #expect(try tool.run(["--base-address", good.address] + options).status == 0)
    let before = try tool.contents("")
    let server = try LoopbackServer(answer)
    defer { server.stop() }
    let run = try tool.run(["--base-address", server.address, "--timeout", "1"] + options + arguments)
    #expect(run.status == 1)
    #expect(try tool.contents("") == before)
    return String(run.output.split(separator: "\n").last ?? "")
  }

  /// What a server answers, and what the tool says of it behind the address.
  struct Fault: CustomTestStringConvertible {
    let reply: Reply
    let message: String
    var testDescription: String { message }

    init(_ reply: Reply, _ message: String) {
      self.reply = reply
      self.message = message
    }
  }

  private static let faults = [
    Fault(status(403), "HTTP 403; the site does not serve programs, or not this place; save the page in a browser"),
    Fault(
      status(401, ["WWW-Authenticate": "Basic realm=\"docs\""]),
      "HTTP 401; the site does not serve programs, or not this place; save the page in a browser"
    ),
    Fault(
      .page(html.replacing("lang=\"en\"", with: "lang=\"fr\"")),
      "the page is in 'en' and 'fr'; find that in 'en' in a browser"),
    Fault(.page(html.replacing("</ul>\n", with: "\n")), "the page ends before its elements do; run it again"),
    Fault(
      .page(html.replacing("Internal", with: "\0")), "the page has bytes without a meaning; look at it in a browser"),
    Fault(status(404), "HTTP 404; find where the page is now, and pass its address with '--add'"),
    Fault(status(500), "HTTP 500; the site has a problem; run it again later"),
    Fault(status(429, ["Retry-After": "1"]), "HTTP 429; wait 1 second, then run it again"),
    Fault(status(429, ["Retry-After": "4000"]), "HTTP 429; wait 66 minutes, 40 seconds, then run it again"),
    Fault(status(304), "HTTP 304; look at it in a browser"),
    Fault(status(301), "HTTP 301 leads nowhere; look at it in a browser"),
    Fault(
      status(302, ["Location": "https://example.org/login"]),
      "HTTP 302 redirects to another site, https://example.org/login; if that has the page now, pass it with '--add'"
    ),
    Fault(status(302, ["Location": path]), "it redirects more than 5 times; look at it in a browser"),
    Fault(
      .page("<html><head><title>Just a moment...</title></head><body><div>Checking your browser</div></body></html>"),
      "the page has no <article> and no <main>, so that it is a challenge, or scripts fill it in; save it in a browser"
    ),
    Fault(
      .page("<html><body><div id=\"root\"></div><script src=\"/app.js\"></script></body></html>"),
      "the page has no <article> and no <main>, so that it is a challenge, or scripts fill it in; save it in a browser"
    ),
    Fault(
      .page("<html><body><main><h1>Welcome</h1><p>Read the docs.</p></main></body></html>"),
      "no error code was found; capture the page that documents the codes; if the page has moved, pass its address with '--add'"
    ),
    Fault(
      Reply(fields: ["Content-Type": "application/json"], body: Array("{}".utf8)),
      "the answer is 'application/json' and no HTML; look at it in a browser"
    ),
    Fault(
      Reply(
        fields: ["Content-Type": "text/html"], body: Array(html.replacing("<meta charset=\"UTF-8\">", with: "").utf8)),
      "the page does not declare its charset; save it in a browser, as UTF-8"
    ),
    Fault(
      Reply(fields: ["Content-Type": "text/html; charset=gb2312"], body: Array(html.utf8)),
      "the page is in 'gb2312', and only pages in UTF-8 are kept; save it in a browser, as UTF-8"
    ),
    Fault(
      Reply(fields: ["Content-Type": "text/html"], body: Array(html.utf8) + [0xFF]),
      "byte \(html.utf8.count) is not valid UTF-8; save the page as UTF-8"
    ),
    Fault(.page(html.replacing("</article>", with: "")), "the page ends before its elements do; run it again"),
    Fault(.page(html.replacing("</html>", with: "")), "the page ends before its elements do; run it again"),
    Fault(.page(String(html.prefix(html.count - 5))), "the page ends before its elements do; run it again"),
    Fault(
      .page(html.replacing("lang=\"en\"", with: "lang=\"zh-CN\"").replacing("/docs/spot", with: "/docs/zh-CN/spot")),
      "the page is in 'zh-CN'; find that in 'en' in a browser, and pass its address with '--add'"
    ),
    Fault(
      .page(html.replacing("/docs/spot/", with: "/docs/margin/")),
      "the answer is another page, \(Site.host)/docs/margin/error-code; if that is meant, pass its address with '--add'"
    ),
    Fault(Reply(isDropped: true), "the connection failed: "),
    Fault(Reply(body: Array(html.utf8), announcedLength: 1 << 16), "the connection failed: "),
    Fault(Reply(body: Array(html.utf8), delay: .seconds(2)), "no whole answer came within 1 second (tried 3 times)"),
    Fault(
      .page(
        html.replacing("<main", with: "<div").replacing("</main>", with: "</div>")
          .replacing("</article>", with: "</article><article></article>")),
      "the page has several <article> elements and no <main>; save the right part in a browser"
    ),
    Fault(
      Reply(body: Array(repeating: 32, count: 17 << 20), announcedLength: -1),
      "the answer is larger than 16 MB; no page of errors is; look at it in a browser"
    ),
    Fault(
      Reply(body: Array(repeating: 32, count: 17 << 20)),
      "the answer is larger than 16 MB; no page of errors is; look at it in a browser"
    ),
  ]

  @Test("What is not the page leaves every file as it was, and is said with address and remedy", arguments: faults)
  func fault(_ fault: Fault) throws {
    let line = try refuse(Self.site) { _, _ in fault.reply }
    #expect(line.hasPrefix("spot en  refused    \(Site.host)\(Self.path): \(fault.message)"))
  }

  @Test("Where a page that is gone leads on its site is said")
  func detour() throws {
    let line = try refuse(Self.site) { request, _ in
      request.path == Self.path ? Self.status(301, ["Location": "/docs/gone"]) : Self.status(404)
    }
    #expect(
      line
        == "spot en  refused    \(Site.host)/docs/gone: HTTP 404, where \(Site.host)\(Self.path) leads; the page has moved; "
        + "find it from there in a browser, and pass its address with '--add'")
  }

  @Test("A page that has moved on its site is taken from there")
  func redirect() throws {
    let moved = RefreshTests.page.replacing("/spot/error-code", with: "/spot/errors")
    let site = Site(["/docs/spot/errors": moved])
    let server = try LoopbackServer { request, _ in
      request.path == Self.path ? Self.status(308, ["Location": "/docs/spot/errors"]) : .page(site.html(request.path))
    }
    defer { server.stop() }
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": RefreshTests.page])
    let run = try tool.run("--base-address", server.address, "--output", "out", "--pause", "0")
    #expect(
      run.output.hasSuffix("\nspot en  replaced   its address is \(Site.host)/docs/spot/errors now\n"),
      "\(run.output)\(run.errors)")
    #expect(try tool.read("docs-snapshots/spot.en.html").contains("href=\"\(Site.host)/docs/spot/errors\""))
  }

  @Test("A page whose canonical address is on another site, or is none, keeps the address that it was asked for by")
  func canonicalAddress() throws {
    for address in ["https://example.org/docs/spot/error-code", "/docs/spot/error-code", "javascript:alert(1)"] {
      let html = Self.html.replacing("href=\"\(Site.host)\(Self.path)\"", with: "href=\"\(address)\"")
      let server = try LoopbackServer { _, _ in .page(html) }
      defer { server.stop() }
      let tool = try Tool("refresh-error-codes", pages: ["spot.md": RefreshTests.page])
      #expect(html != Self.html)
      #expect(try tool.run("--base-address", server.address, "--output", "out").status == 0)
      #expect(try tool.read("docs-snapshots/spot.en.html").contains("href=\"\(Site.host)\(Self.path)\""))
    }
  }

  @Test("A product whose snapshot gives no address, or cannot be read, is left alone")
  func noAddress() throws {
    let page = "# Error Codes\n\n### -1000 UNKNOWN\n\n* An unknown error.\n"
    for text in [page, "nothing that is read"] {
      let tool = try Tool("refresh-error-codes", pages: ["spot.md": text])
      let run = try tool.run("--output", "out")
      #expect(run.status == 1)
      #expect(
        run.output.contains("refused    ") && run.output.hasSuffix("with '--add spot <address>'\n"),
        "\(run.output)")
      #expect(try tool.read("docs-snapshots/spot.md") == text)
    }
  }

  @Test("A second page of a language is refused")
  func twins() throws {
    let (first, second) = (Site.host + Self.path, Site.host + "/docs/spot/errors")
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": RefreshTests.page])
    let server = try LoopbackServer { _, _ in .page(Self.html) }
    defer { server.stop() }
    let run = try tool.run(
      "--base-address", server.address, "--output", "out", "--pause", "0", "--add", "spot", first, "--add", "spot",
      second)
    #expect(run.status == 1)
    #expect(
      run.output.contains("refused    \(first) and \(second) are both in 'en', and there is one snapshot for each"))
    #expect(try tool.list("docs-snapshots").filter { $0.hasPrefix("spot") } == ["spot.md"])
  }

  @Test("With '--strict', a page that gives warnings is refused")
  func strict() throws {
    let html = Self.html.replacing("<ul><li>Internal error.</li></ul>", with: "")
    let line = try refuse(Self.site, "--strict") { _, _ in .page(html) }
    #expect(html != Self.html && line.contains("docs-snapshots/spot.en.html:") && line.contains(": warning: "))
  }

  @Test("A problem that passes is waited for, as long as the server wants it")
  func retries() async throws {
    let answers = [Reply(isDropped: true), Self.status(503), Self.status(429, ["Retry-After": "1"])]
    let server = try LoopbackServer { _, count in count < answers.count ? answers[count] : .page(Self.html) }
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": RefreshTests.page])
    let run = try tool.run("--base-address", server.address, "--output", "out", "--pause", "0.1")
    server.stop()
    #expect(run.status == 0)
    #expect(run.errors.contains("HTTP 503, trying again in 200 milliseconds\n  HTTP 429, trying again in 1 second\n"))
    let times = await server.requests.reduce(into: []) { $0.append($1.time) }
    let pauses = zip(times, times.dropFirst()).map { $1 - $0 }
    #expect(zip(pauses, [.milliseconds(100), .milliseconds(200), .seconds(1)]).allSatisfy { $0 > $1 })
  }

  @Test("A product that is in order goes on without one that is not, and the report names both")
  func others() throws {
    let server = try LoopbackServer { request, _ in .page(Self.site.html(request.path)) }
    defer { server.stop() }
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": RefreshTests.page, "margin.md": RefreshTests.other])
    let run = try tool.run("--base-address", server.address, "--output", "out", "--pause", "0")
    #expect(run.status == 1)
    #expect(
      run.output.hasSuffix(
        """

        margin en  refused    \(Site.host)/docs/margin/error-code: HTTP 404; find where the page is now, and pass its \
        address with '--add'
        spot en    replaced   only the form changed

        """))
    #expect(try tool.list("docs-snapshots") == ["margin.md", "names.lock", "spot.en.html"])
    #expect(try tool.list("out") == ["Margin.swift", "Products.swift", "Spot.swift"])
  }

  @Test("A page in two languages is left alone where the site lacks one of them")
  func languages() throws {
    let site = Site([Self.path: RefreshTests.page, "/docs/zh-CN/spot/error-code": RefreshTests.chinese])
    let changed = Site([Self.path: RefreshTests.page + "### -1002 NEW\n\n* New.\n"])
    let line = try refuse(site) { request, _ in .page(changed.html(request.path)) }
    #expect(line == "spot en     refused    left as it was, because not all pages of 'spot' could be had")
  }

  @Test("A page that lost much is refused as long as nobody accepts it")
  func losses() throws {
    let long = (2...20).reduce(RefreshTests.page) { $0 + "### -10\($1 + 10) CODE_\($1)\n\n* Message \($1).\n\n" }
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": long])
    func refresh(_ page: String, _ arguments: String...) throws -> Tool.Run {
      let site = Site([Self.path: page])
      let server = try LoopbackServer { request, _ in .page(site.html(request.path)) }
      defer { server.stop() }
      return try tool.run(["--base-address", server.address, "--output", "out", "--pause", "0"] + arguments)
    }
    #expect(try refresh(long).status == 0)
    let files = (try tool.contents("docs-snapshots"), try tool.contents("out"))
    let run = try refresh(RefreshTests.page)
    #expect(run.status == 1)
    #expect(run.output.contains("spot en  refused    \(Site.host)\(Self.path): docs-snapshots/spot.en.html: error: "))
    #expect(run.output.contains("'--accept-removals spot'"))
    #expect(try files == (tool.contents("docs-snapshots"), tool.contents("out")))
    #expect(try refresh(RefreshTests.page, "--accept-removals", "spot").status == 0)
  }

  @Test("A correction that the page made itself is removed, and one that it contradicts keeps the page out")
  func corrections() throws {
    let row =
      #"{"product": "spot", "code": -1000, "field": "name", "page": "UNKNOWN", "correct": "NOT_KNOWN", "reason": "r"}"#
    let acknowledged = row.replacing("-1000", with: "-1001").replacing("NOT_KNOWN", with: "CUT_OFF").replacing(
      "UNKNOWN", with: "DISCONNECTED")
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": RefreshTests.page])
    try tool.write("[\n  \(acknowledged),\n  \(row)\n]\n", "docs-snapshots/corrections.json")
    func refresh(name: String) throws -> Tool.Run {
      let site = Site([Self.path: RefreshTests.page.replacing("UNKNOWN", with: name)])
      let server = try LoopbackServer { request, _ in .page(site.html(request.path)) }
      defer { server.stop() }
      return try tool.run("--base-address", server.address, "--output", "out", "--pause", "0")
    }
    let refused = try refresh(name: "OTHER")
    #expect(refused.status == 1)
    #expect(
      refused.output.contains(
        "docs-snapshots/corrections.json:3: error: the name of code -1000 of spot is no longer 'UNKNOWN'"))
    let run = try refresh(name: "NOT_KNOWN")
    #expect(run.status == 0)
    #expect(
      run.output.hasSuffix("\nspot en  replaced   only the form changed, 1 row of corrections removed\n"),
      "\(run.output)")
    #expect(try tool.read("docs-snapshots/corrections.json") == "[\n  \(acknowledged)\n]\n")
    #expect(try tool.read("out/Spot.swift").contains("case notKnown = -1000"))
    // A run that was killed may have replaced the page and left the row.
    try tool.write("[\n  \(row),\n  \(acknowledged)\n]\n", "docs-snapshots/corrections.json")
    #expect(try refresh(name: "NOT_KNOWN").status == 0)
    #expect(try tool.read("docs-snapshots/corrections.json") == "[\n  \(acknowledged)\n]\n")
    // Rows that share a line are left to people.
    try tool.write("[\(row), \(acknowledged)]\n", "docs-snapshots/corrections.json")
    #expect(try refresh(name: "NOT_KNOWN").status == 1)
    #expect(try tool.read("docs-snapshots/corrections.json") == "[\(row), \(acknowledged)]\n")
  }

  @Test(
    "A file that is not the tool's, or something that is no file, stops everything",
    arguments: ["mkdir out && echo mine >out/Spot.swift", "mkdir docs-snapshots/spot.en.html"])
  func obstacles(script: String) throws {
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": RefreshTests.page, "margin.md": RefreshTests.other])
    _ = try tool.shell(script)
    let before = try tool.contents("")
    let other = Site(["/docs/margin/error-code": RefreshTests.other])
    let server = try LoopbackServer { request, _ in .page(other.html(request.path) ?? Self.html) }
    defer { server.stop() }
    let run = try tool.run("--base-address", server.address, "--output", "out", "--pause", "0")
    #expect(run.status == 1)
    #expect(run.errors.contains(" move it away\n"), "\(run.errors)\(run.output)")
    #expect(try tool.contents("") == before)
  }
}
