import Foundation
import Testing

@Suite("The library needs nothing but the standard library")
struct IndependenceTests {
  private static let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardizedFileURL

  @Test("No file imports anything but the core", arguments: ["BinanceErrorCodes", "DocumentedErrors"])
  func imports(module: String) throws {
    let folder = Self.sources.appending(path: module)
    let enumerator = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    let files = enumerator.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(files.count > 5)
    for file in files {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
        $0 != "@_exported public import DocumentedErrors"
      }
      #expect(
        !lines.contains { $0.firstMatch(of: /^\s*(@\w+\s+)*((public|package|internal|private)\s+)?import\s/) != nil },
        "\(file.path)")
    }
  }
}
