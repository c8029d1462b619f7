import ErrorCodeFiles
import ErrorCodeGeneration

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The tool: reads pages, writes Swift, says what it saw.
@main
struct ErrorCodes {
  static func main() async {
    // A file that outgrows its limit is an error like a full disk, and not the end.
    _ = signal(SIGXFSZ, SIG_IGN)
    do {
      let arguments = try Arguments(CommandLine.arguments.dropFirst())
      exit(try await arguments.run() ? 0 : 1)
    } catch let error as UsageError {
      Console.error("error: \(error.message)\n\(error.remedy(tool: "error-codes"))")
      exit(2)
    } catch let status as ExitStatus {
      exit(status.rawValue)
    } catch let error as Diagnostic {
      Console.report([error])
      exit(1)
    } catch {
      Console.error("error: \(error)")
      exit(1)
    }
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
