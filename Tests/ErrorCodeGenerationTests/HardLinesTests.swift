import Testing

@testable import ErrorCodeGeneration

@Suite("Plain text becomes blocks")
struct HardLinesTests {
  @Test(
    "A piece of plain text has these blocks",
    arguments: [
      (
        "Error Codes\n\n-1000 UNKNOWN\n\n  • a\n  • b",
        [
          "1 paragraph Error Codes", "3 paragraph -1000 UNKNOWN", "5 item1 a", "6 item1 b",
        ]
      ),
      ("-1000 UNKNOWN\n- a\n-1001 B", ["1 paragraph -1000 UNKNOWN", "2 item0 a", "3 paragraph -1001 B"]),
      (
        " -1000 UNKNOWN\n - a\n -1001 B\n - b",
        ["1 paragraph -1000 UNKNOWN", "2 item0 a", "3 paragraph -1001 B", "4 item0 b"]
      ),
      ("  • a long\n    message\nb", ["1-2 item1 a long⏎message", "3 paragraph b"]),
      ("- for -2010 A,\n  -2011 B\n- -2012", ["1-2 item0 for -2010 A,⏎-2011 B", "3 item0 -2012"]),
      (
        "* -1003 A: One,\n  -1004 B: Two,\n- c,\n  -1005 C",
        ["1 item0 -1003 A: One,", "2 paragraph -1004 B: Two,", "3 item0 c,", "4 paragraph -1005 C"]
      ),
      ("a\t\tb\n1\tx\ty", ["1 header a|b", "2 row 1|x|y"]),
      ("{\n\"code\":-1121,\n\"msg\":\"Invalid symbol.\"\n}\nx", ["1-4 code", "5 paragraph x"]),
      ("o \na\no \nb", ["1 item0 ", "2 paragraph a", "3 item0 ", "4 paragraph b"]),
      ("o\ta\no one\n\u{F0B7}\tb\nof it", ["1 item0 a", "2 item0 one", "3 item0 b", "4 paragraph of it"]),
      ("o a\n→ b", ["1 paragraph o a", "2 paragraph → b"]),
      ("a\tb\n1\t\t2\nx", ["1 header a|b", "2 row 1||2", "3 paragraph x"]),
      ("a\tb\nx", ["1 paragraph a\tb", "2 paragraph x"]),
      ("{name} is not closed\nx", ["1 paragraph {name} is not closed", "2 paragraph x"]),
      ("{ \"code\": -1 }\nx", ["1 code", "2 paragraph x"]),
      ("-1000 UNKNOWN\u{200B}\r\n• a\r\n", ["1 paragraph -1000 UNKNOWN", "2 item0 a"]),
    ])
  func blocks(text: String, expected: [String]) {
    #expect(MarkdownReader.document(SourceText(Array(text.utf8)), hasHardLines: true).blocks.map(\.dump) == expected)
  }
}
