import BinanceErrorCodes
import Foundation
import Testing

@testable import ErrorCodeGeneration

/// The catalogs of the shipped pages against what the library says at run time.
@Suite("The library says what the catalogs of its pages say, and nothing else")
struct ShippedLibraryTests {
  @Test("Every code has its entries' names, sections, addresses, messages and notes", arguments: Products.all.indices)
  func codes(index: Int) async throws {
    try await check(Products.all[index])
  }

  private func check<P: ExchangeProduct>(_ product: P.Type) async throws {
    let catalog = try #require(try await Self.catalogs().first { $0.product == P.id })
    let codes = catalog.entries.map(\.code)
    let firstPlaces = codes.indices.filter { !codes[..<$0].contains(codes[$0]) }
    let cases = P.ErrorCode.allCases.map(\.rawValue)
    #expect(cases.filter(codes.contains) == firstPlaces.map { codes[$0] })
    #expect(cases.filter { !codes.contains($0) } == (try Self.retainedCodes(of: P.id)))
    for (code, entries) in Dictionary(grouping: catalog.entries, by: \.code) {
      let documentation = P.documentation(of: code)
      #expect(documentation.map(\.name) == entries.map(\.name), "\(code)")
      #expect(documentation.map(\.section) == entries.map(\.section), "\(code)")
      #expect(
        documentation.map(\.address) == entries.map(\.documentation), "\(code)")
      for language in ErrorCodeGeneration.Language.allCases {
        for (documentation, entry) in zip(documentation, entries) {
          #expect(documentation.messages.texts(in: language) == entry.messages[language], "\(code)")
          #expect(documentation.notes.texts(in: language) == entry.notes[language], "\(code)")
        }
      }
    }
  }

  @Test("Only documented numbers are codes", arguments: Products.all.indices)
  func numbers(index: Int) { numbers(of: Products.all[index]) }

  private func numbers<P: ExchangeProduct>(of product: P.Type) {
    let documented = Dictionary(uniqueKeysWithValues: P.ErrorCode.allCases.map { ($0.rawValue, $0) })
    for code in documented.keys {
      for number in [code - 1, code, code + 1, -code] {
        #expect(P.ErrorCode(rawValue: number) == documented[number], "\(number)")
      }
    }
    for number in [0, .min, .max] { #expect(P.ErrorCode(rawValue: number) == nil) }
  }

  /// The codes that pages no longer document, in the order of their enum.
  private static func retainedCodes(of product: String) throws -> [Int] {
    let file = URL(filePath: #filePath).appending(path: "../../../docs-snapshots/names.lock").standardizedFileURL
    var diagnostics: [Diagnostic] = []
    let lock = NameLock([UInt8](try Data(contentsOf: file)), path: "names.lock", &diagnostics)
    let names = LockedProduct(lock.sections[product]).names.filter { $0.kind == .case && !$0.isDocumented }
    return names.compactMap { if case .code(let code) = $0.owner { code } else { nil } }.sorted(by: >)
  }

  private static func catalogs() async throws -> [Catalog] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs-snapshots")
      .standardizedFileURL
    var diagnostics: [Diagnostic] = []
    let json = try Data(contentsOf: folder.appending(path: "corrections.json"))
    let corrections = Corrections(json: [UInt8](json), path: "corrections.json", &diagnostics)
    #expect(diagnostics.isEmpty)
    let snapshots = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { Snapshot(path: $0.lastPathComponent, bytes: []).format != nil }
      .map { Snapshot(path: $0.lastPathComponent, bytes: [UInt8](try Data(contentsOf: $0))) }
    return await Generator(corrections: corrections).document(snapshots).map(\.catalog)
  }
}

extension [MessageTemplate] {
  fileprivate func texts(in language: ErrorCodeGeneration.Language) -> [String] {
    filter { $0.language.rawValue == language.rawValue }.map(\.text)
  }
}
