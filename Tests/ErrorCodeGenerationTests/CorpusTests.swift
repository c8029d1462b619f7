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
  fileprivate var resolved: String { InlineScanner.text(of: Array(utf8)).text }

  /// What stands in the text, its white space aside.
  fileprivate var withoutSpace: String { filter { !$0.isWhitespace && $0 != "\u{200B}" } }

  /// The messages that are glued together in one.
  fileprivate var parts: [String] {
    let text = replacing(#/^\\?- /#, with: "").replacing(#/ {2,}\\?\* /#, with: "\u{1}").replacing(" - ", with: "\u{1}")
    return text.split(separator: "\u{1}").map(String.init)
  }
}
