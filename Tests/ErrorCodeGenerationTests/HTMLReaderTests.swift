import Testing

@testable import ErrorCodeGeneration

@Suite("HTML becomes blocks, well- or ill-formed")
struct HTMLReaderTests {
  @Test(
    "A piece of HTML has these blocks",
    arguments: [
      ("<h3 id=\"-1\">-1 A<a href=\"/e#-1-a\">\u{200B}</a></h3>", ["1 heading3 -1 A <permalink /e#-1-a>"]),
      ("<h3 id='-1-a'>-1 A</h3>", ["1 heading3 -1 A <permalink #-1-a>"]),
      ("<ul>\n<li>a\n<li>b</ul>", ["2 item0 a", "3 item0 b"]),
      ("<ul><li><p>a</p></li></ul>", ["1 item0 a"]),
      ("<h3><div>-1</div><div>A</div></h3><div>b</div>", ["1 heading3 -1 A", "1 paragraph b"]),
      ("<table><tr><td>x<td><ul><li>a<li>b</ul></table>", ["1 row x|• a • b"]),
      ("<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>", ["1 item0 a", "1 item1 b", "1 item0 c"]),
      ("<ul><li><pre>Door(49)</pre> is shut.<li><pre>{\n}</pre></ul>", ["1 item0 Door(49) is shut.", "1-2 code"]),
      ("<li>Shut.<pre>{\"code\":-1}</pre></li>", ["1 item0 Shut.", "1 code"]),
      ("<table><tr><td>x<td>See <pre>a</pre>, <pre>b</pre>.</table>", ["1 row x|See a, b."]),
      (
        "<li>\n See <a href=x>\n  that\n </a>\n , <code>\n  it\n </code>\n .\n</li>", ["2-8 item0 See that, it."]
      ),
      ("<p>a<p>b", ["1 paragraph a", "1 paragraph b"]),
      ("<P CLASS=x>a &amp; b&#39;s &#x22;c&#x22;</P>", ["1 paragraph a & b's \"c\""]),
      ("<p>one\n  two</p>", ["1-2 paragraph one⏎  two"]),
      ("<p>a <code>b</code>, <b>c</b></p>", ["1 paragraph a b, c"]),
      ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", ["1 header A|B", "1 row 1|2"]),
      (
        "<table><thead><tr><th>A</th></tr></thead><tbody><tr><td>x<br>y</td></tr></tbody></table>",
        ["1 header A", "1 row x⏎y"]
      ),
      ("<pre><code>{\n  1\n}</code></pre><p>x", ["1-3 code", "3 paragraph x"]),
      ("<nav><a href=/>Home</a></nav><p>x", ["1 furniture", "1 paragraph x"]),
      ("<script>if (a < b) { '<p>' }</script><p>x", ["1 furniture", "1 paragraph x"]),
      ("<script>never closed <p>x", ["1 furniture"]),
      ("<!-- Source: https://x --><p>y", ["1 comment <!-- Source: https://x -->", "1 paragraph y"]),
      ("<h3>-1<!-- --> <!-- -->A</h3><li>is <!-- -->5<!-- --> a day", ["1 heading3 -1 A", "1 item0 is 5 a day"]),
      ("<li><!-- x -->a<!-- y --> b", ["1 comment <!-- x -->", "1 comment <!-- y -->", "1 item0 a b"]),
      ("<tr><td>-1<!-- -->000<td>a", ["1 row -1000|a"]),
      ("<!-->a<!--->b<!-", ["1 paragraph ab"]),
      (
        "<tr><td rowspan=2>-1<td rowspan='3'>A<td>x<tr><td>y<tr><td>-2<td>z<tr><td>-3<td>B",
        ["1 row -1|A|x", "1 row ||y", "1 row -2|A|z", "1 row -3|B"]
      ),
      ("<table><tr><td rowspan=9>a<td>b</table><table><tr><td>c</table>", ["1 row a|b", "1 row c"]),
      ("<tr><td>a<td rowspan=2>b<tr><td>c", ["1 row a|b", "1 row c|"]),
      ("<blockquote><p>q</p></blockquote><p>x", ["1 quote q", "1 paragraph x"]),
      ("<p>a<hr>b", ["1 paragraph a", "1 rule", "1 paragraph b"]),
      ("<li><a href=\"#-1-a\">-1 A</a></li>", ["1 item0 -1 A <whole #-1-a>"]),
      ("a < b and 1 <2", ["1 paragraph a < b and 1 <2"]),
      ("<p title='a>b' hidden>x", ["1 paragraph x"]),
      ("</p></ul></table>x", ["1 paragraph x"]),
      ("<p>x</p\n\n>y", ["1 paragraph x", "3 paragraph y"]),
    ])
  func blocks(html: String, expected: [String]) {
    let blocks = HTMLReader.document(SourceText(Array(html.utf8))).blocks.dropFirst()
    #expect(blocks.map(\.dump).filter { !$0.hasSuffix("furniture") || expected.contains($0) } == expected)
  }

  @Test("The head says where the page comes from")
  func head() {
    let html = "<html lang=zh-CN><head><link rel=canonical href=\"https://x.y/zh-CN/e\"></head><h3>-1 A</h3><li>b"
    let page = AnnotatedSnapshot(Snapshot(path: "x.html", bytes: Array(html.utf8))).pages.first
    #expect(page?.source == "https://x.y/zh-CN/e")
    #expect(page?.language == .simplifiedChinese)
  }

  @Test("A line end in an address means nothing")
  func addressWithLineEnd() {
    let html = "<link rel=canonical href='https://x.y/&#10;e\n'><h3 id='-1&#10;en x&#13;&#9;'>-1 A</h3><li>b"
    let page = AnnotatedSnapshot(Snapshot(path: "x.html", bytes: Array(html.utf8))).pages.first
    #expect(page?.source == "https://x.y/e")
    #expect(page?.entries.first?.address == "https://x.y/e#-1en x")
  }

  @Test("A document behind a few lines of Markdown is HTML, whatever the file is called")
  func wrapper() {
    let text = "# Error Codes\n\n<!-- Source: https://x.y/e -->\n\n<!doctype html>\n<h3>-1 A</h3>\n<ul><li>a</li></ul>"
    let transcript = AnnotatedSnapshot(Snapshot(path: "x.md", bytes: Array(text.utf8)))
    #expect(transcript.pages.first?.entries.map(\.messages) == [["a"]])
    #expect(transcript.pages.first?.source == "https://x.y/e")
  }

  @Test(
    "Elements without an end cost no more than the bytes they take",
    arguments: [
      "<div>", "<ul><li>", "<a href=x>", "<table><tr><td>", "<!--", "<script>", "</", "<p a=\"", "<", "&",
      "<blockquote>",
    ])
  func unclosedElements(piece: String) {
    let bytes = Array(String(repeating: piece, count: 60_000).utf8)
    #expect(HTMLReader.document(SourceText(bytes)).blocks.count <= 60_001 * 3)
  }
}
