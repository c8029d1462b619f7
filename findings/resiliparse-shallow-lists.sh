#!/usr/bin/env bash
# Package: Resiliparse 2.0.1 (PyPI)
# Behaviour: with `main_content=True` a bulleted list is content or not by how deep it lies. With fewer than three
#   elements between it and the body it is dropped, while the heading above it stays: each code is there and none has
#   a message. A numbered list at the same place is kept. One wrapper more or less in a site's layout turns all
#   messages on or off.
# Seen:
#   <ul> in 0 elements: message lost
#   <ul> in 1 elements: message lost
#   <ul> in 2 elements: message lost
#   <ul> in 3 elements: message kept
#   <ol> in 0 elements: message kept
#   <ol> in 1 elements: message kept
#   <ol> in 2 elements: message kept
#   <ol> in 3 elements: message kept
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  Resiliparse==2.0.1 FastWARC==2.0.1 brotli==1.2.1; }; then
  echo "cannot run: the pinned packages could not be installed" >&2
  exit 2
fi

cat >"$folder/stated" <<'TEXT'
<ul> in 0 elements: message lost
<ul> in 1 elements: message lost
<ul> in 2 elements: message lost
<ul> in 3 elements: message kept
<ol> in 0 elements: message kept
<ol> in 1 elements: message kept
<ol> in 2 elements: message kept
<ol> in 3 elements: message kept
TEXT
"$folder/venv/bin/python" - >"$folder/seen" <<'PYTHON' || true
from resiliparse.extract.html2text import extract_plain_text

MESSAGE = "Too many requests; the client has to wait until the next minute."

for tag in ("ul", "ol"):
    for depth in range(4):
        content = f"<h1>Error Codes</h1><h3>-1003 TOO_MANY_REQUESTS</h3><{tag}><li>{MESSAGE}</li></{tag}>"
        page = "<html><body>" + "<div>" * depth + content + "</div>" * depth + "</body></html>"
        text = extract_plain_text(page, main_content=True)
        assert "-1003 TOO_MANY_REQUESTS" in text
        print(f"<{tag}> in {depth} elements: message {'kept' if MESSAGE in text else 'lost'}")
PYTHON

if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: Resiliparse no longer drops bulleted lists by their depth" >&2
  exit 1
fi
echo "as stated: Resiliparse drops bulleted lists that lie less than three elements deep"
