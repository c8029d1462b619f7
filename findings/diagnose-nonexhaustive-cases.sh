#!/usr/bin/env bash
# Package: SwiftPM of the Swift toolchain, 6.3.1 (found on the path, not installed; another version is told)
# Behaviour: `swift package diagnose-api-breaking-changes` calls a new case of an enum breakage although the enum is
#   @nonexhaustive, which is there so that a new case breaks nobody. A case that is renamed and kept as a deprecated
#   `static let` with a fix-it counts three times: the new case, the kind of the old name and its type. A case that only
#   becomes deprecated is no breakage.
# Seen:
#   enumelement Door.isClosed has been added as a new enum case
#   enumelement Door.oak has been added as a new enum case
#   enumelement Door.shut has declared type change from (Doors.Door.Type) -> Doors.Door to Doors.Door
#   enumelement Door.shut is now static
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

mkdir -p "$folder/package/Sources/Doors"
cd "$folder/package"
cat >Package.swift <<'SWIFT'
// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "doors", products: [.library(name: "Doors", targets: ["Doors"])], targets: [.target(name: "Doors")])
SWIFT
cat >Sources/Doors/Door.swift <<'SWIFT'
@nonexhaustive
public enum Door: Int, Sendable {
  case shut = -1
  case elm = -2
}
SWIFT
git init -q .
git add -A
git -c user.name=nobody -c user.email=nobody@example.invalid commit -qm 'Doors'
cat >Sources/Doors/Door.swift <<'SWIFT'
@nonexhaustive
public enum Door: Int, Sendable {
  case isClosed = -1

  @available(*, deprecated, renamed: "isClosed")
  public static let shut = Self.isClosed

  @available(*, deprecated)
  case elm = -2

  case oak = -3
}
SWIFT
cat >"$folder/stated" <<'TEXT'
enumelement Door.isClosed has been added as a new enum case
enumelement Door.oak has been added as a new enum case
enumelement Door.shut has declared type change from (Doors.Door.Type) -> Doors.Door to Doors.Door
enumelement Door.shut is now static
TEXT
swift package diagnose-api-breaking-changes HEAD >"$folder/output" 2>&1 || true
sed -n 's/.*API breakage: //p' "$folder/output" | sort >"$folder/seen"
if [[ ! -s $folder/seen ]] && ! grep -qi 'no breaking changes' "$folder/output"; then
  echo "cannot run: $(tail -n 1 "$folder/output")" >&2
  exit 2
fi
if diff "$folder/stated" "$folder/seen"; then
  echo 'as stated: new cases of an enum that is not exhaustive are called breakage'
else
  echo 'changed: see the lines above'
  exit 1
fi
