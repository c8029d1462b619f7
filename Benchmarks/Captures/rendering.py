"""The pages on disk: `html/spot.html` is what the tools are given, `html/spot.json` is what it documents."""

from pathlib import Path

from catalog import page_of_catalog
from docusaurus import rendered
from own_pages import OWN_PAGES
from page import page_of_json

PACKAGE = Path(__file__).resolve().parent.parent.parent
SNAPSHOTS = [
    ("coin-margined-futures.md", "en"),
    ("usds-margined-futures.txt", "en"),
    ("institutional-loan.md", "en"),
    ("options-trading.md", "en"),
    ("portfolio-margin.zh-CN.md", "zh-CN"),
]
SITE_PAGE = PACKAGE.parent / "shared/corpus/spot.docusaurus.html"


def render_pages(error_codes, captures):
    """Writes the small pages, the shipped ones and, where it exists, one as the site sends it."""
    for page in OWN_PAGES:
        write_page(captures, page, rendered(page))
    for name, language in SNAPSHOTS:
        page = page_of_catalog(error_codes, PACKAGE / "Tests/CapturedPages" / name, language)
        write_page(captures, page, rendered(page))
    if SITE_PAGE.exists():
        write_page(captures, page_of_catalog(error_codes, SITE_PAGE), SITE_PAGE.read_text(encoding="utf-8"))


def write_page(captures, page, html):
    """Writes what has changed, so that the captures of other pages stay good."""
    for file, text in [(page_file(captures, page), html), (page_file(captures, page).with_suffix(".json"), page.json)]:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")


def page_file(captures, page):
    return captures / "html" / f"{page.file}.html"


def rendered_pages(captures):
    """The pages that were rendered, the small ones first."""
    pages = [page_of_json(file.read_text(encoding="utf-8")) for file in (captures / "html").glob("*.json")]
    return sorted(pages, key=lambda page: (sum(len(section.codes) for section in page.sections), page.file))
