"""The page's HTML as formatters, sanitizers, minifiers and savers of pages write it again."""

from tools import article_of, command, tool

command("tidy", ".html", "sh", "-c", 'tidy -q -utf8 "$1" 2>/dev/null || test $? -eq 1', "tidy", "{page}")
command(
    "tidy-xhtml", ".html", "sh", "-c", 'tidy -q -utf8 -asxhtml --clean yes --wrap 0 "$1" 2>/dev/null || test $? -eq 1', "tidy", "{page}"
)
command(
    "tidy-bare",
    ".html",
    "sh",
    "-c",
    'tidy -q -utf8 -i --bare yes --omit-optional-tags yes "$1" 2>/dev/null || test $? -eq 1',
    "tidy",
    "{page}",
)
command("xmllint-format", ".html", "sh", "-c", 'xmllint --html --format --encode UTF-8 "$1" 2>/dev/null', "xmllint", "{page}")
command("xmllint-article", ".html", "sh", "-c", "xmllint --html --xpath '//article' \"$1\" 2>/dev/null", "xmllint", "{page}")
command("xmllint-strings", ".txt", "sh", "-c", "xmllint --html --xpath 'string(//article)' \"$1\" 2>/dev/null", "xmllint", "{page}")
command("sed-strip", ".txt", "sed", "-e", "s/<[^>]*>//g", "{page}")


@tool("bs4-prettify", ".html")
def prettify(capture):
    from bs4 import BeautifulSoup

    return BeautifulSoup(capture.html, "html.parser").prettify()


@tool("bs4-article", ".html")
def article(capture):
    return article_of(capture.html)


@tool("lxml-tostring", ".html")
def lxml_tostring(capture):
    from lxml import etree, html

    return etree.tostring(html.fromstring(capture.html.encode()), pretty_print=True, encoding="unicode", method="html")


@tool("lxml-cleaner", ".html")
def lxml_cleaner(capture):
    from lxml_html_clean import Cleaner

    return Cleaner(style=True, page_structure=False).clean_html(capture.html)


@tool("html5lib-serialized", ".html")
def html5lib_serialized(capture):
    """Without the tags and quotes that HTML lets one leave out."""
    import html5lib

    return html5lib.serialize(html5lib.parse(capture.html))


@tool("minify-html", ".html")
def minify_html(capture):
    import minify_html

    return minify_html.minify(capture.html, minify_js=False, minify_css=False)


@tool("htmlmin", ".html")
def htmlmin(capture):
    import htmlmin

    return htmlmin.minify(capture.html, remove_optional_attribute_quotes=True, remove_empty_space=True)


@tool("nh3-tables", ".html")
def nh3_tables(capture):
    """Without attributes."""
    import nh3

    return nh3.clean(capture.html, attributes={})


@tool("nh3-few", ".html")
def nh3_few(capture):
    """Headings, paragraphs, lists and tables alone."""
    import nh3

    return nh3.clean(capture.html, tags={"h1", "h2", "h3", "p", "ul", "li", "table", "tr", "td", "th", "code", "pre"}, attributes={})
