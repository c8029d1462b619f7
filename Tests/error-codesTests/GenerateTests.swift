import Foundation
import TestedTools
import Testing

@Suite("error-codes generate, as a process")
struct GenerateTests {
  private let page = "# Error Codes\n\n### -1000 UNKNOWN\n\n* An unknown error.\n"

  @Test("The shipped pages give the committed files, wherever and under whatever settings")
  func committed() throws {
    let committed = Tool.package.appending(path: "Sources/BinanceErrorCodes/Generated")
    for environment in [[:], ["LC_ALL": "tr_TR.UTF-8", "LANG": "zh_CN.UTF-8", "TZ": "Pacific/Kiritimati"]] {
      let tool = try Tool(pages: [:])
      try tool.shell("rmdir docs-snapshots && cp -R '\(Tool.package.path)/docs-snapshots' .")
      let run = try tool.run("generate", "--output", "out", environment: environment)
      #expect(run.status == 0)
      #expect(try tool.list("out") == FileManager.default.contentsOfDirectory(atPath: committed.path).sorted())
      for name in try tool.list("out") {
        #expect(
          try Data(contentsOf: tool.folder.appending(path: "out/" + name))
            == Data(contentsOf: committed.appending(path: name)))
      }
    }
  }

  @Test("A run says what it read and wrote, and a second one writes nothing")
  func summary() throws {
    let tool = try Tool(pages: ["spot.md": page])
    let first = try tool.run("generate", "--output", "out")
    #expect(
      first.output
        == "spot: 1 code, messages: 1 en\nout/Products.swift: written\nout/Spot.swift: written\n"
        + "docs-snapshots/names.lock: written\n"
    )
    let date =
      try FileManager.default.attributesOfItem(atPath: tool.folder.appending(path: "out/Spot.swift").path)[
        .modificationDate] as? Date
    #expect(try tool.run("generate", "--output", "out").output.contains("out/Spot.swift: unchanged"))
    #expect(
      try FileManager.default.attributesOfItem(atPath: tool.folder.appending(path: "out/Spot.swift").path)[
        .modificationDate] as? Date == date)
  }

  @Test("A generated file that no page claims any more is removed, any other is left alone")
  func removal() throws {
    let tool = try Tool(pages: ["spot.md": page, "options.md": page])
    _ = try tool.run("generate", "--output", "out")
    try tool.write("// mine", "out/Mine.swift")
    try FileManager.default.removeItem(at: tool.folder.appending(path: "docs-snapshots/options.md"))
    let refusal = try tool.run("generate", "--output", "out")
    #expect(refusal.status == 1)
    #expect(
      refusal.errors == "docs-snapshots/names.lock: error: the product 'options' has no page any more, and its 1 name "
        + "would vanish; put the page back, or pass '--accept-removals options'\n")
    #expect(try tool.list("out") == ["Mine.swift", "Options.swift", "Products.swift", "Spot.swift"])
    let run = try tool.run("generate", "--output", "out", "--accept-removals", "options")
    #expect(run.output.contains("out/Options.swift: removed"))
    #expect(try !tool.read("docs-snapshots/names.lock").contains("options"))
    #expect(try tool.list("out") == ["Mine.swift", "Products.swift", "Spot.swift"])
    #expect(try tool.read("out/Mine.swift") == "// mine")
  }

  @Test("A file under a name in other capital letters gets its name, whatever the disk makes of letter case")
  func letterCase() throws {
    let tool = try Tool(pages: ["spot.md": page])
    _ = try tool.run("generate", "--output", "out")
    let text = try tool.read("out/Spot.swift")
    for preparation in ["mv out/Spot.swift out/SPOT.swift", "ln out/Spot.swift out/SPOT.swift || true"] {
      try tool.shell(preparation)
      #expect(try tool.run("check", "--output", "out").status == 1 || !tool.list("out").contains("SPOT.swift"))
      #expect(try tool.run("generate", "--output", "out").status == 0)
      #expect(try tool.list("out") == ["Products.swift", "Spot.swift"])
      #expect(try tool.read("out/Spot.swift") == text)
      #expect(try tool.run("check", "--output", "out").status == 0)
    }
  }

  @Test("A file that was not generated is never written over")
  func foreignFile() throws {
    let tool = try Tool(pages: ["spot.md": page])
    try FileManager.default.createDirectory(at: tool.folder.appending(path: "out"), withIntermediateDirectories: true)
    try tool.write("// mine", "out/Spot.swift")
    let run = try tool.run("generate", "--output", "out")
    #expect(run.status == 1)
    #expect(run.errors.contains("out/Spot.swift: error: was not generated"))
    #expect(try tool.list("out") == ["Spot.swift"])
    #expect(try tool.read("out/Spot.swift") == "// mine")
  }

  @Test("One unacceptable page keeps everything as it was")
  func unacceptablePage() throws {
    let tool = try Tool(pages: ["spot.md": page])
    _ = try tool.run("generate", "--output", "out")
    let before = try tool.read("out/Spot.swift")
    try tool.write(page + "* Another message.\n", "docs-snapshots/spot.md")
    try tool.write("# Nothing here\n", "docs-snapshots/options.md")
    let run = try tool.run("generate", "--output", "out")
    #expect(run.status == 1)
    #expect(run.errors.contains("docs-snapshots/options.md: error: no error code was found"))
    #expect(try tool.read("out/Spot.swift") == before)
    #expect(try tool.list("out") == ["Products.swift", "Spot.swift"])
  }

  @Test("Everything can go to one file, for another module")
  func oneFile() throws {
    let tool = try Tool(pages: ["spot.md": page])
    #expect(try tool.run("generate", "--module", "Client", "--output", "out/All.swift").status == 0)
    let text = try tool.read("out/All.swift")
    #expect(text.contains("public import BinanceErrorCodes"))
    #expect(text.contains("public enum Spot: ExchangeProduct"))
    #expect(text.contains("public enum ClientProducts"))
  }

  @Test("With some of the pages, only their files are written")
  func someOfThePages() throws {
    let tool = try Tool(pages: ["spot.md": page, "options.md": page])
    _ = try tool.run("generate", "--output", "out")
    let index = try tool.read("out/Products.swift")
    try tool.write(page + "* Another message.\n", "docs-snapshots/spot.md")
    let run = try tool.run("generate", "--output", "out", "docs-snapshots/spot.md")
    #expect(run.output.hasPrefix("spot: 1 code, messages: 2 en\nout/Spot.swift: written\n1 change: 1 message added\n"))
    #expect(run.errors.contains("docs-snapshots/names.lock: warning: is out of date"))
    #expect(try tool.list("out") == ["Options.swift", "Products.swift", "Spot.swift"])
    #expect(try tool.read("out/Products.swift") == index)
  }

  @Test(
    "Products whose names clash in Swift are an error",
    arguments: [
      (["ab-c.md", "abc.md"], "'ab-c' and this product are both named 'Abc' in Swift"),
      (["client-products.md"], "the index of all products and this product are both named 'ClientProducts' in Swift"),
    ])
  func clash(names: [String], expected: String) throws {
    let tool = try Tool(pages: Dictionary(uniqueKeysWithValues: names.map { ($0, page) }))
    let run = try tool.run("generate", "--module", "Client", "--output", "out")
    #expect(run.status == 1)
    #expect(run.errors.contains(expected))
    #expect(!tool.has("out"))
  }

  @Test("A language in a file's name that is not known is said")
  func unknownLanguage() throws {
    let run = try Tool(pages: ["spot.fr.md": page]).run("generate", "--output", "out")
    #expect(run.errors.contains("docs-snapshots/spot.fr.md: warning: the language 'fr' is not known"))
  }

  @Test("A correction that applies no more is an error with its line")
  func staleCorrection() throws {
    let tool = try Tool(pages: ["spot.md": page])
    try tool.write(
      "[\n  {\"product\": \"spot\", \"code\": -1000, \"field\": \"name\", \"page\": \"UNKOWN\", \"correct\": \"UNKNOWN\", \"reason\": \"spelling\"}\n]",
      "docs-snapshots/corrections.json")
    let run = try tool.run("generate", "--output", "out")
    #expect(run.status == 1)
    #expect(
      run.errors.contains(
        "docs-snapshots/corrections.json:2: error: the name of code -1000 of spot is no longer 'UNKOWN'"))
    #expect(!tool.has("out"))
  }
}
