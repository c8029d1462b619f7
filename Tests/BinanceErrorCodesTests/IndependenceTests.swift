import Foundation
import Testing

@Suite("The library needs nothing but the standard library")
struct IndependenceTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../Sources/BinanceErrorCodes")
    .standardizedFileURL

  @Test("No file imports anything")
  func imports() throws {
    let enumerator = try #require(FileManager.default.enumerator(at: Self.folder, includingPropertiesForKeys: nil))
    let files = enumerator.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
    #expect(files.count > 10)
    for file in files {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      #expect(
        !lines.contains { $0.firstMatch(of: /^\s*(@\w+\s+)*((public|package|internal|private)\s+)?import\s/) != nil },
        "\(file.path)")
    }
  }
}
