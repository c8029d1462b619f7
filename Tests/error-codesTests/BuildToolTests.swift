import TestedTools
import Testing

@Suite("The tool of the build-tool plugin writes one file for a target")
struct BuildToolTests {
  private let tool: Tool

  private static let page = """
    # Error Codes

    ### -1001 ORDER_TOO_SMALL

    * The order is smaller than %s.

    """

  init() throws { tool = try Tool("build-error-codes", pages: ["paper.md": Self.page]) }

  @Test("It writes what 'error-codes generate' writes into one file")
  func sameFile() throws {
    let other = try Tool(pages: ["paper.md": Self.page])
    let arguments = ["--module", "Client", "--output", "All.swift", "docs-snapshots/paper.md"]
    let (run, expected) = (try tool.run(arguments), try other.run(["generate"] + arguments))
    #expect(run.status == 0)
    #expect(run.output == "paper: 1 code, messages: 1 en\nAll.swift: written\n")
    #expect(run.output == expected.output)
    #expect(try tool.read("All.swift") == other.read("All.swift"))
    #expect(try tool.run(arguments).output.hasSuffix("All.swift: unchanged\n"))
  }

  @Test("It refuses a page and says where, and leaves the file as it was")
  func refusedPage() throws {
    let arguments = ["--module", "Client", "--output", "All.swift", "docs-snapshots/paper.md"]
    #expect(try tool.run(arguments).status == 0)
    let before = try tool.read("All.swift")
    try tool.write("# Error Codes\n\n<<<<<<< ours\n", "docs-snapshots/paper.md")
    let run = try tool.run(arguments)
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("docs-snapshots/paper.md:3: error: "))
    #expect(try tool.read("All.swift") == before)
  }

  @Test("It says how it is used")
  func usage() throws {
    #expect(try tool.run("--help").output.hasPrefix("usage: build-error-codes "))
  }

  @Test(
    "It says what is wrong with its arguments",
    arguments: [
      (["--module", "a b"], "error: 'a b' is no name of a module\nsee 'build-error-codes --help'\n"),
      (
        ["--output", "All.swift", "nowhere.md"],
        "error: there is no file or folder 'nowhere.md'\nsee 'build-error-codes --help'\n"
      ),
      (["--output", "All.swift"], "error: '--output' or the pages are missing\nsee 'build-error-codes --help'\n"),
      (["docs-snapshots"], "error: '--output' or the pages are missing\nsee 'build-error-codes --help'\n"),
      (["--strict"], "error: unknown option '--strict'\nsee 'build-error-codes --help'\n"),
    ])
  func wrongUsage(arguments: [String], errors: String) throws {
    let run = try tool.run(arguments)
    #expect(run.status == 2)
    #expect(run.errors == errors)
  }
}
