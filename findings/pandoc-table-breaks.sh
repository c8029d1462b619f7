#!/usr/bin/env bash
# Package: pandoc 3.9, as pypandoc-binary 1.17 (PyPI) ships it
# Behaviour: one `<br>` in one cell decides about the whole table. In `gfm-raw_html`, which is how one asks for
#   Markdown without HTML in it, a table is a pipe table; with a line break in any cell it becomes the word [TABLE],
#   and all its rows are lost. pandoc succeeds and does not count that as a warning: it is silent even if told to fail
#   at warnings.
# Seen:
#   | Error message | Description                        |
#   |---------------|------------------------------------|
#   | PRICE_FILTER  | The price is too high, or too low. |
#   | LOT_SIZE      | The quantity is too high.          |
#   [TABLE]
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  pypandoc_binary==1.17; }; then
  echo "cannot run: the pinned packages could not be installed" >&2
  exit 2
fi

cat >"$folder/stated" <<'TEXT'
| Error message | Description                        |
|---------------|------------------------------------|
| PRICE_FILTER  | The price is too high, or too low. |
| LOT_SIZE      | The quantity is too high.          |
[TABLE]
TEXT
"$folder/venv/bin/python" - >"$folder/seen" <<'PYTHON' || true
import subprocess
import pypandoc

def converted(gap):
    page = f"""<table><thead><tr><th>Error message</th><th>Description</th></tr></thead><tbody>
<tr><td>PRICE_FILTER</td><td>The price is too high,{gap}or too low.</td></tr>
<tr><td>LOT_SIZE</td><td>The quantity is too high.</td></tr></tbody></table>"""
    command = [pypandoc.get_pandoc_path(), "--from", "html", "--to", "gfm-raw_html", "--fail-if-warnings"]
    return subprocess.run(command, input=page, text=True, check=True, stdout=subprocess.PIPE).stdout.strip()

print(converted(" "))
print(converted("<br>"))
PYTHON

if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: pandoc no longer replaces a table with a line break by a word" >&2
  exit 1
fi
echo "as stated: pandoc replaces a table with a line break by the word [TABLE]"
