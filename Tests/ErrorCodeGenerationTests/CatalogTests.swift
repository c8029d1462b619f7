import Testing

@testable import ErrorCodeGeneration

@Suite("The pages of a product become one catalog")
struct CatalogTests {
  @Test("The Chinese page adds what the English one lacks")
  func merging() {
    let catalog = catalog(
      "# T\n### -1 A\n* one\n* two %s",
      "# 题\n### -1 A\n* one\n* 一\n* two %s\n* 二 ％s\n### -2 仅\n* 三")
    #expect(catalog.entries.map(\.code) == [-1, -2])
    #expect(catalog.entries[0].messages.english == ["one", "two %s"])
    #expect(catalog.entries[0].messages.chinese == ["一", "二 ％s"])
    #expect(catalog.entries[0].messages.arePaired)
    #expect(catalog.entries[1].name == nil)
  }

  @Test("A Chinese page gives its name only where the English one has none and it is plain ASCII")
  func names() {
    let catalog = catalog(
      "# T\n### -1\n* a\n### -2\n* b\n### -3 C\n* c", "# 题\n### -1 Invalid symbol\n* 甲\n### -2 重复\n* 乙\n### -3 丙\n* 丙")
    #expect(catalog.entries.map(\.name) == ["Invalid symbol", nil, "C"])
  }

  @Test("A name that two pages in one language do not share is a warning, and a note in another language")
  func otherNames() {
    var diagnostics: [Diagnostic] = []
    let catalog = catalog("# T\n### -5 A\n* a", "# 题\n### -5 B\n* 乙", diagnostics: &diagnostics)
    #expect(catalog.entries.map(\.name) == ["A"])
    #expect(
      diagnostics.map(\.description) == [
        "x.md:2: note: the name 'B' of code -5 is not used: the English page has another one"
      ])
    diagnostics = []
    _ = self.catalog("# T\n### -5 A\n* a", "# T\n### -5 B\n* b", diagnostics: &diagnostics)
    #expect(
      diagnostics.map(\.description) == [
        "x.md:2: warning: code -5 is already documented at line 2",
        "x.md:2: warning: the name 'B' of code -5 is not used: an earlier page calls it 'A'",
      ])
  }

  @Test("A row that a table has twice is merged and said")
  func repeatedRow() {
    var diagnostics: [Diagnostic] = []
    let page = "### -1 A\n* a\n\n## Filters\n\n| Message | Description |\n|--|--|\n| x | 1 |\n| y | 2 |\n| x | 3 |\n"
    let pages = AnnotatedSnapshot(Snapshot(path: "x.md", bytes: Array(page.utf8))).pages
    let catalog = Catalog(product: "x", pages: pages, diagnostics: &diagnostics)
    #expect(catalog.tables[0].rows.map(\.description.english) == [["1", "3"], ["2"]])
    #expect(diagnostics.map(\.description) == ["x.md:10: warning: 'x' already stands in the table at line 8"])
  }

  @Test("A code that a page documents twice has two entries, each with its own translation")
  func duplicates() {
    var diagnostics: [Diagnostic] = []
    let catalog = catalog(
      "# T\n### -5 A\n* a\n### -5 B\n* b", "# 题\n### -5 B\n* 乙\n### -5 A\n* 甲", diagnostics: &diagnostics)
    #expect(catalog.entries.map(\.name) == ["A", "B"])
    #expect(catalog.entries.map(\.messages.chinese) == [["甲"], ["乙"]])
    #expect(diagnostics.map(\.description) == ["x.md:4: warning: code -5 is already documented at line 2"])
  }

  @Test(
    "Messages pair up where there are equally many with the same placeholders",
    arguments: [
      (["a", "甲"], true), (["a %s", "甲 ％s"], true), (["a %s", "甲"], false), (["a", "b", "甲"], false),
      (["a {0} {1}", "甲 {1} {0}"], true), (["a %s %d", "甲 %d %s"], true),
    ])
  func pairs(texts: [String], expected: Bool) {
    #expect(LocalizedTexts(texts).arePaired == expected)
  }

  @Test(
    "These are the placeholders of a template",
    arguments: [
      ("%s and ％s", ["%s", "%s"]), ("{0} of {name}", ["{0}", "{name}"]), ("100% sure, {} { a }", []),
      ("up to %sx", ["%s"]),
      ("%b %d", ["%b", "%d"]), ("{\"code\":-1}", []), ("％", []),
    ])
  func placeholders(template: String, expected: [String]) {
    #expect(Placeholder.all(in: template).map(\.spelling) == expected)
  }

  @Test("Tables of two languages become one, matched by their messages")
  func tables() {
    let catalog = catalog(
      "# T\n### -1 A\n* a\n## Filters\nMessage | D\n---|---\n\"F: X\" | x\n\"F: Y\" | y",
      "# 题\n### -1 A\n* 甲\n## 过滤\nMessage | D\n---|---\n\"F: X\" | 艾克斯\n\"F: Z\" | 泽")
    #expect(catalog.tables.map(\.title) == ["Filters"])
    #expect(
      catalog.tables[0].rows.map { $0.message.all + $0.description.all } == [
        ["F: X", "x", "艾克斯"], ["F: Y", "y"], ["F: Z", "泽"],
      ])
  }

  @Test(
    "Quotes around the message of a row are none of it",
    arguments: [("\"F: X\"", "F: X"), ("“F: X”", "F: X"), ("“F” or “X”", "“F” or “X”"), ("“F: X", "“F: X")])
  func quotes(cell: String, message: String) {
    let catalog = catalog("# T\n### -1 A\n* a\n## Filters\nMessage | D\n---|---\n\(cell) | x\n“F: Y” | y", "")
    #expect(catalog.tables[0].rows.map(\.message.all) == [[message], ["F: Y"]])
  }

  @Test(
    "The titles of a table say where its messages stand",
    arguments: [
      ("Description | Error message", "It is gone. | Gone"), ("Reason | Error", "It is gone. | Gone"),
      ("Error message | Description", "Gone | It is gone."),
    ])
  func messageColumns(titles: String, row: String) {
    let catalog = catalog("# T\n### -1 A\n* a\n## Doors\n\(titles)\n---|---\n\(row)", "")
    #expect(catalog.tables[0].rows.map { $0.message.all + $0.description.all } == [["Gone", "It is gone."]])
  }

  @Test("Two tables of one page stay two, also with a message in common")
  func separateTables() {
    let page = "# T\n### -1 A\n* a\n## S\nMessage | D\n---|---\nX | x\n\n## R\nMessage | D\n---|---\nX | y"
    #expect(catalog(page).tables.map(\.title) == ["S", "R"])
  }

  @Test("A correction replaces what the page has, and is an error once the page has it no more")
  func corrections() {
    let row = Corrections.Row(
      product: "x", code: -1, field: .name, page: "DAMAGED", correct: "NAME", reason: "translation", line: 7)
    var diagnostics: [Diagnostic] = []
    let pages = AnnotatedSnapshot(Snapshot(path: "x.md", bytes: Array("# T\n### -1 DAMAGED\n* a".utf8))).pages
    let corrected = pages.corrected(by: Corrections(rows: [row]), for: "x", &diagnostics)
    #expect(corrected[0].entries[0].name == "NAME")
    #expect(diagnostics.isEmpty)
    _ = corrected.corrected(by: Corrections(rows: [row]), for: "x", &diagnostics)
    #expect(
      diagnostics.map(\.description) == [
        "corrections.json:7: error: the name of code -1 of x is no longer 'DAMAGED': the page has 'NAME'; "
          + "mend the row or remove it"
      ])
  }

  @Test(
    "A code without a sign among others of as many digits is a warning until a correction says what it is",
    arguments: [
      (
        "### -1000 A\n* a\n### 1121 B\n* b", [-1000, 1121], ["x.md:4: warning: code 1121 \(Self.lacksSign)"],
        [-1000, -1121]
      ),
      ("### 1000 A\n* a\n### 1121 B\n* b", [1000, 1121], [], [1000, -1121]),
      ("### -1000 A\n* a\n### 51006 B\n* b\n### 35 C\n* c", [-1000, 51006], [], [-1000, 51006]),
    ])
  func lostSigns(codes: String, expected: [Int], warnings: [String], corrected: [Int]) {
    let row = Corrections.Row(product: "x", code: 1121, field: .code, page: "1121", correct: "-1121", reason: "lost")
    let pages = AnnotatedSnapshot(Snapshot(path: "x.md", bytes: Array("# T\n\(codes)".utf8))).pages
    var diagnostics: [Diagnostic] = []
    #expect(Catalog(product: "x", pages: pages, diagnostics: &diagnostics).entries.map(\.code) == expected)
    #expect(diagnostics.map(\.description) == warnings)
    let corrections = Corrections(rows: [row], incomplete: ["x"])
    diagnostics = []
    let mended = pages.corrected(by: corrections, for: "x", &diagnostics)
    #expect(Catalog(product: "x", pages: mended, diagnostics: &diagnostics).entries.map(\.code) == corrected)
    #expect(diagnostics.isEmpty)
  }

  private static let lacksSign = "has no sign where others have one; add a correction that says which code it is"

  private func catalog(_ pages: String...) -> Catalog {
    var diagnostics: [Diagnostic] = []
    return catalog(pages, &diagnostics)
  }

  private func catalog(_ pages: String..., diagnostics: inout [Diagnostic]) -> Catalog { catalog(pages, &diagnostics) }

  private func catalog(_ pages: [String], _ diagnostics: inout [Diagnostic]) -> Catalog {
    let pages = pages.flatMap { AnnotatedSnapshot(Snapshot(path: "x.md", bytes: Array($0.utf8))).pages }
    return Catalog(product: "x", pages: pages, diagnostics: &diagnostics)
  }
}
