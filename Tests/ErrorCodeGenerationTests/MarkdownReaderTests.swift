import Testing

@testable import ErrorCodeGeneration

@Suite("Markdown becomes blocks, and every line goes to one of them")
struct MarkdownReaderTests {
  @Test(
    "A piece of Markdown has these blocks",
    arguments: [
      ("### -1000 UNKNOWN", ["1 heading3 -1000 UNKNOWN"]),
      ("### -1000 UNKNOWN ###", ["1 heading3 -1000 UNKNOWN"]),
      ("### \\-1003 TOO\\_MANY", ["1 heading3 -1003 TOO_MANY"]),
      ("## A[](/docs/error-code#a \"Direct link to A\")", ["1 heading2 A <permalink /docs/error-code#a>"]),
      ("## A [\u{200B}](https://x.y/e\\#a \"t\")", ["1 heading2 A <permalink https://x.y/e#a>"]),
      (
        "## A[¶](#a \"Permanent link\")\n\n## [#](#b) B",
        ["1 heading2 A <permalink #a>", "3 heading2 B <permalink #b>"]
      ),
      (
        "### A_B[\u{200B}](/a-\ne#a \"Direct\nlink to A\")\n### B[\u{200B}](/e#b\n\"B\")",
        ["1-3 heading3 A_B <permalink /a-e#a>", "4-5 heading3 B <permalink /e#b>"]
      ),
      (
        "### A_B<a\nhref=\"/e#a\"\ntitle=\"A\">\u{200B}</a>\n* a\n## B <A\nb",
        ["1-3 heading3 A_B <permalink /e#a>", "4 item0 a", "5 heading2 B <A", "6 paragraph b"]
      ),
      (
        "## A[b](/c \"d\n## B [c](\n\n## C <b\n\nd>",
        [
          "1 heading2 A[b](/c \"d", "2 heading2 B [c](", "4 heading2 C <b", "6 paragraph d>",
        ]
      ),
      ("## A[\u{200B}](#a){.x title=\"y\"} {#a .z}\n\n## {#}", ["1 heading2 A <permalink #a>", "3 heading2 "]),
      (
        "## A[\u{200B}][1]\n\n[b][2] [c][3]\n[1]: /e#a \"t\"\n[2]: <https://x.y>",
        ["1 heading2 A <permalink /e#a>", "3 paragraph b [c][3]", "4 furniture", "5 furniture"]
      ),
      (
        "* [b\n  c] [d][e  f]\n\n[b c]: /b\n[e  f]: /e",
        ["1-2 item0 b⏎  c d <whole /e>", "4 furniture", "5 furniture"]
      ),
      (
        "### A[\u{200B}][1]\n\n* a\n\n   [1]: </e#a> \"Direct\nlink to A\"\n  [2]: /b \"c\n\n* b",
        ["1 heading3 A <permalink /e#a>", "3 item0 a", "5-6 furniture", "7 furniture", "9 item0 b"]
      ),
      (
        "### A[\u{200B}][1]\n### -1 B[\u{200B}][2]\n\n   [1]: /e#a-\nb (to\nA)\n\n   [2]: /e#b (to\n-1 B)\n[3]: /c\n(C)\n[4]: /d\ne",
        [
          "1 heading3 A <permalink /e#a-b>", "2 heading3 -1 B <permalink /e#b>", "4-6 furniture", "8-9 furniture",
          "10-11 furniture", "12 furniture", "13 paragraph e",
        ]
      ),
      (
        "a\n<table><tr><th>A</th></tr>\n<tr><td><b>x</b></td></tr>\n</table>\nb",
        ["1 paragraph a", "2 header A", "3 row x", "4 furniture", "5 paragraph b"]
      ),
      ("A\u{B6}\n\n### B¶", ["1 heading2 A", "3 heading3 B"]),
      ("Title\n=====\n\nSection\n-----", ["1-2 heading1 Title", "4-5 heading2 Section"]),
      ("* a\n* b", ["1 item0 a", "2 item0 b"]),
      ("- a\n  - b\n    + c", ["1 item0 a", "2 item1 b", "3 item2 c"]),
      ("- long message that\n  was wrapped", ["1-2 item0 long message that⏎  was wrapped"]),
      ("● a\n■ b\n・ c\n○d", ["1 item0 a", "2 item0 b", "3-4 item0 c⏎○d"]),
      ("— a\n— b\n\n→ Next\no c\no d", ["1 item0 a", "2 item0 b", "4-6 paragraph → Next⏎o c⏎o d"]),
      ("1. first\n2) second", ["1 item0 first", "2 item0 second"]),
      (
        "These are:\n1. -1000 A\n2. `-1001` B\n\nless than\n0. Retry",
        ["1 paragraph These are:", "2 item0 -1000 A", "3 item0 -1001 B", "5-6 paragraph less than⏎0. Retry"]
      ),
      (
        "-1 A_B\n:   a\n    b\n:\tc\n\nd\n: e",
        ["1 paragraph -1 A_B", "2-3 item0 a⏎    b", "4 item0 c", "6-7 paragraph d⏎: e"]
      ),
      ("-1000 is no bullet", ["1 paragraph -1000 is no bullet"]),
      ("* a\n  \u{A0}\\* b", ["1-2 item0 a⏎  \u{A0}* b"]),
      ("> quote\n> more", ["1-2 quote quote⏎more"]),
      ("a\nb\n\nc", ["1-2 paragraph a⏎b", "4 paragraph c"]),
      ("```json\n{ \"a\": 1 }\n\n```\nx", ["1-4 code", "5 paragraph x"]),
      ("```\n{\n\n## A\n```bash", ["1-2 code", "4 heading2 A", "5 code"]),
      ("> q\n    \n    {\n      1\n    }\n    \nx", ["1 quote q", "3-5 code", "7 paragraph x"]),
      ("---\nurl: \"https://x\"\n---\n# T", ["1-3 frontMatter url=https://x", "4 heading1 T"]),
      ("a\n\n---\n\n# T", ["1 paragraph a", "3 rule", "5 heading1 T"]),
      ("<!-- Source: https://x -->", ["1 comment <!-- Source: https://x -->"]),
      ("<!-- a\nb -->\nc", ["1-2 comment <!-- a⏎b -->", "3 paragraph c"]),
      ("A| B\n---|---\n\"x\"| `y` z\n\"v\"| w", ["1-2 header A|B", "3 row \"x\"|y z", "4 row \"v\"|w"]),
      ("| A | B |\n|:--|--:|\n| x \\| y | |", ["1-2 header A|B", "3 row x | y|"]),
      ("|A|\n|--|\n|x|\n\n|B|\n|--|\n|y|", ["1-2 header A", "3 row x", "5-6 header B", "7 row y"]),
      (
        "A| B  \n---|---  \n\"x\"| y  \n  \nmore  \n\"v\"| w  \n  \n## S",
        [
          "1-2 header A|B", "3-5 row \"x\"|y  ⏎  ⏎more", "6 row \"v\"|w", "8 heading2 S",
        ]
      ),
      (
        "A| B  \n---|---  \n\"x\"| y is\n- z | 0\n1. w  \n\"v\n\"| w  \nlast| one\ngoes on\n\n## S",
        [
          "1-2 header A|B", "3-5 row \"x\"|y is⏎- z|0⏎1. w", "6-7 row \"v⏎\"|w", "8-9 row last|one⏎goes on",
          "11 heading2 S",
        ]
      ),
      (
        "A| B\n---|---\nx| y\ngoes on\nv| w\n* a\n\n|A|B|\n|--|--|\n|x|y|\nb",
        [
          "1-2 header A|B", "3-4 row x|y⏎goes on", "5 row v|w", "6 item0 a", "8-9 header A|B", "10 row x|y",
          "11 paragraph b",
        ]
      ),
      ("A| B\n---|---\nx| y ｜", ["1-2 header A|B", "3 row x|y"]),
      (
        "[Previous\n\nOne](/docs/one)[Next\n\nTwo](/docs/two)",
        ["1-5 paragraph Previous⏎⏎OneNext⏎⏎Two <whole /docs/two>"]
      ),
      ("* [-1000 UNKNOWN](/docs/error-code#-1000)", ["1 item0 -1000 UNKNOWN <whole /docs/error-code#-1000>"]),
      ("\u{FEFF}# T\r\n\r\n* a\r\n* b", ["1 heading1 T", "3 item0 a", "4 item0 b"]),
      ("a | b\nc | d", ["1-2 paragraph a | b⏎c | d"]),
    ])
  func blocks(text: String, expected: [String]) {
    #expect(MarkdownReader.document(SourceText(Array(text.utf8))).blocks.map(\.dump) == expected)
  }

  @Test("A line that is a heading in HTML is one where all headings are", arguments: [false, true])
  func htmlHeadings(hasHTMLHeadings: Bool) {
    let text = "<h3 id=\"a\">-1 A<a href=\"#a\">#</a></h3>\n* a\n<h2>B</h3>\n\n<h7>C</h7>"
    let blocks = MarkdownReader.document(SourceText(Array(text.utf8)), hasHTMLHeadings: hasHTMLHeadings).blocks
    let heading =
      hasHTMLHeadings ? "1 heading3 -1 A <permalink #a>" : "1 paragraph <h3 id=\"a\">-1 A</h3> <permalink #a>"
    #expect(blocks.map(\.dump) == [heading, "2-3 item0 a⏎<h2>B</h3>", "5 paragraph <h7>C</h7>"])
  }

  @Test(
    "A line is a paragraph for itself where lines are not wrapped, and what is indented below a bullet belongs to it")
  func hardLines() {
    let text = "# T\na\nb\n{\n\"code\": -1\n}\n- c\n  d\n-1000 A\ne\tf\n1\t2"
    let blocks = MarkdownReader.document(SourceText(Array(text.utf8)), hasHardLines: true).blocks
    #expect(
      blocks.map(\.dump) == [
        "1 heading1 T", "2 paragraph a", "3 paragraph b", "4-6 code", "7-8 item0 c⏎d", "9 paragraph -1000 A",
        "10 header e|f", "11 row 1|2",
      ])
  }

  @Test(
    "Inline markup is resolved to the text that a reader sees",
    arguments: [
      ("plain", "plain"), ("\\-1000 \\*", "-1000 *"), ("`%s` less than `a*b`", "%s less than a*b"), ("``a`b``", "a`b"),
      ("`open", "`open"), ("**或者** 下单", "或者 下单"), ("a * b * c", "a * b * c"), ("*a*, _b_ and ***c***", "a, b and c"),
      ("TOO_MANY_REQUESTS", "TOO_MANY_REQUESTS"), ("[text](/docs \"title\") end", "text end"),
      ("request.[%s]", "request.[%s]"),
      ("[a](b", "[a](b"), ("![logo](x.png)", "logo"), ("<https://x.y>", "https://x.y"),
      ("a<br/>b<br></br>c", "a\nb\nc"),
      ("Limit Price < Last Price > Stop", "Limit Price < Last Price > Stop"), ("<symbol>@trade", "<symbol>@trade"),
      ("<b_id> and <i-d>", "<b_id> and <i-d>"), ("Logon<A> <U><b>c</b>", "Logon<A> <U>c"),
      ("hard\\\nbreak", "hard\nbreak"),
      ("a &amp; b &#39;c&#x27; &unknown;", "a & b 'c' &unknown;"), ("NAME\u{200B}", "NAME"), ("a\0b", "ab"),
      ("a <!-- hidden --> b", "a  b"), ("<a id=\"x\"></a>text", "text"), ("\\[a\\]", "[a]"),
    ])
  func inline(markdown: String, expected: String) {
    var scanner = InlineScanner()
    #expect(scanner.text(of: markdown) == expected)
  }

  @Test(
    "Signs without a partner cost no more than the bytes they take",
    arguments: ["[", "`", "*", "<", "](", "![", "<!--", "&"])
  func signsWithoutPartner(sign: String) {
    let text = String(repeating: sign, count: 200_000)
    var scanner = InlineScanner()
    #expect(scanner.text(of: text).utf8.count <= text.utf8.count)
  }
}

extension Block {
  /// The block on one line, for comparison.
  var dump: String {
    let place = lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
    let content = text.replacing("\n", with: "⏎")
    let suffix =
      switch link {
      case nil: ""
      case .permalink(let address): " <permalink \(address)>"
      case .whole(let address): " <whole \(address)>"
      }
    let body =
      switch kind {
      case .frontMatter(let fields):
        "frontMatter " + fields.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
      case .heading(let level): "heading\(level) \(content)"
      case .listItem(let depth): "item\(depth) \(content)"
      case .tableHeader(let cells): "header " + cells.joined(separator: "|")
      case .tableRow(let cells): "row " + cells.joined(separator: "|").replacing("\n", with: "⏎")
      case .code: "code"
      case .rule: "rule"
      case .furniture: "furniture"
      case .comment, .paragraph, .quote, .scrap: "\(kind) \(content)"
      }
    return "\(place) \(body)\(suffix)"
  }
}
