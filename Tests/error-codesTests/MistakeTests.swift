import Foundation
import Testing

@Suite("Mistakes in saving pages, as a process")
struct MistakeTests {
  private static let page = "# Error Codes\n\n### -1000 UNKNOWN\n\n* An unknown error.\n"

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
      ("margin_lending.md", "margin-lending.md"), ("Spot - Copy (2).en.md", "spot.en.md"),
      ("spot.en copy 2.md", "spot.en.md"), ("spot (copy).MD", "spot.MD"),
    ])
  func nameOfCopy(name: String, remedy: String) throws {
    #expect(try complaint([name: Self.page]) == ["\(name): error: \(Self.noName) '\(remedy)'"])
  }

  @Test(
    "Any other name that is no product's is a warning",
    arguments: [("a b.md", " 'a-b.md'"), ("Spot.md", " 'spot.md'"), ("日本.md", "")])
  func unusualName(name: String, remedy: String) throws {
    let run = try Tool(pages: [name: Self.page]).run("generate", "--output", "out")
    #expect(run.status == 0)
    #expect(run.errors == "docs-snapshots/\(name): warning: \(Self.noName)\(remedy)\n")
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

  @Test("A merge conflict in a page is an error, and text that only looks like one is not")
  func mergeConflict() throws {
    let conflict = "<<<<<<< HEAD\n* A.\n=======\n* B.\n>>>>>>> theirs\n"
    #expect(
      try complaint(["spot.md": Self.page + conflict]).last
        == "spot.md:6: error: the file has a merge conflict; resolve it")
    let text = Self.page + "* At most <<<<<<< 7.\n\nMore\n=======\n\n"
    #expect(try Tool(pages: ["spot.md": text]).run("generate", "--output", "out").status == 0)
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
