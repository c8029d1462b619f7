#!/usr/bin/env bash
# Package: SwiftPM of the Swift toolchain, 6.3.1 (found on the path, not installed; another version is told)
# Behaviour: a build-tool plugin that lists a folder of pages beside the targets is not asked again when the folder
#   changes. An added page is left out of each later build, which says that it is complete, until a file comes to or
#   goes from the target itself; an edited source is not enough. Where a page is removed that the plugin had listed,
#   the build fails for want of it, again and again, although the plugin would not list it any more. (The second build
#   still asks the plugin, whatever has changed; hence it is made first.)
# Seen:
#   built: a.md
#   unchanged: a.md
#   page added: a.md
#   once more: a.md
#   source edited: a.md
#   source added: a.md b.md
#   unchanged: a.md b.md
#   page removed: missing inputs
#   once more: missing inputs
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

mkdir -p "$folder/package/"{Sources/Lister,Sources/Library,Plugins/ListPages,pages}
cd "$folder/package"
cat >Package.swift <<'SWIFT'
// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Pages",
  targets: [
    .executableTarget(name: "Lister"),
    .plugin(name: "ListPages", capability: .buildTool, dependencies: ["Lister"]),
    .target(name: "Library", plugins: ["ListPages"]),
  ]
)
SWIFT
cat >Sources/Lister/main.swift <<'SWIFT'
import Foundation

let output = CommandLine.arguments[1]
let names = CommandLine.arguments.dropFirst(2).map { URL(fileURLWithPath: $0).lastPathComponent }
try "// \(names.joined(separator: " "))\n".write(toFile: output, atomically: true, encoding: .utf8)
SWIFT
cat >Plugins/ListPages/ListPages.swift <<'SWIFT'
import Foundation
import PackagePlugin

@main
struct ListPages: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "pages")
    let pages = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "Pages.swift")
    return [
      .buildCommand(
        displayName: "List the pages", executable: try context.tool(named: "Lister").url,
        arguments: [output.path] + pages.map(\.path), inputFiles: pages, outputFiles: [output])
    ]
  }
}
SWIFT
echo 'public let version = 1' >Sources/Library/Library.swift
touch pages/a.md

build() {
  if swift build >"$folder/log" 2>&1; then
    echo "$1: $(find .build/ -name Pages.swift -exec sed 's,^// ,,' {} +)"
  elif grep -q 'because of missing inputs' "$folder/log"; then
    echo "$1: missing inputs"
  else
    echo "$1: $(grep 'error:' "$folder/log" || true)"
  fi
}
{
  build built
  build unchanged
  touch pages/b.md
  build 'page added'
  build 'once more'
  echo 'public let revision = 1' >>Sources/Library/Library.swift
  build 'source edited'
  echo 'public let edition = 1' >Sources/Library/Edition.swift
  build 'source added'
  build unchanged
  rm pages/a.md
  build 'page removed'
  build 'once more'
} >"$folder/seen"

cat >"$folder/stated" <<'TEXT'
built: a.md
unchanged: a.md
page added: a.md
once more: a.md
source edited: a.md
source added: a.md b.md
unchanged: a.md b.md
page removed: missing inputs
once more: missing inputs
TEXT
if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: SwiftPM notices pages that come to or go from a folder outside the target" >&2
  exit 1
fi
echo "as stated: SwiftPM does not notice pages that come to or go from a folder outside the target"
