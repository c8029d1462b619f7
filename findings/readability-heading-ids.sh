#!/usr/bin/env bash
# Package: readability-lxml 0.9 (PyPI)
# Behaviour: a heading is judged by the words in its id, which on these pages is the name of the code. Where it
#   contains a word that is common around articles, such as the `meta` of BAD_METADATA or the `tool` of NO_SUCH_TOOL,
#   the cleaner drops the heading and nothing else: the message stays and stands below the code before, which is left
#   with both.
# Seen:
#   -1107 BAD_TOPIC
#   The topic that was sent is not known.
#   The metadata that was sent is too long.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  readability-lxml==0.9 lxml==6.1.3 lxml_html_clean==0.4.6 cssselect==1.3.0 chardet==5.2.0; }; then
  echo "cannot run: the pinned packages could not be installed" >&2
  exit 2
fi

cat >"$folder/stated" <<'TEXT'
-1107 BAD_TOPIC
The topic that was sent is not known.
The metadata that was sent is too long.
TEXT
"$folder/venv/bin/python" - >"$folder/seen" <<'PYTHON' || true
import lxml.html
from readability import Document

summary = Document("""<html><body><article>
<h1>Error Codes</h1>
<p>An error consists of a code, which is the same everywhere, and of a message, which may vary.</p>
<h3 id="-1107-bad_topic">-1107 BAD_TOPIC</h3>
<ul><li>The topic that was sent is not known.</li></ul>
<h3 id="-1108-bad_metadata">-1108 BAD_METADATA</h3>
<ul><li>The metadata that was sent is too long.</li></ul>
</article></body></html>""").summary()

for element in lxml.html.fromstring(summary).iter("h3", "li"):
    print(element.text_content())
PYTHON

if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: readability-lxml no longer drops just the heading of BAD_METADATA" >&2
  exit 1
fi
echo "as stated: readability-lxml drops the heading of BAD_METADATA and gives its message to the code before"
