#!/usr/bin/env bash
# Package: SwiftPM of the Swift toolchain, 6.3.1 (found on the path, not installed; another version is told)
# Behaviour: a clean build of a package with a build-tool plugin compiles the plugin's tool, and the modules that it is made
#   of, twice: once before the plugin runs, and once more with the same command line and to the same places in the build
#   proper, which has a database of its own and does not know of the first time. With whole-module optimization, as in
#   every release build, nothing of the first time is used. A second build compiles neither.
# Seen:
#   clean build: Core 2, Tool 2, command lines alike
#   second build: Core 0, Tool 0
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! command -v swift >"$folder/path"; then
  echo "cannot run: swift is not on the path" >&2
  exit 2
fi
version=$(swift --version 2>&1 | grep -o 'Swift version [0-9.]*' || true)
if [[ $version != 'Swift version 6.3.1' ]]; then
  echo "note: this is $version, the behaviour is stated for 6.3.1" >&2
fi

mkdir -p "$folder/package/"{Sources/Core,Sources/Tool,Sources/Client,Plugins/RunTool}
cd "$folder/package"
cat >Package.swift <<'SWIFT'
// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Client",
  targets: [
    .target(name: "Core"),
    .executableTarget(name: "Tool", dependencies: ["Core"]),
    .plugin(name: "RunTool", capability: .buildTool, dependencies: ["Tool"]),
    .executableTarget(name: "Client", plugins: ["RunTool"]),
  ]
)
SWIFT
echo 'public func double(_ number: Int) -> Int { number * 2 }' >Sources/Core/Core.swift
cat >Sources/Tool/main.swift <<'SWIFT'
import Core
import Foundation

try "let four = \(double(2))\n".write(toFile: CommandLine.arguments[1], atomically: true, encoding: .utf8)
SWIFT
echo 'print(four)' >Sources/Client/main.swift
cat >Plugins/RunTool/RunTool.swift <<'SWIFT'
import Foundation
import PackagePlugin

@main
struct RunTool: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let output = context.pluginWorkDirectoryURL.appending(path: "Four.swift")
    return [
      .buildCommand(
        displayName: "Write a number", executable: try context.tool(named: "Tool").url, arguments: [output.path],
        outputFiles: [output])
    ]
  }
}
SWIFT

# The commands that compile a module of the tool, which lies in a folder of its own.
commands() { grep "^[^ ]*swiftc -module-name $1 .*Modules-tool/$1.swiftmodule" "$folder/log" || true; }

swift build -c release --product Client --verbose >"$folder/log" 2>"$folder/errors"
alike='command lines alike'
for module in Core Tool; do
  [ "$(commands "$module" | sort -u | wc -l)" = 1 ] || alike='command lines differ'
done
echo "clean build: Core $(commands Core | wc -l), Tool $(commands Tool | wc -l), $alike" >"$folder/seen"
swift build -c release --product Client --verbose >"$folder/log" 2>"$folder/errors"
echo "second build: Core $(commands Core | wc -l), Tool $(commands Tool | wc -l)" >>"$folder/seen"

cat >"$folder/stated" <<'TEXT'
clean build: Core 2, Tool 2, command lines alike
second build: Core 0, Tool 0
TEXT
if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: SwiftPM compiles the tool of a plugin otherwise" >&2
  exit 1
fi
echo "as stated: SwiftPM compiles the tool of a build-tool plugin twice in a clean build"
