"""Libraries that turn HTML into Markdown."""

from importlib import import_module

from tools import article_of, tool

# html2text

HTML2TEXT = {
    "html2text": {},
    "html2text-bw0": {"body_width": 0},
    "html2text-bw40": {"body_width": 40},
    "html2text-bw0-nolinks": {"body_width": 0, "ignore_links": True},
    "html2text-bw0-protect": {"body_width": 0, "protect_links": True},
    "html2text-nolinks-noimages-noemphasis": {"ignore_links": True, "ignore_images": True, "ignore_emphasis": True},
    "html2text-reflinks": {"inline_links": False},
    "html2text-reflinks-eachparagraph": {"inline_links": False, "links_each_paragraph": True},
    "html2text-skipinternal-off": {"skip_internal_links": False},
    "html2text-single": {"single_line_break": True},
    "html2text-escapesnob": {"escape_snob": True},
    "html2text-escapesnob-bw0": {"escape_snob": True, "body_width": 0},
    "html2text-unicodesnob": {"unicode_snob": True},
    "html2text-dash": {"ul_item_mark": "-"},
    "html2text-plus": {"ul_item_mark": "+", "body_width": 0},
    "html2text-wraplists": {"wrap_list_items": True},
    "html2text-wraptables": {"wrap_tables": True},
    "html2text-wraplinks-off": {"wrap_links": False},
    "html2text-padtables": {"pad_tables": True},
    "html2text-padtables-bw0": {"pad_tables": True, "body_width": 0},
    "html2text-bypasstables": {"bypass_tables": True},
    "html2text-ignoretables": {"ignore_tables": True},
    "html2text-markcode": {"mark_code": True},
    "html2text-backquote": {"backquote_code_style": True},
    "html2text-googledoc": {"google_doc": True},
    "html2text-autolinks-off": {"use_automatic_links": False},
}


def html2text_with(settings):
    def run(capture):
        import html2text

        converter = html2text.HTML2Text()
        for key, value in settings.items():
            setattr(converter, key, value)
        return converter.handle(capture.html)

    return run


for name, settings in HTML2TEXT.items():
    tool(name)(html2text_with(settings))


@tool("html2text-article")
def html2text_article(capture):
    import html2text

    return html2text.HTML2Text(bodywidth=0).handle(article_of(capture.html))


# markdownify

MARKDOWNIFY = {
    "markdownify": {},
    "markdownify-atx": {"heading_style": "ATX"},
    "markdownify-atxclosed": {"heading_style": "ATX_CLOSED"},
    "markdownify-setext": {"heading_style": "SETEXT"},
    "markdownify-wrap": {"wrap": True, "wrap_width": 80},
    "markdownify-wrap40": {"wrap": True, "wrap_width": 40},
    "markdownify-noesc": {"escape_asterisks": False, "escape_underscores": False},
    "markdownify-escmisc": {"escape_misc": True},
    "markdownify-strip": {"strip": ["a", "script", "style", "button", "svg"]},
    "markdownify-strip-document": {"strip_document": "strip"},
    "markdownify-dash": {"bullets": "-", "heading_style": "ATX"},
    "markdownify-newline-backslash": {"newline_style": "BACKSLASH"},
    "markdownify-noautolinks": {"autolinks": False, "default_title": True},
    "markdownify-convert": {"convert": ["h1", "h2", "h3", "li", "ul", "p", "table", "tr", "td", "th", "thead", "tbody"]},
    "markdownify-infer-header": {"table_infer_header": True},
}


def markdownify_with(settings):
    def run(capture):
        from markdownify import markdownify

        return markdownify(capture.html, **settings)

    return run


for name, settings in MARKDOWNIFY.items():
    tool(name)(markdownify_with(settings))


@tool("markdownify-article")
def markdownify_article(capture):
    from markdownify import markdownify

    return markdownify(article_of(capture.html), heading_style="ATX")


# html-to-markdown

HTML_TO_MARKDOWN = {
    "html-to-markdown": {},
    "html-to-markdown-aggr": {"preprocessing": "aggressive"},
    "html-to-markdown-minimal": {"preprocessing": "minimal"},
    "html-to-markdown-escape": {"escape_misc": True, "escape_asterisks": True, "escape_underscores": True},
    "html-to-markdown-escascii": {"escape_ascii": True},
    "html-to-markdown-setext": {"heading_style": "underlined"},
    "html-to-markdown-atxclosed": {"heading_style": "atx_closed"},
    "html-to-markdown-wrap": {"wrap": True, "wrap_width": 80},
    "html-to-markdown-brintables": {"br_in_tables": True},
    "html-to-markdown-dash-tabs": {"bullets": "-", "list_indent_type": "tabs"},
    "html-to-markdown-reference": {"link_style": "reference"},
    "html-to-markdown-spaced": {"whitespace_mode": "strict"},
    "html-to-markdown-djot": {"output_format": "djot"},
    "html-to-markdown-plain": {"output_format": "plain"},
}


def html_to_markdown_with(settings):
    def run(capture):
        import html_to_markdown as library

        options = dict(settings)
        preset = options.pop("preprocessing", None)
        if preset:
            options["preprocessing"] = library.PreprocessingOptions(enabled=True, preset=preset)
        result = library.convert(capture.html, library.ConversionOptions(**options))
        return result if isinstance(result, str) else result.content

    return run


for name, settings in HTML_TO_MARKDOWN.items():
    tool(name, ".txt" if name.endswith("plain") else ".md")(html_to_markdown_with(settings))


# Smaller ones


@tool("markitdown")
def markitdown(capture):
    from markitdown import MarkItDown

    return MarkItDown().convert(str(capture.path)).text_content


# Libraries with one function: name, module, what is called on the HTML

ONE_CALL = {
    "html2md": ("html2md", "convert"),
    "html2markdown": ("html2markdown", "convert"),
    "domscribe": ("domscribe", "html_to_markdown"),
    "fast-h2m": ("fast_h2m", "convert_to_markdown"),
    "pyhtml2md": ("pyhtml2md", "convert"),
    "antimarkdown": ("antimarkdown", "to_markdown"),
    "domdown": ("domdown", "html_to_markdown"),
    "htmd": ("htmd", "convert_html"),
    "htmltomd": ("htmltomd", "html_to_md"),
    "html2text-rs": ("html2text_rs", "text_markdown"),
    "marcato": ("marcato", "html_to_markdown"),
    "mdka": ("mdka", "html_to_markdown"),
    "rdtextract": ("rdtextract", "extract"),
    "rdtextract-whole": ("rdtextract", "to_markdown"),
    "webless": ("webless", "html_to_markdown"),
    "h2md": ("h2md", "convert"),
    "sec2md": ("sec2md", "convert_to_markdown"),
    "pyhtml2text-md": ("pyhtml2text", "html2markdown"),
    "html2cleantext-md": ("html2cleantext", "to_markdown"),
}


def one_call(module, function):
    return lambda capture: getattr(import_module(module), function)(capture.html)


for name, (module, function) in ONE_CALL.items():
    tool(name)(one_call(module, function))


# Libraries with an object of their own


@tool("tomd")
def tomd(capture):
    from tomd import Tomd

    return Tomd(capture.html).markdown


@tool("fast-html2md")
def fast_html2md(capture):
    import fast_html2md

    return fast_html2md.HTMLToMarkdown().convert(capture.html)


@tool("turndown-py")
def turndown_py(capture):
    from turndown import TurndownService

    return TurndownService().turndown(capture.html)


def lexidown_with(**options):
    def run(capture):
        from lexidown import TurndownService

        return TurndownService(**options).turndown(capture.html)

    return run


tool("lexidown")(lexidown_with())
tool("lexidown-atx")(lexidown_with(options={"headingStyle": "atx", "bulletListMarker": "-", "codeBlockStyle": "fenced"}))


def mdka_with(mode):
    def run(capture):
        import mdka

        return mdka.html_to_markdown_with(capture.html, getattr(mdka.ConversionMode, mode))

    return run


for mode in ["Balanced", "Minimal"]:
    tool(f"mdka-{mode.lower()}")(mdka_with(mode))


@tool("domq")
def domq(capture):
    import domq

    return domq.parse(capture.html).root.to_markdown()


def webdown_with(**options):
    def run(capture):
        import webdown

        return webdown.html_to_markdown(capture.html, webdown.WebdownConfig(document_options=webdown.DocumentOptions(**options)))

    return run


tool("webdown")(webdown_with())
tool("webdown-toc")(webdown_with(include_toc=True, compact_output=True))


@tool("markmaton")
def markmaton(capture):
    import markmaton

    return markmaton.convert_html(markmaton.ConvertRequest(html=capture.html)).markdown


def ferrodoc_to(format):
    def run(capture):
        import ferrodoc

        return ferrodoc.convert(capture.html, "html", format)

    return run


for format in ["markdown", "commonmark", "gfm", "pandoc_markdown"]:
    tool(f"ferrodoc-{format}")(ferrodoc_to(format))


# crawl4ai: only what makes Markdown of HTML, without its browser


def crawl4ai_with(result, options=None, filtered=False):
    def run(capture):
        from crawl4ai.content_filter_strategy import PruningContentFilter
        from crawl4ai.markdown_generation_strategy import DefaultMarkdownGenerator

        generator = DefaultMarkdownGenerator(content_filter=PruningContentFilter() if filtered else None, options=options)
        return getattr(generator.generate_markdown(capture.html, base_url=capture.address), result)

    return run


tool("crawl4ai")(crawl4ai_with("raw_markdown"))
tool("crawl4ai-citations")(crawl4ai_with("markdown_with_citations"))
tool("crawl4ai-nolinks")(crawl4ai_with("raw_markdown", {"ignore_links": True, "body_width": 0}))
tool("crawl4ai-fit")(crawl4ai_with("fit_markdown", filtered=True))
