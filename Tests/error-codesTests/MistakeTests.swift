import Foundation
import TestedTools
import Testing

@Suite("Mistakes in saving pages, as a process")
struct MistakeTests {
  private static let page = "# Error Codes\n\n### -1000 UNKNOWN\n\n* An unknown error.\n"
  private static let chinese = "# 错误代码\n\n### -1000 UNKNOWN\n\n* 未知错误。\n"
  private static let docs = "https://developers.binance.com/docs"

  private static func page(_ address: String) -> String { "---\nsource_url: \(docs)/\(address)\n---\n\n" + page }

  /// Runs the tool, expects that it writes nothing, and returns what it says.
  private func complaint(_ pages: [String: String], _ files: String...) throws -> [String] {
    let tool = try Tool(pages: pages)
    let run = try tool.run(["generate", "--output", "out"] + files.map { "docs-snapshots/" + $0 })
    #expect(run.status == 1)
    #expect(!tool.has("out"))
    return run.errors.replacing("docs-snapshots/", with: "").split(separator: "\n").map(String.init)
  }

  // MARK: Names of files

  private static let noName =
    "the name is not <product>[.<language>].<md|html|txt> with a product of lower-case letters, digits and hyphens; "
    + "rename it"

  @Test(
    "The name of a copy is an error",
    arguments: [
      ("margin lending (1).md", "margin-lending.md"), ("margin_lending copy.md", "margin-lending.md"),
      ("Spot - Copy (2).en.md", "spot.en.md"),
      ("spot.en copy 2.md", "spot.en.md"), ("spot (copy).MD", "spot.MD"),
    ])
  func nameOfCopy(name: String, remedy: String) throws {
    #expect(try complaint([name: Self.page]) == ["\(name): error: \(Self.noName) '\(remedy)'"])
  }

  @Test("The name of a copy beside its original is not to be given to the copy")
  func copyBesideOriginal() throws {
    let noName = Self.noName.replacing("rename it", with: "keep it or the page of 'spot'")
    #expect(try complaint(["spot.md": Self.page, "spot (1).md": Self.page]) == ["spot (1).md: error: \(noName)"])
  }

  @Test(
    "Any other name that is no product's is a warning",
    arguments: [("a b.md", " 'a-b.md'"), ("Spot.md", " 'spot.md'"), ("日本.md", "")])
  func unusualName(name: String, remedy: String) throws {
    let run = try Tool(pages: [name: Self.page]).run("generate", "--output", "out")
    #expect(run.status == 0)
    #expect(run.errors == "docs-snapshots/\(name): warning: \(Self.noName)\(remedy)\n")
  }

  @Test(
    "A language or the mark of a copy that is read as a word of the product is a warning",
    arguments: [
      ("spot-old.md", "the page is read as that of a product of its own, and may be a copy of 'spot'"),
      ("spot-en.md", "'en' is taken for a word of the product; rename it 'spot.en.md'"),
      ("spot-zh-cn.md", "'zh-cn' is taken for a word of the product; rename it 'spot.zh-CN.md'"),
    ])
  func wordsOfProducts(name: String, complaint: String) throws {
    let run = try Tool(pages: ["spot.md": Self.page, name: Self.page]).run("generate", "--output", "out")
    #expect(run.status == 0)
    #expect(run.errors == "docs-snapshots/\(name): warning: \(complaint)\n")
  }

  @Test("A copy of a page without an address under another name is a warning")
  func copies() throws {
    let page = (1000...1003).map { "### -\($0) NAME_\($0)\n\n* Text \($0).\n\n" }.joined()
    let run = try Tool(pages: ["doors.md": page, "roofs.md": page]).run("generate", "--output", "out")
    #expect(run.status == 0)
    #expect(run.errors == "docs-snapshots/roofs.md: warning: 'doors' has the same codes, names and texts\n")
  }

  @Test("Extensions are read in other spellings")
  func extensions() throws {
    let html = "<h1>T</h1><h3>-1000 UNKNOWN</h3><ul><li>An unknown error.</ul>"
    let tool = try Tool(pages: ["a.htm": html, "b.HTML": html, "c.markdown": Self.page, "d.MD": Self.page])
    let run = try tool.run("generate", "--output", "out", "--strict")
    #expect(run.errors == "")
    #expect(try tool.list("out") == ["A.swift", "B.swift", "C.swift", "D.swift", "Products.swift"])
  }

  @Test("What is no page, or lies in a folder, is a warning")
  func noPage() throws {
    let tool = try Tool(pages: ["spot.md": Self.page, "notes.pdf": ""])
    try tool.shell("cd docs-snapshots; mkdir -p images old/2025; cp spot.md old/2025")
    let run = try tool.run("generate", "--output", "out")
    let noPage = "warning: is no captured page and was left out; pages are named <product>[.<language>].<md|html|txt>"
    #expect(run.status == 0)
    #expect(
      run.errors == """
        docs-snapshots/images: \(noPage)
        docs-snapshots/notes.pdf: \(noPage)
        docs-snapshots/old: warning: is a folder, and its pages are not read; move them to 'docs-snapshots'

        """)
  }

  @Test(
    "No product is lost to the name or the place of its page",
    arguments: [("out", "out/MarginLending.swift"), ("All.swift", "All.swift")],
    [
      "margin-lending.md.bak", "margin-lending", "margin-lending.rst", "Margin_Lending.pdf", "margin-lending (1).mhtml",
      "old/margin-lending.md",
    ])
  func lostProduct(output: (path: String, file: String), name: String) throws {
    let tool = try Tool(pages: ["spot.md": Self.page, "margin-lending.md": Self.page])
    #expect(try tool.run("generate", "--output", output.path).status == 0)
    try tool.shell("cd docs-snapshots; mkdir old; mv margin-lending.md '\(name)'; rmdir old || true")
    let before = try tool.shell("cat \(output.path) \(output.path)/*").output
    for command in ["generate", "check"] {
      let run = try tool.run(command, "--output", output.path)
      #expect(run.status == 1)
      #expect(
        run.errors.hasSuffix(
          "docs-snapshots/\(name): error: is not read, so that the code of 'margin-lending' would be removed from "
            + "\(output.file); name it 'margin-lending.<md|html|txt>' beside the other pages, or move it away\n"))
    }
    #expect(try tool.shell("cat \(output.path) \(output.path)/*").output == before)
  }

  @Test("A text that is no page gets the remedy for its place")
  func noCodes() throws {
    let pages = ["spot.md": Self.page, "README.md": "# Read me\n\nText.\n"]
    let message = "README.md: error: no error code was found; capture the page that documents the codes, or"
    #expect(try complaint(pages) == ["\(message) move it out of the folder if it is no page"])
    #expect(try complaint(pages, "README.md", "spot.md") == ["\(message) exclude it in the manifest if it is no page"])
  }

  // MARK: Contents of files

  @Test("Pages whose languages are not those of their names are an error")
  func languages() throws {
    let exchange = "exchange its name with that of"
    #expect(
      try complaint(["spot.en.md": Self.chinese, "spot.zh-CN.md": Self.page]) == [
        "spot.en.md: error: the name says en, but its texts are Chinese; \(exchange) 'spot.zh-CN.md'",
        "spot.zh-CN.md: error: the name says zh-CN, but its texts are English; \(exchange) 'spot.en.md'",
      ])
    #expect(
      try complaint(["spot.en.md": Self.chinese])
        == ["spot.en.md: error: the name says en, but its texts are Chinese; rename it 'spot.zh-CN.md'"])
    #expect(
      try complaint(["spot.en.md": Self.page("zh-CN/spot/errors")])
        == ["spot.en.md: error: the name says en, but its address says zh-CN; rename it 'spot.zh-CN.md'"])
    #expect(
      try complaint(["spot.zh-CN.md": Self.page + "\n---\n\n" + Self.chinese])
        == ["spot.zh-CN.md: error: the name says zh-CN, but its texts are English; rename it 'spot.md'"])
  }

  @Test(
    "A page of another product than its name says is an error, unless a correction confirms its address",
    arguments: [
      ("coin-margined-futures", "usds-margined-futures", "derivatives/usds-margined-futures/error-code", []),
      ("portfolio-margin", "option", "derivatives/option/error-code", []),
      ("spot", "option", "derivatives/option/error-code", ["options-trading"]),
      ("portfolio-margin", "portfolio-margin-pro", "portfolio-margin-pro/error-code", ["portfolio-margin-pro"]),
    ])
  func otherProduct(name: String, owner: String, address: String, others: [String]) throws {
    var pages = Dictionary(uniqueKeysWithValues: others.map { ("\($0).md", Self.page) })
    pages["\(name).md"] = Self.page(address)
    #expect(
      try complaint(pages) == [
        "\(name).md:5: error: the file is named after '\(name)', but the page is that of '\(owner)', "
          + "\(Self.docs)/\(address); rename the file, or add a correction of 'source'"
      ])
    let row =
      #"[{"product": "\#(name)", "field": "source", "page": "\#(Self.docs)/\#(address)", "#
      + #""correct": "\#(Self.docs)/\#(address)", "reason": "It is documented there."}]"#
    let tool = try Tool(pages: pages.merging(["corrections.json": row]) { $1 })
    #expect(try tool.run("generate", "--output", "out", "--strict").status == 0)
  }

  @Test(
    "A page may be called otherwise than its address",
    arguments: [
      ("options-trading", "derivatives/option/error-code"), ("spot", "binance-spot-api-docs/errors"),
      ("usd-m-futures", "derivatives/usds-margined-futures/error-code"), ("x", "derivatives/option/error-code"),
      ("institutional-loan", "institutional_loan/error-code"), ("binance-options", "derivatives/eapi/error-code"),
    ])
  func sameProduct(name: String, address: String) throws {
    let run = try Tool(pages: ["\(name).md": Self.page(address)]).run("generate", "--output", "out", "--strict")
    #expect(run.errors == "")
  }

  @Test("A merge conflict in a page is an error, and text that only looks like one is not")
  func mergeConflict() throws {
    let conflict = "<<<<<<< HEAD\n* A.\n=======\n* B.\n>>>>>>> theirs\n"
    #expect(
      try complaint(["spot.md": Self.page + conflict]).last
        == "spot.md:6: error: the file has a merge conflict; resolve it")
    for rest in ["* A.\n||||||| base\n* B.\n", "* A.\n  >>>>>>>\n", "* A.\n* B.\n<<<<<<<\n"] {
      #expect(try complaint(["spot.md": Self.page + rest]).last?.hasSuffix("merge conflict; resolve it") == true)
    }
    let text = Self.page + "* At most <<<<<<< 7.\n\nMore\n=======\n\n"
    #expect(try Tool(pages: ["spot.md": text]).run("generate", "--output", "out").status == 0)
  }

  @Test("A translation that ends too early is an error")
  func cutOffTranslation() throws {
    let codes = ["-1001 A", "-2010 B", "-4000 C"].map { "\n### \($0)\n\n* a\n" }
    let page = Self.page + codes.joined() + "\n---\n\n" + Self.chinese
    #expect(
      try complaint(["spot.md": page + codes[0]]) == [
        "spot.md:27: error: the zh-CN page ends at code -1001, the English one goes on to -4000; capture it again"
      ])
    for rest in [codes[0] + codes[1], codes[2]] {
      #expect(try Tool(pages: ["spot.md": page + rest]).run("generate", "--output", "out").status == 0)
    }
  }

  @Test(
    "Codes in a row that only one language has are a warning",
    arguments: [("English", "en", 8), ("Chinese", "zh-CN", 8), ("English", "en", 5), ("Chinese", "zh-CN", 5)])
  func gap(half: String, tag: String, length: Int) throws {
    let pages = [("English", "spot.md", Self.page, "Shut."), ("Chinese", "spot.zh-CN.md", Self.chinese, "关闭。")]
    let tool = try Tool(pages: [:])
    for (name, file, top, text) in pages {
      let codes = (1001...1020).map { "\n### -\($0) A\n\n* \(text)\n" }
      let rest = half == name ? codes.prefix(4) + codes.dropFirst(4 + length) : codes[...]
      try tool.write(top + rest.joined(), "docs-snapshots/" + file)
    }
    let run = try tool.run("generate", "--output", "out")
    #expect(run.status == 0)
    let message =
      "codes -1005 to -1012 have no text in '\(tag)', and others have; look whether that page was saved as a whole\n"
    #expect(length < 8 ? run.errors == "" : run.errors.hasSuffix(message))
  }

  // MARK: Strictness

  @Test(
    "With --strict a warning fails every command",
    arguments: [["generate", "--output", "out"], ["check", "--output", "out"], ["catalog"], ["annotate"]])
  func strict(arguments: [String]) throws {
    let tool = try Tool(pages: ["spot.md": Self.page, "notes.pdf": ""])
    let warning =
      "docs-snapshots/notes.pdf: warning: is no captured page and was left out; "
      + "pages are named <product>[.<language>].<md|html|txt>\n"
    let run = try tool.run(arguments + ["--strict"])
    #expect(run.status == 1)
    #expect(run.errors == warning + "error: 1 warning, which --strict does not accept\n")
    #expect(!tool.has("out"))
    try tool.write("", "docs-snapshots/more.pdf")
    #expect(
      try tool.run(arguments + ["--strict"]).errors.hasSuffix("error: 2 warnings, which --strict does not accept\n"))
    #expect(try tool.run(["generate", "--output", "out"]).status == 0)
  }
}
