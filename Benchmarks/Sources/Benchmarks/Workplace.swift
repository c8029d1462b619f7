import Foundation
import Usage

/// A folder for what the benchmarks write, and the programs that they run.
struct Workplace {
  /// The package that is measured.
  let package = URL(filePath: #filePath).appending(path: "../../../..").standardizedFileURL

  /// Where everything is written.
  let folder = FileManager.default.temporaryDirectory.appending(path: "error-codes-benchmarks-\(UUID().uuidString)")

  /// The tool, built in release.
  var tool: URL { package.appending(path: ".build/release/error-codes") }

  init() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Removes what was written.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Builds the tool in release.
  func build() throws {
    try run("swift", ["build", "-c", "release", "--product", "error-codes", "--package-path", package.path])
  }

  /// The captured pages of the package.
  func pages() throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: package.appending(path: "docs-snapshots"), includingPropertiesForKeys: nil
    )
    .filter { ["md", "txt"].contains($0.pathExtension) }
    .sorted { $0.path < $1.path }
  }

  /// A folder in this one, made when it is not there.
  func makeFolder(_ name: String) throws -> URL {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url
  }

  /// Runs a program to its end.
  func run(_ program: String, _ arguments: [String]) throws {
    try run(program, arguments, output: .nullDevice)
  }

  /// What a program prints.
  func output(of program: String, _ arguments: [String]) throws -> Data {
    let file = folder.appending(path: "output")
    try Data().write(to: file)
    try run(program, arguments, output: FileHandle(forWritingTo: file))
    return try Data(contentsOf: file)
  }

  private func run(_ program: String, _ arguments: [String], output: FileHandle) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.standardOutput = output
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failure(program: program, status: process.terminationStatus) }
  }

  /// The most memory in KiB that a command takes.
  ///
  /// - Throws: `Failure` where the command fails.
  func peakMemory(of command: String) throws -> Int {
    let memory = peak_memory_of("exec \(command) >\(folder.appending(path: "output").path) 2>&1")
    guard memory >= 0 else { throw Failure(program: command, status: -1) }
    return memory
  }

  /// The median time of several runs of each command in milliseconds, measured by `hyperfine`.
  ///
  /// - Parameters:
  ///   - runs: How often each command runs.
  ///   - commands: The commands.
  ///   - preparations: What runs before each run of a command, and is not measured; none or one for each command.
  /// - Returns: The times in the order of the commands.
  /// - Throws: `Failure` where a command fails.
  func medians(runs: Int, _ commands: [String], preparations: [String] = []) throws -> [Double] {
    let results = folder.appending(path: "hyperfine.json")
    let options = ["-N", "--warmup", "2", "--runs", String(runs), "--style", "none", "--export-json", results.path]
    try run("hyperfine", options + preparations.flatMap { ["--prepare", $0] } + commands)
    struct Report: Decodable {
      struct Result: Decodable { var median: Double }
      var results: [Result]
    }
    return try JSONDecoder().decode(Report.self, from: Data(contentsOf: results)).results.map { $0.median * 1000 }
  }
}

/// A program that did not succeed.
struct Failure: Error, CustomStringConvertible {
  let program: String
  let status: Int32

  var description: String { "'\(program)' ended with status \(status)" }
}
