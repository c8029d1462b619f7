#!/usr/bin/env bash
# Package: soupsieve 4.1.3 (the selectors of Beautiful Soup 4.15.0) and cssselect 1.3.0 (those of lxml 6.1.3; PyPI)
# Behaviour: the permalink of a negative code, taken as a selector, is an error in one engine and found by the other.
#   An identifier of CSS may begin with a minus sign, but not with a minus sign and a digit. soupsieve holds to that;
#   cssselect takes the same text as if it were escaped.
# Seen:
#   soupsieve, #-1003-too_many_requests: SelectorSyntaxError
#   soupsieve, #too_many_requests-1003: found
#   cssselect, #-1003-too_many_requests: found
#   cssselect, #too_many_requests-1003: found
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  beautifulsoup4==4.15.0 soupsieve==4.1.3 typing_extensions==4.16.0 cssselect==1.3.0 lxml==6.1.3; }; then
  echo "cannot run: the pinned packages could not be installed" >&2
  exit 2
fi

cat >"$folder/stated" <<'TEXT'
soupsieve, #-1003-too_many_requests: SelectorSyntaxError
soupsieve, #too_many_requests-1003: found
cssselect, #-1003-too_many_requests: found
cssselect, #too_many_requests-1003: found
TEXT
"$folder/venv/bin/python" - >"$folder/seen" <<'PYTHON' || true
import lxml.html
from bs4 import BeautifulSoup
from soupsieve.util import SelectorSyntaxError

IDS = ("-1003-too_many_requests", "too_many_requests-1003")
PAGE = "<html><body>" + "".join(f'<h3 id="{id}">-1003 TOO_MANY_REQUESTS</h3>' for id in IDS) + "</body></html>"

def found(select, selector):
    try:
        return "found" if select(selector) else "not found"
    except SelectorSyntaxError as error:
        return type(error).__name__

ENGINES = {"soupsieve": BeautifulSoup(PAGE, "html.parser").select, "cssselect": lxml.html.fromstring(PAGE).cssselect}

for engine, select in ENGINES.items():
    for id in IDS:
        print(f"{engine}, #{id}: {found(select, '#' + id)}")
PYTHON

if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: the two engines no longer differ about the permalink of a negative code" >&2
  exit 1
fi
echo "as stated: soupsieve refuses the permalink of a negative code, cssselect finds it"
