"""pandoc: the one of the package registry (a newer one) and the one of the system."""

from tools import article_of, command, tool

# name: (format, options). Formats that are no Markdown are kept as text.
SETTINGS = {
    "gfm": ("gfm", []),
    "gfm-nowrap": ("gfm", ["--wrap=none"]),
    "gfm_noraw": ("gfm-raw_html", []),
    "gfm_noraw-nowrap": ("gfm-raw_html", ["--wrap=none"]),
    "gfm-ref": ("gfm", ["--reference-links"]),
    "gfm-standalone": ("gfm", ["--standalone", "--wrap=none"]),
    "markdown": ("markdown", []),
    "markdown-nowrap": ("markdown", ["--wrap=none"]),
    "markdown-ref": ("markdown", ["--reference-links"]),
    "markdown-setext": ("markdown", ["--markdown-headings=setext"]),
    "markdown-columns120": ("markdown", ["--columns=120"]),
    "markdown-clean": (
        "markdown-raw_html-native_divs-native_spans-fenced_divs-bracketed_spans-header_attributes-link_attributes",
        ["--wrap=none"],
    ),
    "markdown-pipe": ("markdown-simple_tables-multiline_tables-grid_tables", []),
    "markdown-standalone": ("markdown", ["--standalone"]),
    "markdown_github": ("markdown_github", []),
    "markdown_mmd": ("markdown_mmd", []),
    "markdown_mmd-nowrap": ("markdown_mmd", ["--wrap=none"]),
    "markdown_phpextra": ("markdown_phpextra", []),
    "markdown_strict": ("markdown_strict", []),
    "markdown_strict-noraw": ("markdown_strict-raw_html", []),
    "commonmark": ("commonmark", []),
    "commonmark_noraw-nowrap": ("commonmark-raw_html", ["--wrap=none"]),
    "commonmark_x": ("commonmark_x", []),
    "commonmark_x-nowrap": ("commonmark_x", ["--wrap=none"]),
    "markua": ("markua", []),
    "plain": ("plain", []),
    "plain-nowrap": ("plain", ["--wrap=none"]),
    "plain-columns60": ("plain", ["--columns=60"]),
    "rst": ("rst", []),
    "rst-nowrap": ("rst", ["--wrap=none"]),
    "rst-listtables": ("rst", ["--list-tables"]),
    "asciidoc": ("asciidoc", []),
    "asciidoc_legacy": ("asciidoc_legacy", []),
    "djot": ("djot", []),
    "typst": ("typst", []),
    "man": ("man", []),
    "ms": ("ms", []),
    "muse": ("muse", []),
    "org": ("org", []),
    "textile": ("textile", []),
    "jira": ("jira", []),
    "mediawiki": ("mediawiki", []),
    "dokuwiki": ("dokuwiki", []),
    "vimdoc": ("vimdoc", []),
    "xwiki": ("xwiki", []),
    "zimwiki": ("zimwiki", []),
    "haddock": ("haddock", []),
    "tei": ("tei", []),
    "texinfo": ("texinfo", []),
    "latex": ("latex", []),
    "context": ("context", []),
    "rtf": ("rtf", ["--standalone"]),
    "docbook5": ("docbook5", []),
    "jats": ("jats", []),
    "opml": ("opml", ["--standalone"]),
    "native": ("native", []),
    "json": ("json", []),
    "ansi": ("ansi", []),
    "html": ("html", []),
    "html4": ("html4", ["--standalone"]),
    "html-article": ("html", []),
    "gfm-article": ("gfm", ["--wrap=none"]),
    "markdown-article": ("markdown", []),
    "plain-article": ("plain", []),
    "rst-article": ("rst", []),
}

MARKDOWN = ("gfm", "markdown", "commonmark", "markua")
OF_THE_SYSTEM = [
    "markdown_github",
    "gfm",
    "gfm_noraw",
    "markdown",
    "commonmark",
    "commonmark_x",
    "plain",
    "rst",
    "asciidoc",
    "org",
    "markdown_mmd",
    "markdown-article",
    "plain-article",
]
PAPERS = ["docx", "odt", "epub", "rtf", "ipynb", "fb2"]


def suffix(format):
    if format.startswith("html"):
        return ".html"
    return ".md" if format.startswith(MARKDOWN) else ".txt"


def pandoc_of_registry(name, format, options):
    def run(capture):
        import pypandoc

        html = article_of(capture.html) if name.endswith("-article") else capture.html
        return pypandoc.convert_text(html, format, format="html", extra_args=options)

    return run


for name, (format, options) in SETTINGS.items():
    if name == "markdown_github":  # gone from newer ones
        continue
    tool(f"pypandoc-{name}", suffix(format))(pandoc_of_registry(name, format, options))

for name in OF_THE_SYSTEM:
    format, options = SETTINGS[name]
    command(
        f"debian-pandoc-{name}",
        suffix(format),
        "pandoc",
        "-f",
        "html",
        "-t",
        format,
        *options,
        text=article_of if name.endswith("-article") else None,
    )


@tool("pypandoc-gfm-clean")
def gfm_clean(capture):
    return without_divs("gfm-raw_html")(capture)


def without_divs(format):
    """HTML read without its containers, as scripts ask for it."""

    def run(capture):
        import pypandoc

        return pypandoc.convert_text(capture.html, format, format="html-native_divs-native_spans", extra_args=["--wrap=none"])

    return run


for format in ["gfm", "markdown", "commonmark_x", "plain"]:
    tool(f"pypandoc-{format}-nodivs", suffix(format))(without_divs(format))


def through(paper, format):
    """HTML to a document, and the document to text."""

    def run(capture):
        import tempfile
        from pathlib import Path

        import pypandoc

        with tempfile.TemporaryDirectory() as folder:
            document = str(Path(folder) / f"page.{paper}")
            pypandoc.convert_file(str(capture.path), paper, format="html", outputfile=document)
            return pypandoc.convert_file(document, format)

    return run


for paper in PAPERS:
    for format in ["plain", "gfm", "markdown"]:
        tool(f"pypandoc-{paper}-{format}", suffix(format))(through(paper, format))
