#!/usr/bin/env bash
# Package: the Swift compiler's driver, 6.3.1 (found on the path, not installed; another version is told)
# Behaviour: a whole module whose interface is asked for is one frontend job with the optimizer. Without it the driver plans two,
#   one that emits the interface and one that compiles, each of which reads all files. The option
#   `-no-emit-module-separately-wmo`, which `-help` does not list, makes it one job again.
# Seen:
#   -O: 1 job, -Onone: 2 jobs, -Onone -no-emit-module-separately-wmo: 1 job
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! command -v swiftc >"$folder/path"; then
  echo "cannot run: swiftc is not on the path" >&2
  exit 2
fi
version=$(swiftc --version 2>&1 | grep -o 'Swift version [0-9.]*' || true)
if [[ $version != 'Swift version 6.3.1' ]]; then
  echo "note: this is $version, the behaviour is stated for 6.3.1" >&2
fi

cd "$folder"
echo 'public struct Door { public init() {} }' >Door.swift
echo 'public func open(_ door: Door) -> Door { door }' >open.swift

# The frontend jobs that the driver plans.
jobs() {
  local count
  count=$(swiftc -driver-print-jobs -whole-module-optimization -parse-as-library -module-name Doors -emit-module \
    -emit-module-path Doors.swiftmodule -c -o Doors.o "$@" Door.swift open.swift | grep -c 'swift-frontend')
  echo "$count $([ "$count" = 1 ] && echo job || echo jobs)"
}
echo "-O: $(jobs -O), -Onone: $(jobs -Onone)," \
  "-Onone -no-emit-module-separately-wmo: $(jobs -Onone -no-emit-module-separately-wmo)" >seen

echo '-O: 1 job, -Onone: 2 jobs, -Onone -no-emit-module-separately-wmo: 1 job' >stated
if ! diff -u stated seen; then
  echo "changed: the driver plans other jobs" >&2
  exit 1
fi
if swiftc -help | grep -q 'emit-module-separately-wmo'; then
  echo "changed: the option is listed" >&2
  exit 1
fi
echo "as stated: without the optimizer a whole module is compiled by two jobs, each of which reads all files"
