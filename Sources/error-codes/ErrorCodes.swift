import ErrorCodeFiles
import ErrorCodeGeneration

/// The tool: reads pages, writes Swift, says what it saw.
@main
struct ErrorCodes {
  static func main() async {
    await ExitStatus.run("error-codes") { try await Arguments(CommandLine.arguments.dropFirst()).run() }
  }
}

extension Arguments {
  /// Does what the arguments ask for. It is `false` when a check or a page failed.
  fileprivate func run() async throws -> Bool {
    guard let command, !wantsHelp else {
      try Console.print(Usage.text(for: command))
      return true
    }
    switch command {
    case .generate: return try await generate(Input(paths: paths))
    case .check: return try await check(Input(paths: paths))
    case .catalog: return try await printCatalog(Input(paths: paths))
    case .annotate: return try annotate(Input(paths: paths))
    case .changes: return try await printChanges()
    }
  }
}
