import Foundation
import Testing

@testable import ErrorCodeGeneration

/// Real captures beside the project, where they are there: other people's files, which are not copied into it.
private enum Corpus {
  static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/corpus").standardizedFileURL

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The captures that have codes, each with the name of its expected ones.
  static var captures: [String] { names.filter { !$0.hasPrefix("no-codes") && !$0.hasPrefix("wrong-page") } }

  /// The captures that must be refused.
  static var refused: [String] { names.filter { $0.hasPrefix("no-codes") || $0.hasPrefix("wrong-page") } }

  private static var names: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0 != "expected" }.sorted()
  }

  static func transcript(_ name: String) throws -> AnnotatedSnapshot {
    AnnotatedSnapshot(Snapshot(path: name, bytes: [UInt8](try Data(contentsOf: folder.appending(path: name)))))
  }

  /// The rows of an expected table, their columns parted.
  static func expected(_ name: String, _ kind: String, language: String = "") throws -> [[String]]? {
    let stem = name.split(separator: ".").dropLast().joined(separator: ".")
    let file = folder.appending(path: "expected/\(stem)\(language).\(kind).tsv")
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}

@Suite("Real captures of every kind give what a careful reader finds in them", .enabled(if: Corpus.isThere))
struct CorpusTests {
  @Test("Codes, names and their order", arguments: Corpus.captures)
  func codes(name: String) throws {
    var diagnostics: [Diagnostic] = []
    let transcript = try Corpus.transcript(name)
    let warnings = transcript.diagnostics.map(\.description)
    #expect(warnings.count == (name.contains("padded-table") ? 1 : 0))
    #expect(warnings.allSatisfy { $0.contains("the table has codes without a sign") })
    let catalog = Catalog(product: "x", pages: transcript.pages, diagnostics: &diagnostics)
    let single = try Corpus.expected(name, "codes")
    let bilingual = try Corpus.expected(name, "codes", language: ".en")
    let english = try #require(single ?? bilingual)
    let known = Set(english.map { $0[0] })
    let chinese = try Corpus.expected(name, "codes", language: ".zh")?.filter { !known.contains($0[0]) } ?? []
    #expect(
      catalog.entries.map { [String($0.code), $0.name ?? ""] } == (english + chinese).map { [$0[0], $0[1].resolved] })
  }

  @Test("Every message", arguments: Corpus.captures)
  func messages(name: String) throws {
    var found: [String: String] = [:]
    for entry in try Corpus.transcript(name).pages.flatMap(\.entries) {
      found[String(entry.code), default: ""] += entry.messages.map(\.withoutSpace).joined(separator: "|") + "|"
    }
    for language in ["", ".en", ".zh"] {
      for row in try Corpus.expected(name, "messages", language: language) ?? [] where row.count > 2 {
        let texts = found[row[0]] ?? ""
        for part in row[2].parts {
          #expect([part, part.resolved].contains { texts.contains($0.withoutSpace) }, "\(row[0]): \(part)")
        }
      }
    }
  }

  @Test("A capture without codes, or of another page, is refused with its reason", arguments: Corpus.refused)
  func refused(name: String) throws {
    let diagnostics = try Corpus.transcript(name).diagnostics
    let error = try #require(diagnostics.first { $0.severity == .error })
    #expect(error.message.contains(name.hasPrefix("no-codes") ? "no error code was found" : "portfolio-margin-pro"))
  }
}

extension String {
  /// The text without Markdown's signs.
  fileprivate var resolved: String {
    var scanner = InlineScanner()
    return scanner.text(of: self)
  }

  /// What stands in the text, its white space aside.
  fileprivate var withoutSpace: String { filter { !$0.isWhitespace && $0 != "\u{200B}" } }

  /// The messages that are glued together in one.
  fileprivate var parts: [String] {
    let text = replacing(#/^\\?- /#, with: "").replacing(#/ {2,}\\?\* /#, with: "\u{1}").replacing(" - ", with: "\u{1}")
    return text.split(separator: "\u{1}").map(String.init)
  }
}

/// Small pages beside the project that were once misread, where they are there.
private enum Faults {
  static let folder = URL(filePath: #filePath).appending(path: "../../../../shared/faults").standardizedFileURL

  static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

  /// The codes that each page has; none where it is to be refused.
  static let codes: [(name: String, codes: [Int])] = [
    ("after-list.md", [-1003, -1013]), ("alias-slash.md", [-1021, -1022, -1023]),
    ("and-or-row.md", [-1001, -1102, -1104, -1105, -1106, -1120, -1121, -1122, -1123]), ("case.txt", []),
    ("csv.txt", []),
    ("dict.txt", []), ("equals.md", [-8103, -7017]), ("first-row-ok.md", [1000, 60001, 60002]),
    ("html-name-empty-row.html", [-1000, -1001, -21001, -21002]), ("http-section-first.md", [-1102, -1121, -2010]),
    ("http-section.md", [-1000, -1102, -1121]), ("jsonmap.txt", []), ("list-http-heading.md", [-1003, -1021]),
    ("list-of-codes-end.md", [-2014, -2015, -2016]), ("mixed-heading-then-list.md", [-1000, -2010, -2011]),
    ("mixed-table-then-list.md", [-1000, -1001, -2010, -2011, -3010, -3011]), ("plain-minus-one.txt", [-1000, -1001]),
    ("ranges-headings.md", [-1001, -1101]), ("ranges-items.md", [-1001, -1003]), ("ranges-table.md", [-1001]),
    ("sign-from-other-value.md", [10001, 10007]), ("sign-from-range.md", [1001, 1007]),
    ("status-item-in-list.md", [-1021, -1100, -2015]), ("tab-break-signed.txt", [-1001, -1002, -1003, -1004]),
    ("tab-unsigned.md", [10001, 10002, 10003]), ("tab.md", [-1001, -1002, -1003]),
    ("two-codes-heading.md", [-1021, -4047, -4048, -5000, -5001]), ("two-codes-item.md", [-1021, -4047, -4048, -5000]),
    ("two-tabs-code-cell.md", [-1001, -1002, -1003]), ("yaml.txt", []),
    ("tools/A1-w3m.txt", [-1003, -6001, -6003]), ("tools/A3-cells-on-lines.md", [-1003, -6001, -6003]),
    ("tools/B1-pandoc-simple.md", [-1003, -6001, -6003]), ("tools/B3-pandoc-grid.md", [-1003, -6001, -6003]),
    ("tools/B4-table-placeholder.md", []), ("tools/G1-lynx-refs.txt", [-1003, -1004]),
    ("tools/I1-toc-without-marks.txt", [-1003, -2010, -2011]),
    ("tools/K1-html2text-cpp.txt", [-1003, -6001, -6003]), ("tools/M1-rst.txt", []), ("tools/O1-asciidoc.txt", []),
    ("tools/O2-muse.txt", []),
    ("tools/Q1-typst-man.txt", []), ("tools/S2-resiliparse-min.html", []), ("tools/U1-glued.txt", []),
    ("tools/V1-antimarkdown.md", []),
  ]
}

@Suite("Small pages that were once misread give their codes", .enabled(if: Faults.isThere))
struct FaultPagesTests {
  @Test("Codes, or a refusal", arguments: Faults.codes)
  func codes(name: String, codes: [Int]) throws {
    let bytes = [UInt8](try Data(contentsOf: Faults.folder.appending(path: name)))
    let page = AnnotatedSnapshot(Snapshot(path: name, bytes: bytes))
    #expect(page.diagnostics.hasErrors == codes.isEmpty)
    if !codes.isEmpty { #expect(page.pages.flatMap(\.entries).map(\.code) == codes) }
  }
}
