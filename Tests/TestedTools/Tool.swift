#if os(macOS) || os(Linux)
  package import Foundation

  /// A tool of the package as a real process in a folder of its own, which is removed together with it.
  package final class Tool {
    /// What came out of one run.
    package struct Run {
      package let status: Int32
      package let output: String
      package let errors: String
    }

    /// The folder that the tool runs in; `docs-snapshots` lies in it.
    package let folder: URL

    private let executable: URL

    /// Makes an empty folder and copies captured pages into it, or only the given ones.
    ///
    /// - Parameters:
    ///   - name: The name of the tool.
    ///   - pages: The names of pages and their texts.
    /// - Throws: An error of the file system.
    package init(_ name: String = "error-codes", pages: [String: String]? = nil) throws {
      executable = Self.executable(name)
      folder = FileManager.default.temporaryDirectory.appending(path: "error-codes-\(UUID().uuidString)")
      let snapshots = folder.appending(path: "docs-snapshots")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      if let pages {
        try FileManager.default.createDirectory(at: snapshots, withIntermediateDirectories: true)
        for (name, text) in pages { try write(text, "docs-snapshots/" + name) }
      } else {
        try FileManager.default.copyItem(at: Self.capturedPages, to: snapshots)
      }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The package that holds these tests.
    package static let package = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
      .standardizedFileURL

    /// Pages as they were once shipped. They stay as they are when the shipped ones are refreshed, so that tests can edit them.
    package static let capturedPages = package.appending(path: "Tests/CapturedPages")

    /// The tool lies beside the tests in the build folder.
    private static func executable(_ name: String) -> URL {
      let places = [Bundle.main.bundleURL] + Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
      let candidates = places.map { $0.appending(path: name) }
      return candidates.first { FileManager.default.isExecutableFile(atPath: $0.path) } ?? candidates[0]
    }

    /// Runs the tool to its end.
    package func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
      try run(arguments, environment: environment)
    }

    /// Runs the tool to its end.
    package func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
      try run(executable, arguments, environment)
    }

    /// Runs a script of the shell, to which the tool is `"$0"`.
    @discardableResult
    package func shell(_ script: String) throws -> Run {
      try run(URL(filePath: "/bin/sh"), ["-c", script, executable.path], [:])
    }

    private func run(_ program: URL, _ arguments: [String], _ environment: [String: String]) throws -> Run {
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.currentDirectoryURL = folder
      process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
      let streams = ["out", "err"].map { folder.appending(path: ".\($0)-\(UUID().uuidString)") }
      for stream in streams { try Data().write(to: stream) }
      process.standardOutput = try FileHandle(forWritingTo: streams[0])
      process.standardError = try FileHandle(forWritingTo: streams[1])
      try withoutBlockedSignals { try process.run() }
      process.waitUntilExit()
      let texts = try streams.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
      for stream in streams { try FileManager.default.removeItem(at: stream) }
      return Run(status: process.terminationStatus, output: texts[0], errors: texts[1])
    }

    /// A process inherits the signals that the thread blocks which starts it, and those of the tests block nearly all.
    private func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
      var (none, previous) = (sigset_t(), sigset_t())
      unsafe sigemptyset(&none)
      unsafe pthread_sigmask(SIG_SETMASK, &none, &previous)
      defer { unsafe pthread_sigmask(SIG_SETMASK, &previous, nil) }
      try body()
    }

    /// The text of a file in the folder.
    package func read(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
    }

    /// Writes a file in the folder.
    package func write(_ text: String, _ path: String) throws {
      try Data(text.utf8).write(to: folder.appending(path: path))
    }

    /// Replaces a text in a file, which must have it.
    package func replace(_ old: String, with new: String, in path: String) throws {
      let text = try read(path)
      guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
      try write(text.replacing(old, with: new), path)
    }

    /// Whether there is a file.
    package func has(_ path: String) -> Bool {
      FileManager.default.fileExists(atPath: folder.appending(path: path).path)
    }

    /// The names of the files in a folder.
    package func list(_ path: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
    }

    /// What each file below a folder holds, hidden ones left out.
    package func contents(_ path: String) throws -> [String: Data] {
      let folder = folder.appending(path: path)
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { path in
        !path.split(separator: "/").contains { $0.hasPrefix(".") }
      }
      let files = names.filter {
        (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: $0).path)) == nil
      }
      return try files.reduce(into: [:]) { $0[$1] = try Data(contentsOf: folder.appending(path: $1)) }
    }
  }
#endif
