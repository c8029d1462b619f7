import Foundation
import TestedTools
import Testing

@Suite("error-codes and the file system, as a process")
struct ObstacleTests {
  private let page = "# Error Codes\n\n### -1000 UNKNOWN\n\n* An unknown error.\n"

  @Test(
    "What is in the way is said and left as it was",
    arguments: [
      ("echo mine >out", "out", "out: error: is no folder"),
      ("ln -s nowhere out", "out", "out: error: is no folder"),
      ("echo mine >file", "file/out", "file/out/Products.swift: error: cannot be written"),
      ("echo mine >file", "file/All.swift", "file/All.swift: error: cannot be written"),
      ("mkdir -p out/Spot.swift", "out", "out/Spot.swift: error: is no regular file"),
      ("mkdir out; mkfifo out/Spot.swift", "out", "out/Spot.swift: error: is no regular file"),
      ("mkdir out; ln -s ../victim out/Spot.swift", "out", "out/Spot.swift: error: is no regular file"),
      ("ln -s victim All.swift", "All.swift", "All.swift: error: is no regular file"),
      ("ln -s nowhere/victim All.swift", "All.swift", "All.swift: error: is no regular file"),
    ])
  func obstacle(preparation: String, output: String, expected: String) throws {
    let tool = try Tool(pages: ["spot.md": page])
    try tool.shell(preparation)
    let before = try tool.shell("ls -lR").output
    let run = try tool.run("generate", "--output", output)
    #expect(run.status == 1)
    #expect(run.errors.contains(expected))
    #expect(try tool.shell("ls -lR").output == before)
  }

  @Test("A link to a generated file outside is neither followed nor removed")
  func linkToGeneratedFile() throws {
    let tool = try Tool(pages: ["spot.md": page])
    _ = try tool.run("generate", "--output", "outside")
    try tool.shell("mkdir out; ln -s ../outside/Spot.swift out/Old.swift")
    #expect(try tool.run("generate", "--output", "out").status == 0)
    #expect(try tool.list("out") == ["Old.swift", "Products.swift", "Spot.swift"])
    #expect(try tool.list("outside") == ["Products.swift", "Spot.swift"])
  }

  @Test("A link that waits under the name of a temporary file leads nowhere")
  func plantedLink() throws {
    let tool = try Tool(pages: ["spot.md": page])
    let run = try tool.shell(
      #"mkdir out; echo mine >victim; ln -s ../victim out/.Spot.swift.$$; exec "$0" generate --output out"#)
    #expect(run.status == 0)
    #expect(try tool.read("victim") == "mine\n")
    #expect(try tool.list("out") == ["Products.swift", "Spot.swift"])
  }

  @Test("A disk that is full in the middle of a file leaves the old files", arguments: [0, 1, 8])
  func fullDisk(blocks: Int) throws {
    let tool = try Tool()
    try tool.shell(#"mkdir out; "$0" generate --output out docs-snapshots/options-trading.md"#)
    let before = try tool.read("out/OptionsTrading.swift")
    try tool.replace("UNKNOWN", with: "UNHEARD_OF", in: "docs-snapshots/options-trading.md")
    let run = try tool.shell(#"(ulimit -f \#(blocks); "$0" generate --output out 2>&1; echo $?) | cat"#)
    #expect(run.output.contains("out/CoinMarginedFutures.swift: error: cannot be written: file too large\n1\n"))
    #expect(try tool.list("out") == ["OptionsTrading.swift"])
    #expect(try tool.read("out/OptionsTrading.swift") == before)
  }

  #if os(Linux)
    @Test(
      "Text that nobody can get is an error",
      arguments: ["generate --output out", "catalog", "annotate docs-snapshots/spot.md", "--help"])
    func fullOutput(command: String) throws {
      let run = try Tool(pages: ["spot.md": page]).shell("\"$0\" \(command) >/dev/full")
      #expect(run.status == 1)
      #expect(run.errors == "standard output: error: cannot be written: no space left on device\n")
    }
  #endif

  @Test(
    "The name of a page decides a name in Swift, and no path",
    arguments: [
      ("a b.md", "AB", "a b"), ("q'\".md", "Q", #"q'\""#), ("new\nline.md", "NewLine", #"new\u{A}line"#),
      ("e\u{1B}[31m.md", "E31m", #"e\u{1B}[31m"#), ("`x`.md", "X", "`x`"), (#"..\x.txt.md"#, "", ""),
      ("$(id).md", "ID", "$(id)"), ("%2e%2e.md", "_2e2e", "%2e%2e"), ("日本.md", "Product", "日本"),
      ("class.md", "Class", "class"), ("\u{202E}x.md", "X", #"\u{202E}x"#),
    ])
  func nameOfPage(name: String, type: String, id: String) throws {
    let tool = try Tool(pages: [name: page])
    let run = try tool.run("generate", "--output", "out")
    #expect(run.status == (type.isEmpty ? 1 : 0))
    #expect(!run.output.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
    #expect(
      try tool.list(".").filter { !$0.hasPrefix(".") }
        == (type.isEmpty ? ["docs-snapshots"] : ["docs-snapshots", "out"]))
    guard !type.isEmpty else { return }
    #expect(try tool.list("out") == ["Products.swift", "\(type).swift"].sorted())
    #expect(try tool.read("out/\(type).swift").contains("  public static var id: String { \"\(id)\" }\n"))
  }

  @Test("A path that leads upwards is read and not written to", arguments: ["../x.md", "sub/../../x.md", "./../x.md"])
  func pathOfPage(path: String) throws {
    let tool = try Tool(pages: [:])
    try tool.shell("mkdir -p work/sub")
    try tool.write(page, "x.md")
    #expect(try tool.shell("cd work && \"$0\" generate --output out \(path)").status == 0)
    #expect(try tool.list("work/out") == ["X.swift"])
    #expect(try tool.list(".").filter { !$0.hasPrefix(".") } == ["docs-snapshots", "work", "x.md"])
  }
}
