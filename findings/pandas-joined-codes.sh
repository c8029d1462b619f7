#!/usr/bin/env bash
# Package: pandas 3.1.1 (PyPI)
# Behaviour: a cell that lists two positive codes becomes one number with the digits of both, a code that nobody
#   documents. `read_html` takes the commas out of what looks like a number, wherever they stand, unasked and without
#   a word. Two negative codes stay a text, because of the second sign.
# Seen:
#   10007,10008 is read as 1000710008
#   -2010,-2011 is read as -2010,-2011
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  pandas==3.1.1 numpy==2.4.6 python-dateutil==2.9.0.post0 six==1.17.0 lxml==6.1.3; }; then
  echo "cannot run: the pinned packages could not be installed" >&2
  exit 2
fi

cat >"$folder/stated" <<'TEXT'
10007,10008 is read as 1000710008
-2010,-2011 is read as -2010,-2011
TEXT
"$folder/venv/bin/python" - >"$folder/seen" <<'PYTHON' || true
import io
import pandas

for codes in ("10007,10008", "-2010,-2011"):
    page = f"""<table><tr><th>Code</th><th>Message</th></tr>
<tr><td>{codes}</td><td>The order was rejected.</td></tr></table>"""
    table = pandas.read_html(io.StringIO(page))[0]
    print(codes, "is read as", table["Code"][0])
PYTHON

if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: read_html no longer joins positive codes" >&2
  exit 1
fi
echo "as stated: read_html joins two positive codes to one number"
