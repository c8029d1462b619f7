import Foundation
import Testing

@testable import ErrorCodeGeneration

@Suite("Kinds of pages that were once misread")
struct FaultTests {
  @Test(
    "Columns hold what their titles and all of their cells say",
    arguments: [
      ("Code | HTTP code | Reason", "-3101 | 403 | Locked out.", ["-3101 Locked out. [403]"]),
      ("代码 | HTTP 状态码 | 提示", "-3101 | 403 | 已锁定。", ["-3101 已锁定。 [403]"]),
      (
        "Reason | Error code | HTTP status", "DONE | 5000 | 200\nThe name is taken | 5001 | 409",
        ["5000 DONE [200]", "5001 The name is taken [409]"]
      ),
      (
        "Code | Message | Cure", "-3101 | LOCKED | wait\n-3102 | The door is shut | knock",
        ["-3101 LOCKED [wait]", "-3102 The door is shut [knock]"]
      ),
      (
        "Code | Event | Text", "-3101 | DOOR_SHUT | Knock.\n-3102 | DOOR_GONE | Leave.",
        ["-3101 DOOR_SHUT Knock.", "-3102 DOOR_GONE Leave."]
      ),
      (
        "Code | Name / message", "-3101 | SHUT\n-3102 | GONE \"nobody is %s\"\n-3103 | Too late (today)",
        ["-3101 SHUT", "-3102 GONE nobody is %s", "-3103 Too late (today)"]
      ),
      ("Code | Text", "-3101 | DOOR_SHUT = Knock first", ["-3101 DOOR_SHUT Knock first"]),
      (
        "Code | Severity | Text", "-3101 | HIGH | Knock.\n-3102 | HIGH | Leave.\n-3103 | LOW | Wait.",
        ["-3101 Knock. [HIGH]", "-3102 Leave. [HIGH]", "-3103 Wait. [LOW]"]
      ),
      ("Code | Text", "-3101 (SHUT) | Knock.", ["-3101 SHUT Knock."]),
      ("No. | Wood | Message", "-3101 | Oak | Knock.", ["-3101 Knock. [Oak]"]),
      (
        "Code | Wood | Error | Text", "-3101 | OAK | DOOR_SHUT | Knock.\n-3102 | ASH | DOOR_GONE | Leave.",
        ["-3101 DOOR_SHUT Knock. [OAK]", "-3102 DOOR_GONE Leave. [ASH]"]
      ),
      ("错误码 | 错误信息 | 参数", "-3101 | 门已关。 | door", ["-3101 门已关。 [door]"]),
      ("Code | Message | 中文 | Door", "-3101 | Shut. | 门已关。 | 橡木", ["-3101 Shut. / 门已关。 [橡木]"]),
      ("HTTP返回码 | 错误码 | 错误信息", "400 | -3101 | 门已关。", ["-3101 门已关。 [400]"]),
      ("Code | Name", "-3101 | SHUT\n | -3102", ["-3101 SHUT", "-3102"]),
      (
        "Code | Text",
        "-3101 | <ul><li>One.</li><li>Two.</li></ul>\n-3102 | • A. • B.\n-3103 | <div>In.</div><div>Out.</div>",
        ["-3101 One. / Two.", "-3102 A. / B.", "-3103 In. Out."]
      ),
      (
        "Code | Text",
        "-3101 | Either:<UL><LI>One.</LI><LI>Two.</LI></UL>\n-3102 | ‣ A. ‣ B.\n-3103 | <section>In.</section>Out <A>.",
        ["-3101 Either: / One. / Two.", "-3102 A. / B.", "-3103 In. Out <A>."]
      ),
      (
        "Code | Text", "-3101 / -3102 | Both.\n-3103 and -3104 | Two.\n-3105 (old) | Odd.\n-3106* | Marked.",
        ["-3101 Both.", "-3102 Both.", "-3103 Two.", "-3104 Two.", "-3105 Odd. [(old)]", "-3106 Marked."]
      ),
      (
        "Code | Text", "**-3101** | **SHUT**<br>Knock.\n**-3102** | **GONE**<br/>Leave.",
        ["-3101 SHUT Knock.", "-3102 GONE Leave."]
      ),
      ("Code | Text", "-3100 ~ -3199 | doors\n-3200 to -3299 | roofs\n-3101 | Shut.", ["-3101 Shut."]),
    ])
  func columns(titles: String, rows: String, expected: [String]) {
    let line = titles.split(separator: "|").map { _ in "--" }.joined(separator: "|")
    let page = page(
      "# T\n\n| \(titles) |\n|\(line)|\n" + rows.split(separator: "\n").map { "| \($0) |" }.joined(separator: "\n"))
    #expect(page.dump == expected)
    #expect(page.problems.allSatisfy { $0.contains("without a sign") || $0.contains("has no message") })
  }

  @Test(
    "A section named after HTTP may have codes of the API",
    arguments: [
      (
        "# T\n\n## HTTP status codes\n\n| Code | Text |\n|--|--|\n| -3101 | Shut. |",
        ["-3101 (HTTP status codes) Shut."]
      ),
      (
        "# Http status 5xx\n\n| Http status | code | desc |\n|--|--|--|\n| 503 | -3101 | Shut. |", ["-3101 Shut. [503]"]
      ),
      ("# T\n\n- **HTTP 403**: No.\n- **-3101**: Shut.\n- **-3102**: Gone.", ["-3101 Shut.", "-3102 Gone."]),
    ])
  func sectionsOfHTTP(text: String, expected: [String]) {
    #expect(page(text).dump == expected)
    #expect(page(text).problems == [])
  }

  @Test(
    "Where codes are items, no other item or text of the same depth belongs to them",
    arguments: [
      ("* `-3101`: Shut.\n* `403`: No.\n\nIt is wise to knock.", ["-3101 Shut."], 1),
      ("* `-3101`: Shut.\n\n**What to do**:\n\n1. Knock.\n2. Wait.", ["-3101 Shut."], 0),
      (
        "* `-3101 SHUT`: Knock.\n* `-3102/-3103 GONE`: Leave.",
        ["-3101 SHUT Knock.", "-3102 GONE Leave.", "-3103 GONE Leave."], 0
      ),
      ("* `-3100 ~ -3199`: doors\n\n## Doors\n\n* `-3101`: Shut.", ["-3101 (Doors) Shut."], 0),
      (
        "### -3101 SHUT\n* Knock.\n\nOthers:\n\n* -3102 GONE\n* -3103 LOST",
        ["-3101 SHUT Knock. [Others:]", "-3102 GONE", "-3103 LOST"], 1
      ),
      ("| Code | Text |\n|--|--|\n| -3101 | Shut. |\n\nMore:\n\n- `-3102`: Gone.", ["-3101 Shut.", "-3102 Gone."], 0),
    ])
  func listedCodes(text: String, expected: [String], problems: Int) {
    #expect(page("# T\n\n" + text).dump == expected)
    #expect(page("# T\n\n" + text).problems.count == problems)
  }

  @Test(
    "A heading may name several codes, and a range is a section",
    arguments: [
      ("### -3101 / -3102 SHUT\n* Knock.", ["-3101 SHUT Knock.", "-3102 SHUT Knock."]),
      ("## -3100 to -3199: doors\n### -3101 SHUT\n* Knock.", ["-3101 SHUT (-3100 to -3199: doors) Knock."]),
      ("## -3100 – -3199\n### -3101 SHUT\n* Knock.", ["-3101 SHUT (-3100 – -3199) Knock."]),
      ("### -3101 SHUT: Knock first.", ["-3101 SHUT Knock first."]),
      ("-3101\nDOOR_SHUT\nKnock.\n\n-3102 DOOR_GONE\nLeave.", ["-3101 DOOR_SHUT Knock.", "-3102 DOOR_GONE Leave."]),
      ("### -3101 SHUT\n**Description:** Knock.\n\n**Solution:** Wait.", ["-3101 SHUT Knock. [Solution: Wait.]"]),
      ("**-3101 The door is shut.[](#-3101 \"t\")**\n\n* Knock.", ["-3101 The door is shut. Knock."]),
    ])
  func headings(text: String, expected: [String]) { #expect(page("# T\n" + text).dump == expected) }

  @Test(
    "Neither another number of an example nor a range says that codes are negative",
    arguments: ["```json\n{ \"code\": 0, \"fee\": -25000 }\n```", "## 1xxx (doors)", "## -10xxx"])
  func signs(text: String) {
    #expect(
      page("# T\n\n\(text)\n\n| Code | Text |\n|--|--|\n| 10001 | Shut |").pages[0].entries.map(\.code) == [10001])
  }

  @Test(
    "Plain text has neither markup nor small codes, and what was torn is one",
    arguments: [
      (
        "T\n-3101 SHUT\nKnock.\n-1 no door (default)\nThe end.", ["-3101 SHUT Knock. / -1 no door (default) / The end."]
      ),
      (
        "T\n-3101 SHUT\nDoor(49)\nis shut. Knock.\n-3102 GONE\n- Leave.",
        ["-3101 SHUT Door(49) is shut. Knock.", "-3102 GONE Leave."]
      ),
      (
        "T\n-3101 SHUT\nThe door is shut, see\nOpen Doors\nor\nThe Roof\n.\n-3102 GONE\nWidth\n*\nheight\nis 0.",
        ["-3101 SHUT The door is shut, see Open Doors or The Roof.", "-3102 GONE Width * height is 0."]
      ),
      (
        "T\n-3101 SHUT\n\u{200B}\n-3102\n\u{200B}\nOther doors\n\u{200B}\n-3103 OPEN\n\u{200B}\nCome in.",
        ["-3101 SHUT", "-3102", "-3103 OPEN (Other doors) Come in."]
      ),
      (
        // Neither a bullet on a line of its own nor a line between whole messages belongs to a sentence.
        "T\n-3101 SHUT\n*\nknock at the door\n*\nor ring\n-3102 GONE\nCome again\nThe door was shut before\nplease wait",
        ["-3101 SHUT knock at the door / or ring", "-3102 GONE Come again / The door was shut before please wait"]
      ),
      ("T\n-3101 SHUT*_NOW*\n* At 1.5*width and 2*height.", ["-3101 SHUT*_NOW* At 1.5*width and 2*height."]),
      ("T\nCode\tText\n-3101\tTwo\nlines.\n-3102\tGone.", ["-3101 Two lines.", "-3102 Gone."]),
      ("T\n-3101 SHUT\n  * Empty/\n    null.", ["-3101 SHUT Empty/null."]),
      ("T\n-3101 SHUT\n  * 门已\n    关闭", ["-3101 SHUT 门已关闭"]),
    ])
  func plainText(text: String, expected: [String]) { #expect(page(text, "x.txt").dump == expected) }

  @Test(
    "Tables that no bars part",
    arguments: [
      (
        "x.md", "  Code    Name    Message\n  ------- ------- ---------\n  -3101   SHUT    Knock.\n  -3102   GONE",
        ["-3101 SHUT Knock.", "-3102 GONE"]
      ),
      (
        "x.md",
        "+-------+------+\n| Code  | Text |\n+=======+======+\n| -3101 | Kno  |\n|       | ck.  |\n+-------+------+",
        ["-3101 Kno ck."]
      ),
      ("x.txt", "   Code  Name  Message\n   -3101 SHUT  Knock.\n   -3102 GONE\n", ["-3101 SHUT Knock.", "-3102 GONE"]),
      (
        "x.txt", "Code Name Message\n-3101 SHUT_NOW Knock\nfirst.\n-3102 GONE_BY Leave.",
        ["-3101 SHUT_NOW Knock first.", "-3102 GONE_BY Leave."]
      ),
      (
        "x.md", "Code\n\nName\n\nMessage\n\n-3101\n\nSHUT\n\nKnock.\n\n-3102\n\nGONE",
        ["-3101 SHUT Knock.", "-3102 GONE"]
      ),
      ("x.md", "Code\tText\n-3101\tKnock.\n-3102\tLeave.", ["-3101 Knock.", "-3102 Leave."]),
    ])
  func tablesWithoutBars(path: String, table: String, expected: [String]) {
    #expect(
      page("# Error Codes\n\n## S\n\n\(table)\n", path).pages[0].entries.map {
        "\($0.code) \($0.name ?? "")" + ($0.messages.isEmpty ? "" : " " + $0.messages.joined(separator: " / "))
      }.map { $0.replacing("  ", with: " ") } == expected)
  }

  @Test(
    "Messages in tables keep what was wrapped or has a bar",
    arguments: [
      ("x.md", "| Error message | Description |\n| --- | --- |\n| \"No door\" | shut|gone. |", "No door: shut|gone."),
      (
        "x.md", "| Error message | Description |  \n| --- | --- |  \n| \"No door\" | shut,  \nor gone. |  ",
        "No door: shut, or gone."
      ),
      (
        "x.txt", "Error message\tDescription\n\"No door\"\tshut,\nor gone.\n\"No roof\"\train.",
        "No door: shut, or gone.; No roof: rain."
      ),
      (
        "x.md", "Error message| Description  \n---|---  \n\"No door\"| GET  \n/door is gone.  ",
        "No door: GET /door is gone."
      ),
      (
        // Rows that begin alike, with titles at the beginning of their columns and in the middle.
        "x.txt",
        "  Error message      Description\n  \"No door: OAK\"   shut.\n  \"No door: PINE\"  gone or\n"
          + "                   sold.\n",
        "No door: OAK: shut.; No door: PINE: gone or sold."
      ),
      (
        "x.txt", "Error message  Description\nNo door.       shut.\nNo roof        gone or\nany more.      sold.\n",
        "No door.: shut.; No roof any more.: gone or sold."
      ),
      (
        // A cell goes on where a quote is open.
        "x.txt",
        "Error message    Description\n\"Door failure:   shut\nOAK\"             or gone.\n\"No roof\"        rain.\n",
        "Door failure: OAK: shut or gone.; No roof: rain."
      ),
      (
        // A line in quotes is a row of its own among rows in quotes.
        "x.txt", "Error message\tDescription\n\"No door\"\tshut.\n\"No roof\"\n\"No wall\"\tgone.",
        "No door: shut.; No roof: ; No wall: gone."
      ),
      (
        // Cells in the middle of their rows, as browsers show them.
        "x.txt",
        "Error message  Description\n               Shut,\n\"No door\"      as it was.\n               Ask.\n"
          + "\"No roof\"      Gone.\n               One of\n\"No wall\"      those\n               that fell.\n",
        "No door: Shut, as it was. Ask.; No roof: Gone.; No wall: One of those that fell."
      ),
      (
        // Cells at the top of their rows.
        "x.txt",
        "Error message  Description\n\"No door\"      Shut\n               as it\n               was.\n"
          + "\"No roof\"      Gone\n               as it\n               was.\n",
        "No door: Shut as it was.; No roof: Gone as it was."
      ),
      (
        "x.txt", "   Error message    Description\n\"No door: OAK\"     shut.\n\"No door: PINE\"    gone.\n",
        "No door: OAK: shut.; No door: PINE: gone."
      ),
      (
        // Without quotes the first sentence is the message.
        "x.txt", " Error message Description\n No door. It is shut or\n gone.\n No roof. Rain. More rain.\n",
        "No door.: It is shut or gone.; No roof.: Rain. More rain."
      ),
      (
        // No name is split where its line has room, and a line across the middle ends no table.
        "x.txt",
        "┌──────────────┬──────────┐\n│Error message │Text      │\n├──────────────┼──────────┤\n│\"No door\"     │LIMIT_MAKE│\n"
          + "│              │R or not  │\n├──────────────┴──────────┤\n├──────────────┬──────────┤\n│\"No roof\"     │TIMES_FOK │\n"
          + "│              │IOC       │\n└──────────────┴──────────┘\n",
        "No door: LIMIT_MAKER or not; No roof: TIMES_FOK IOC"
      ),
      ("x.txt", "Error message\t\tDescription\nNo door.\t\tshut\nNo roof.\t\train", "No door.: shut; No roof.: rain"),
      (
        // The line of dashes at its end ends a table, whatever comes next.
        "x.md",
        "  ---------------------\n  Error message   Text\n  --------------- -----\n  No door.        shut\n\n"
          + "  No roof.        rain\n  ---------------------\n:::\n[Walls](/w){.next\n.link}\n",
        "No door.: shut; No roof.: rain"
      ),
      (
        "x.txt",
        "──────────────┬─────\nError message │Text\n──────────────┼─────\n\"Door failure:│shut\nNO_DOOR_AT_ALL│\n_HERE\"        │\n──────────────┼─────\n\"No roof\"     │rain\n"
          + "──────────────┴─────\nPrevious\nWalls\n",
        "Door failure: NO_DOOR_AT_ALL_HERE: shut; No roof: rain"
      ),
      (
        "x.txt",
        "Error message\nDescription\nNo door.\nThe\nwidth\n*\nheight\nis too low, unless\nNEW\nor open.\nNo roof.\nRain.",
        "No door.: The width * height is too low, unless NEW or open.; No roof.: Rain."
      ),
      ("x.txt", "   Error message Description\n   \"No door\" shut or\n   gone.\n", "No door: shut or gone."),
      (
        "x.md", "Error message\n\nDescription\n\n`\"No door\"`\n\n`shut`\n\n`\"No roof\"`\n\nrain",
        "No door: shut; No roof: rain"
      ),
      (
        // Cells that were torn at code spans and links.
        "x.txt",
        "Error message\nDescription\nNo door.\nThe wide\ndoorway\n,\nor what was it (\na hole\n) is shut.\nNo roof.\nRain.",
        "No door.: The wide doorway, or what was it (a hole) is shut.; No roof.: Rain."
      ),
      (
        // The next link goes around blocks.
        "x.md", "Error message\n\nDescription\n\n\"No door\"\n\n[\n\nPrevious\n\nRoofs\n\n](/r)",
        "No door: "
      ),
      (
        "x.md",
        "Error message| Description  \n---|---  \n\"No door\"| shut.  \n  \n[ Previous Roofs ](/r)[ Next Walls ](/w)",
        "No door: shut."
      ),
    ])
  func messageTables(path: String, table: String, expected: String) {
    let page = page("# Error Codes\n\n-3101 SHUT\n\n* Knock.\n\n## Doors\n\n\(table)\n", path)
    let rows = page.pages[0].tables.flatMap(\.rows).map { "\($0.message): \($0.description ?? "")" }
    #expect(rows.joined(separator: "; ") == expected)
    #expect(page.dump == ["-3101 SHUT Knock."])
  }

  @Test(
    "What tools write beside names and texts belongs to neither",
    arguments: [
      (
        "x.txt",
        "T\n\n10xx - S[2]\n\n-3101 SHUT[3]\n\n  * See [4]roofs.\n\nReferences\n\n   1. file:///\n   2. file:///a\n   3. file:///b\n   4. file:///c",
        ["-3101 SHUT (10xx - S) See roofs."]
      ),
      ("x.md", "# T\n### -3101 SHUT⟨4⟩\n* Knock.\n\n## References\n\n⟨4⟩ https://a.b/c", ["-3101 SHUT Knock."]),
      ("x.md", "# T\n### -3101 SHUT [-3101-shut] {#-3101-shut}\n* Knock.", ["-3101 SHUT Knock."]),
      (
        "x.md", "# T\n### -3101 SHUT[](#a \"t\"){: .b c=\"d\"}   {#-3101-shut}\n{: .anchor}\n* Knock.",
        ["-3101 SHUT Knock."]
      ),
      (
        "x.txt",
        "T\n\n-3101 SHUT\n\nKnock.\n\nPreviousRoofsNextWalls"
          + (3101...3140).map { "-\($0) SHUT_DOOR" }.joined() + "\n",
        ["-3101 SHUT Knock."]
      ),
      (
        "x.txt",
        "T\n\n-3101 SHUT\n\n   * Knock, or wait until the error\n     -3102 is gone.\n\n-3102 GONE\n\n   * Leave.\n",
        ["-3101 SHUT Knock, or wait until the error -3102 is gone.", "-3102 GONE Leave."]
      ),
      (
        "x.md", "# T\n## Doors\n\n### -3101 SHUT\n* Knock.\n\n- Doors\n- -3101 SHUT\n",
        ["-3101 SHUT (Doors) Knock."]
      ),
      (
        "x.txt", "T\n\n-3101\n\nKnock now\n\n-3102\n\nLeave now\n\n-3101\n-3102\n\nDoors\n",
        ["-3101 Knock now", "-3102 Leave now"]
      ),
      ("x.md", "# T\n::: main\n### -3101 SHUT\n* Knock.\n:::\n\nCopyright © X.", ["-3101 SHUT Knock."]),
      ("x.md", "# T\n### -3101 SHUT\n- Knock.\nCopyright © X.", ["-3101 SHUT Knock."]),
      ("x.md", "# T\n### -3101 SHUT\n- Knock.\n[Edit this page](/e)", ["-3101 SHUT Knock."]),
      (
        "x.md", "# T\n\n{\n\"code\"\n:\n-3109\n,\n\"msg\"\n:\n\"m\"\n}\n\n### -3101 SHUT\n- Knock.",
        ["-3101 SHUT Knock."]
      ),
      ("x.md", "# T\n### -3101 SHUT\n- Knock.\n\n{\n\"code\": -3109\n}", ["-3101 SHUT Knock."]),
      ("x.md", "# T\n### -3101\nSHUT_DOOR[](#-3101){title=\"t\"}\n\n- Knock.", ["-3101 SHUT_DOOR Knock."]),
      (
        "x.txt", "T\n-3101 SHUT\nKnock.\n-3102 GONE\nLeave.\n-3101 SHUT\nRoofs\n-3102 GONE\nWalls",
        ["-3101 SHUT Knock.", "-3102 GONE Leave."]
      ),
      ("x.txt", "****** T ******\n**** -3101 SHUT ****\n    * Knock.", ["-3101 SHUT Knock."]),
    ])
  func decorations(path: String, text: String, expected: [String]) { #expect(page(text, path).dump == expected) }

  @Test(
    "A capture that lost what a reader needs is refused",
    arguments: [
      ("x.md", "# T\n### -3101 SHUT\n* Knock.\n\n[TABLE]", "the line is markup that is not known: '[TABLE]'"),
      (
        "x.md", "# T\n### -3101 SHUT\n* Knock.\n\n-3102GONE_BYLeave.",
        "code -3102 is named here and not documented on the page"
      ),
      ("x.txt", "== T\n\n[[-3101-shut]]\n==== -3101 SHUT\n\n* Knock.", "code -3101 is named here"),
      ("x.txt", "T\n-3101 SHUT\nKnock.\n.. rubric:: -3102 GONE\n\n- Leave.", "code -3102 is named here"),
      ("x.txt", "T\n-3101 SHUT\n  * Knock.\n\u{C}\n-3102 GONE\n  * Leave.", "the capture is printed text"),
      ("x.md", "# T\n### -3101 SHUT{x}\n* Knock.", "the name 'SHUT{x}' of code -3101 has signs of markup"),
      ("x.md", "# T\n* [-3101 SHUT](#a)\n* [-3102 GONE](#b)\n### -3101 SHUT\n* Knock.", "code -3102 is named here"),
      (
        "x.html",
        "<h1>T</h1><h3>-3101 SHUT</h3><p>Knock.</p><h2>S</h2>Error message\t\tDescription\n&quot;A&quot;\t\tb",
        "the line is a table that lost its columns"
      ),
      ("x.txt", "T\n-3101 SHUT\n\u{1B}[1mKnock.\u{1B}[0m", "the line has commands for a terminal"),
      (
        "x.md", "# T\n### -3101 SHUT\n* Knock.\n\n| Code | Name | | --- | --- | | -3102 | GONE_BY |",
        "code -3102 is named here"
      ),
      (
        "x.md", "# T\n### -3101 SHUT\n* Knock.\n## S\n| Door | Text | | --- | --- | | OAK | heavy |",
        "the line is a table"
      ),
      ("x.md", "# T\n* Knock.\n* DOOR_SHUT\n### -3101 SHUT\n* Knock.", "'DOOR_SHUT' has no code"),
      (
        "x.txt", "-3101 SHUT\nKnock.\nDoors\nError message Description\n", "the table 'Error message Description' below"
      ),
      (
        "x.md", "# T\n" + (1...9).map { "### -310\($0) SHUT_\($0)\n" }.joined() + "* Knock.",
        "and 7 others have no text"
      ),
    ])
  func refusals(path: String, text: String, expected: String) {
    #expect(page(text, path).diagnostics.contains { $0.severity == .error && $0.message.contains(expected) })
  }

  @Test(
    "A reading that rests on a guess is a warning at its line",
    arguments: [
      ("x.txt", "T\n-3101 SHUT\nKnock.\n", 3, "nothing marks messages here"),
      ("x.txt", "T\n-3101 SHUT\n- Use\n%s\n", 4, "the line is joined to the one above"),
      ("x.md", "# T\n### -3101 SHUT\n* Knock\n* © X", 2, "code -3101 has a text that may be none of its messages"),
      ("x.md", "# T\n* Knock.\n### -3101 SHUT\n* Knock.", 2, "the text belongs to no code"),
      (
        "x.md", "# T\n### -3101 SHUT\nKnock.\n\nnote\n\nTwice.", 2,
        "code -3101 has a text that may be none of its messages: 'note'"
      ),
      ("x.md", "# T\n### -3101 SHUT\nCauses:\n\n* Wind.", 2, "code -3101 has a text that may be none of its messages"),
      (
        "x.md", "# T\n### -3101 SHUT\nKnock.\n\n| Door | Wood |\n|--|--|\n| A | oak |", 5,
        "the table below a code has neither codes nor messages"
      ),
      ("x.md", "# T\n### -3101 SHUT\n* Knock.,", 2, "code -3101 has a text that may be none of its messages"),
      ("x.md", "# T\n### -3101 SHUT\n* Knock. [^1]", 2, "code -3101 has a text that may be none of its messages"),
      ("x.md", "# T\nCode: -3101\nName: SHUT\n", 2, "code -3101 has a text that may be none of its messages"),
      ("x.md", "# T\n### -3101\nDOOR_SHUT: Knock.", 2, "code -3101 has no name; 'DOOR_SHUT' in its text may be it"),
      ("x.md", "# T\n| Code | Text |\n|--|--|\n| -3101 | a |\n\n* Knock.", 6, "the line is no row of the table above"),
      (
        "x.md",
        "# T\n### -3101 A\n* a\n## Doors\n\nError message\n\nDescription\n\n\"No door\"\n\nshut\n\nNo roof.\n\nRain.",
        14,
        "the line is no row of the table above and was left out: 'No roof.'"
      ),
      (
        "x.md", "# T\n### -3101 SHUT\n* Knock.\n\n-3102 Door gone by.", 2,
        "code -3101 has a text that may be none of its messages: '-3102 Door gone by.'"
      ),
      ("x.md", "# T\n### -3101 SHUT\n* Knock.\n## 32xx\n* Leave.", 5, "the text belongs to no code"),
      (
        "x.md", "# T\n### -3101 SHUT\n* Knock.\nError messageDescription\"Door: OPEN\"it is.", 3,
        "the text may be a table that lost its columns"
      ),
      (
        "x.txt", "T\nCode\tText\n-3101\tKnock.\n-3102\tLeave or\nstay.", 5,
        "the line is no row of the table above and was left out: 'stay.'"
      ),
      ("x.md", "# T\n### -3101 SHUT\n* Knock.\n### 35 DOOR_OPEN\n* Leave.", 4, "the line is not recognised"),
      ("x.md", "# T\n### -3101 SHUT\n* Knock.\n### DOOR_OPEN (3105)\n* Leave.", 4, "the line is not recognised"),
      (
        "x.md", "# T\n| Code | Text |\n|--|--|\n| -3101 | a | b |", 4,
        "the row has other cells than the table has columns"
      ),
    ])
  func doubts(path: String, text: String, line: Int, expected: String) {
    #expect(
      page(text, path).diagnostics.contains {
        $0.severity == .warning && $0.line == line && $0.message.hasPrefix(expected)
      })
  }

  @Test("Every rule has a name of its own")
  func ruleNames() {
    let names = [Rule.headings, Rule.items, Rule.texts, Rule.tables].flatMap { $0 }.map(\.name)
    #expect(Set(names).count == names.count)
  }

  private func page(_ text: String, _ path: String = "x.md") -> AnnotatedSnapshot {
    AnnotatedSnapshot(Snapshot(path: path, bytes: Array(text.utf8)))
  }
}

extension AnnotatedSnapshot {
  /// Its codes, one a line.
  fileprivate var dump: [String] { pages.flatMap(\.entries).map(\.dump) }

  /// Its warnings and errors.
  fileprivate var problems: [String] { diagnostics.filter { $0.severity != .note }.map(\.message) }
}
