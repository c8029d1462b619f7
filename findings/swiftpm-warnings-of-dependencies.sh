#!/usr/bin/env bash
# Package: SwiftPM of the Swift toolchain, 6.3.1 (found on the path, not installed; another version is told)
# Behaviour: a target that treats all warnings as errors builds in its own package and, with the native build system, as a
#   dependency. With Swift Build, the build system of later versions, it does not build as a dependency: the compiler is asked
#   to suppress the warnings of dependencies, those of local packages among them, and refuses both wishes at once, although
#   the setting's proposal says that dependencies ignore it.
# Seen:
#   own package: native built, swiftbuild built
#   dependency: native built, swiftbuild refused: conflicting options '-warnings-as-errors' and '-suppress-warnings'
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

# A library without a warning that would treat any as an error, and a program that depends on it.
mkdir -p "$folder/Kettle/Sources/Kettle" "$folder/Kitchen/Sources/Kitchen"
cat >"$folder/Kettle/Package.swift" <<'SWIFT'
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Kettle",
  products: [.library(name: "Kettle", targets: ["Kettle"])],
  targets: [.target(name: "Kettle", swiftSettings: [.treatAllWarnings(as: .error)])]
)
SWIFT
echo 'public let degrees = 100' >"$folder/Kettle/Sources/Kettle/Kettle.swift"
cat >"$folder/Kitchen/Package.swift" <<'SWIFT'
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Kitchen",
  dependencies: [.package(path: "../Kettle")],
  targets: [.executableTarget(name: "Kitchen", dependencies: ["Kettle"])]
)
SWIFT
echo 'import Kettle
print(degrees)' >"$folder/Kitchen/Sources/Kitchen/main.swift"

# build PACKAGE SYSTEM: what comes of a build
build() {
  local reason="conflicting options '-warnings-as-errors' and '-suppress-warnings'"
  if swift build --package-path "$folder/$1" --build-system "$2" >"$folder/log" 2>&1; then
    echo "$2 built"
  elif grep -q -- "$reason" "$folder/log"; then
    echo "$2 refused: $reason"
  else
    echo "$2 failed"
  fi
}

seen="own package: $(build Kettle native), $(build Kettle swiftbuild)
dependency: $(build Kitchen native), $(build Kitchen swiftbuild)"
echo "$seen"
stated="own package: native built, swiftbuild built
dependency: native built, swiftbuild refused: conflicting options '-warnings-as-errors' and '-suppress-warnings'"
if [[ $seen != "$stated" ]]; then
  echo "changed: the dependency or its own package builds otherwise"
  exit 1
fi
echo "as stated: Swift Build refuses dependencies that treat warnings as errors"
