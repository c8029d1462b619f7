#!/usr/bin/env bash
# Package: domdown 0.3.6 (PyPI)
# Behaviour: a heading is thrown away as navigation where the letters `nav` occur anywhere in its class or id. They do
#   in the id of every code that is named UNAVAILABLE, and in the class `anchorWithStickyNavbar`, which Docusaurus
#   gives to the headings with permalinks and which costs the page all its codes. The messages stay, and the result is
#   Markdown in good order.
# Seen:
#   class="anchor" id="too-busy": heading kept, message kept
#   class="anchor" id="unavailable": heading lost, message kept
#   class="anchor anchorWithStickyNavbar" id="too-busy": heading lost, message kept
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  domdown==0.3.6 beautifulsoup4==4.15.0 soupsieve==4.1.3 typing_extensions==4.16.0 lxml==6.1.3 httpx==0.28.1 \
  httpcore==1.0.9 h11==0.16.0 anyio==4.16.0 idna==3.20 certifi==2026.10.19.post1; }; then
  echo "cannot run: the pinned packages could not be installed" >&2
  exit 2
fi

cat >"$folder/stated" <<'TEXT'
class="anchor" id="too-busy": heading kept, message kept
class="anchor" id="unavailable": heading lost, message kept
class="anchor anchorWithStickyNavbar" id="too-busy": heading lost, message kept
TEXT
"$folder/venv/bin/python" - >"$folder/seen" <<'PYTHON' || true
import domdown

for attributes in (
    'class="anchor" id="too-busy"',
    'class="anchor" id="unavailable"',
    'class="anchor anchorWithStickyNavbar" id="too-busy"',
):
    markdown = str(domdown.html_to_markdown(f"""<html><body><main>
<h1>Error Codes</h1>
<h3 {attributes}>-1008 SERVER_BUSY</h3>
<ul><li>The server cannot answer.</li></ul>
</main></body></html>"""))
    heading = "kept" if "### -1008 SERVER_BUSY" in markdown else "lost"
    message = "kept" if "- The server cannot answer." in markdown else "lost"
    print(f"{attributes}: heading {heading}, message {message}")
PYTHON

if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: domdown no longer takes headings for navigation by three letters" >&2
  exit 1
fi
echo "as stated: domdown drops headings with the letters nav in their class or id"
