import ErrorCodeGeneration
import Foundation
import TestedTools
import Testing

@Suite("refresh-error-codes on sites that are well, as a process")
struct RefreshTests {
  @Test("Captures of the shipped pages give way to those of the site, and an unchanged site changes nothing")
  func everything() async throws {
    var site = try await Site.shipped()
    let tool = try Tool("refresh-error-codes")
    let first = try refresh(tool, site)
    #expect(first.status == 0, "\(first.errors)")
    for page in ["coin-margined-futures en   ", "coin-margined-futures zh-CN", "options-trading zh-CN      "] {
      #expect(first.output.contains("\(page)  replaced   only the form changed\n"))
    }
    #expect(first.output.contains("replaced   only the form changed, 9 rows of corrections removed\n"))
    #expect(first.output.contains("docs-snapshots/coin-margined-futures.md: removed\n"))
    let names = try tool.list("docs-snapshots").filter { $0.contains("futures") }
    #expect(
      names == ["coin-margined-futures.en.html", "coin-margined-futures.zh-CN.html", "usds-margined-futures.en.html"])
    let files = (try tool.contents("docs-snapshots"), try tool.contents("out"))
    site.build = "d4e5f6"
    let second = try refresh(tool, site)
    #expect(second.status == 0)
    #expect(second.output.components(separatedBy: "  unchanged").count == 9)
    #expect(try files == (tool.contents("docs-snapshots"), tool.contents("out")))
  }

  private func refresh(_ tool: Tool, _ site: Site, _ arguments: String...) throws -> Tool.Run {
    let server = try LoopbackServer { request, _ in .page(site.html(request.path)) }
    defer { server.stop() }
    return try tool.run(["--base-address", server.address, "--output", "out", "--pause", "0"] + arguments)
  }

  private static let corpus = Tool.package.appending(path: "../shared/corpus/spot.docusaurus.html")

  @Test(
    "The Spot page of the docs site becomes a product with its codes and both tables",
    .enabled(if: FileManager.default.fileExists(atPath: corpus.path)))
  func spot() throws {
    let page = try String(contentsOf: Self.corpus, encoding: .utf8)
    let address = Site.host + "/docs/binance-spot-api-docs/errors"
    let tool = try Tool("refresh-error-codes")
    func add(_ page: String) throws -> Tool.Run {
      let server = try LoopbackServer { _, _ in .page(page) }
      defer { server.stop() }
      return try tool.run("--base-address", server.address, "--output", "out", "--add", "spot", address)
    }
    let first = try add(page)
    #expect(first.status == 0)
    #expect(first.output.hasSuffix("\nspot en  added      103 codes\n"))
    #expect(first.output.contains("spot: 103 codes, messages: 144 en, 58 table rows"))
    let code = try tool.read("out/Spot.swift")
    #expect(
      code.contains("public enum FilterFailure") && code.contains("\(address)"))
    let files = (try tool.contents("docs-snapshots"), try tool.contents("out"))
    let changed = page.replacing("main.c8dc629a.js", with: "main.0.js").replacing("Products", with: "All products")
    let second = try add(changed.replacing("© 2026", with: "© 2027"))
    #expect(changed != page && second.output.hasSuffix("\nspot en  unchanged\n"))
    #expect(try files == (tool.contents("docs-snapshots"), tool.contents("out")))
  }

  // MARK: - Small sites

  static let page = """
    ---
    source_url: \(Site.host)/docs/spot/error-code
    ---

    # Error Codes

    ## 10xx - General

    ### -1000 UNKNOWN[](/docs/spot/error-code#-1000-unknown)

    * An unknown error.

    ### -1001 DISCONNECTED[](/docs/spot/error-code#-1001-disconnected)

    * Internal error.

    """

  /// The page in Chinese, as it stands behind the English one in a capture of both.
  static let chinese = page.replacing("/docs/", with: "/docs/zh-CN/").replacing("An unknown error.", with: "未知错误。")
    .replacing("Internal error.", with: "内部错误。")

  static let bilingual = page + "---\n\n" + (chinese.split(separator: "---\n\n").last ?? "")

  static let other = page.replacing("/spot/", with: "/margin/")

  @Test("A code that the site has since is in the page, in the code and in the report")
  func change() throws {
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": Self.page, "margin.md": Self.other])
    _ = try tool.shell("mkdir out")
    let site = Site([
      "/docs/spot/error-code": Self.page + "### -1002 UNAUTHORIZED\n\n* Not authorized.\n",
      "/docs/margin/error-code": Self.other,
    ])
    #expect(try refresh(tool, site).status == 0)
    let changed = Site([
      "/docs/spot/error-code": Self.page + "### -1003 BUSY\n\n* Too many.\n", "/docs/margin/error-code": Self.other,
    ])
    let run = try refresh(tool, changed, "--accept-removals", "spot")
    #expect(run.status == 0)
    #expect(run.output.contains("spot -1003 (busy): added (source-compatible)"))
    #expect(run.output.hasSuffix("\nmargin en  unchanged\nspot en    replaced   2 changes\n"))
    #expect(try tool.read("docs-snapshots/spot.en.html").contains("-1003 BUSY"))
    #expect(try tool.read("out/Spot.swift").contains("case busy = -1003"))
  }

  @Test("A page that was added is a product from then on, and is asked for by its own address")
  func addition() throws {
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": Self.page])
    let site = Site(["/docs/margin/error-code": Self.other])
    let added = try refresh(tool, site, "--add", "margin", Site.host + "/docs/margin/error-code")
    #expect(added.output.hasSuffix("\nmargin en  added      2 codes\n"))
    #expect(try tool.list("out") == ["Margin.swift", "Products.swift", "Spot.swift"])
    #expect(try refresh(tool, site, "margin").output.hasSuffix("\nmargin en  unchanged\n"))
  }

  @Test("A rehearsal says what would be, and writes nothing")
  func rehearsal() throws {
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": Self.page])
    let before = try tool.contents("")
    let run = try refresh(tool, Site(["/docs/spot/error-code": Self.page]), "--dry-run")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("nothing is written, as '--dry-run' wants it; this is what would be:\n"))
    #expect(run.output.hasSuffix("\nspot en  replaced   only the form changed\n"))
    #expect(try tool.contents("") == before)
  }

  @Test("Only the products that are named are asked for, one page at a time and with a pause")
  func manners() async throws {
    let tool = try Tool(
      "refresh-error-codes",
      pages: [
        "spot.md": Self.page, "margin.md": Self.other, "options.md": Self.page.replacing("/spot/", with: "/options/"),
      ])
    let site = Site(["/docs/spot/error-code": Self.page, "/docs/margin/error-code": Self.other])
    let server = try LoopbackServer { request, _ in .page(site.html(request.path)) }
    let run = try tool.run("--base-address", server.address, "--output", "out", "--pause", "0.3", "spot", "margin")
    #expect(run.status == 0)
    #expect(
      run.errors == "margin en: \(Site.host)/docs/margin/error-code\nspot en: \(Site.host)/docs/spot/error-code\n")
    server.stop()
    let requests = await server.requests.reduce(into: []) { $0.append($1) }
    #expect(requests.map(\.path) == ["/docs/margin/error-code", "/docs/spot/error-code"])
    let pause = try #require(requests.last).time - #require(requests.first).time
    #expect(pause > .milliseconds(300))
    #expect(requests.allSatisfy { $0.fields["user-agent"]?.hasPrefix("binance-error-codes ") == true })
  }

  @Test("A page that the server knows to be unchanged is not sent again, unless the snapshot was changed since")
  func validators() async throws {
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": Self.page])
    let site = Site(["/docs/spot/error-code": Self.page])
    let server = try LoopbackServer { request, _ in
      if request.fields["if-none-match"] == "\"7\"" { return LoopbackServer.Reply(status: 304) }
      var reply = LoopbackServer.Reply.page(site.html(request.path))
      reply.fields["ETag"] = "\"7\""
      return reply
    }
    let arguments = ["--base-address", server.address, "--output", "out", "--pause", "0"]
    for outcome in ["replaced   only the form changed", "unchanged"] {
      let run = try tool.run(arguments)
      #expect(run.output.hasSuffix("\nspot en  \(outcome)\n"), "\(run.output)\(run.errors)")
    }
    try tool.replace("An unknown error.", with: "An error.", in: "docs-snapshots/spot.en.html")
    #expect(try tool.run(arguments).output.hasSuffix("\nspot en  replaced\n"))
    server.stop()
    let tags = await server.requests.reduce(into: []) { $0.append($1.fields["if-none-match"]) }
    #expect(tags == [nil, "\"7\"", nil])
  }

  @Test(
    "What is wrong with the arguments is said",
    arguments: [
      (
        ["--add", "Spot", "https://a.b/c"],
        "'Spot' is no product; names are lower-case letters, digits and hyphens, as in 'spot'"
      ),
      (
        ["--add", "spot", "ftp://a.b/c"],
        "'ftp://a.b/c' is no address of a page; addresses begin with 'https://' and have no user"
      ),
      (["--add", "spot"], "option '--add spot' needs a value"),
      (["--retries", "2.5"], "'2.5' is no value of '--retries', which is a number from 0 to 20"),
      (["--quick"], "unknown option '--quick'"),
      (["margin"], "there is no page of a product 'margin'; add it with '--add margin <address>', or name one of spot"),
      (["--snapshots", "pages"], "there is no folder 'pages'; name that of the pages with '--snapshots'"),
    ])
  func usage(arguments: [String], message: String) throws {
    let tool = try Tool("refresh-error-codes", pages: ["spot.md": Self.page])
    let run = try tool.run(["--output", "out"] + arguments)
    #expect(run.status == 2)
    #expect(run.errors == "error: \(message)\nsee 'refresh-error-codes --help'\n")
  }

  @Test("The help names every option")
  func help() throws {
    let run = try Tool("refresh-error-codes", pages: [:]).run("--help")
    #expect(run.status == 0)
    for option in [
      "--add", "--dry-run", "--timeout", "--retries", "--pause", "--base-address", "--snapshots", "--accept-removals",
    ] {
      #expect(run.output.contains(option))
    }
  }
}

extension LoopbackServer.Reply {
  /// A page as sites send it, or that there is none.
  static func page(_ text: String?) -> Self {
    Self(
      status: text == nil ? 404 : 200, fields: ["Content-Type": "text/html; charset=utf-8"],
      body: Array((text ?? "<h1>Not Found</h1>").utf8))
  }
}
