#!/usr/bin/env bash
# Package: markdownify 1.2.3 (PyPI), read back by markdown-it-py 4.3.0
# Behaviour: a table's cell is escaped where that changes nothing and not where it does. The underscore of a constant
#   gets a backslash, though Markdown takes it as it is; the bar of `too high|low`, which ends a cell, gets none.
#   GitHub's rules for tables ignore a cell that has no title above it, so that the message loses its end.
#   `escape_misc=True` escapes the bar, and is off by default.
# Seen:
#   | PRICE\_FILTER | price is too high|low. |
#   ['PRICE_FILTER', 'price is too high']
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  markdownify==1.2.3 markdown-it-py==4.3.0 mdurl==0.1.2 beautifulsoup4==4.15.0 soupsieve==4.1.3 six==1.17.0 \
  typing_extensions==4.16.0; }; then
  echo "cannot run: the pinned packages could not be installed" >&2
  exit 2
fi

cat >"$folder/stated" <<'TEXT'
| PRICE\_FILTER | price is too high|low. |
['PRICE_FILTER', 'price is too high']
TEXT
"$folder/venv/bin/python" - >"$folder/seen" <<'PYTHON' || true
from markdown_it import MarkdownIt
from markdownify import markdownify

markdown = markdownify("""<table>
<thead><tr><th>Error message</th><th>Description</th></tr></thead>
<tbody><tr><td>PRICE_FILTER</td><td>price is too high|low.</td></tr></tbody>
</table>""").strip()

tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
cells = [after.content for token, after in zip(tokens, tokens[1:]) if token.type == "td_open"]
print(markdown.splitlines()[-1])
print([cell.replace("\\_", "_") for cell in cells])
PYTHON

if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: markdownify no longer leaves bars in cells as they are" >&2
  exit 1
fi
echo "as stated: markdownify leaves a bar in a cell unescaped, and the rest of the cell is lost"
