import Foundation
import PackagePlugin

/// Runs `refresh-error-codes` on the package and passes its exit status on.
@main
struct RefreshErrorCodesCommand: CommandPlugin {
  func performCommand(context: PluginContext, arguments: [String]) throws {
    let process = Process()
    process.executableURL = try context.tool(named: "refresh-error-codes").url
    process.arguments = arguments
    process.currentDirectoryURL = context.package.directoryURL
    try process.run()
    process.waitUntilExit()
    if process.terminationStatus != 0 { exit(process.terminationStatus) }
  }
}
