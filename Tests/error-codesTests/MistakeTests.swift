import Foundation
import Testing

@Suite("Mistakes in saving pages, as a process")
struct MistakeTests {
  private static let page = "# Error Codes\n\n### -1000 UNKNOWN\n\n* An unknown error.\n"

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
