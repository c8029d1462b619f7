#!/usr/bin/env bash
# Package: SwiftPM of the Swift toolchain, 6.3.1 (found on the path, not installed; another version is told)
# Behaviour: `unsafeFlags` of a package that others depend on by version are accepted when its manifest asks for tools 6.2 or
#   newer, with no word of them in the build, although the documentation of the setting says that such packages cannot be
#   depended on. With tools 6.1 the same package is refused as it was before.
# Seen:
#   tools 6.1: refused: the target 'Door' in product 'Door' contains unsafe build flags
#   tools 6.2: built, flags used
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for tool in swift git; do
  if ! command -v "$tool" >"$folder/path"; then
    echo "cannot run: $tool is not on the path" >&2
    exit 2
  fi
done
version=$(swift --version 2>&1 | grep -o 'Swift version [0-9.]*' || true)
if [[ $version != 'Swift version 6.3.1' ]]; then
  echo "note: this is $version, the behaviour is stated for 6.3.1" >&2
fi

# A package with a flag that its source asks for, as version 1.0.0.
mkdir -p "$folder/Doors/Sources/Door" "$folder/House/Sources/House"
cd "$folder/Doors"
cat >Sources/Door/Door.swift <<'SWIFT'
#if OAK
  public let material = "oak"
#endif
SWIFT
git init --quiet
for tools in 6.1 6.2; do
  cat >Package.swift <<SWIFT
// swift-tools-version: $tools
import PackageDescription

let package = Package(
  name: "Doors",
  products: [.library(name: "Door", targets: ["Door"])],
  targets: [.target(name: "Door", swiftSettings: [.unsafeFlags(["-DOAK"])])]
)
SWIFT
  git add .
  git -c user.name=n -c user.email=n@example.com commit --quiet --message "tools $tools"
  git tag "${tools/6./1.}.0"
done

cd "$folder/House"
echo 'import Door
print(material)' >Sources/House/main.swift
for tools in 6.1 6.2; do
  cat >Package.swift <<SWIFT
// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "House",
  dependencies: [.package(url: "file://$folder/Doors", exact: "${tools/6./1.}.0")],
  targets: [.executableTarget(name: "House", dependencies: [.product(name: "Door", package: "Doors")])]
)
SWIFT
  rm -rf .build Package.resolved
  if swift run >"$folder/out" 2>"$folder/log"; then
    [ "$(cat "$folder/out")" = oak ] && used='flags used' || used='flags not used'
    if grep -qi 'unsafe' "$folder/log"; then used="$used, and said"; fi
    echo "tools $tools: built, $used"
  else
    echo "tools $tools: refused: $(grep -o "the target 'Door' in product 'Door' contains unsafe build flags" "$folder/log" | head -1)"
  fi
done >"$folder/seen"

cat >"$folder/stated" <<'TEXT'
tools 6.1: refused: the target 'Door' in product 'Door' contains unsafe build flags
tools 6.2: built, flags used
TEXT
if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: SwiftPM treats unsafe flags of dependencies otherwise" >&2
  exit 1
fi
echo "as stated: SwiftPM accepts unsafe flags of dependencies whose manifests ask for tools 6.2"
