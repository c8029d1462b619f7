#!/usr/bin/env bash
# Package: DocC of the Swift toolchain, 6.3.1 (found on the path, not installed; another version is told)
# Behaviour: what an error message has in angle brackets is left out of the documentation, and so is a line of it that
#   begins with an at sign. DocC takes `<symbol>` for HTML, which it does not render, and `@depth` at a line's begin for
#   a directive, which a comment can't have. Neither is an error or a warning, not even as --warnings-as-errors, and
#   the sentence that is left looks whole. Brackets with digits in front, as `<1m>`, and escaped ones stay.
# Seen:
#   toomanyrequests: Please use @depth to avoid polling.
#   toomuchdata: Please use <1m> or <symbol>.
#   toooften: Please use the stream
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for tool in swiftc docc python3; do
  if ! command -v "$tool" >"$folder/path"; then
    echo "cannot run: $tool is not on the path" >&2
    exit 2
  fi
done
version=$(swiftc --version 2>&1 | grep -o 'Swift version [0-9.]*' || true)
if [[ $version != 'Swift version 6.3.1' ]]; then
  echo "note: this is $version, the behaviour is stated for 6.3.1" >&2
fi

cat >"$folder/Codes.swift" <<'SWIFT'
public enum ErrorCode: Int {
  /// Please use <symbol>@depth to avoid polling.
  case tooManyRequests = -1003
  /// Please use <1m> or \<symbol>.
  case tooMuchData = -1004
  /// Please use the stream
  /// @depth to avoid polling.
  case tooOften = -1005
}
SWIFT
cat >"$folder/stated" <<'TEXT'
toomanyrequests: Please use @depth to avoid polling.
toomuchdata: Please use <1m> or <symbol>.
toooften: Please use the stream
TEXT

{
  swiftc -parse-as-library -emit-module -emit-module-path "$folder/Codes.swiftmodule" -module-name Codes \
    -emit-symbol-graph -emit-symbol-graph-dir "$folder/symbols" "$folder/Codes.swift"
  docc convert --additional-symbol-graph-dir "$folder/symbols" --fallback-bundle-identifier codes \
    --fallback-display-name Codes --output-path "$folder/documentation" --warnings-as-errors
  python3 - "$folder/documentation/data/documentation/codes/errorcode" <<'PYTHON'
import json
import pathlib
import sys

for name in ("toomanyrequests", "toomuchdata", "toooften"):
    page = json.loads(pathlib.Path(sys.argv[1], name + ".json").read_text())
    print(f"{name}: {''.join(part['text'] for part in page['abstract'])}")
PYTHON
} >"$folder/seen" 2>&1 || true

# DocC ends its silence with an empty line.
if ! diff -u "$folder/stated" <(grep . "$folder/seen"); then
  echo "changed: DocC no longer leaves out placeholders in silence" >&2
  exit 1
fi
echo "as stated: DocC leaves out placeholders in silence"
