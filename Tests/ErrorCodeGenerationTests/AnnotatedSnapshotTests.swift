import Testing

@testable import ErrorCodeGeneration

@Suite("Blocks become codes with messages, and every line has a role")
struct AnnotatedSnapshotTests {
  @Test(
    "A page documents these codes",
    arguments: [
      ("# T\n## 10xx - A\n### -1000 UNKNOWN\n* a\n* b", ["-1000 UNKNOWN (10xx - A) a / b"]),
      ("# T\n### 51006 POSITIVE\n* a", ["51006 POSITIVE a"]),
      (
        "# T\n### －1000 A\n* a\n### UNAUTH: -1002\n* b\n### C -1003\n* c", ["-1000 A a", "-1002 UNAUTH b", "-1003 C c"]
      ),
      ("# T\n### -1 A\n* Price less than\n0.\n* b\n1. [x](#a)\n  1. [-1 A](#b)", ["-1 A Price less than 0. / b"]),
      ("# T\n### -1 A\n*\u{A0}a\n*\u{A0}b", ["-1 A a / b"]),
      ("# T\n##10xx - S\n###\u{A0}-1 A\n– a\n– b", ["-1 A (10xx - S) a / b"]),
      (
        "# T\n## S[](/docs/spot/general-info#s)\n### -1 A[](/docs/spot/error-code#a)\n* a\n"
          + "### -2 B[](/docs/spot/error-code#b)\n* b", ["-1 A (S) a", "-2 B (S) b"]
      ),
      ("| -1000 | A | a |\n|---|---|---|\n| -1001 | B | b |", ["-1000 A a", "-1001 B b"]),
      ("# T\n### -18002\n* a", ["-18002 a"]),
      ("# T\n### -1004 & -1005 B\n* b\n### -6 / -7 C\n* c", ["-1004 B b", "-1005 B b", "-6 / -7 C c"]),
      (
        "# T\n### -1099 Not found, authenticated, or authorized\n* a",
        ["-1099 Not found, authenticated, or authorized a"]
      ),
      ("# T\n### -1015 A\n* Too many.  * 新订单太多\n* b", ["-1015 A Too many. / 新订单太多 / b"]),
      ("# T\n### -1015 A\n* Too many\n  \u{A0}\\* 新订单太多", ["-1015 A Too many / 新订单太多"]),
      ("# T\n### -1 A\n* price * quantity", ["-1 A price * quantity"]),
      ("# T\n### -2021 A\nOnly a paragraph.", ["-2021 A Only a paragraph."]),
      ("# T\n### -2021 A\n\nOnly a paragraph.\n\n[Edit this page](/edit)", ["-2021 A Only a paragraph."]),
      ("# T\n### -2021 A\n* a\n\nBeside it.", ["-2021 A a [Beside it.]"]),
      ("# T\n> -4131 NAME\n\n* a", ["-4131 NAME a"]),
      ("# T\n### -1 A\n* wrapped\n  message", ["-1 A wrapped message"]),
      ("# T\n### -1 A\n* a\n\n* [-1 A](/e#-1-a)\n  + [-2 B](/e#-2-b)", ["-1 A a"]),
      ("# T\n### -1 A\n\n<a id=\"b\"></a>\n\n### -2 B\n* b", ["-1 A", "-2 B b"]),
      ("# T\n### -1 A\n* [Guide](/g) explains it", ["-1 A Guide explains it"]),
      ("# T\n### -1 A\n* a\n\n[Previous\n\nx](/x)[Next\n\ny](/y)", ["-1 A a"]),
      ("# T\n### \u{2212}1000 A\n* a", ["-1000 A a"]),
      ("# T\n| Code | Name | Text |\n|--|--|--|\n| -1000 | A_B | a |", ["-1000 A_B a"]),
      ("# T\n| Code | Name | Text |\n|--|--|--|\n| 1000 | A\u{200B} | \\- a - b |\n| 1000 | 20 |", ["1000 A a / b"]),
      ("# T\n\n| C | N | T |\n\n|--|--|--|\n\n| -1 | A | a |\n\n| -2 | B | b |", ["-1 A a", "-2 B b"]),
      ("# T\n### -1000: A\n* a\n### -1001：B\n* b", ["-1000 A a", "-1001 B b"]),
      ("# T\n### -1000 - A\n* a\n### -1001 — B\n* b", ["-1000 A a", "-1001 B b"]),
      ("# T\n###-1000 A\n* a", ["-1000 A a"]),
      ("# T\n### Code:-1000 A\n* a\n### 错误码：35\n* b\n\nCode: 200", ["-1000 A a", "35 b [Code: 200]"]),
      ("# T\n### Error -1000: A\n* a\n### [-1001] B\n* b\n### -1002. C\n* c", ["-1000 A a", "-1001 B b", "-1002 C c"]),
      ("# T\n### A_B (-1000)\n* a\n### ❌ -1001\n* b\n### NEW -2011 ERRORS", ["-1000 A_B a"]),
      ("# T\n### -1 A\n\nmsg: a\n\nReason: b", ["-1 A a [Reason: b]"]),
      ("# T\n### [-1 A](#-1-a)\n* a", ["-1 A a"]),
      ("# T\n### A_B (1000)\n* a\n### C (1001)\n* b", ["1000 A_B a", "1001 C b"]),
      ("# T\n### -1 A\n* a\n### USDT (2500)\n### A (1)\n### B (2)", ["-1 A a"]),
      ("# T\n### 1000 A[](/e#-1000-a)\n* a\n### [1001 B](#-1001-b)\n* b", ["-1000 A a", "-1001 B b"]),
      ("# T\n### 1000 A[](/e#1000-a)\n* a\n### 1001 B[](#-1001x)\n* b", ["1000 A a", "-1001 B b"]),
      ("# T\n### 1000 A[](/e#-10000-a)\n* a\n### 1001 B[](#-2001)\n* b", ["1000 A a", "1001 B b"]),
      ("# T\n### -1 A\n* a\n\n-2 Not plain\n\n* b", ["-1 A a", "-2 Not plain b"]),
      ("# T\n\n**-1 A_B**: a\n\n**-2 C** - b", ["-1 A_B a", "-2 C b"]),
      ("# T\n### -1 A\n* a\n\n-2 NAME\nits text", ["-1 A a", "-2 NAME its text"]),
      ("# T\n### -1 A\n* less than\n  2000. Please retry", ["-1 A less than 2000. Please retry"]),
      ("# T\n### -1 A\n* 2  * 3 = 6", ["-1 A 2 * 3 = 6"]),
      ("# T\n### -1 A\n    * a\n\n    * b", ["-1 A a / b"]),
      ("# T\n### -1 A\n* a\n```json\n{}\n\n### -2 B\n* b", ["-1 A a", "-2 B b"]),
      ("---\n\n# T\n\n### -1 A\n\n* a\n\n---\n\n### -2 B\n\n* b", ["-1 A a", "-2 B b"]),
      ("# T\n### -1 A\n* a\n## 2024 changes\n### -2 B\n* b", ["-1 A a", "-2 B (2024 changes) b"]),
      ("# T\n### 24 hour ticker\n### -1 A\n* a", ["-1 A (24 hour ticker) a"]),
      ("# T\n## S\n### -1 A\n* a\n## T\n### -2 B\n* b", ["-1 A (S) a", "-2 B b"]),
      (
        "# T\n### -1000 (GONE)\n* a\n### -1001 · SHUT\n* b\n### -1002 (old)\n* c",
        ["-1000 GONE a", "-1001 SHUT b", "-1002 (old) c"]
      ),
      ("# T\n* -1000 (GONE): a\n* -1001（SHUT）：b", ["-1000 GONE a", "-1001 SHUT b"]),
      (
        "# T\n* -1000 GONE\n  It is gone.\n* -1001 GONE is\n  gone.", ["-1000 GONE It is gone.", "-1001 GONE is gone."]
      ),
      ("# T\n### GONE（-1000）\n* a", ["-1000 GONE a"]),
      ("# T\n### -1 A\n\n<ul>\n<li>One.</li>\n<li>Two.</li>\n</ul>", ["-1 A One. / Two."]),
      ("# T\n### -1 A\n\na\n\n[Next: X](/x) | [Previous: Y](/y)", ["-1 A a"]),
      (
        "# T\n### -1 A\n* Keep the multi-\n  asset mode of /door/\n  24hrs.",
        ["-1 A Keep the multi-asset mode of /door/24hrs."]
      ),
    ])
  func codes(text: String, expected: [String]) {
    #expect(transcript(text).pages.flatMap(\.entries).map(\.dump) == expected)
  }

  @Test(
    "A table documents these codes",
    arguments: [
      ("| -1000 | A_B | a | why |", ["-1000 A_B a [why]"]),
      ("| -1000 | A_B | a | 甲 | why |", ["-1000 A_B a / 甲 [why]"]),
      ("| -1000 | Too small | why |\n| -1001 | A_B |", ["-1000 Too small [why]", "-1001 A_B"]),
      ("| -1000 | A_B | a |\n| -1001 | Too small | b |", ["-1000 A_B a", "-1001 Too small b"]),
      ("| 1000 | A_B | a |\n| 1001 | Too small | b |", ["1000 A_B a", "1001 Too small b"]),
      ("| 1000 | A_B | a |\n| -1001 | C | b |", ["-1000 A_B a", "-1001 C b"]),
      ("| 100001 | A_B | a |\n| -1001 | C | b |", ["100001 A_B a", "-1001 C b"]),
      ("| -1000 | A_B | a |\n| 51006 | C | b |", ["-1000 A_B a", "51006 C b"]),
      ("| -1000 | A_B - too small |\n| -1001 | C: too large |", ["-1000 A_B too small", "-1001 C too large"]),
      ("| -1000 A_B | a |\n| `-1001` C | b |", ["-1000 A_B a", "-1001 C b"]),
      ("| A_B | -1000 | a |", ["-1000 A_B a"]),
      ("| -1000 | A_B |", ["-1000 A_B"]),
      ("| x | INT |\n| -1 | INT |\n| -1000 | A |", ["-1000 A"]),
      ("| 429 | Too many | a |\n| 2024 | changes |", []),
    ])
  func codesInTables(rows: String, expected: [String]) {
    let pages = transcript("# T\n\n| 1 | 2 | 3 |\n|--|--|--|\n" + rows).pages
    #expect(pages.flatMap(\.entries).map(\.dump) == expected)
  }

  @Test(
    "Codes of a table that lost their signs are negative where the page shows it, and it is said once",
    arguments: [
      ("```json\n{\"code\": -1121}\n```", "| 1000 | A | a |\n| 1001 | B | b |", [-1000, -1001], 1),
      ("```json\n{\"code\": 1, \"x\": -1121}\n```", "| 10001 | A | a |", [10001], 0),
      ("```json\n{\"code\": 0, \"rate\": -1121}\n```", "| 10001 | A | a |", [10001], 0),
      ("```json\n{\"code\": 0, \"rate\": -11210}\n```", "| 10001 | A | a |", [10001], 0),
      ("```\n-1121\n```", "| 1000 | A | a |\n| 1001 | B | b |", [1000, 1001], 1),
      ("## 10xx - General", "| 1001 | A | a |", [1001], 1),
      ("## 4xx - Requests", "| 10001 | A | a |", [10001], 0),
      ("## Codes -1000 to -1999", "| 1001 | A | a |", [1001], 1),
      ("## -10xx - General", "| 1001 | A | a |", [1001], 1),
      ("### -1000 A\n* a\n\n## More", "| 1001 | B | b |", [-1000, -1001], 1),
      ("### -1000 A\n* a\n\n## More", "| 10001 | B | b |", [-1000, 10001], 0),
      ("### -1000 A\n* a\n\n## WebSocket close codes", "| 1001 | GOING_AWAY | b |", [-1000], 0),
      ("### -1000 A\n* a\n\n## HTTP status", "| 1001 | GOING_AWAY | b |\n| -1002 | B | b |", [-1000, -1002], 1),
      ("", "| 100001 | A | a |", [100001], 0),
    ])
  func lostSigns(text: String, rows: String, expected: [Int], warnings: Int) {
    let transcript = transcript("# T\n\n\(text)\n\n| Code | Name | Text |\n|--|--|--|\n" + rows)
    #expect(transcript.pages.flatMap(\.entries).map(\.code) == expected)
    #expect(transcript.diagnostics.count == warnings)
  }

  @Test("A table may begin with a code in place of titles")
  func codeInPlaceOfTitles() {
    let transcript = transcript("# T\n\n| 1000 | UNKNOWN | an accident |\n|--|--|--|\n| 1001 | BAD | b |")
    #expect(transcript.pages.flatMap(\.entries).map(\.dump) == ["1000 UNKNOWN an accident", "1001 BAD b"])
  }

  @Test(
    "The titles of a table say where codes, names and messages stand",
    arguments: [
      ("Error Message | Code", "a. | -1001", ["-1001 a."], 0),
      ("Name | Message | Code", "A_B | a. | -1001", ["-1001 A_B a."], 0),
      ("Code | Message | Name", "-1001 | a. | A_B\n-1002 | b.", ["-1001 A_B a.", "-1002 b."], 0),
      ("Code | Description | Message | Name", "-1001 | why | a. | A_B", ["-1001 A_B a. [why]"], 0),
      ("Status | Error Code | Message", "400 | -1001 | a.", ["-1001 a. [400]"], 0),
      ("HTTP status | Error code | Message", "400 | -1001 | a.", ["-1001 a. [400]"], 0),
      ("Error Code | HTTP Status Code | Error Message", "50000 | 400 | a.", ["50000 a. [400]"], 0),
      ("HTTP status | Message", "1001 | a.", [], 1),
      ("Code | Message", "10001 | a.\n10002 | b.", ["10001 a.", "10002 b."], 0),
      ("错误信息 | 错误码", "甲 | -1001", ["-1001 甲"], 0),
      ("Message | Why", "a. | -1001\nb. | see -1001", [], 1),
      ("Code | HTTP Status | Cause", "-1001 | 400 | a.", ["-1001 a. [400]"], 0),
      ("错误码 | HTTP 状态码 | 错误提示", "-1001 | 400 | 甲", ["-1001 甲 [400]"], 0),
      (
        "Code | Message | Remedy", "-1001 | BUSY | ask\n-1002 | Too slow | wait\n-1003 | Too fast | stop",
        ["-1001 BUSY [ask]", "-1002 Too slow [wait]", "-1003 Too fast [stop]"], 0
      ),
      ("Code | Message | Remedy", "-1001 | | ask", ["-1001 [ask]"], 0),
      ("Code | Event | Text", "-1001 | A_B | a.\n-1002 | C_D | b.", ["-1001 A_B a.", "-1002 C_D b."], 0),
      ("Text | Code", "A_B | -1001\nC_D | -1002\n | -1003", ["-1001 A_B", "-1002 C_D", "-1003"], 0),
      ("Code | Text", "| -1001 | a. |\n| | -1002 |", ["-1001 a.", "-1002"], 0),
      ("Code | Text", "-1001 | A_B = not yours\n-1002 | C = wait", ["-1001 A_B not yours", "-1002 C wait"], 0),
      (
        "Code | Name / message",
        "-1001 | A_B\n-1002 | C_D it is down\n-1003 | Too slow (again)\n-1004 | E_F \"less than %s\"",
        ["-1001 A_B", "-1002 C_D it is down", "-1003 Too slow (again)", "-1004 E_F less than %s"], 0
      ),
    ])
  func columns(titles: String, rows: String, expected: [String], warnings: Int) {
    let line = titles.split(separator: "|").map { _ in "--" }.joined(separator: "|")
    let transcript = transcript("# T\n\n### -1 A\n* a\n\n\(titles)\n\(line)\n\(rows)")
    #expect(transcript.pages.flatMap(\.entries).dropFirst().map(\.dump) == expected)
    #expect(transcript.diagnostics.count == warnings)
  }

  @Test(
    "No section of another kind of codes hides those with a sign", arguments: ["HTTP status 412", "HTTP status codes"])
  func codesBelowStatuses(section: String) {
    let page = "# T\n\n## \(section)\n\nHTTP status | code | desc\n--|--|--\n412 | -1102 | a.\n412 | -1121 | b."
    #expect(
      transcript(page).pages.flatMap(\.entries).map(\.dump) == [
        "-1102 (\(section)) a. [412]", "-1121 (\(section)) b. [412]",
      ])
  }

  @Test("A table whose titles name no codes has none without a sign")
  func limits() {
    let transcript = transcript(
      "# T\n### -1 A\n* a\n\n## S\n| Limit | Name |\n|--|--|\n| 2400 | WEIGHT |\n| -1001 | B |")
    #expect(transcript.pages.flatMap(\.entries).map(\.dump) == ["-1 A a", "-1001 B (S)"])
    #expect(transcript.diagnostics.isEmpty)
  }

  @Test("A small number in prose is no code, and a listing of source code has none")
  func noCodes() {
    let codes = { (text: String) in
      AnnotatedSnapshot(Snapshot(path: "x.txt", bytes: Array(text.utf8))).pages.flatMap(\.entries).map(\.code)
    }
    #expect(codes("Codes\n\n-1000 A_B\n\nIt is a.\n\n-1 without any\n\n-2 C_D\n\nIt is c.\n\nThe end.") == [-1000, -2])
    #expect(codes("CODES = {\n  -1000: \"A_B — again\",\n  -1001: \"C — never\",\n}\n").isEmpty)
  }

  @Test(
    "A list documents these codes, where nothing else does",
    arguments: [
      ("* **-1000 A_B**: a\n* `-1001` - C – c\n* -1002: too small", ["-1000 A_B a", "-1001 C c", "-1002 too small"]),
      ("1. -1000 A_B\n   - a\n   - b\n2. -1001 C", ["-1000 A_B a / b", "-1001 C"]),
      ("* -1000 A\n* b\n* c", ["-1000 A"]),
      ("* -1000 A\n\n### -1000 A\n\n* a", ["-1000 A a"]),
    ])
  func codesInLists(items: String, expected: [String]) {
    #expect(transcript("# T\n\n" + items).pages.flatMap(\.entries).map(\.dump) == expected)
  }

  @Test("Markdown is read as such under the name of HTML")
  func markdownNamedHTML() {
    let page = "# Error Codes\n\n### -1000 UNKNOWN\n\n* An unknown *error*<br>occurred.\n"
    let snapshot = AnnotatedSnapshot(Snapshot(path: "x.html", bytes: Array(page.utf8)))
    #expect(snapshot.pages.flatMap(\.entries).map(\.dump) == ["-1000 UNKNOWN An unknown error occurred."])
    #expect(snapshot.diagnostics.isEmpty)
  }

  @Test(
    "A row below that of a code whose first cells are empty has further messages of it",
    arguments: [
      ("<td rowspan=2>-1000<td rowspan=2>A_B<td>one.<tr><td>two.", ["-1000 A_B one. / two."]),
      (
        "<td rowspan=2>-1000<td rowspan=2>A_B<td>one.<tr><td>two.<tr><td>-1001<td>C<td>c",
        ["-1000 A_B one. / two.", "-1001 C c"]
      ),
      ("<td>-1000<td>one.<tr><td><td>two.", ["-1000 one. / two."]),
      ("<td rowspan=2>A_B<td>-1000<td>one.<tr><td>-1001<td>two.", ["-1000 A_B one.", "-1001 A_B two."]),
    ])
  func rowsOfOneCode(rows: String, expected: [String]) {
    let transcript = AnnotatedSnapshot(
      Snapshot(path: "x.html", bytes: Array("<h1>T</h1><table><tr>\(rows)</table>".utf8)))
    #expect(transcript.pages.flatMap(\.entries).map(\.dump) == expected)
    #expect(transcript.pages.flatMap(\.tables).isEmpty)
  }

  @Test("The rows of each table say for themselves whether codes have names")
  func severalTables() {
    let html = "<h1>T</h1><table><tr><td>-1000<td>a</table><p>x<table><tr><td>-1001<td>B<td>b</table>"
    let page = AnnotatedSnapshot(Snapshot(path: "x.html", bytes: Array(html.utf8))).pages[0]
    #expect(page.entries.map(\.dump) == ["-1000 a", "-1001 B b"])
  }

  @Test("A table below the heading of a code has its texts")
  func tableOfOneCode() {
    let pages = transcript("# T\n### -1000 A\n| C | N | T |\n|--|--|--|\n| 1000 | A | a |\n\n### -1001 B\n* b").pages
    #expect(pages.flatMap(\.entries).map(\.dump) == ["-1000 A a", "-1001 B b"])
  }

  @Test(
    "The lines of a page have these roles",
    arguments: [
      ("---\nurl: https://x\n---\n\n# T\nIntroduction", "front matter,front matter,front matter,,title,introduction"),
      ("* crumb\n\n# T\n> example:\n```\n{}\n```", "navigation,,title,introduction,example,example,example"),
      ("# T\n## S\nError | B\n---|---\nx | y", "title,section,table header,table header,table row"),
      ("# T\n## S\nName | Type\n---|---\nx | y", "title,section,introduction,introduction,introduction"),
      ("# T\n### -1 NAME\n* a\n## S\n* `-1 NAME`\n\ntext", "title,code,message,section,reference,,introduction"),
      ("# T\n### -1 A\n* a\n## S\n* stray\n### -2 B\n* b", "title,code,message,section,unrecognised,code,message"),
      ("# T\n### -1 A\n* a\n## -2_B\n* stray", "title,code,message,unrecognised,unrecognised"),
      ("# T\n### 2024-01-31\n* a\n### 2024年\n### 429 Too Many", "title,section,introduction,section,section"),
      ("# T\n### -1 A\n* `-7 OTHER`", "title,code,message"),
      ("# T\n### -1 A\n* a\n## S\n* `-7 OTHER`", "title,code,message,section,code"),
      ("# T\n### -1 A\n* [-1 A](#-1-a)\n* [rules](https://x.y/z#a)", "title,code,contents,message"),
      ("# T\n### -1 A\n* a\n*", "title,code,message,separator"),
      ("# T\n### -1 A\n* a\n## The rest\n* of a manual", "title,code,message,section,introduction"),
      ("# T\n### -99999999999999999999 A\n### -1 A\n* a", "title,unrecognised,code,message"),
      ("<!-- Source: https://x/y -->\n# T", "source,title"),
      ("# T\n> Source: <https://x/y>", "title,source"),
    ])
  func roles(text: String, expected: String) {
    #expect(transcript(text).lineRoles.map { $0?.rawValue ?? "" }.joined(separator: ",") == expected)
  }

  @Test("Plain text marks neither headings nor sections")
  func plainText() {
    let text =
      "Skip to main content\n\nError Codes\n\n10xx - General\n\n-1000 Request Throttled\n\n  • a\n\n-1001 B\n\n  • b"
    let transcript = AnnotatedSnapshot(Snapshot(path: "x.txt", bytes: Array(text.utf8)))
    #expect(
      transcript.pages.flatMap(\.entries).map(\.dump) == [
        "-1000 Request Throttled (10xx - General) a", "-1001 B (10xx - General) b",
      ])
    #expect(
      transcript.lineRoles.compactMap { $0 }.map(\.rawValue) == [
        "navigation", "title", "section", "code", "message", "code", "message",
      ])
  }

  @Test(
    "What marks the codes decides how a page is read, whatever its name says",
    arguments: [
      (
        "x.md", "Error Codes\n10xx - General\n-1000 A\n\nOne.\nTwo.\n-1001 B\nc",
        ["-1000 A (10xx - General) One. / Two.", "-1001 B (10xx - General) c"]
      ),
      ("x.md", "# T\n\n-1 A_B\n:   a\n:   b\n\n**-2 C**\n\n:   c", ["-1 A_B a / b", "-2 C c"]),
      ("x.md", "# T\n-1000 A¶\na\n-1001 B¶\nb", ["-1000 A a", "-1001 B b"]),
      ("x.md", "<h2>S</h2>\n<h3>-1000 A</h3>\n<ul><li>a</li></ul>", ["-1000 A (S) a"]),
      (
        "x.md", "<h2>S</h2>\n\n<h3 id=\"a\">-1 A_B</h3>\n\n* a\n* b\n\n## 11xx\n\n<h3>-2 C</h3>\n- c",
        ["-1 A_B (S) a / b", "-2 C (11xx) c"]
      ),
      ("x.md", "<h2 align=center>S</h2>\n\n### -1000 A\n* a", ["-1000 A a"]),
      ("x.txt", "# T\n## S\n### \\-1000 A\\_B\n* a\n  b", ["-1000 A_B (S) a b"]),
    ])
  func markup(path: String, text: String, expected: [String]) {
    let transcript = AnnotatedSnapshot(Snapshot(path: path, bytes: Array(text.utf8)))
    #expect(transcript.pages.flatMap(\.entries).map(\.dump) == expected)
  }

  @Test("Headings without texts are the contents of a page that documents their codes elsewhere")
  func contentsWithoutLinks() {
    let text = "T\n-1 A\n-2 B\n-1 A\na\n-2 B\nb\nPrevious\nX\n-1 A\n-2 B\nCopyright © Y"
    let transcript = AnnotatedSnapshot(Snapshot(path: "x.txt", bytes: Array(text.utf8)))
    #expect(transcript.pages.flatMap(\.entries).map(\.dump) == ["-1 A a", "-2 B b"])
    #expect(
      transcript.lineRoles.compactMap { $0?.rawValue } == [
        "title", "contents", "contents", "code", "message", "code", "message", "navigation", "introduction", "contents",
        "contents", "navigation",
      ])
  }

  @Test(
    "Bullets that are but a code and a name of the page, and those that hold them, are contents",
    arguments: [
      ("[PreviousX](/a)[NextY](/b)\n\n  * S\n    * -1000 A\n    * -1001 B", ["-1000 A a", "-1001 B b"], 0),
      ("\n  * S\n    * -1000 A\n    * -1001 B", ["-1000 A a", "-1001 B b"], 0),
      ("* S\n  * T\n    * -1000 A\n  * -1001 B", ["-1000 A a", "-1001 B b"], 0),
      ("* S\n  * -1000 A\n  * c", ["-1000 A a", "-1001 B b / S / c"], 1),
      ("* S\n* -7 A", ["-1000 A a", "-1001 B b / S / -7 A"], 0),
    ])
  func contentsInLists(items: String, expected: [String], doubts: Int) {
    let transcript = transcript("# T\n### -1000 A\n* a\n### -1001 B\n* b\n\n\(items)")
    #expect(transcript.pages.flatMap(\.entries).map(\.dump) == expected)
    #expect(transcript.diagnostics.count == doubts)
  }

  @Test("Bullets below the paragraphs of a code that are but links are no messages")
  func linksBelowParagraphs() {
    let pages = transcript("# T\n### -1 A\n\na\n\n* [Terms](/t)\n* [Privacy](/p)").pages
    #expect(pages.flatMap(\.entries).map(\.dump) == ["-1 A a"])
  }

  @Test(
    "What sites write below their pages is no text of the last code",
    arguments: [
      "Last updated on Mar 3, 2025", "Last updated on **Mar 3, 2025** by **X**", "Was this page helpful?",
      "« Previous | Next »", "[« Previous](/a) | [Next »](/b)", "* Previous\n* Next", "上一页", "[Next\n\nx](/y)\n\nz",
    ])
  func footers(footer: String) {
    let transcript = transcript("# T\n### -1 A\n* a\n\n\(footer)")
    #expect(transcript.pages.flatMap(\.entries).map(\.dump) == ["-1 A a"])
    #expect(transcript.diagnostics.isEmpty)
  }

  @Test("A line behind the bullets of a code begins a section where headings are not marked")
  func sectionsOfPlainText() {
    let text = "T\n-1 A\n• a\n\nFilters\nMessage\tD\n\"F: X\"\tx\n-2 B\n• b\n\nA note.\n"
    let page = AnnotatedSnapshot(Snapshot(path: "x.txt", bytes: Array(text.utf8))).pages[0]
    #expect(page.entries.map(\.dump) == ["-1 A a", "-2 B (Filters) b [A note.]"])
    #expect(page.tables.map(\.title) == ["Filters"])
  }

  @Test("A name and a number in brackets on a line of its own is text of the code above")
  func bracketedNumber() {
    let text = "T\n-1 A\nTimeInForce must be\nGTC (1)\nwhen MaxFloor is used.\n-2 B\nb"
    let page = AnnotatedSnapshot(Snapshot(path: "x.txt", bytes: Array(text.utf8))).pages[0]
    #expect(page.entries.map(\.code) == [-1, -2])
    #expect(page.entries[0].messages.joined(separator: " ") == "TimeInForce must be GTC (1) when MaxFloor is used.")
  }

  @Test("A bullet that was torn at its code spans is one message")
  func tornMessages() {
    let text = "T\n-1 A\n- from\n%s\n; to\n%s\n.\n- b.\nSection\n-2 B\n- c\n10xx - More\n-3 C\n- d"
    let page = AnnotatedSnapshot(Snapshot(path: "x.txt", bytes: Array(text.utf8))).pages[0]
    #expect(page.entries.map(\.dump) == ["-1 A from %s; to %s. / b.", "-2 B (Section) c", "-3 C (10xx - More) d"])
  }

  @Test("A title after a rule begins the next page, whose language its addresses say")
  func severalPages() {
    let text = "# Error Codes\n### -1 A[](/docs/e#-1-a)\n* a\n\n---\n\n# 错误代码\n### -1 A[](/docs/zh-CN/e#-1-a)\n* 甲"
    let pages = transcript(text).pages
    #expect(pages.map(\.language) == [.english, .simplifiedChinese])
    #expect(pages.map(\.line) == [1, 7])
  }

  @Test("A title in another language begins the next page, also without a rule")
  func translatedTitle() {
    let pages = transcript("# Error Codes\n### -1 A\n* a\n\n# 错误代码\n### -1 A\n* 甲").pages
    #expect(pages.map(\.language) == [.english, .simplifiedChinese])
  }

  @Test("Addresses are completed from the address of the page")
  func addresses() {
    let text = "---\nsource_url: https://h.com/docs/e\n---\n# T\n### -1 A[](/docs/e#-1-a)\n* a\n### -2 B\n* b"
    let page = transcript(text).pages[0]
    #expect(page.source == "https://h.com/docs/e")
    #expect(page.entries.map(\.address) == ["https://h.com/docs/e#-1-a", nil])
  }

  @Test(
    "A page that cannot be used is an error that says why",
    arguments: [
      ("# Only a title", "x.md: error: no error code was found; capture the page that documents the codes"),
      ("", "x.md: error: no error code was found; capture the page that documents the codes"),
      (
        "---\nurl: https://h.io/docs/spot/error-code\n---\n# T\n### -1 A[](/docs/margin/error-code#-1)\n* a",
        "x.md:4: error: the page claims to be 'spot', but its headings are those of 'margin'; "
          + "capture https://h.io/docs/spot/error-code again"
      ),
      ("# T\n### -1 A\n* a\n### -2 B", "x.md:4: error: the page ends in the middle of code -2; capture it again"),
      (
        "---\nurl: https://h.io/docs/spot/error-code\n---\n# T\n### -1 A[](/docs/spot/error-code#-1)\n* a\n"
          + "### -2 B[](/docs/margin/error-code#-2)\n* b",
        "x.md:7: error: the file documents 'spot', but this is 'margin'; keep each product in a file of its own"
      ),
      ("# T\n### -1 A\n* a\n* b [c](https://h.io/d", "x.md:4: error: \(Self.cutOff)"),
      ("### -1 A\n* a\n\n|m|d|\n|--|--|\n| x | y |\n| z | y", "x.md:7: error: \(Self.cutOff)"),
      ("### -1 A\n* a\n\n```json\n{\n\n  \"code\": -1,", "x.md:7: error: \(Self.cutOff)"),
      ("<html><body><h3>-1 A</h3><ul><li>a</li>\n<li>b", "x.md:2: error: \(Self.cutOff)"),
      ("<!doctype html>\n<h3>-1 A</h3><li>a</li>\n<li class=\"b", "x.md:3: error: \(Self.cutOff)"),
    ])
  func unusablePages(text: String, expected: String) {
    #expect(transcript(text).diagnostics.map(\.description) == [expected])
  }

  private static let cutOff = "the page ends in the middle of its markup; capture it again"

  @Test("Bytes that are not UTF-8 are an error with their offset")
  func invalidUTF8() {
    let transcript = AnnotatedSnapshot(Snapshot(path: "x.md", bytes: Array("# é".utf8) + [0xFF, 0x41]))
    #expect(
      transcript.diagnostics.map(\.description) == ["x.md:1: error: byte 4 is not valid UTF-8; save the page as UTF-8"])
  }

  @Test("Each page of a file has a source of its own, and two products are an error")
  func sourcesOfTwoProducts() {
    let parts = ["usds-margined-futures", "coin-margined-futures"].map {
      "# Error Codes\n\nSource: https://h.io/docs/\($0)/error-code\n\n### -1000 A\n* a\n"
    }
    let error =
      "error: the file documents 'usds-margined-futures', but this is 'coin-margined-futures'; "
      + "keep each product in a file of its own"
    #expect(transcript(parts.joined(separator: "\n---\n\n")).diagnostics.map(\.description) == ["x.md:10: \(error)"])
    #expect(transcript(parts.joined(separator: "\n")).diagnostics.map(\.description) == ["x.md:10: \(error)"])
  }

  @Test(
    "Of several sources, the codes have that of their section, or of the page about errors",
    arguments: [
      ("## I\n\ni\n\n> /start\n\n## C\n\n### -1 A\n\n## 10xx\n\n> /error-code\n\n## X\n\n> /x", "/error-code"),
      ("## I\n\n> /start\n\n## C\n\n### -1 A\n\n> /codes\n\n## X\n\n> /x", "/codes"),
      ("## I\n\n> /start\n\n## C\n\n### -1 A\n\n## X\n\n> /x", nil),
      ("> /start\n\n## C\n\n### -1 A", "/start"),
    ])
  func severalSources(text: String, expected: String?) {
    let address = "https://h.io/docs/options"
    let page = text.replacing("> ", with: "> Source: \(address)").replacing("-1 A", with: "-1 A[](#-1-a)\n* a")
    let documented = transcript("# T\n\n" + page).pages.first
    #expect(documented?.source == expected.map { address + $0 })
    #expect(documented?.entries.map(\.address) == [expected.map { "\(address)\($0)#-1-a" }])
  }

  @Test("A line that no rule knows is a warning with its number")
  func unrecognisedLine() {
    let diagnostics = transcript("# T\n### -1 A\n* a\n## S\n* stray\n### -2 B\n* b").diagnostics
    #expect(diagnostics.map(\.description) == ["x.md:5: warning: the line is not recognised and was left out: 'stray'"])
  }

  @Test(
    "A heading or a row that looks like a code and is none that can be read is a warning",
    arguments: [
      ("### Failed (-2021)", 1), ("### ~~-1003 GONE~~", 1), ("### -1006 to -1008", 0), ("## -1010 A, -2010 B", 1),
      ("### - 1000 A\n* a", 2), ("### 2024 CHANGES\n* a", 2), ("| Code | M |\n|--|--|\n| -1003 ~ -1004 | x |", 0),
      ("## Messages for -1010 A, -2010 B", 0), ("## 10xx - General", 0), ("### 2024-01-15", 0),
    ])
  func unreadCodes(text: String, expected: Int) {
    for page in ["# T\n### -1 A\n* a\n\n\(text)", "# T\n\n\(text)\n\n### -1 A\n* a"] {
      let transcript = transcript(page)
      #expect(transcript.pages.flatMap(\.entries).map(\.code) == [-1])
      #expect(transcript.diagnostics.count == expected)
    }
  }

  @Test(
    "A heading that lost its code is a warning, also at the end of a page",
    arguments: [
      ("### BAD_QTY\n* b", 2), ("### BAD_QTY\n* b\n### -3 C\n* c", 2), ("### BAD_QTY\n\nb", 2),
      ("### Too small[](#-6026-too-small)\n* b", 2), ("### Too small[](#too-small)\n* b", 0), ("## FAQ\n* b", 0),
    ])
  func lostCodes(text: String, expected: Int) {
    let diagnostics = transcript("# T\n### -1 A\n* a\n\(text)").diagnostics
    #expect(diagnostics.count == expected)
    #expect(diagnostics.allSatisfy { $0.message.hasPrefix("the line is not recognised") })
  }

  private func transcript(_ text: String) -> AnnotatedSnapshot {
    AnnotatedSnapshot(Snapshot(path: "x.md", bytes: Array(text.utf8)))
  }
}

extension Page.Entry {
  /// The entry on one line, for comparison.
  var dump: String {
    let head = [String(code), name, section.map { "(\($0))" }].compactMap { $0 }.joined(separator: " ")
    let notes = self.notes.isEmpty ? [] : ["[\(self.notes.joined(separator: " / "))]"]
    return ([head] + (messages.isEmpty ? [] : [messages.joined(separator: " / ")]) + notes).joined(separator: " ")
  }
}
