"""Chromium without a window: its document, what it shows, what a selection copies."""

import html
import re
import tempfile
from pathlib import Path

from tools import output, tool

OPTIONS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--virtual-time-budget=5000"]


def chromium(*words):
    with tempfile.TemporaryDirectory() as profile:
        return output(["chromium", *OPTIONS, f"--user-data-dir={profile}", *words])


@tool("chromium-dumpdom", ".html")
def dump_dom(capture):
    return chromium("--dump-dom", capture.path.absolute().as_uri())


# What a script in the page sees: its text is put into the page and read from the dumped document.

SCRIPT = """<script>addEventListener('load', () => {{ const text = (() => {{ {script} }})(); document.documentElement.innerHTML = '<body><pre id="captured"></pre></body>'; document.getElementById('captured').textContent = text; }});</script></body>"""


def script_result(capture, script):
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / capture.path.name
        page.write_text(capture.html.replace("</body>", SCRIPT.format(script=script), 1), encoding="utf-8")
        document = chromium("--dump-dom", page.as_uri())
    return html.unescape(re.search(r'<pre id="captured">(.*?)</pre>', document, re.S)[1])


SELECTED = (
    "const selection = getSelection(); selection.removeAllRanges(); selection.selectAllChildren({element}); return selection.toString();"
)
BULLETS = "for (const item of document.querySelectorAll('article li')) item.prepend('{sign}'); "

SCRIPTS = {
    "chromium-innertext": "return document.body.innerText",
    "chromium-innertext-article": "return document.querySelector('article').innerText",
    "chromium-innertext-markdown": "return document.querySelector('.markdown').innerText",
    "chromium-textcontent": "return document.querySelector('article').textContent",
    "chromium-selection": SELECTED.format(element="document.body"),
    "chromium-selection-article": SELECTED.format(element="document.querySelector('article')"),
    "chromium-selection-bullets": BULLETS.format(sign="• ") + SELECTED.format(element="document.querySelector('article')"),
    "chromium-selection-dots": BULLETS.format(sign="\\t•\\t") + SELECTED.format(element="document.querySelector('article')"),
    "chromium-joined-blocks": "return Array.from(document.querySelectorAll('article h1, article h2, article h3, article li, article p, article td, article th'), block => block.innerText).join('\\n')",
    "chromium-blocks-by-row": "return Array.from(document.querySelectorAll('article h1, article h2, article h3, article li, article p, article tr'), block => block.innerText).join('\\n\\n')",
}

for name, script in SCRIPTS.items():
    tool(name, ".txt")(lambda capture, script=script: script_result(capture, script))


@tool("chromium-outerhtml-article", ".html")
def outer_html_article(capture):
    return script_result(capture, "return document.querySelector('article').outerHTML")
