"""Libraries that turn HTML into text."""

import re
from html.parser import HTMLParser

from tools import article_of, tool

# inscriptis


def inscriptis_with(css, **settings):
    def run(capture):
        from inscriptis import get_text
        from inscriptis.css_profiles import CSS_PROFILES
        from inscriptis.model.config import ParserConfig

        return get_text(capture.html, ParserConfig(css=CSS_PROFILES[css].copy(), **settings))

    return run


tool("inscriptis", ".txt")(inscriptis_with("relaxed"))
tool("inscriptis-strict", ".txt")(inscriptis_with("strict"))
tool("inscriptis-links", ".txt")(inscriptis_with("relaxed", display_links=True))
tool("inscriptis-anchors", ".txt")(inscriptis_with("relaxed", display_links=True, display_anchors=True))
tool("inscriptis-tabs", ".txt")(inscriptis_with("relaxed", table_cell_separator="\t"))


# Resiliparse

RESILIPARSE = {
    "resiliparse": {},
    "resiliparse-main": {"main_content": True},
    "resiliparse-links": {"links": True},
    "resiliparse-nofmt": {"preserve_formatting": False},
    "resiliparse-bullets-off": {"list_bullets": False},
    "resiliparse-min": {"preserve_formatting": "minimal_html"},
    "resiliparse-main-min": {"preserve_formatting": "minimal_html", "main_content": True},
}


def resiliparse_with(settings):
    def run(capture):
        from resiliparse.extract.html2text import extract_plain_text
        from resiliparse.parse.html import HTMLTree

        return extract_plain_text(HTMLTree.parse(capture.html), **settings)

    return run


for name, settings in RESILIPARSE.items():
    tool(name, ".html" if name.endswith("-min") else ".txt")(resiliparse_with(settings))


# Beautiful Soup


def soup_text(separator, strip, cut=lambda html: html, parser="html.parser"):
    def run(capture):
        from bs4 import BeautifulSoup

        return BeautifulSoup(cut(capture.html), parser).get_text(separator, strip=strip)

    return run


tool("bs4-gettext", ".txt")(soup_text("\n", True))
tool("bs4-gettext-unstripped", ".txt")(soup_text("\n", False))
tool("bs4-gettext-plain", ".txt")(soup_text("", False))
tool("bs4-gettext-space", ".txt")(soup_text(" ", True))
tool("bs4-gettext-tab", ".txt")(soup_text("\t", True))
tool("bs4-gettext-article", ".txt")(soup_text("\n", True, article_of))
tool("bs4-gettext-article-plain", ".txt")(soup_text("", False, article_of))
tool("bs4-html5lib", ".txt")(soup_text("\n", True, parser="html5lib"))


@tool("bs4-blocks", ".txt")
def bs4_blocks(capture):
    """One line a heading, item, paragraph and row, as scripts of an afternoon do it."""
    from bs4 import BeautifulSoup

    article = BeautifulSoup(capture.html, "lxml").find("article")
    return "\n\n".join(line for line in map(block_line, article.find_all(["h1", "h2", "h3", "p", "li", "tr"])) if line)


def block_line(block):
    if block.name == "tr":
        return " | ".join(cell.get_text(" ", strip=True) for cell in block.find_all(["th", "td"]))
    mark = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- "}.get(block.name, "")
    return mark + block.get_text(" ", strip=True)


@tool("bs4-blocks-tabs", ".txt")
def bs4_blocks_tabs(capture):
    """The same without marks, cells apart by tabs."""
    from bs4 import BeautifulSoup

    article = BeautifulSoup(capture.html, "lxml").find("article")
    blocks = article.find_all(["h1", "h2", "h3", "p", "li", "tr"])
    return "\n".join(
        "\t".join(cell.get_text(strip=True) for cell in block.find_all(["th", "td"])) if block.name == "tr" else block.get_text(strip=True)
        for block in blocks
    )


@tool("bs4-stripped-strings", ".txt")
def bs4_stripped_strings(capture):
    from bs4 import BeautifulSoup

    return "\n".join(BeautifulSoup(capture.html, "lxml").body.stripped_strings)


# Other parsers


@tool("html-text", ".txt")
def html_text(capture):
    import html_text

    return html_text.extract_text(capture.html)


@tool("html-text-nolayout", ".txt")
def html_text_nolayout(capture):
    import html_text

    return html_text.extract_text(capture.html, guess_layout=False)


@tool("lxml-textcontent", ".txt")
def lxml_textcontent(capture):
    from lxml import html

    return html.fromstring(capture.html.encode()).body.text_content()


@tool("lxml-itertext", ".txt")
def lxml_itertext(capture):
    from lxml import html

    return "\n".join(text.strip() for text in html.fromstring(capture.html.encode()).body.itertext() if text.strip())


@tool("selectolax", ".txt")
def selectolax(capture):
    from selectolax.lexbor import LexborHTMLParser as Parser

    return Parser(capture.html).body.text(separator="\n", strip=True)


@tool("selectolax-deep", ".txt")
def selectolax_deep(capture):
    from selectolax.lexbor import LexborHTMLParser as Parser

    return Parser(capture.html).css_first("article").text()


@tool("w3lib-removetags", ".txt")
def w3lib_removetags(capture):
    from w3lib.html import remove_tags, replace_entities

    return replace_entities(remove_tags(capture.html))


@tool("parsel-text", ".txt")
def parsel_text(capture):
    from parsel import Selector

    return "\n".join(Selector(capture.html).css("article ::text").getall())


@tool("strip-tags", ".txt")
def strip_tags(capture):
    from strip_tags import strip_tags

    return strip_tags(capture.html)


@tool("strip-tags-minify", ".txt")
def strip_tags_minify(capture):
    from strip_tags import strip_tags

    return strip_tags(capture.html, minify=True)


@tool("html2text-rs-plain", ".txt")
def html2text_rs_plain(capture):
    import html2text_rs

    return html2text_rs.text_plain(capture.html)


@tool("html2text-rs-rich", ".txt")
def html2text_rs_rich(capture):
    import html2text_rs

    return html2text_rs.text_rich(capture.html)


@tool("regex-strip", ".txt")
def regex_strip(capture):
    """Tags cut out with a regular expression."""
    import html

    body = re.sub(r"(?is)<(script|style|svg)\b.*?</\1>", "", capture.html)
    return html.unescape(re.sub(r"<[^>]+>", "", body))


@tool("regex-strip-newlines", ".txt")
def regex_strip_newlines(capture):
    """Tags replaced by line ends, empty lines removed."""
    import html

    body = re.sub(r"(?is)<(script|style|svg|head)\b.*?</\1>", "", capture.html)
    lines = html.unescape(re.sub(r"<[^>]+>", "\n", body)).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip(" \u200b"))


class Stripper(HTMLParser):
    """The stripper that is written again and again: block tags end lines, cells end with a tab."""

    def __init__(self):
        super().__init__()
        self.text = []

    def handle_data(self, data):
        self.text.append(data)

    def handle_starttag(self, tag, attributes):
        if tag in ("br", "li", "p", "tr", "h1", "h2", "h3"):
            self.text.append("\n")

    def handle_endtag(self, tag):
        if tag in ("p", "div", "h1", "h2", "h3", "ul", "table"):
            self.text.append("\n")
        if tag in ("td", "th"):
            self.text.append("\t")


@tool("htmlparser-strip", ".txt")
def htmlparser_strip(capture):
    stripper = Stripper()
    stripper.feed(capture.html)
    return "".join(stripper.text)


@tool("pyhtml2text", ".txt")
def pyhtml2text(capture):
    import pyhtml2text

    return pyhtml2text.html2text(capture.html)


@tool("html2cleantext", ".txt")
def html2cleantext(capture):
    import html2cleantext

    return html2cleantext.to_text(capture.html)


@tool("bleach-strip", ".txt")
def bleach_strip(capture):
    import html

    import bleach

    return html.unescape(bleach.clean(capture.html, tags=set(), strip=True))
