import Foundation
import PackagePlugin

/// Generates Swift at build time from the captured pages among the target's own files.
@main
struct GenerateErrorCodes: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let target = target as? any SourceModuleTarget else { return [] }
    let (ofPages, besidePages) = (["md", "markdown", "html", "htm", "txt"], ["json", "lock", "tsv"])
    let files = target.sourceFiles.map(\.url)
    let pages = files.filter { ofPages.contains($0.pathExtension.lowercased()) }
    let inputs = pages + files.filter { besidePages.contains($0.pathExtension.lowercased()) }
    guard !pages.isEmpty else {
      Diagnostics.error(
        "target '\(target.name)' has no captured pages; put them, or a link to their folder, into it, "
          + "or take the plugin off a target whose generated files are committed")
      return []
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "\(target.name)+GeneratedErrorCodes.swift")
    return [
      .buildCommand(
        displayName: "Generating error codes for \(target.name)",
        executable: try context.tool(named: "build-error-codes").url,
        arguments: ["--module", target.moduleName, "--output", output.path] + pages.map(\.path),
        inputFiles: inputs, outputFiles: [output])
    ]
  }
}
