import Testing

@testable import ErrorCodeGeneration

@Suite("What a capture lost or added is not passed over in silence")
struct DoubtTests {
  private func annotated(_ page: String, _ name: String = "spot.md") -> AnnotatedSnapshot {
    AnnotatedSnapshot(Snapshot(path: name, bytes: Array(("# Error Codes\n\n" + page).utf8)))
  }

  private static let code = "### -1003 TOO_MANY\n\n* Too many.\n\n## Order errors\n\n"

  @Test(
    "A line with a code that no rule read is a warning",
    arguments: [
      ("* -2010 Order rejected", "-2010", "-2010 Order rejected"), ("- `-2010` Order", "-2010", "-2010 Order"),
      ("-2010,ORDER,Rejected.", "-2010", "-2010,ORDER,Rejected."),
      ("Order rejected (-2010)", "-2010", "Order rejected (-2010)"),
    ])
  func unreadCodes(line: String, code: String, excerpt: String) {
    let message = "code \(code) is named here and not documented on the page: '\(excerpt)'"
    #expect(annotated(Self.code + line + "\n").diagnostics.contains { $0.line == 9 && $0.message.hasPrefix(message) })
  }

  @Test("A sentence that mentions a code, and a list that mentions a documented one, are none")
  func mentions() {
    let page = annotated(Self.code + "Look at -2010 as well, or at (-2011) in the list.\n\n* -1003 is above\n")
    #expect(page.diagnostics.isEmpty)
  }

  @Test("The title of a group among rows with codes is no message, and cells with nothing to say are empty")
  func groups() throws {
    let page = annotated(
      "| Code | Message |\n|---|---|\n| -1003 | Too many. |\n| Order errors | |\n| Error -1004 | Few. |\n| -1005 | N/A |\n"
    )
    #expect(page.pages.flatMap(\.tables).isEmpty)
    #expect(page.pages[0].entries.map(\.code) == [-1003, -1004, -1005])
    #expect(page.pages[0].entries.map(\.messages) == [["Too many."], ["Few."], []])
    #expect(page.diagnostics.contains { $0.line == 6 && $0.message.contains("left out: 'Order errors") })
  }

  @Test("A column of numbers has no messages")
  func numbers() {
    let page = annotated(
      "| HTTP | Code | Error |\n|---|---|---|\n| 429 | -1003 | Too many. |\n| 418 | -1004 | Banned. |\n")
    #expect(page.pages[0].entries.map(\.messages) == [["Too many."], ["Banned."]])
    #expect(page.pages[0].entries.map(\.notes) == [["429"], ["418"]])
  }

  @Test("A link to another site among messages is a warning, and a label is no part of a message")
  func links() {
    let page = annotated("### -1003 TOO_MANY\n\n* Message: Too many.\n* [Forum](https://a.example/x)\n")
    #expect(page.pages[0].entries[0].messages == ["Too many.", "Forum"])
    #expect(page.diagnostics.map(\.message) == ["the text is a link and may be no message: 'Forum'"])
  }

  @Test("A paragraph beside items is a doubtful note, said once where most codes have one")
  func notes() {
    let message = "the text is no item like the messages above and is kept as a note: 'Share this page'"
    let few = annotated("### -1003 TOO_MANY\n\n* Too many.\n\nShare this page\n\n### -1004 FEW\n\n* Few.\n")
    #expect(few.diagnostics.map(\.description) == ["spot.md:7: warning: \(message)"])
    let all = annotated(
      "### -1003 TOO_MANY\n\n* Too many.\n\nShare this page\n\n### -1004 FEW\n\n* Few.\n\nShare this page\n")
    #expect(all.diagnostics.map(\.description) == ["spot.md:7: warning: \(message)"])
    #expect(all.pages[0].entries.map(\.notes) == [["Share this page"], ["Share this page"]])
  }

  @Test(
    "Rows and codes outside of tables and headings are doubtful",
    arguments: [
      #"| "Door: GONE" | It is gone. |"#, #""Door: GONE"| It is gone."#, #"｜ "Door: GONE" ｜ It is gone. ｜"#,
      #""Door: GONE": It is gone."#, #"* "Door: GONE" - It is gone."#, "```\n-1004 DOOR_GONE\n```",
      "```\nIt is gone.\n```", "    Another door\n",
      "```\n| Code | Text |\n|--|--|\n| -1004 | Gone. |\n```", "| Fehler | Text |\n|--|--|\n| \"Door: GONE\" | Weg. |",
    ])
  func lostRows(text: String) {
    let page = annotated(Self.code + text + "\n")
    #expect(
      page.diagnostics.contains {
        $0.message.hasPrefix("the text may be a message, a row or a code that was not read: ")
      }
    )
  }

  @Test(
    "A listing of answers and a command are no rows",
    arguments: ["{\"code\": -1004}", "curl x | jq .", "  | head -1004", "GET /door", "HTTP", "Door door = {};"])
  func listings(line: String) {
    #expect(annotated(Self.code + "```\n\(line)\n```\n").diagnostics.isEmpty)
  }

  @Test(
    "A line below an item that begins as a text of its own is doubtful where it is not indented",
    arguments: [
      ("Share it.", 1), ("12", 1), ("+Few.", 1), ("o Few.", 1), ("  Wait.", 0), ("and wait.", 0), ("10 a day.", 0),
    ])
  func gluedLines(line: String, doubts: Int) {
    let page = annotated("### -1003 TOO_MANY\n\n* Too many.\n\(line)\n")
    let message = "the line is joined to the text above and may be none of it: '\(line)'"
    #expect(page.diagnostics.map(\.message) == Array(repeating: message, count: doubts))
    let html = annotated("<h3>-1003 TOO_MANY</h3>\n<ul><li>Too many.\n\(line)</li></ul>\n", "spot.html")
    #expect(html.diagnostics.isEmpty)
  }

  @Test(
    "A message that begins with the sign or the number of an item is a warning",
    arguments: ["o ", "① ", "*", "== ", "1、", "(1) ", "a. "])
  func signsOfItems(sign: String) {
    let page = annotated("### -1003 TOO_MANY\n\n\(sign)Too many.\n")
    let message = "code -1003 has a text that may be none of its messages: '\(sign)Too many.'"
    #expect(page.diagnostics.map(\.description) == ["spot.md:3: warning: \(message)"])
  }

  @Test(
    "A message that ends in the middle of a sentence, or with what sites write behind texts, is a warning",
    arguments: ["Too many...", "Too many…", "Too many.[1]", "Too many. Read more", "Too many Copy", "Too many,"])
  func endsOfMessages(text: String) {
    let page = annotated("### -1003 TOO_MANY\n\n* \(text)\n* Too many..\n* [Wait] and copy\n")
    let message = "code -1003 has a text that may be none of its messages: '\(text)'"
    #expect(page.diagnostics.map(\.description) == ["spot.md:3: warning: \(message)"])
  }

  @Test("A message above the first code, or behind what sites write around their pages, is a warning")
  func orphans() {
    let codes = "### -1003 TOO_MANY\n\n* Too many.\n"
    for page in ["* It is gone.\n\n" + codes, codes + "\n[Edit this page](/e)\n\n* It is gone.\n"] {
      let snapshot = AnnotatedSnapshot(Snapshot(path: "spot.md", bytes: Array(page.utf8)))
      #expect(snapshot.diagnostics.map(\.severity) == [.warning])
      #expect(snapshot.pages.flatMap(\.entries).map(\.dump) == ["-1003 TOO_MANY Too many."])
    }
  }

  @Test(
    "A code within the text of another is no part of it in silence",
    arguments: [
      ("**-1004 DOOR_GONE**\nGone.\n**-1005 DOOR_SHUT**\nShut.", Diagnostic.Severity.error),
      ("* Gone.-1005 DOOR_SHUT", .warning), ("* DOOR_SHUT (-1005): Shut.", .warning),
    ])
  func codesWithinTexts(text: String, severity: Diagnostic.Severity) {
    let diagnostics = annotated("### -1003 TOO_MANY\n\n\(text)\n").diagnostics
    #expect(diagnostics.contains { $0.severity == severity && $0.message.contains("-1005 is named here") })
  }

  @Test(
    "Codes without a sign in lists, small numbers, further columns and names in texts are doubtful",
    arguments: [
      ("* 20121 DOOR_GONE: It is gone.", "the text may be a message, a row or a code that was not read: '20121"),
      ("### -1005 FEW\n\nFew:\n\n-1 no limit\n\n0 few", "code -1 has fewer digits than the others and may be none"),
      (
        "## Doors\n\n| Wood | Message | Text |\n|--|--|--|\n| Oak | Shut | It is shut. |",
        "the table has 3 columns, and all beside its messages are one description"
      ),
      (
        "### -1005 FEW\n\n* Few.\n\n:::tip\n\n* Knock.\n\n:::",
        "a box begins here, and its texts are read as messages: ':::tip'"
      ),
      ("### When you see -1005 FEW\n\n* Few.", "the heading names code -1005 and is read as that of a section"),
      ("### -1005 FEW\n\n* 12 -", "code -1005 has a text that may be none of its messages: '12 -'"),
      (
        "### -1005 FEW\n\n* 1006 GONE: Gone.",
        "code -1005 has a text that may be none of its messages: '1006 GONE: Gone.'"
      ),
      ("### -1005\n\n* GONE（今天）", "code -1005 has no name; 'GONE' in its text may be it"),
      ("### -1005 FEW\n\n* (HTTP 429): Few.", "code -1005 has a text that may be none of its messages: '(HTTP 429)"),
    ])
  func furtherDoubts(text: String, expected: String) {
    let page = "### -1003 TOO_MANY\n\n* Too many.\n\n### -1004 FEW\n\nFew.\n\n## More\n\n\(text)\n"
    #expect(annotated(page).diagnostics.contains { $0.severity == .warning && $0.message.hasPrefix(expected) })
  }

  @Test("A line that begins with a code in the middle of a sentence is no code")
  func codesInSentences() {
    let text = "Error Codes\n\n-1003 TOO_MANY\n\n• It is\n-1010 GONE if it is late.\n\n-1004 FEW\n\n• Few.\n"
    let page = AnnotatedSnapshot(Snapshot(path: "x.txt", bytes: Array(text.utf8)))
    #expect(page.pages.flatMap(\.entries).map(\.code) == [-1003, -1004])
    #expect(page.diagnostics.contains { $0.message.contains("-1010 is named here") })
  }

  @Test("A page in another language, by what it says or by its texts, is a warning once")
  func otherLanguages() {
    let html = "<html lang=\"de\"><body><h3>-1003 TOO_MANY</h3><ul><li>Zu viele.</ul></body></html>"
    #expect(
      annotated(html, "spot.html").diagnostics.map(\.message) == [
        "the page says that its language is 'de'; capture the page as it was, not translated"
      ])
    let others = (1004...1006).map { "### -\($0) FEW\n\n* Few.\n\n" }.joined()
    for text in ["Ungültig.", "Слишком много.", "너무 많다.", "多すぎる。"] {
      let page = "### -1002 ONE\n\n* \(text)\n\n### -1003 TWO\n\n* \(text)\n\n"
      let message = "the texts are neither in English nor in Chinese; capture the page as it was, not translated"
      #expect(annotated(page + others).diagnostics.map(\.message) == [message])
    }
    #expect(annotated("### -1003 TOO_MANY\n\n* Too many cafés.\n\n" + others).diagnostics.isEmpty)
  }

  @Test("What stands behind the main part of a document, and in buttons, is no text")
  func partsOfDocuments() {
    let html =
      "<html><body><main><h1>T</h1><h3>-1003 TOO_MANY</h3><p>Too many.</p></main><p>Is this helpful?</p>"
      + "<ul><li>Accept all</ul></body></html>"
    #expect(annotated(html, "spot.html").pages[0].entries.map(\.dump) == ["-1003 TOO_MANY Too many."])
    let table =
      "<h1>T</h1><table><thead><tr><td>Code<td>HTTP status<td>Name<td>Message</thead>"
      + "<tr><td>-1003<button>Copy</button><td>400<td>TOO_MANY<td>Too many.</table>"
    #expect(annotated(table, "spot.html").pages[0].entries.map(\.dump) == ["-1003 TOO_MANY Too many. [400]"])
  }

  @Test("A heading below that of a code is no section")
  func deeperHeadings() {
    let page = annotated(
      "## Doors\n\n### -1003 TOO_MANY\n\n* Too many.\n\n##### note\n\n* Wait.\n\n### -1004 FEW\n\n* Few.\n")
    #expect(
      page.pages[0].entries.map(\.dump) == ["-1003 TOO_MANY (Doors) Too many. / Wait.", "-1004 FEW (Doors) Few."])
    #expect(page.diagnostics.map(\.line) == [9])
  }

  @Test("An item that names a code with a heading elsewhere is doubtful among the messages of another")
  func codesAmongMessages() {
    let page = annotated("### -1003 TOO_MANY\n* Too many.\n* -1004 FEW\n* Few.\n\n# 题\n### -1004 FEW\n* 少\n")
    #expect(
      page.diagnostics.map(\.description) == [
        "spot.md:5: warning: the item names a code among the messages of another: '-1004 FEW'"
      ])
  }

  @Test("A heading that sites write around their pages is no section")
  func headingsOfSites() {
    let page = annotated("## Doors\n\n### -1003 TOO_MANY\n\n* No.\n\n## Was this helpful?\n\n### -1004 FEW\n\n* No.\n")
    #expect(page.pages[0].entries.map(\.section) == ["Doors", "Doors"])
  }

  @Test("Soft hyphens are no part of texts and names, nor are tags of fonts")
  func softHyphens() {
    for page in [
      annotated("### -1003 TOO_\u{AD}MANY\n\n* <font color=red>Too ma\u{AD}ny</font> caf\u{E9}s.\n"),
      annotated(
        "<h3>-1003 TOO_&shy;MANY</h3><ul><li><font color=red>Too ma\u{AD}ny</font> caf\u{E9}s.</ul>", "spot.html"),
    ] {
      #expect(page.pages[0].entries.map(\.dump) == ["-1003 TOO_MANY Too many caf\u{E9}s."])
      #expect(page.diagnostics.isEmpty)
    }
  }

  @Test("A name that is not whole is an error, and so is a number that no sign tells from codes in examples")
  func damagedCodes() {
    let name = annotated("### -1003 TOO_\n\n* Too many.\n")
    #expect(name.diagnostics.contains { $0.message.hasPrefix("the name 'TOO_' of code -1003 is not whole; save") })
    let digits = annotated("### -1 003 TOO_MANY\n\n* Too many.\n")
    #expect(
      digits.diagnostics.contains { $0.message.hasPrefix("the name '003 TOO_MANY' of code -1 is not whole; save") })
    let sign = annotated("```json\n{\"code\": -1003}\n```\n\n### 1003 TOO_MANY\n\n* Too many.\n")
    #expect(sign.pages[0].entries.map(\.mayLackSign) == [true])
  }

  @Test(
    "The number of a section is no part of a heading, and a raised sign behind a name no part of that",
    arguments: [
      "2.1.3 -1003 TOO_MANY", "4. -1003 TOO_MANY", "-1003<sup>1</sup> TOO_MANY", "-1003 TOO_MANY<sup>*</sup>",
    ])
  func headings(heading: String) {
    for page in [
      annotated("### \(heading)\n\n* Too many: 10<sup>8</sup>.\n"),
      annotated("<h3>\(heading)</h3>\n<ul><li>Too many: 10<sup>8</sup>.</li></ul>\n", "spot.html"),
    ] {
      #expect(page.pages[0].entries.map { "\($0.code) \($0.name ?? "")" } == ["-1003 TOO_MANY"])
      #expect(page.pages[0].entries[0].messages.count == 1)
      #expect(page.diagnostics.isEmpty)
    }
  }

  @Test(
    "What goes on behind the constants of names is doubtful where nearly all are constants",
    arguments: [
      "DOOR_GONE New", "DOOR_GONENew", "DOOR_GONE NEW", "DOORS 🔗", "DOORS BETA", "DOORS ![icon](x.png)", "DOORS (old)",
    ])
  func longNames(heading: String) {
    let page = "### -1003 TOO_MANY\n\n* Too many.\n\n### -1004 \(heading)\n\n* Gone.\n"
    let diagnostics = annotated(page).diagnostics
    #expect(diagnostics.map(\.line) == [7])
    #expect(
      diagnostics.allSatisfy {
        $0.message.hasSuffix("of code -1004 goes on behind a constant; compare it with the page")
      })
    #expect(annotated(page + "\n### -1005 Not open\n\n* No.\n\n### -1006 Not shut\n\n* No.\n").diagnostics.isEmpty)
    #expect(annotated("### -1003 TOO_MANY\n\n* Too many.\n\n### -1004 DOOR GONE\n\n* Gone.\n").diagnostics.isEmpty)
  }

  @Test(
    "A link behind a heading that leads to it is no part of the name",
    arguments: ["Permalink", "Direct link to heading", "Link to this heading", "Section titled “GONE”", "¶"])
  func permalinks(text: String) {
    for page in [
      annotated("### -1003 TOO_MANY [\(text)](#too-many \"Here\")\n\n* Too many.\n"),
      annotated("<h3>-1003 TOO_MANY<a href=\"#too-many\">\(text)</a></h3><ul><li>Too many.</ul>", "spot.html"),
    ] {
      #expect(page.pages[0].entries.map(\.name) == ["TOO_MANY"])
      #expect(page.diagnostics.isEmpty)
    }
  }

  @Test(
    "What readers of a page do not see is no part of its texts",
    arguments: [#"class="sr-only""#, #"class="icon visually-hidden""#, "hidden", #"aria-hidden="true""#])
  func hiddenTexts(attribute: String) {
    let hidden = "<span \(attribute)>Link to this</span>"
    let page = annotated("<h3>-1003 TOO_MANY\(hidden)</h3>\n<ul><li>Too many.\(hidden)</li></ul>\n", "spot.html")
    #expect(page.pages[0].entries.map(\.name) == ["TOO_MANY"])
    #expect(page.pages[0].entries.map(\.messages) == [["Too many."]])
  }

  @Test(
    "A cell or a message with a piece of markup, or with a space too many or too few, is a warning",
    arguments: [
      #"1 \\* 2"#, "shut (or gone ).", "shut.(or gone)", "`a``b`", "a /e#-2010-a", "shut](door here",
      "shut&amp;nbsp;door",
      "?????", "shut \u{FFFD} door", "ã€shut", "don?t ?%s?", "ﬁnd it", "~~shut~~", "shut</i", "shut. * Gone.",
      "shut.Copy",
      "shut\" null", "shut &lt door", "shut\u{8D} door",
    ])
  func damagedTexts(text: String) {
    let rows = annotated(
      "### -1003 TOO_MANY\n\n* \(text)\n\n## Doors\n\n| Message | Text |\n|---|---|\n| No. | \(text) |\n")
    let messages = rows.diagnostics.filter { $0.severity == .warning }.map { $0.message.prefix { $0 != "'" } }
    #expect(
      messages.sorted() == [
        "code -1003 has a text that may be none of its messages: ", "the cell may not be as the page has it: ",
      ])
  }

  @Test("A row with more cells than its table has columns is a warning, however the table is written")
  func furtherCells() {
    for table in [
      "Code\tText\n-1003\tOne.\tmore\n-1004\tTwo.", "<table><tr><th>Code<th>Text<tr><td>-1003<td>One.<td>more</table>",
    ] {
      let page = AnnotatedSnapshot(Snapshot(path: "x.txt", bytes: Array("Error Codes\n\n\(table)\n".utf8)))
      #expect(page.diagnostics.contains { $0.message.hasPrefix("the row has other cells") }, "\(table)")
    }
  }

  @Test("The columns of a table say nothing of the next one, which has no titles")
  func tableWithoutTitles() {
    let html =
      "<h1>Error Codes</h1><table><tr><th>Code<th>Text<tr><td>-1003<td>One.</table><p>More</p>"
      + "<table><tr><td>-1004<td>BUSY<td>Two.</table>"
    let page = AnnotatedSnapshot(Snapshot(path: "x.html", bytes: Array(html.utf8)))
    #expect(page.pages.flatMap(\.entries).map(\.code) == [-1003, -1004])
    #expect(!page.diagnostics.contains { $0.message.hasPrefix("the row has other cells") })
  }

  @Test("A word that two columns share is a warning")
  func tornWords() {
    let page = annotated(
      "### -1003 A\n\n* a\n\n## Doors\n\n  Message  Text\n  -------- ------\n  No.      shut\nwhat belongs there\n\n  Yes.     open\n"
    )
    #expect(
      page.diagnostics.map(\.message) == [
        "the row has other cells than the table has columns, or a word across two; compare it with the page"
      ])
  }

  @Test("A page whose line ends were lost is refused")
  func longTitle() {
    let text = String(repeating: "Error codes of doors. ", count: 12) + "-1003 TOO_MANY Too many. ### -1004 GONE Gone."
    let page = AnnotatedSnapshot(Snapshot(path: "x.txt", bytes: Array("\(text)\n\n-1005 OPEN Open.\n".utf8)))
    #expect(
      page.diagnostics.contains {
        $0.severity == .error && $0.message.hasPrefix("the lines of the page are joined: 'Error codes")
      })
  }

  @Test("A name with underscores is one where only a space parts it from its message")
  func names() {
    let page = annotated("- **-1003 TOO_MANY**\n  Too many.\n- **-1004 TOO_FEW**\n  Too few.\n")
    #expect(page.pages[0].entries.map(\.name) == ["TOO_MANY", "TOO_FEW"])
    #expect(page.pages[0].entries.map(\.messages) == [["Too many."], ["Too few."]])
  }

  @Test("An archive of a page is refused, and text in a wrong charset is a warning")
  func encodings() {
    let archive = annotated("Content-Transfer-Encoding: quoted-printable\n\n### -1003 TOO=5FMANY\n\n* Too many.\n")
    #expect(archive.diagnostics.contains { $0.severity == .error && $0.message.contains("an archive of a web page") })
    let page = annotated("### -1003 TOO_MANY\n\n* Donâ€™t.\n")
    #expect(page.diagnostics.map(\.severity) == [.warning])
  }
}
