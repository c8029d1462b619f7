#!/usr/bin/env bash
# Package: html2text 2025.4.15 (PyPI)
# Behaviour: by default a heading of more than 78 characters is broken over two lines, although a Markdown heading
#   ends with its line. A heading that names several codes is cut, here between a code and its name, and the rest
#   becomes a paragraph. Bullets, which could be wrapped without harm, stay on one line however long they are.
# Seen:
#   ## Messages for -2010 NEW_ORDER_REJECTED, -2011 CANCEL_REJECTED, and -2038
#   ORDER_AMEND_REJECTED
#
#     * The account has too little of what this order needs, so that it was not taken and nothing was changed.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! { python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps \
  html2text==2025.4.15; }; then
  echo "cannot run: the pinned packages could not be installed" >&2
  exit 2
fi

cat >"$folder/stated" <<'TEXT'
## Messages for -2010 NEW_ORDER_REJECTED, -2011 CANCEL_REJECTED, and -2038
ORDER_AMEND_REJECTED

  * The account has too little of what this order needs, so that it was not taken and nothing was changed.
TEXT
"$folder/venv/bin/python" - >"$folder/seen" <<'PYTHON' || true
import html2text

page = """<h2>Messages for -2010 NEW_ORDER_REJECTED, -2011 CANCEL_REJECTED, and -2038 ORDER_AMEND_REJECTED</h2>
<ul><li>The account has too little of what this order needs, so that it was not taken and nothing was changed.</li></ul>"""

print(html2text.html2text(page).strip())
PYTHON

if ! diff -u "$folder/stated" "$folder/seen"; then
  echo "changed: html2text no longer breaks long headings and keeps long bullets" >&2
  exit 1
fi
echo "as stated: html2text breaks a long heading and keeps a long bullet"
