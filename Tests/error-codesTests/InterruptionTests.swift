import Foundation
import TestedTools
import Testing

@Suite("error-codes generate, killed while it runs")
struct InterruptionTests {
  private static let count = 200
  private let tool: Tool

  /// Makes `out` as a run has left it before the pages changed, and `new` as it should become.
  init() throws {
    let page = "# Error Codes\n\n### -1000 UNKNOWN\n\n* An unknown error.\n"
    let names = (1...Self.count).map { "page-\($0).md" }
    tool = try Tool(pages: Dictionary(uniqueKeysWithValues: names.map { ($0, page) }))
    _ = try tool.run("generate", "--output", "out")
    for name in names { try tool.write(page + "* Another message.\n", "docs-snapshots/" + name) }
    try tool.shell(#"cp -R out old; "$0" generate --output new"#)
  }

  /// Kills a run at a moment and returns how many files are as they should become.
  private func interrupt(_ signal: String, when moment: String) throws -> Int {
    try tool.shell(
      #""$0" generate --output out & until \#(moment) || ! kill -0 $!; do :; done; kill -\#(signal) $!; wait $!"#)
    return try tool.list("out").filter { $0.hasPrefix("Page") }.count { name in
      let text = try tool.read("out/" + name)
      if text == (try tool.read("new/" + name)) { return true }
      #expect(try text == tool.read("old/" + name))
      return false
    }
  }

  private func expectNextRunToClearUp() throws {
    #expect(try tool.run("generate", "--output", "out").status == 0)
    #expect(try tool.shell("diff -r out new").status == 0)
  }

  private static let moments = [
    "true", "sleep 0.02", "sleep 0.05", "sleep 0.1", "ls -A out | grep -q '^[.]'", "ls -A out | grep -q '^[.]Page9'",
    "! cmp -s out/Page1.swift old/Page1.swift", "! cmp -s out/Page9.swift old/Page9.swift",
  ]

  @Test("Each file is whole, the old one or the new one, whenever the kill comes", arguments: moments)
  func kill(moment: String) throws {
    #expect(try (0...Self.count).contains(interrupt("KILL", when: moment)))
    try expectNextRunToClearUp()
  }

  @Test(
    "A signal that asks to end leaves all files old or all new", arguments: ["TERM", "INT", "HUP"], moments.suffix(4))
  func interruption(signal: String, moment: String) throws {
    #expect(try [0, Self.count].contains(interrupt(signal, when: moment)))
    try expectNextRunToClearUp()
  }

  @Test("Temporary files of a run that is over are removed, and no other hidden file")
  func leftovers() throws {
    try tool.shell(
      "sh -c 'echo half >out/.Page1.swift.$$'; cd out; touch .Page1.swift.1 .Page1.swift.0 .Page1.swift.x .vimrc")
    #expect(try tool.run("generate", "--output", "out").status == 0)
    let hidden = try tool.list("out").filter { $0.hasPrefix(".") }
    #expect(hidden == [".Page1.swift.0", ".Page1.swift.1", ".Page1.swift.x", ".vimrc"])
  }
}
