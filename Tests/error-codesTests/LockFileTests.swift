import Foundation
import TestedTools
import Testing

@Suite("The lock beside the pages, as a process")
struct LockFileTests {
  private static let page = """
    ---
    updated_at: 2026-01-15
    ---
    # Error Codes

    ## Orders

    ### -1 SHUT

    * The door is shut.

    ### -2 GONE

    * The door `%s` is gone.

    """

  private let tool: Tool

  init() throws {
    tool = try Tool(pages: ["paper.md": Self.page])
    #expect(try tool.run("generate", "--output", "out").status == 0)
  }

  /// All files with their contents.
  private func files() throws -> [String] {
    try (tool.list("out").map { "out/" + $0 } + tool.list("docs-snapshots").map { "docs-snapshots/" + $0 }).map {
      try $0 + "\n" + tool.read($0)
    }
  }

  @Test("It has a line for each name and one for the page, in the order of their bytes")
  func content() throws {
    #expect(
      try tool.read("docs-snapshots/names.lock") == """
        # Every name that was ever generated. `generate` writes this file; merge it line by line.
        paper\t-1\tcase\tshut\tSHUT\tnow\tOrders\t\t+The door is shut.
        paper\t-2\tcase\tgone\tGONE\tnow\tOrders\t\t+The door %s is gone.
        paper\tpage\t2026-01-15\t

        """)
  }

  @Test("check fails where the lock is not as the pages say, and changes nothing")
  func check() throws {
    try tool.replace("The door is shut", with: "It is shut", in: "docs-snapshots/names.lock")
    let before = try files()
    let edited = try tool.run("check", "--output", "out")
    #expect(edited.status == 1)
    #expect(edited.errors.hasPrefix("docs-snapshots/names.lock:2: error: is not as the pages say\n"))
    #expect(
      edited.output == """
        1 change: 1 message edited
        paper -1 (shut): message edited (no effect on code)
          - It is shut.
          + The door is shut.

        """)
    #expect(try files() == before)
    try FileManager.default.removeItem(at: tool.folder.appending(path: "docs-snapshots/names.lock"))
    #expect(
      try tool.run("check", "--output", "out").errors.hasPrefix("docs-snapshots/names.lock: error: is missing\n"))
  }

  @Test("Without its names nothing is generated over the files of before", arguments: [true, false])
  func missing(isEmpty: Bool) throws {
    try FileManager.default.removeItem(at: tool.folder.appending(path: "docs-snapshots/names.lock"))
    if isEmpty { try tool.write("", "docs-snapshots/names.lock") }
    try tool.replace("-2 GONE", with: "-2 LOST", in: "docs-snapshots/paper.md")
    let before = try files()
    let run = try tool.run("generate", "--output", "out")
    #expect(run.status == 1)
    #expect(
      run.errors
        == "docs-snapshots/names.lock: error: has no names, but out/Paper.swift was generated before; take the lock from the "
        + "last commit, or remove the generated files to name everything anew\n")
    #expect(try files() == before)
  }

  @Test("A file of the user's that is called like the list of what codes mean stays as it is")
  func foreignList() throws {
    try tool.write("mine\n", "docs-snapshots/dispositions.tsv")
    let before = try files()
    let run = try tool.run("generate", "--output", "out")
    #expect(run.status == 1)
    #expect(
      run.errors
        == "docs-snapshots/dispositions.tsv: error: was not generated, so that it is not written over; move it away\n")
    #expect(try files() == before)
  }

  @Test("The names of a product that is gone are gone, and only a product can be accepted")
  func productGone() throws {
    try tool.write(Self.page.replacing("-1 SHUT", with: "-3 OPEN"), "docs-snapshots/glass.md")
    #expect(try tool.run("generate", "--output", "out").status == 0)
    try FileManager.default.removeItem(at: tool.folder.appending(path: "docs-snapshots/paper.md"))
    let wrong = try tool.run("generate", "--output", "out", "--accept-removals", "papers")
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("error: '--accept-removals papers' means no product; there are glass, paper\n"))
    let run = try tool.run("generate", "--output", "out", "--accept-removals", "paper")
    #expect(run.output.contains("paper -1 (shut): removed with its product (breaking)\n"))
    #expect(!tool.has("out/Paper.swift"))
  }

  @Test(
    "A lock that cannot be read is an error, and nothing is written",
    arguments: [
      ("paper\t-3\tcase\tbu sy\tBUSY\tnow\n", "docs-snapshots/names.lock:5: error: the line is none of a lock"),
      ("paper\t-3\tcase\trawValue\tBUSY\tnow\n", "docs-snapshots/names.lock:5: error: the line is none of a lock"),
      ("paper\tNot a\tcase\tbusy\tBUSY\tnow\n", "docs-snapshots/names.lock:5: error: the line is none of a lock"),
      ("paper\t-1\tcase\n", "docs-snapshots/names.lock:5: error: the line is none of a lock"),
      ("papers\n", "docs-snapshots/names.lock:5: error: the line is none of a lock"),
      ("=======\n>>>>>>> theirs\n", "docs-snapshots/names.lock:6: error: the file has a merge conflict; resolve it\n"),
    ])
  func broken(line: String, expected: String) throws {
    try tool.write(tool.read("docs-snapshots/names.lock") + line, "docs-snapshots/names.lock")
    try tool.replace("is gone", with: "is lost", in: "docs-snapshots/paper.md")
    let before = try files()
    let run = try tool.run("generate", "--output", "out")
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix(expected))
    #expect(try files() == before)
  }

  @Test(
    "A page that lost half of itself, a stub and another page change no file",
    arguments: [
      (
        "# Error Codes\n\n## Orders\n\n### -1 SHUT\n\n* The door is shut.\n",
        "docs-snapshots/paper.md: error: the pages do not document 1 of 2 codes, such as -2 any more; capture them again, "
          + "or pass '--accept-removals paper'\n"
      ),
      ("# Error Codes\n\nYou are not logged in.\n", "docs-snapshots/paper.md: error: no error code was found"),
      (
        "# Error Codes\n\n### -3 LOST\n\n* Lost.\n",
        "docs-snapshots/paper.md: error: the pages do not document 2 of 2 codes, such as -1 any more"
      ),
    ])
  func badCapture(page: String, expected: String) throws {
    try tool.write(page, "docs-snapshots/paper.md")
    let before = try files()
    for command in ["generate", "check"] {
      let run = try tool.run(command, "--output", "out")
      #expect(run.status == 1)
      #expect(run.errors.contains(expected))
      #expect(try files() == before)
    }
  }

  @Test("Accepted losses are deprecated, and what returns is as it was")
  func acceptedLosses() throws {
    let before = try files()
    try tool.write(
      Self.page.replacing("### -2 GONE\n\n* The door `%s` is gone.\n", with: ""), "docs-snapshots/paper.md")
    let run = try tool.run("generate", "--output", "out", "--accept-removals", "paper")
    #expect(run.status == 0)
    #expect(run.output.contains("1 change: 1 removed\npaper -2 (gone): removed (deprecation)\n  - GONE\n"))
    #expect(
      try tool.read("out/Paper.swift").contains(
        "    @available(*, deprecated, message: \"no longer documented; last seen on 2026-01-15\")\n    case gone = -2\n"
      ))
    #expect(try tool.run("check", "--output", "out").status == 0)
    try tool.write(Self.page, "docs-snapshots/paper.md")
    #expect(
      try tool.run("generate", "--output", "out").output.contains("paper -2 (gone): returned (source-compatible)"))
    #expect(try files() == before)
  }

  @Test("With some of the pages the lock is read only, and a warning says that it is out of date")
  func somePages() throws {
    try tool.replace("-2 GONE", with: "-2 LOST", in: "docs-snapshots/paper.md")
    let lock = try tool.read("docs-snapshots/names.lock")
    let run = try tool.run("generate", "--output", "Codes.swift", "--module", "M", "docs-snapshots/paper.md")
    #expect(run.status == 0)
    #expect(
      run.errors
        == "docs-snapshots/names.lock: warning: is out of date; bring it up to date with 'swift package "
        + "--allow-writing-to-package-directory generate-error-codes --lock-only docs-snapshots'\n")
    #expect(try tool.read("Codes.swift").contains("public static let gone = Self.lost"))
    #expect(try tool.read("docs-snapshots/names.lock") == lock)
    // A target has its Swift beside its pages.
    try tool.write("let here = true\n", "docs-snapshots/Door.swift")
    let mending = try tool.run("generate", "--lock-only")
    #expect(mending.status == 0)
    #expect(mending.errors == "")
    #expect(try tool.run("generate", "--lock-only", "--output", "No.swift").status == 0)
    #expect(!tool.has("No.swift"))
    let again = try tool.run("generate", "--output", "Codes.swift", "--module", "M", "docs-snapshots/paper.md")
    #expect(again.errors == "")
  }

  @Test(
    "Two folders are compared in four forms, with a status for scripts",
    arguments: [
      (
        "text",
        """
        2 changes: 1 renamed, 1 arguments changed
        paper -2 (lost): renamed (deprecation)
          - gone
          + lost
        paper -2 (lost): arguments changed (source-compatible)
          - The door %s is gone.
          + The door is gone.

        """
      ),
      (
        "markdown",
        """
        ### 2 changes: 1 renamed, 1 arguments changed

        | change | product | name | before | now | effect |
        |---|---|---|---|---|---|
        | renamed | paper | -2 (lost) | gone | lost | deprecation |
        | arguments changed | paper | -2 (lost) | The door %s is gone. | The door is gone. | source-compatible |

        """
      ),
      (
        "api-allowlist",
        """
        API breakage: enumelement Paper.ErrorCode.lost has been added as a new enum case
        API breakage: enumelement Paper.ErrorCode.gone is now static
        API breakage: enumelement Paper.ErrorCode.gone has declared type change from \
        (BinanceErrorCodes.Paper.ErrorCode.Type) -> BinanceErrorCodes.Paper.ErrorCode to BinanceErrorCodes.Paper.ErrorCode

        """
      ),
      (
        "github",
        """
        ::warning file=new/paper.md,line=12::paper -2 (lost): renamed (deprecation)%0Abefore: gone%0Anow: lost
        ::notice file=new/paper.md,line=12::paper -2 (lost): arguments changed (source-compatible)%0Abefore: The door %25s is gone.%0Anow: The door is gone.

        """
      ),
    ])
  func comparison(format: String, expected: String) throws {
    try tool.shell("mkdir new")
    try tool.write(Self.page.replacing("GONE", with: "LOST").replacing("`%s` ", with: ""), "new/paper.md")
    let run = try tool.run("changes", "--format", format, "docs-snapshots", "new")
    #expect(run.output == expected)
    #expect(run.status == 3)
    #expect(run.errors == "")
  }

  @Test("A comparison names the page that says so, with a lock beside the new pages too")
  func comparisonWithLocks() throws {
    try tool.shell("mkdir new")
    try tool.write(Self.page.replacing("GONE", with: "LOST"), "new/paper.md")
    #expect(try tool.run("generate", "--lock-only", "new").status == 0)
    let run = try tool.run("changes", "--format", "github", "docs-snapshots", "new")
    #expect(run.output.hasPrefix("::warning file=new/paper.md,line=12::paper -2 (lost): renamed"))
    #expect(run.status == 3)
  }

  @Test("A comparison as JSON has a key for whatever there is")
  func comparisonAsJSON() throws {
    struct Report: Decodable {
      struct Change: Decodable, Equatable {
        var change, effect, product, name: String
        var code: Int?
        var old, new, file: String?
        var line: Int?
      }
      var changes: [Change]
    }
    try tool.shell("mkdir new")
    try tool.write(Self.page + "\n### -3 LOST\n\n* Lost.\n", "new/paper.md")
    let run = try tool.run("changes", "--format", "json", "docs-snapshots", "new")
    let changes = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).changes
    #expect(
      changes == [
        Report.Change(
          change: "added", effect: "source-compatible", product: "paper", name: "lost", code: -3, new: "LOST",
          file: "new/paper.md", line: 16)
      ])
    let same = try tool.run("changes", "docs-snapshots", "docs-snapshots")
    #expect(same.output == "nothing changed\n")
    #expect(same.status == 0)
    #expect(try tool.run("changes", "docs-snapshots").status == 2)
  }
}
