import Foundation
import TestedTools
import Testing

@Suite("error-codes catalog, annotate and help, as a process")
struct CommandTests {
  /// The parts of the JSON that the tests look at.
  private struct Document: Decodable {
    struct Product: Decodable {
      struct Page: Decodable {
        var snapshot: String
        var line: Int
        var language: String
        var source: String?
        var updated: String?
      }
      struct Code: Decodable {
        var code: Int
        var name: String?
        var identifier: String
        var aliases: [String]
        var section: String?
        var line: Int
        var documentation: String?
        var messages: [String: [String]]
      }
      struct Table: Decodable {
        struct Row: Decodable {
          var message: [String: String]
          var description: [String: String]?
        }
        var title: String
        var line: Int
        var rows: [Row]
      }
      var id: String
      var pages: [Page]
      var codes: [Code]
      var messageTables: [Table]
    }
    var products: [Product]
  }

  private func catalog(_ path: String) throws -> Document {
    let run = try Tool().run("catalog", path)
    #expect(run.status == 0)
    return try JSONDecoder().decode(Document.self, from: Data(run.output.utf8))
  }

  @Test("The catalog of a page has the documented shape")
  func catalogOfPage() throws {
    let product = try #require(catalog("docs-snapshots/coin-margined-futures.md").products.first)
    #expect(product.id == "coin-margined-futures")
    #expect(product.pages.map(\.language) == ["en", "zh-CN"])
    #expect(product.pages.map(\.line) == [8, 977])
    #expect(product.pages.map(\.updated) == ["2026-01-15T23:37:57.695486", nil])
    #expect(
      product.pages[1].source
        == "https://developers.binance.com/docs/zh-CN/derivatives/coin-margined-futures/error-code")
    let code = try #require(product.codes.first { $0.code == -1003 })
    #expect(code.identifier == "tooManyRequests")
    #expect(code.section == "10xx - General Server or Network issues")
    #expect(
      code.documentation
        == "https://developers.binance.com/docs/derivatives/coin-margined-futures/error-code#-1003-too_many_requests")
    #expect(code.messages["en"]?.count == 2)
    #expect(code.messages["zh-CN"]?.count == 2)
    #expect(product.codes.count == 152)
    #expect(product.codes.count { $0.messages["zh-CN"] != nil } == 137)
  }

  @Test("A code that is documented twice has two entries")
  func documentedTwice() throws {
    let product = try #require(catalog("docs-snapshots/institutional-loan.md").products.first)
    #expect(product.codes.count == 236)
    let entries = product.codes.filter { $0.code == -5012 }
    #expect(entries.map(\.identifier) == ["transferPending", "futureAcctOrSubrelationNotExist"])
    #expect(entries.map(\.aliases) == [["futureAcctOrSubrelationNotExist"], []])
    #expect(product.messageTables.map(\.title) == ["Filter failures", "Order Rejection Issues"])
    #expect(product.messageTables[0].rows[0].message == ["en": "Filter failure: PRICE_FILTER"])
    #expect(product.messageTables.map(\.line) == [1101, 1488])
  }

  @Test("The keys of the JSON are sorted and the same page gives the same bytes")
  func stableJSON() throws {
    let first = try Tool().run("catalog")
    #expect(try first.output == Tool().run("catalog", "docs-snapshots").output)
    #expect(first.output.hasPrefix("{\n  \"products\" : [\n    {\n      \"codes\" : ["))
  }

  @Test("Annotate shows the role of each line and a summary")
  func annotate() throws {
    let tool = try Tool(pages: ["spot.md": "# T\n\n### -1 A\n* a\n\n## -2_B\n"])
    let run = try tool.run("annotate", "docs-snapshots/spot.md")
    #expect(run.status == 0)
    #expect(run.output.contains("    1  title        | # T\n    2               | \n    3  code         | ### -1 A\n"))
    #expect(run.output.contains("    6 !unrecognised | ## -2_B\n"))
    #expect(
      run.output.contains(
        "docs-snapshots/spot.md: 6 lines, 1 pages, 1 codes, 1 messages, 0 table rows, 1 lines unrecognised"))
    #expect(run.errors.contains("docs-snapshots/spot.md:6: warning: the line is not recognised"))
  }

  @Test("Annotate shows the rule of each line where it is asked why")
  func annotateWhy() throws {
    let tool = try Tool(pages: ["spot.md": "# T\n\n### -1 A\n* a\n\n## -2_B\n\n| C | D |\n|--|--|\n| -3 | b |\n"])
    let run = try tool.run("annotate", "--why", "docs-snapshots/spot.md")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").dropLast().map { line in
      let parts = line.dropFirst(6).split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      return String(parts[0]).trimmingCharacters(in: .whitespaces)
    }
    #expect(
      lines == [
        "title of a page", "", "heading of a code", "message of a code", "", "!heading that was meant to name a code",
        "",
        "titles of columns", "titles of columns", "row with a code",
      ])
    #expect(Set(run.output.split(separator: "\n").dropLast().map { $0.prefix { $0 != "|" }.count }).count == 1)
    #expect(
      run.output.hasSuffix("spot.md: 10 lines, 1 pages, 2 codes, 2 messages, 0 table rows, 1 lines unrecognised\n"))
  }

  @Test("Only annotate is asked why", arguments: ["generate", "check", "catalog"])
  func why(command: String) throws {
    let run = try Tool(pages: ["spot.md": "# T\n### -1 A\n* a\n"]).run(command, "--why")
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("error: only 'annotate' has an option '--why'\n"))
  }

  @Test(
    "Annotate marks the lines that may be misread, and says of each why",
    arguments: [
      ("spot.txt", "T\n-3101 SHUT\nKnock.\nWait.\n", [3], "nothing marks messages here"),
      ("spot.txt", "T\n-3101 SHUT\n- Use\n%s\n- b\n", [4], "the line is joined to the one above"),
      ("spot.md", "# T\n* Knock.\n### -3101 SHUT\n* Wait.\n", [2], "the text belongs to no code"),
      ("spot.md", "# T\n| Code | Text |\n|--|--|\n| -3101 | a | b |\n", [4], "the row has other cells"),
      ("spot.md", "# T\n## S\n\nCode\n\nName\n\n-3101\n\nSHUT\n", [4], "the columns of the table are told apart"),
      ("spot.md", "# T\n### -3101 SHUT\n* Knock.\n\n[TABLE]\n", [5], "the line is markup that is not known"),
      ("spot.md", "# T\n### -3101 SHUT\n* Knock.\n", [], ""),
    ])
  func doubtfulLines(name: String, page: String, expected: [Int], reason: String) throws {
    let run = try Tool(pages: [name: page]).run("annotate", "docs-snapshots/" + name)
    let marked = run.output.split(separator: "\n").filter { $0.dropFirst(6).first == "?" }
    #expect(marked.map { Int($0.prefix(5).drop { $0 == " " }) } == expected)
    #expect(run.errors.split(separator: "\n").count == expected.count)
    for line in expected { #expect(run.errors.contains("docs-snapshots/\(name):\(line): ")) }
    #expect(run.errors.contains(reason) || reason.isEmpty)
    #expect(run.status == (run.errors.contains(": error: ") ? 1 : 0))
  }

  @Test("A line that was left out is not doubtful as well")
  func leftOut() throws {
    let run = try Tool(pages: ["spot.md": "# T\n### -1 A\n* a\n\n## -2_B\n"]).run("annotate", "docs-snapshots/spot.md")
    #expect(run.output.contains("    5 !unrecognised | ## -2_B\n"))
    #expect(!run.output.contains(" ?"))
  }

  @Test("Every command explains itself", arguments: ["generate", "check", "catalog", "annotate"])
  func help(command: String) throws {
    let run = try Tool(pages: [:]).run(command, "--help")
    #expect(run.status == 0)
    #expect(run.output.contains("usage: error-codes \(command)"))
  }

  @Test(
    "Wrong usage has status 2 and says what is wrong",
    arguments: [
      (["frobnicate"], "unknown command 'frobnicate'"), ([], "no command is given"),
      (["generate", "--outptu", "x"], "unknown option '--outptu'"),
      (["generate", "--output"], "option '--output' needs a value"),
      (["generate", "nowhere"], "there is no file or folder 'nowhere'"),
      (["generate", "--module", "a b"], "'a b' is no name of a module"),
      (["generate", "--module", "Nope"], "'Sources/Nope' is not there"),
      (["catalog", "--output", "x"], "has no option '--output'"),
    ])
  func wrongUsage(arguments: [String], expected: String) throws {
    let run = try Tool(pages: [:]).run(arguments)
    #expect(run.status == 2)
    #expect(run.errors.contains(expected))
  }

  @Test("A folder without pages is an error")
  func emptyFolder() throws {
    let run = try Tool(pages: [:]).run("generate", "--output", "out")
    #expect(run.status == 1)
    #expect(run.errors.contains("docs-snapshots: error: there is no captured page"))
  }
}
