import Foundation
import Testing

@testable import ErrorCodeGeneration

/// A folder for the three versions of a file, which is removed together with the suite.
@Suite("Branches that add codes to one page merge in the generated file")
final class MergeTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "merge-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static let codes = ["-1000 A", "-1001 B", "-1002 C", "-2000 D", "-2001 E"]

  /// The file for a page with a section for each thousand, in the order of the codes.
  private func file(_ codes: [String]) async -> String {
    var page = "# Error Codes\n"
    for (index, code) in codes.enumerated() {
      if index == 0 || codes[index - 1].prefix(2) != code.prefix(2) { page += "\n## \(code.prefix(2))xxx\n" }
      page += "\n### \(code)\n\n* The text of \(code).\n"
    }
    return await Generator().generate([Snapshot(path: "x.md", bytes: Array(page.utf8))]).files[0].text
  }

  private func merge(_ versions: [String]) throws -> (status: Int32, text: String) {
    let files = versions.indices.map { folder.appending(path: "\($0).swift") }
    for (file, text) in zip(files, versions) { try Data(text.utf8).write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "merge-file"] + files.map(\.path)
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: try Data(contentsOf: files[0]), as: UTF8.self))
  }

  private func adding(_ code: String, at index: Int) -> [String] {
    var codes = Self.codes
    codes.insert(code, at: index)
    return codes
  }

  @Test("Two codes that are no neighbours", arguments: [(0, 1), (1, 2), (0, 5), (2, 4), (3, 4)])
  func separate(first: Int, second: Int) async throws {
    let (ours, theirs) = (adding("-1500 X", at: first), adding(second > 3 ? "-2500 Y" : "-1600 Y", at: second))
    var both = theirs
    both.insert("-1500 X", at: first)
    let merged = try merge([await file(ours), await file(Self.codes), await file(theirs)])
    #expect(merged.status == 0)
    #expect(merged.text == (await file(both)))
  }

  @Test("Two codes in the same place conflict")
  func neighbours() async throws {
    let versions = [adding("-1500 X", at: 1), Self.codes, adding("-1600 Y", at: 1)]
    var files: [String] = []
    for version in versions { files.append(await file(version)) }
    #expect(try merge(files).status > 0)
  }

  @Test("An added code changes the lines of that code and nothing else")
  func addition() async throws {
    let (before, after) = (await file(Self.codes), await file(adding("-1500 NEW_ONE", at: 2)))
    let difference = after.split(separator: "\n").difference(from: before.split(separator: "\n"))
    #expect(difference.removals.isEmpty)
    let added = difference.insertions.compactMap { change in
      if case .insert(_, let line, _) = change { line.trimmingCharacters(in: .whitespaces) } else { nil }
    }
    #expect(
      added == [
        "/// - ``newOne``", "/// `-1500 NEW_ONE`: The text of -1500 NEW_ONE.", "case newOne = -1500", "-1500 NEW_ONE",
        "en The text of -1500 NEW_ONE.",
      ])
  }
}
