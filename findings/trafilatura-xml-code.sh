#!/usr/bin/env bash
# Package: trafilatura 2.3.1 (PyPI)
# Behaviour: of a listing whose lines end with `<br>`, as Docusaurus' highlighter writes them, the XML output keeps
#   the first line alone: the JSON example of an error page becomes a brace. The text that the same call makes of the
#   same page has all lines, and a listing with line feeds is whole in XML too.
# Seen:
#   lines end with line feeds, in text: { "code": -1121, "msg": "Invalid symbol." }
#   lines end with line feeds, in XML: { "code": -1121, "msg": "Invalid symbol." }
#   lines end with <br>, in text: { "code": -1121, "msg": "Invalid symbol." }
#   lines end with <br>, in XML: {
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  trafilatura==2.3.1 lxml==6.1.3 lxml_html_clean==0.4.6 jusText==3.0.2 htmldate==1.11.0 courlan==1.4.0 \
  certifi==2026.10.19.post1 charset-normalizer==3.5.3 urllib3==2.8.0 python-dateutil==2.9.0.post0 \
  dateparser==1.5.0 babel==2.19.0 tld==0.13.2 regex==2026.11.19 pytz==2026.6 six==1.17.0 tzlocal==5.4.5; }; then
  echo "cannot run: the pinned packages could not be installed" >&2
  exit 2
fi

cat >"$folder/stated" <<'TEXT'
lines end with line feeds, in text: { "code": -1121, "msg": "Invalid symbol." }
lines end with line feeds, in XML: { "code": -1121, "msg": "Invalid symbol." }
lines end with <br>, in text: { "code": -1121, "msg": "Invalid symbol." }
lines end with <br>, in XML: {
TEXT
"$folder/venv/bin/python" - >"$folder/seen" <<'PYTHON' || true
import lxml.etree
import trafilatura

EXAMPLE = ("{", '  "code": -1121,', '  "msg": "Invalid symbol."', "}")

def page(end):
    return f"""<html><body><main><h1>Error Codes</h1>
<p>An error consists of a code, which is the same everywhere, and of a message, which may vary from one to the next.</p>
<pre><code>{end.join(EXAMPLE)}</code></pre></main></body></html>"""

for name, end in (("line feeds", "\n"), ("<br>", "<br>")):
    text = trafilatura.extract(page(end))
    xml = lxml.etree.fromstring(trafilatura.extract(page(end), output_format="xml"))
    listings = {"text": text[text.index("{"):], "XML": "".join(xml.find(".//code").itertext())}
    for form, listing in listings.items():
        print(f"lines end with {name}, in {form}:", " ".join(listing.split()))
PYTHON

if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: trafilatura no longer cuts listings with <br> behind their first line in XML alone" >&2
  exit 1
fi
echo "as stated: trafilatura cuts listings with <br> behind their first line in XML"
