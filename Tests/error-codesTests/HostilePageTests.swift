import Foundation
import TestedTools
import Testing

@Suite("error-codes on pages that were made to harm it, as a process")
struct HostilePageTests {
  private static let html = "<!doctype html><h3>-1 A</h3><ul><li>a</ul>"
  private static let markdown = "# T\n\n### -1 A\n\n* a\n\n"

  /// What is repeated, behind a code in HTML or in Markdown.
  private static let pieces: [(kind: String, piece: String, count: Int)] = [
    ("html", "<div>", 60_000), ("html", "<ul><li>", 60_000), ("html", "<table><tr><td>", 60_000),
    ("html", "<blockquote>", 60_000), ("html", "<p a=\"", 60_000), ("html", "<", 500_000), ("html", "&", 500_000),
    ("md", ">", 60_000), ("md", "[", 50_000), ("md", "![[](", 50_000), ("md", "*a _b ", 60_000), ("md", "`x", 60_000),
    ("md", "x", 3_000_000), ("md", "a b ", 750_000), ("md", "\\", 500_000), ("md", "|", 500_000),
    ("md", "<a ", 100_000), ("md", "\n### -1 A_B\n* a\n", 20_000), ("md", "\n---\n# T\n### -1 A\n* a\n", 20_000),
    ("md", "---- ----\n", 2000), ("md", "---\na\n", 2000), ("md", "Code\n\nName\n\n", 1000),
    ("md", "<!--\n", 50_000), ("md", "<a b=\">\" ", 50_000), ("md", "<table\n", 50_000), ("md", "[a][b]", 5000),
    ("md", "{#a}\n", 5000),
    ("md", "-12345AAA", 5000),
    ("txt", "  Code    Name    Message\n  -2000   NAME    text here\n", 1000), ("txt", "a\tb\nc\n", 2000),
    ("txt", "  1. https://a.b\n", 2000), ("txt", "Error message Description\n\"q\" d\n", 1000),
    ("txt", "{\n", 50_000), ("txt", "\t\n", 50_000), ("txt", "- ", 100_000),
  ]

  @Test("Whatever is repeated without end, the run ends with status 0 or 1", .timeLimit(.minutes(5)), arguments: pieces)
  func repetition(kind: String, piece: String, count: Int) throws {
    let page = (kind == "html" ? Self.html : Self.markdown) + String(repeating: piece, count: count)
    let run = try Tool(pages: ["x." + kind: page]).run("generate", "--output", "out")
    #expect([0, 1].contains(run.status))
  }

  /// The first lines of tables, and a row.
  private static let tables = [
    ("  Message  Text\n  -------- -----\n", "  No door. shut\n"),
    ("  Message  Text\n  -------- -----\n", "           shut\n"),
    ("  ---------------\n  Message  Text\n  -------- -----\n", "  No door. shut\n\n"),
    ("  Message      Text\n", "  No door.     shut\n"), ("Message\t\tText\n", "No door.\t\tshut\n"),
    ("Error message Description\n", "No door. It is shut.\n"), ("Message\nDescription\n", "width\n*\nheight\n"),
  ]

  @Test("However long a table in text is, the run ends with status 0 or 1", .timeLimit(.minutes(1)), arguments: tables)
  func longTable(titles: String, row: String) throws {
    let page = "T\n\n-1000 A\na\n\nDoors\n\n" + titles + String(repeating: row, count: 4000)
    let run = try Tool(pages: ["x.txt": page]).run("generate", "--output", "out")
    #expect([0, 1].contains(run.status))
  }
}
