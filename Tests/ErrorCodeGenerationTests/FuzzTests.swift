import Foundation
import Testing

@testable import ErrorCodeGeneration

/// Random numbers that are the same in every run.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// A page with damage of several kinds.
private struct DamagedPage {
  private var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(state: UInt64(seed) &* 0x2545_F491_4F6C_DD1D) }

  /// Takes a piece of a page and damages it in a few places.
  mutating func bytes(from page: [UInt8]) -> [UInt8] {
    let start = Int.random(in: 0..<page.count, using: &generator)
    var bytes = Array(page[start..<min(page.count, start + Int.random(in: 1...4000, using: &generator))])
    for _ in 0..<Int.random(in: 1...12, using: &generator) { damage(&bytes) }
    return bytes
  }

  private mutating func damage(_ bytes: inout [UInt8]) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, place + Int.random(in: 0...40, using: &generator))
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: Array(bytes[place..<end]), at: place)
    case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &generator) }
    case 3: bytes.removeSubrange(place...)
    case 4: bytes.insert(contentsOf: Array((Self.pieces.randomElement(using: &generator) ?? "").utf8), at: place)
    default:
      let piece = Self.pieces.randomElement(using: &generator) ?? ""
      bytes.insert(contentsOf: Array(String(repeating: piece, count: 200).utf8), at: place)
    }
  }

  private static let pieces = [
    "\n### -1 ", "\n* ", "\n---\n", "\n```\n", "|", "\n|--|--|\n", "[", "](", "<", "<!--", "<script>", "<td>",
    "&#x202E;", "\0", "\r", "`",
    "**", "\"\"\"", "\\(x)", "*/", "\u{2028}", "\u{85}", "\u{202E}", "\u{200B}", "％s", "{0}", "\n> ", "\n    ", "\n# ",
    "-99999999999999999999 ",
    "\n### -2 init\n* a", "\n### -3 `\n* ", "\n### -4 \"\n", "</ul>", "<h3>-5 A</h3><li>", "\n- \n", "\n+ x\n",
    "\n-5 FAKE\n",
  ]
}

@Suite("A damaged page never crashes, hangs or injects anything")
struct FuzzTests {
  /// How many pages of each kind are tried: `FUZZ_COUNT=100000 swift test --filter FuzzTests` for a long run.
  private static let count = ProcessInfo.processInfo.environment["FUZZ_COUNT"].flatMap(Int.init) ?? 500

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../CapturedPages")

  @Test(
    "Whatever a page holds, its lines have roles and its Swift has just the cases of the catalog",
    arguments: [
      "coin-margined-futures.md", "institutional-loan.md", "usds-margined-futures.txt", "institutional-loan.html",
    ])
  func damagedPages(name: String) async throws {
    let page = try Self.page(name)
    for seed in 0..<Self.count {
      var damaged = DamagedPage(seed: seed)
      let snapshot = Snapshot(path: name, bytes: damaged.bytes(from: page))
      let (documented, generation) = await (Generator().document([snapshot]), Generator().generate([snapshot]))
      check(documented[0].namespace.cases, generation.files[0], seed)
      #expect(AnnotatedSnapshot(snapshot).lineRoles.count == snapshot.lines.count, "seed \(seed)")
    }
  }

  /// A shipped page, or one rendered as HTML.
  private static func page(_ name: String) throws -> [UInt8] {
    guard name.hasSuffix(".html") else { return [UInt8](try Data(contentsOf: folder.appending(path: name))) }
    let source = Snapshot(
      path: "x.md", bytes: [UInt8](try Data(contentsOf: folder.appending(path: "institutional-loan.md"))))
    return Array(Rendition.html(try source.document().blocks).utf8)
  }

  private func check(_ cases: [SwiftNamespace.Case], _ file: SwiftFile, _ seed: Int) {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).drop {
      !$0.hasPrefix("public enum")
    }
    let declared = lines.filter { $0.hasPrefix("    case ") && Int($0.split(separator: " ").last ?? "") != nil }
    #expect(declared.count == cases.count, "seed \(seed)")
    #expect(Set(cases.map(\.identifier)).count == cases.count, "seed \(seed)")
    #expect(!file.text.unicodeScalars.contains { $0 != "\n" && $0.isInvisible }, "seed \(seed)")
    #expect(lines.allSatisfy { !$0.hasPrefix("}") || $0 == "}" }, "seed \(seed)")
  }
}
