import Foundation
import Testing

@testable import ErrorCodeGeneration

@Suite("The five shipped pages, counted by other means than the readers'")
struct ShippedPagesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../docs-snapshots"
  ).standardizedFileURL

  private static func snapshot(_ name: String) throws -> Snapshot {
    Snapshot(path: "docs-snapshots/\(name)", bytes: [UInt8](try Data(contentsOf: folder.appending(path: name))))
  }

  @Test(
    "Every page has as many codes as a reader counts",
    arguments: [
      ("portfolio-margin.zh-CN.md", [158]), ("coin-margined-futures.md", [152, 145]),
      ("options-trading.md", [122, 122]),
      ("institutional-loan.md", [236, 235]), ("usds-margined-futures.txt", [197]),
    ])
  func codes(name: String, expected: [Int]) throws {
    #expect(AnnotatedSnapshot(try Self.snapshot(name)).pages.map(\.entries.count) == expected)
  }

  @Test(
    "Every list item under a code is a message of that code",
    arguments: [
      ("portfolio-margin.zh-CN.md", 366), ("coin-margined-futures.md", 187 + 341), ("options-trading.md", 138 + 138),
      ("institutional-loan.md", 252 + 257), ("usds-margined-futures.txt", 237),
    ])
  func messages(name: String, expected: Int) throws {
    let snapshot = try Self.snapshot(name)
    var messages: [Int: Set<String>] = [:]
    for entry in AnnotatedSnapshot(snapshot).pages.flatMap(\.entries) {
      messages[entry.code, default: []].formUnion(entry.messages)
    }
    let items = ListItems(String(decoding: try snapshot.bytes(), as: UTF8.self)).items
    #expect(items.count == expected)
    for (code, parts) in items {
      for part in parts { #expect(messages[code]?.contains(part) == true, "\(code): \(part)") }
    }
  }

  @Test("The tables of the institutional-loan page have all their rows, also those of several lines")
  func tables() throws {
    let tables = AnnotatedSnapshot(try Self.snapshot("institutional-loan.md")).pages.map(\.tables)
    #expect(tables.map { $0.map(\.rows.count) } == [[14, 26], [14, 26]])
    let row = try #require(tables[0][1].rows.first { $0.message.hasPrefix("The relationship") })
    #expect(row.description?.hasSuffix("BUY Orders: Limit Price < Last Price < Stop Price") == true)
    #expect(tables[1][1].rows.allSatisfy { $0.description?.hasSuffix("｜") == false })
  }

  @Test(
    "Every line that is not blank has a role",
    arguments: [
      "portfolio-margin.zh-CN.md", "coin-margined-futures.md", "options-trading.md", "institutional-loan.md",
      "usds-margined-futures.txt",
    ])
  func roles(name: String) throws {
    let snapshot = try Self.snapshot(name)
    let transcript = AnnotatedSnapshot(snapshot)
    #expect(transcript.diagnostics.isEmpty)
    #expect(transcript.lineRoles.allSatisfy { $0 != .unrecognised })
    for (line, role) in zip(snapshot.lines, transcript.lineRoles) {
      #expect((role == nil) == line.allSatisfy(\.isWhitespace), "\(line)")
    }
  }

  @Test("The names that several codes share carry the digits of their codes, and no name is lost")
  func identifiers() async throws {
    let products = await Generator().document([try Self.snapshot("institutional-loan.md")])
    let cases = Dictionary(uniqueKeysWithValues: products[0].namespace.cases.map { ($0.code, $0) })
    let names = cases.mapValues { products[0].namespace.entries[$0.entries[0]].name }
    #expect(cases.count == 235)
    #expect(cases[-10012]?.identifier == "invalidAmount10012")
    #expect(cases[-1004]?.identifier == "serverBusy1004")
    #expect(cases[-18002]?.identifier == "code18002")
    #expect(names[-20121] == "Invalid symbol")
    #expect(names[-1151] == "DUPLICATE_SYMBOLS")
    #expect(cases[-5012]?.identifier == "transferPending")
    #expect(cases[-5012]?.aliases == ["futureAcctOrSubrelationNotExist"])
    #expect(names[-12014] == "TOO MANY REQUESTS")
    let shared = Dictionary(grouping: products[0].catalog.entries.filter { $0.name != nil }) {
      $0.name ?? ""
    }
    #expect(shared.count { Set($0.value.map(\.code)).count > 1 } == 11)
  }

  @Test("Neither the order of the files nor their folder changes a byte")
  func determinism() async throws {
    let names = ["portfolio-margin.zh-CN.md", "coin-margined-futures.md", "usds-margined-futures.txt"]
    let snapshots = try names.map(Self.snapshot)
    let moved = try snapshots.reversed().map { Snapshot(path: "/elsewhere/" + $0.name, bytes: try $0.bytes()) }
    #expect(await Generator().generate(snapshots).files == Generator().generate(moved).files)
  }
}

/// The list items under each code heading of a page, found line by line.
private struct ListItems {
  private(set) var items: [(code: Int, parts: [String])] = []

  init(_ text: String) {
    var code: Int?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let heading = line.firstMatch(of: /^(?:#+ )?(-\d+)(?: |\[|$)/) {
        code = Int(heading.1)
      } else if line.hasPrefix("## ") || line.hasPrefix("[") {
        code = nil
      } else if let code, let item = line.firstMatch(of: /^[\s\u{A0}]*(?:\\?\*|•) (.+)$/) {
        items.append((code, Self.parts(String(item.1))))
      }
    }
  }

  private static func parts(_ item: String) -> [String] {
    item.split(separator: "  * ").map { part in
      part.replacing("`", with: "").replacing("\\_", with: "_").split(whereSeparator: \.isWhitespace).joined(
        separator: " ")
    }
  }
}
