import Foundation
import TestedTools
import Testing

@Suite("Corrections that are wrong, as a process")
struct CorrectionTests {
  private static let page = "# Error Codes\n\n### -1000 UNKNOWN\n\n* An unknown error.\n"

  /// Runs the tool with corrections and returns what it says, without the name of their file.
  private func complaint(_ json: String, pages: [String: String] = ["spot.md": page], _ files: String...) throws
    -> String
  {
    let tool = try Tool(pages: pages.merging(["corrections.json": json]) { $1 })
    let run = try tool.run(["generate", "--output", "out"] + files.map { "docs-snapshots/" + $0 })
    #expect((run.status == 1) == !run.errors.isEmpty)
    #expect(tool.has("out") == run.errors.isEmpty)
    return run.errors.replacing("docs-snapshots/corrections.json:", with: "").trimmingCharacters(in: .newlines)
  }

  private func row(_ fields: String) -> String { "[\n  {\"product\": \"spot\", \(fields), \"reason\": \"r\"}\n]" }

  @Test(
    "A row that does not apply says what the page has",
    arguments: [
      (
        #""code": -1000, "field": "name", "page": "UNKOWN", "correct": "UNHEARD""#,
        "the name of code -1000 of spot is no longer 'UNKOWN': the page has 'UNKNOWN'; mend the row or remove it"
      ),
      (
        #""code": -1000, "field": "message", "page": "An error", "correct": "A \"bug\"""#,
        "the message of code -1000 of spot is no longer 'An error': the page has 'An unknown error.'; "
          + "mend the row or remove it"
      ),
      (
        #""field": "source", "page": "https://a.b/c", "correct": "https://a.b/d""#,
        "the source of spot is no longer 'https://a.b/c': the page has none; mend the row or remove it"
      ),
      (
        #""code": -1000, "field": "name", "correct": "UNHEARD""#,
        "the name of code -1000 of spot is documented by now: the page has 'UNKNOWN'; remove the row"
      ),
      (
        #""code": -9999, "field": "name", "page": "UNKNOWN", "correct": "UNHEARD""#,
        "the page does not document code -9999; mend the row or remove it"
      ),
      (
        #""code": -1000, "field": "name", "page": "UNKNOWN", "correct": "UNKNOWN""#,
        "the row changes nothing; remove the row"
      ),
      (
        #""code": -1000, "field": "code", "page": "-1000", "correct": "-1000""#,
        "the row changes nothing; remove the row"
      ),
      (#""field": "warning", "page": "the line is""#, "no warning begins with 'the line is'; remove the row"),
      (
        #""code": -5012, "field": "warning", "page": "code""#,
        "no warning about code -5012 begins with 'code'; remove the row"
      ),
    ])
  func unapplied(fields: String, expected: String) throws {
    #expect(try complaint(row(fields)) == "2: error: " + expected)
    #expect(try complaint(row(fields), "spot.md") == "2: error: " + expected)
  }

  @Test("Rows of products that were not given say nothing, and those of unknown products are an error")
  func rowsOfOthers() throws {
    let json = row(#""code": -1, "field": "name", "page": "A", "correct": "B""#)
    let pages = [
      "spot.md": Self.page, "spot.zh-CN.md": Self.page.replacing("An unknown", with: "未知"), "loan.md": Self.page,
    ]
    #expect(try complaint(json, pages: pages, "loan.md") == "")
    #expect(try complaint(json, pages: pages, "spot.md") == "")
    #expect(
      try complaint(json, pages: pages, "spot.md", "spot.zh-CN.md")
        == "2: error: the page does not document code -1; mend the row or remove it")
    #expect(
      try complaint(json, pages: ["loan.md": Self.page], "loan.md")
        == "2: error: there is no page of the product 'spot'; remove the row")
  }

  @Test(
    "A row that cannot be read says what it needs",
    arguments: [
      (
        #""code": -1000, "field": "nmae", "correct": "A""#,
        "'field' is 'nmae', but must be code, name, message, source, summary or warning"
      ),
      (
        #""field": "summary", "corect": "A""#,
        "'corect' is no key of a row; keys are product, code, field, page, correct and reason"
      ),
      (#""field": "summary", "correct": "A", "field": "name""#, "'field' stands in the row twice"),
      (#""field": "summary""#, "the row has no 'correct'"),
      (#""correct": "A""#, "the row has no 'field'"),
      (#""code": "-1000", "field": "name", "correct": "A""#, "'code' must be a whole number without quotation marks"),
      (#""field": "summary", "correct": null"#, "'correct' must be a text in quotation marks"),
      (#""field": "name", "correct": "A""#, "a row for the name needs a 'code'"),
      (#""field": "summary", "correct": " ""#, "what is correct must be a text of one line"),
      (#""code": 1, "field": "code", "page": "1", "correct": "A""#, "what is correct must be a code, as in '-1000'"),
      (#""field": "warning", "page": "a", "correct": "b""#, "a row for a warning has no 'correct'"),
      (#""field": "warning""#, "'page' must be how the text of the warning begins"),
    ])
  func unreadable(fields: String, expected: String) throws {
    #expect(try complaint(row(fields)) == "2: error: " + expected)
  }

  @Test(
    "A mistake in a row of several lines is said at its own line",
    arguments: [
      ("\"field\": \"summary\",\n\"corect\": \"A\"", "3: error: 'corect' is no key of a row"),
      ("\"field\": \"summary\",\n\n\"correct\": 1", "4: error: 'correct' must be a text"),
      ("\"correct\": \"A\",\n\"field\": \"x\"", "3: error: 'field' is 'x', but must be"),
    ])
  func lineOfField(fields: String, expected: String) throws {
    #expect(try complaint(row(fields)).hasPrefix(expected))
  }

  @Test(
    "Broken JSON says where it breaks and what is missing",
    arguments: [
      ("{}", "1: error: the file is no JSON from here on: a '[' is missing"),
      ("[\n  {},\n]", "3: error: the file is no JSON from here on: a '{' is missing"),
      ("[\n  {\"a\": 1\n  \"b\": 2}\n]", "3: error: the file is no JSON from here on: a ',' or '}' is missing"),
      ("[\n  {\"a\": 1", "2: error: the file is no JSON at its end: a ',' or '}' is missing"),
      ("[\n  {\"a\" 1}\n]", "2: error: the file is no JSON from here on: a ':' is missing behind 'a'"),
      ("[\n  {\"a\": }\n]", "2: error: the file is no JSON from here on: a text or a number is missing"),
      ("[\n  {\"a\": \"b}\n]", "2: error: the file is no JSON from here on: the text has no closing quotation mark"),
      ("[\n  {'a': 1}\n]", "2: error: the file is no JSON from here on: a text in quotation marks is missing"),
      ("[\n  {\"a\": \"\\q\"}\n]", "2: error: the file is no JSON from here on: '\\q' means nothing in a text"),
      ("[\n  {\"a\": \"\\", "2: error: the file is no JSON at its end: '\\' means nothing in a text"),
      ("[\n]\n]", "3: error: the file is no JSON from here on: nothing may stand behind the last ']'"),
      ("[\n<<<<<<< HEAD\n", "2: error: the file has a merge conflict; resolve it"),
    ])
  func brokenJSON(json: String, expected: String) throws { #expect(try complaint(json) == expected) }

  @Test("Escapes in a row are what JSON makes of them")
  func escapes() throws {
    let json = row(
      ##""code": -1000, "field": "message", "page": "An unknown error\u002e", "correct": "\ud83d\ude00 \"\u00e9\/\\\"""##
    )
    let tool = try Tool(pages: ["spot.md": Self.page, "corrections.json": "\u{FEFF}" + json])
    #expect(try tool.run("generate", "--output", "out").status == 0)
    #expect(try tool.read("out/Spot.swift").contains(#"`-1000 UNKNOWN`: 😀 "é/\\""#))
  }

  @Test("A warning that a row acknowledges is a note")
  func acknowledged() throws {
    let page = Self.page + "\n### -1000 OTHER\n\n* Another.\n"
    let rows = #"[{"product": "spot", "code": -1000, "field": "warning", "page": "code -1000 is", "reason": "r"}]"#
    let tool = try Tool(pages: ["spot.md": page, "corrections.json": rows])
    for arguments in [["generate", "--output", "out"], ["check", "--output", "out"], ["annotate"]] {
      let run = try tool.run(arguments + ["--strict"])
      #expect(run.status == 0)
      #expect(run.errors == "")
    }
    let notes = try tool.run("catalog", "--strict").errors
    #expect(notes.contains("docs-snapshots/spot.md:7: note: code -1000 is already documented at line 3\n"))
  }

  @Test("The shipped pages give no warning")
  func shipped() throws {
    let run = try Tool().run("generate", "--output", "out", "--strict")
    #expect(run.status == 0)
    #expect(run.errors == "")
  }
}
