import BinanceErrorCodes
import Foundation

/// Compiling the library with all its texts against bare enums with the same cases.
struct CompilationBenchmark {
  let workplace: Workplace

  /// Prints the ratios.
  func run() throws {
    let generated = try sources(in: "Sources/BinanceErrorCodes/Generated")
    let library = try sources(in: "Sources/BinanceErrorCodes") + generated
    let bare = try generated.filter { $0.lastPathComponent != "Products.swift" }.map(bareEnums)
    for (name, options) in [("release", ["-O"]), ("debug", ["-Onone"])] {
      let times = try medians([
        { try build("BinanceErrorCodes", library, options) }, { try build("Bare", bare, options) },
      ])
      print(String(format: "     \(name): library %.0f ms, bare enums %.0f ms", times[0] * 1000, times[1] * 1000))
      report("compiling the library against bare enums, \(name)", times[0] / times[1], atMost: 2)
    }
    let texts = try library.reduce(Products.all.reduce(0) { $0 + addressSize($1) }) { try $0 + textSize(in: $1) }
    let sizes = try [("BinanceErrorCodes", library), ("Bare", bare)].map(objectSize)
    print("     objects: library \(sizes[0]) bytes, texts \(texts), bare enums \(sizes[1])")
    report("the object against the texts and bare enums", Double(sizes[0]) / Double(texts + sizes[1]), atMost: 1.3)
  }

  /// The bytes of what the codes' addresses add to that of the page, most of which no literal has.
  private func addressSize<P: Product>(_ product: P.Type) -> Int {
    let page = P.errorCodes.address?.utf8.count ?? 0
    let addresses = P.ErrorCode.allCases.flatMap { $0.documentation.compactMap(\.address) }
    return addresses.reduce(0) { $0 + $1.utf8.count - page }
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

  /// The bytes of the texts in the literals of several lines, addresses apart.
  private func textSize(in file: URL) throws -> Int {
    let parts = try String(contentsOf: file, encoding: .utf8).components(separatedBy: "\"\"\"\n")
    guard parts.count > 1 else { return 0 }
    return parts.indices.filter { $0 % 2 == 1 }.reduce(0) { size, index in
      let lines = parts[index].split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("@") }
      return lines.reduce(size) { $0 + $1.drop { $0 == " " }.utf8.count + 1 }
    }
  }

  private func sources(in folder: String) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: workplace.package.appending(path: folder), includingPropertiesForKeys: nil
    )
    .filter { $0.pathExtension == "swift" }
    .sorted { $0.path < $1.path }
  }

  /// A generated file with nothing left but its enums and their cases.
  private func bareEnums(_ file: URL) throws -> URL {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").compactMap { line -> String? in
      let text = line.trimmingCharacters(in: .whitespaces)
      if text.hasPrefix("public enum"), text.hasSuffix(": Product {") { return text.replacing(": Product", with: "") }
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
