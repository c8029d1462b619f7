#!/usr/bin/env bash
# Package: readability-lxml 0.9 (PyPI)
# Behaviour: a page that documents each code by a heading and a bullet is kept up to a point and then lost whole. The
#   cleaner takes a hundred off the number of list items and drops what then has more of them than paragraphs: here,
#   with one paragraph, at the 102nd bullet. No exception, no warning: the summary is an empty body.
# Seen:
#   101 bullets: 101 headings, 101 bullets kept
#   102 bullets: 0 headings, 0 bullets kept, <html><body></body></html>
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  readability-lxml==0.9 lxml==6.1.3 lxml_html_clean==0.4.6 cssselect==1.3.0 chardet==5.2.0; }; then
  echo "cannot run: the pinned packages could not be installed" >&2
  exit 2
fi

cat >"$folder/stated" <<'TEXT'
101 bullets: 101 headings, 101 bullets kept
102 bullets: 0 headings, 0 bullets kept, <html><body></body></html>
TEXT
"$folder/venv/bin/python" - >"$folder/seen" <<'PYTHON' || true
from readability import Document

def page(count):
    codes = "".join(
        f"<h3>-{1000 + index} SOME_NAME</h3><ul><li>The server did not accept request {index} as it was sent.</li></ul>"
        for index in range(count)
    )
    introduction = "<p>An error consists of a code, which is the same everywhere, and of a message, which may vary.</p>"
    return f"<html><body><article><h1>Error Codes</h1>{introduction}{codes}</article></body></html>"

for count in (101, 102):
    summary = Document(page(count)).summary()
    kept = f"{summary.count('<h3')} headings, {summary.count('<li')} bullets kept"
    print(f"{count} bullets: {kept}" + ("" if "<li" in summary else ", " + summary.strip()))
PYTHON

if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: readability-lxml no longer empties a page at its 102nd bullet" >&2
  exit 1
fi
echo "as stated: readability-lxml empties a page at its 102nd bullet"
