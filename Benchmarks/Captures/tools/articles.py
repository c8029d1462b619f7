"""Libraries that look for the main text of a page."""

import tempfile
from pathlib import Path

from tools import command, output, tool

# trafilatura

TRAFILATURA = {
    "trafilatura-txt": {},
    "trafilatura-recall": {"favor_recall": True},
    "trafilatura-precision": {"favor_precision": True},
    "trafilatura-notables": {"include_tables": False},
    "trafilatura-links": {"include_links": True},
    "trafilatura-fast": {"fast": True},
    "trafilatura-md": {"output_format": "markdown"},
    "trafilatura-md-fmt": {"output_format": "markdown", "include_formatting": True},
    "trafilatura-md-links": {"output_format": "markdown", "include_links": True},
    "trafilatura-md-recall": {"output_format": "markdown", "favor_recall": True},
    "trafilatura-md-precision": {"output_format": "markdown", "favor_precision": True},
    "trafilatura-md-meta": {"output_format": "markdown", "with_metadata": True},
    "trafilatura-html": {"output_format": "html"},
    "trafilatura-xml": {"output_format": "xml"},
    "trafilatura-xmltei": {"output_format": "xmltei"},
    "trafilatura-json": {"output_format": "json"},
    "trafilatura-csv": {"output_format": "csv"},
}

SUFFIXES = {"html": ".html", "markdown": ".md"}


def trafilatura_with(settings):
    def run(capture):
        import trafilatura

        return trafilatura.extract(capture.html, **settings) or ""

    return run


for name, settings in TRAFILATURA.items():
    tool(name, SUFFIXES.get(settings.get("output_format"), ".txt"))(trafilatura_with(settings))


@tool("trafilatura-html2txt", ".txt")
def trafilatura_html2txt(capture):
    import trafilatura

    return trafilatura.html2txt(capture.html)


@tool("trafilatura-baseline", ".txt")
def trafilatura_baseline(capture):
    import trafilatura

    return trafilatura.baseline(capture.html)[1]


# readability


def readable(capture, with_title):
    from readability import Document

    document = Document(capture.html)
    return (f"<h1>{document.short_title()}</h1>" if with_title else "") + document.summary()


def html2text(html):
    import html2text

    return html2text.HTML2Text(bodywidth=0).handle(html)


def markdownify(html):
    from markdownify import markdownify

    return markdownify(html, heading_style="ATX")


for ending, with_title in [("", False), ("-title", True)]:
    tool("readability-html2text" + ending)(lambda capture, title=with_title: html2text(readable(capture, title)))
    tool("readability-markdownify" + ending)(lambda capture, title=with_title: markdownify(readable(capture, title)))
    tool("readability-raw" + ending, ".html")(lambda capture, title=with_title: readable(capture, title))


@tool("readabilipy", ".txt")
def readabilipy(capture):
    from readabilipy import simple_json_from_html_string

    return "\n".join(part["text"] for part in simple_json_from_html_string(capture.html, use_readability=False)["plain_text"])


@tool("readabilipy-html", ".html")
def readabilipy_html(capture):
    from readabilipy import simple_json_from_html_string

    article = simple_json_from_html_string(capture.html, use_readability=False)
    return article["plain_content"]


# jusText, boilerpy3


@tool("justext", ".txt")
def justext(capture):
    import justext

    paragraphs = justext.justext(capture.html.encode(), justext.get_stoplist("English"))
    return "\n\n".join(paragraph.text for paragraph in paragraphs if not paragraph.is_boilerplate)


@tool("justext-all", ".txt")
def justext_all(capture):
    import justext

    paragraphs = justext.justext(capture.html.encode(), justext.get_stoplist("English"))
    return "\n\n".join(paragraph.text for paragraph in paragraphs)


@tool("justext-headings", ".md")
def justext_headings(capture):
    """All paragraphs, with the signs of Markdown where jusText knows a heading."""
    import justext

    paragraphs = justext.justext(capture.html.encode(), justext.get_stoplist("English"))
    return "\n\n".join(("## " if paragraph.is_heading else "") + paragraph.text for paragraph in paragraphs)


def boilerpy3_with(extractor):
    def run(capture):
        from boilerpy3 import extractors

        return getattr(extractors, extractor)().get_content(capture.html)

    return run


for ending, extractor in {
    "article": "ArticleExtractor",
    "default": "DefaultExtractor",
    "largest": "LargestContentExtractor",
    "keep": "KeepEverythingExtractor",
    "canola": "CanolaExtractor",
    "sentences": "ArticleSentencesExtractor",
    "numwords": "NumWordsRulesExtractor",
}.items():
    tool(f"boilerpy3-{ending}", ".txt")(boilerpy3_with(extractor))


# News and documents


@tool("newspaper4k", ".txt")
def newspaper4k(capture):
    import newspaper

    article = newspaper.article(capture.address, input_html=capture.html)
    return article.text


@tool("goose3", ".txt")
def goose3(capture):
    from goose3 import Goose

    return Goose().extract(raw_html=capture.html).cleaned_text


def any2md_with(*options):
    def run(capture):
        with tempfile.TemporaryDirectory() as folder:
            output(["any2md", str(capture.path), "--output-dir", folder, *options])
            return next(Path(folder).glob("*.md")).read_text(encoding="utf-8")

    return run


tool("any2md")(any2md_with())
tool("any2md-strip")(any2md_with("--strip-links", "--profile", "aggressive"))


def kreuzberg_with(**settings):
    def run(capture):
        import kreuzberg

        return kreuzberg.extract_file_sync(str(capture.path), config=kreuzberg.ExtractionConfig(**settings)).content

    return run


tool("kreuzberg", ".txt")(kreuzberg_with())
tool("kreuzberg-md")(kreuzberg_with(output_format="markdown"))
tool("kreuzberg-djot")(kreuzberg_with(output_format="djot"))
tool("kreuzberg-html", ".html")(kreuzberg_with(output_format="html"))


@tool("fast-readability", ".html")
def fast_readability(capture):
    import fast_readability

    return fast_readability.extract_content(capture.html)["content"]


@tool("fast-readability-text", ".txt")
def fast_readability_text(capture):
    import fast_readability

    return fast_readability.extract_content(capture.html)["textContent"]


@tool("breadability", ".html")
def breadability(capture):
    from breadability.readable import Article

    return Article(capture.html).readable


@tool("grab2md")
def grab2md(capture):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "page.md"
        output(["grab2md", str(capture.path), "-o", str(file)])
        return file.read_text(encoding="utf-8")


command("page-to-markdown", ".md", "page-to-markdown", "{page}")
