#!/usr/bin/env bash
# Package: jusText 3.0.2 (PyPI)
# Behaviour: a short heading between good paragraphs is kept, and the same heading with a permalink is dropped. A text
#   inside a link makes a short paragraph `bad` instead of `short`, and a bad one gets no second look. One zero-width
#   space, all that the permalink of a documentation site consists of, is enough: every code of the page is lost and
#   the texts stay.
# Seen:
#   without permalinks: short -1003 TOO_MANY_REQUESTS, kept
#   without permalinks: short -1004 SERVER_BUSY, kept
#   with permalinks: bad -1003 TOO_MANY_REQUESTS, dropped
#   with permalinks: bad -1004 SERVER_BUSY, dropped
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  jusText==3.0.2 lxml==6.1.3 lxml_html_clean==0.4.6; }; then
  echo "cannot run: the pinned packages could not be installed" >&2
  exit 2
fi

cat >"$folder/stated" <<'TEXT'
without permalinks: short -1003 TOO_MANY_REQUESTS, kept
without permalinks: short -1004 SERVER_BUSY, kept
with permalinks: bad -1003 TOO_MANY_REQUESTS, dropped
with permalinks: bad -1004 SERVER_BUSY, dropped
TEXT
"$folder/venv/bin/python" - >"$folder/seen" <<'PYTHON' || true
import justext

SENTENCE = "The server sends this when it was asked for more than it can do, and the client has to wait until it asks again. "
TEXT = f"<p>{SENTENCE * 4}</p>"
STOP_WORDS = justext.get_stoplist("English")

def codes(permalink):
    headings = ("-1003 TOO_MANY_REQUESTS", "-1004 SERVER_BUSY")
    page = TEXT + "".join(f"<h3>{heading}{permalink}</h3>{TEXT}" for heading in headings)
    paragraphs = justext.justext(f"<html><body>{page}</body></html>", STOP_WORDS)
    return [paragraph for paragraph in paragraphs if paragraph.text.startswith("-")]

for name, permalink in (("without", ""), ("with", '<a href="#code">&#8203;</a>')):
    for paragraph in codes(permalink):
        fate = "dropped" if paragraph.is_boilerplate else "kept"
        heading = paragraph.text.replace("\u200b", "")
        print(f"{name} permalinks: {paragraph.cf_class} {heading}, {fate}")
PYTHON

if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: an invisible permalink no longer decides whether jusText keeps a heading" >&2
  exit 1
fi
echo "as stated: an invisible permalink makes jusText drop a heading"
