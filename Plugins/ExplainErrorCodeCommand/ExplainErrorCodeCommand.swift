import Foundation
import PackagePlugin

/// Runs `explain-error-code` and passes its exit status on.
@main
struct ExplainErrorCodeCommand: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let process = Process()
    process.executableURL = try context.tool(named: "explain-error-code").url
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { exit(process.terminationStatus) }
  }
}
