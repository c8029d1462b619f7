#!/usr/bin/env bash
# Package: inscriptis 2.7.6 and html-text 0.7.1 (PyPI)
# Behaviour: the minus sign of a code in a highlighted listing is parted from the digits. A highlighter marks the one
#   as an operator and the others as a number, two elements without a space between them; both tools put one there, so
#   that a search for -1121 finds nothing and the listing is no JSON any more. inscriptis does so with its default
#   rules and not with its strict ones; html-text does so at some of the tokens.
# Seen:
#   inscriptis: "code" : - 1121 ,
#   inscriptis, strict: "code":-1121,
#   html-text: "code": - 1121,
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  inscriptis==2.7.6 html-text==0.7.1 lxml==6.1.3 lxml_html_clean==0.4.6 requests==2.34.2 urllib3==2.8.0 \
  idna==3.20 certifi==2026.10.19.post1 charset-normalizer==3.5.3; }; then
  echo "cannot run: the pinned packages could not be installed" >&2
  exit 2
fi

cat >"$folder/stated" <<'TEXT'
inscriptis: "code" : - 1121 ,
inscriptis, strict: "code":-1121,
html-text: "code": - 1121,
TEXT
"$folder/venv/bin/python" - >"$folder/seen" <<'PYTHON' || true
import html_text
import inscriptis
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.model.config import ParserConfig

TOKENS = ('"code"', ":", "-", "1121", ",")
PAGE = "<pre><code>" + "".join(f"<span>{token}</span>" for token in TOKENS) + "</code></pre>"
STRICT = ParserConfig(css=CSS_PROFILES["strict"])

print("inscriptis:", inscriptis.get_text(PAGE).strip())
print("inscriptis, strict:", inscriptis.get_text(PAGE, STRICT).strip())
print("html-text:", html_text.extract_text(PAGE).strip())
PYTHON

if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: the tools no longer part the minus sign from the number as they did" >&2
  exit 1
fi
echo "as stated: both tools part the minus sign from the number"
