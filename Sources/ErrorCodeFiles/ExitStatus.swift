import ErrorCodeGeneration

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How a tool ends.
package enum ExitStatus: Int32, Error {
  case done = 0
  /// A check failed, or a page is unacceptable.
  case failure = 1
  case wrongUsage = 2
  /// `error-codes changes` found some.
  case changes = 3

  /// Runs a tool, says which error it ends with, and ends the process.
  ///
  /// - Parameters:
  ///   - tool: The name of the tool.
  ///   - body: What it does. It is `false` when a check or a page failed.
  package static func run(_ tool: String, _ body: @Sendable () async throws -> Bool) async -> Never {
    // A file that outgrows its limit is an error like a full disk, and not the end.
    _ = signal(SIGXFSZ, SIG_IGN)
    do {
      exit((try await body() ? Self.done : .failure).rawValue)
    } catch let error as UsageError {
      Console.error("error: \(error.message)\n\(error.remedy(tool: tool))")
      exit(Self.wrongUsage.rawValue)
    } catch let status as ExitStatus {
      exit(status.rawValue)
    } catch let error as Diagnostic {
      Console.report([error])
      exit(Self.failure.rawValue)
    } catch {
      Console.error("error: \(error)")
      exit(Self.failure.rawValue)
    }
  }
}
