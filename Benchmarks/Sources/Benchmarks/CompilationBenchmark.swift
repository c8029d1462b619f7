import Foundation
import Usage

/// Compiling the library with all its texts against bare enums with the same cases.
struct CompilationBenchmark {
  let workplace: Workplace

  /// Prints the ratios.
  func run() throws {
    let library = sources(in: "Sources/BinanceErrorCodes")
    let bare = try library.filter { $0.path.contains("/Generated/") && $0.lastPathComponent != "Products.swift" }
      .map(bareEnums)
    for (name, options, target) in [("release", ["-O"], 5.0), ("debug", ["-Onone"], 3)] {
      let times = try medians(
        of: cpu_seconds_of_children,
        [{ try build("BinanceErrorCodes", library, options) }, { try build("Bare", bare, options) }])
      print(String(format: "     \(name): library %.2f CPU seconds, bare enums %.2f", times[0], times[1]))
      report("compiling the library against bare enums, \(name)", times[0] / times[1], atMost: target)
    }
    let sizes = try [("BinanceErrorCodes", library), ("Bare", bare)].map(objectSize)
    print("     objects: library \(sizes[0]) bytes, bare enums \(sizes[1])")
  }

  /// Compiles files to a module whose object is not there yet: with one that would be the same, the compiler generates no
  /// code.
  private func build(_ module: String, _ files: [URL], _ options: [String]) throws {
    try? FileManager.default.removeItem(at: object(of: module))
    let output = workplace.folder.appending(path: module).path
    let common = [
      "-swift-version", "6", "-parse-as-library", "-module-name", module, "-whole-module-optimization",
    ]
    let products = ["-emit-module", "-emit-module-path", output + ".swiftmodule", "-c", "-o", output + ".o"]
    try workplace.run("swiftc", options + common + products + files.map(\.path))
  }

  private func object(of module: String) -> URL { workplace.folder.appending(path: module + ".o") }

  /// The bytes of code and data that files compile to, as `size` counts them.
  private func objectSize(_ module: String, _ files: [URL]) throws -> Int {
    try build(module, files, ["-O"])
    let output = try workplace.output(of: "size", [object(of: module).path])
    let words = String(decoding: output, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    return words.compactMap { Int($0) }.dropFirst(3).first ?? 0
  }

  private func sources(in folder: String) -> [URL] {
    let folder = workplace.package.appending(path: folder)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return (files ?? []).filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
  }

  /// A generated file with nothing left but its enums and their cases.
  private func bareEnums(_ file: URL) throws -> URL {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line -> String? in
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.hasPrefix("public enum"), text.hasSuffix(": ExchangeProduct {") {
        return text.replacing(": ExchangeProduct", with: "")
      }
      if text.hasPrefix("public enum") {
        return text.replacing("DocumentedErrorCode", with: "CaseIterable, Sendable").replacing(
          "DocumentedMessage", with: "CaseIterable, Sendable")
      }
      if text == "@nonexhaustive" || text.hasPrefix("case ") && text.contains(" = ") { return text }
      return line == "}" || line == "  }" ? "}" : nil
    }
    let copy = workplace.folder.appending(path: "Bare" + file.lastPathComponent)
    try lines.joined(separator: "\n").write(to: copy, atomically: true, encoding: .utf8)
    return copy
  }
}
