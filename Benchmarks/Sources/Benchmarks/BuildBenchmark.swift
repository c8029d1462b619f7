import Foundation
import Usage

/// Clean builds of the examples, as their users' machines make them.
struct BuildBenchmark {
  let workplace: Workplace

  /// The commit of this package that is measured beside the present one.
  var commit: String?

  /// Prints the CPU seconds and the ratios.
  func run() throws {
    let before = try commit.map(checkout)
    let (bare, committed, withoutTraits) = (try barePackage(), try committedPackage(), try packageWithoutTraits())
    for configuration in ["debug", "release"] {
      print("building the examples in \(configuration), which takes some minutes")
      let program = try cpuSeconds(of: bare, configuration)
      let client = try cpuSeconds(of: example("TradingClient"), configuration)
      let files = try cpuSeconds(of: committed, configuration)
      let plugin = try cpuSeconds(of: example("OwnPages"), configuration)
      print(
        String(
          format: "     %@, CPU seconds: no package %.1f, library %.1f, own pages committed %.1f, with the plugin %.1f",
          configuration, program, client, files, plugin))
      print(
        String(format: "     with the plugin, without traits: %.1f", try cpuSeconds(of: withoutTraits, configuration)))
      print(String(format: "     building with the library against without, %@: %.1f", configuration, client / program))
      report("building own pages with the plugin against committed, \(configuration)", plugin / files, atMost: 4)
      guard let before else { continue }
      for (name, now) in [("TradingClient", client), ("OwnPages", plugin)] {
        let old = try cpuSeconds(of: example(name, of: before), configuration)
        report("building \(name) against the other commit, \(configuration)", now / old, atMost: 1.05)
      }
    }
  }

  private func example(_ name: String, of package: URL? = nil) -> URL {
    (package ?? workplace.package).appending(path: "Examples/\(name)")
  }

  /// The CPU seconds of a clean build, and of all that the package manager does for it.
  private func cpuSeconds(of package: URL, _ configuration: String) throws -> Double {
    let start = cpu_seconds_of_children()
    try build(package, configuration)
    return cpu_seconds_of_children() - start
  }

  /// Where packages are built.
  private var scratch: URL { workplace.folder.appending(path: "build") }

  /// Builds a package from clean.
  private func build(_ package: URL, _ configuration: String) throws {
    try? FileManager.default.removeItem(at: scratch)
    try workplace.run(
      "swift", ["build", "-c", configuration, "--package-path", package.path, "--scratch-path", scratch.path])
  }

  /// The package as another commit has it.
  private func checkout(_ commit: String) throws -> URL {
    let copy = try workplace.makeFolder(commit).appending(path: workplace.package.lastPathComponent)
    try workplace.run("git", ["clone", "--quiet", workplace.package.path, copy.path])
    try workplace.run("git", ["-C", copy.path, "checkout", "--quiet", commit])
    return copy
  }

  /// A package with a program and nothing else.
  private func barePackage() throws -> URL {
    try package("Bare", dependencies: "", ofTarget: "", sources: ["Bare.swift": Data("print(1)\n".utf8)])
  }

  /// `OwnPages` with the files that the plugin generates for it, and without the plugin.
  private func committedPackage() throws -> URL {
    try build(example("OwnPages"), "debug")
    let sources = example("OwnPages").appending(path: "Sources/OwnPages")
    let generated = FileManager.default.enumerator(
      at: scratch.appending(path: "plugins"), includingPropertiesForKeys: nil)
    var files = try FileManager.default.contentsOfDirectory(at: sources, includingPropertiesForKeys: nil)
    files += (generated?.allObjects ?? []).compactMap { $0 as? URL }
    let texts = try files.filter { $0.pathExtension == "swift" }.map {
      ($0.lastPathComponent, try Data(contentsOf: $0))
    }
    return try package(
      "Committed", dependencies: #".package(name: "binance-error-codes", path: "\#(workplace.package.path)")"#,
      ofTarget: #".product(name: "BinanceErrorCodes", package: "binance-error-codes")"#,
      sources: Dictionary(uniqueKeysWithValues: texts))
  }

  /// `OwnPages` without the traits that it asks for.
  private func packageWithoutTraits() throws -> URL {
    let copy = try workplace.makeFolder("WithoutTraits")
    for name in ["Package.swift", "Sources"] {
      try FileManager.default.copyItem(
        at: example("OwnPages").appending(path: name), to: copy.appending(path: name))
    }
    let manifest = copy.appending(path: "Package.swift")
    let text = try String(contentsOf: manifest, encoding: .utf8)
      .replacing("\"../..\"", with: "\"\(workplace.package.path)\"").replacing(/, traits: \[.*?\]/, with: "")
    try Data(text.utf8).write(to: manifest)
    return copy
  }

  private func package(
    _ name: String, dependencies: String, ofTarget: String, sources: [String: Data]
  ) throws -> URL {
    let manifest = """
      // swift-tools-version: 6.3
      import PackageDescription

      let package = Package(
        name: "\(name)", platforms: [.macOS(.v13)], dependencies: [\(dependencies)],
        targets: [.executableTarget(name: "\(name)", dependencies: [\(ofTarget)])])

      """
    let folder = try workplace.makeFolder(name)
    try Data(manifest.utf8).write(to: folder.appending(path: "Package.swift"))
    let target = try workplace.makeFolder("\(name)/Sources/\(name)")
    for (file, text) in sources { try text.write(to: target.appending(path: file)) }
    return folder
  }
}
