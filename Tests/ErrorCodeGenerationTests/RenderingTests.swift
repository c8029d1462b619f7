import Foundation
import Testing

@testable import ErrorCodeGeneration

@Suite("Decisions become Swift text, and page texts stay data")
struct RenderingTests {
  @Test(
    "Any text is a string literal that says the same",
    arguments: [
      ("plain", "\"plain\""), ("a\"b", "\"a\\\"b\""), ("\\(x)", "\"\\\\(x)\""), ("a\nb\r", "\"a\\u{A}b\\u{D}\""),
      ("\u{202E}x", "\"\\u{202E}x\""), ("\u{200B}", "\"\\u{200B}\""), ("\0", "\"\\u{0}\""),
      ("\u{2028}", "\"\\u{2028}\""), ("中文％s", "\"中文％s\""),
    ])
  func literal(text: String, expected: String) {
    #expect(text.literal == expected)
  }

  @Test(
    "Any text is a line of a longer literal that says the same",
    arguments: [
      ("it is \"x\"", "it is \"x\""), ("\"\"\"", "\\\"\\\"\\\""), ("\"\"\"#", "\\\"\\\"\\\"#"), ("\\(x)", "\\\\(x)"),
      ("a\u{85}b", "a\\u{85}b"),
    ])
  func literalLine(text: String, expected: String) {
    #expect(text.escapedLine == expected)
  }

  @Test(
    "Any text is a comment on one line",
    arguments: [
      ("a */ b", "a \\*/ b"), ("no %s here", "no `%s` here"), ("`code`", "\\`code\\`"), ("a\nb", "a\\\\u{A}b"),
      ("# x", "\\# x"),
      ("- Throws: x", "\\- Throws: x"), ("[a](b)", "\\[a](b)"), ("<doc:x>", "\\<doc:x>"), ("A_B", "A_B"),
      ("_a_b (_c)", "\\_a_b (\\_c)"), ("~~a~~", "\\~\\~a\\~\\~"), ("@Comment", "\\@Comment"), ("a@b", "a@b"),
      ("1. a", "1\\. a"), ("12) a", "12\\) a"), ("2FA", "2FA"), ("7", "7"), ("Returns: x", "Returns: x"),
    ])
  func comment(text: String, expected: String) {
    #expect(text.commentContent == expected)
  }

  @Test("What an address cannot hold is percent-encoded")
  func linkDestination() {
    #expect("https://x.y/e#-1-重复".linkDestination == "https://x.y/e#-1-%E9%87%8D%E5%A4%8D")
    #expect("https://x.y/a) b".linkDestination == "https://x.y/a%29%20b")
  }

  @Test(
    "A record has the address only where the page, the code and the name do not say it, byte by byte",
    arguments: [
      ("### -1 AB", nil), ("### -1 AB[](#-1-ab)", "@"), ("### -1 AB[](#-1-ab-1)", "@ #-1-ab-1"),
      ("### -1 CAF\u{C9}[](#-1-cafe\u{301})", "@ #-1-cafe\u{301}"), ("### -1 CAF\u{C9}[](#-1-caf\u{E9})", "@"),
      ("### -1[](#-1)", "@ #-1"),
    ])
  func recordedAddress(heading: String, expected: String?) async {
    let page = "---\nsource_url: https://x.example/e\n---\n# T\n" + heading + "\n* a\n"
    let generation = await Generator().generate([Snapshot(path: "x.md", bytes: Array(page.utf8))])
    let text = generation.files.map(\.text).joined()
    let lines = text.split(separator: "\n").map { line in String(line.drop { $0 == " " }) }
    let addresses = lines.filter { $0.hasPrefix("@") && $0 != "@nonexhaustive" }
    #expect(addresses.map { Array($0.utf8) } == [expected].compactMap { $0.map { Array($0.utf8) } })
  }

  /// After a wanted change: `REFRESH_GOLDEN=1 swift test --filter RenderingTests`.
  @Test("A whole page is rendered as this file")
  func golden() async throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
    let page = Snapshot(path: "example.md", bytes: [UInt8](try Data(contentsOf: folder.appending(path: "example.md"))))
    let generation = await Generator(module: "Client").generate([page])
    let text = (generation.files + [generation.index]).map(\.text).joined(separator: "\n")
    let golden = folder.appending(path: "Example.swift.txt")
    if ProcessInfo.processInfo.environment["REFRESH_GOLDEN"] != nil { try Data(text.utf8).write(to: golden) }
    let expected = String(decoding: try Data(contentsOf: golden), as: UTF8.self)
    let lines = zip(
      text.split(separator: "\n", omittingEmptySubsequences: false),
      expected.split(separator: "\n", omittingEmptySubsequences: false))
    let differences = lines.enumerated().filter { $0.1.0 != $0.1.1 }.prefix(5).map {
      "\($0 + 1): \($1.0)\n   instead of \($1.1)"
    }
    #expect(
      text == expected, "\(differences.joined(separator: "\n"))\nREFRESH_GOLDEN=1 swift test --filter RenderingTests")
  }
}
