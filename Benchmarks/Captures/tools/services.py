"""Captures in the manner of services and browser extensions that cannot be installed, made from libraries that can."""

from urllib.parse import urljoin

from tools import article_of, tool


def absolute(html, address):
    """HTML whose links lead to whole addresses."""
    from lxml import html as lxml_html

    tree = lxml_html.fromstring(html)
    tree.rewrite_links(lambda link: urljoin(address, link))
    return lxml_html.tostring(tree, encoding="unicode")


def markdown(html, **settings):
    from markdownify import markdownify

    return markdownify(html, **settings).strip() + "\n"


@tool("like-reader-service")
def reader_service(capture):
    """Lines of its own on top, headings underlined, whole addresses."""
    body = markdown(
        absolute(capture.html, capture.address), heading_style="UNDERLINED", bullets="*", strip=["nav", "footer", "button", "svg"]
    )
    return f"Title: Error Codes | Open Platform\n\nURL Source: {capture.address}\n\nPublished Time: Thu, 15 Jan 2026 23:37:57 GMT\n\nMarkdown Content:\n{body}"


@tool("like-scraping-service")
def scraping_service(capture):
    """The article with hash links in escaped brackets: `-1000 UNKNOWN[​](https://…)`."""
    return markdown(absolute(article_of(capture.html), capture.address), heading_style="ATX", bullets="-", escape_misc=True)


@tool("like-clipper")
def clipper(capture):
    """An extension's note: front matter, the article, links."""
    body = markdown(absolute(article_of(capture.html), capture.address), heading_style="ATX", bullets="-")
    return f'---\ntitle: "Error Codes | Open Platform"\nsource: "{capture.address}"\nauthor:\npublished:\ncreated: 2026-01-15\ntags:\n  - "clippings"\n---\n{body}'


@tool("like-clipper-quote")
def clipper_quote(capture):
    """A note that quotes the whole page."""
    lines = markdown(article_of(capture.html), heading_style="ATX").splitlines()
    return f"# Error Codes\n\nSource: <{capture.address}>\n\n" + "\n".join(f"> {line}".rstrip() for line in lines) + "\n"


@tool("like-chat-answer")
def chat_answer(capture):
    """A page that an assistant was asked to turn into Markdown: a sentence, and all in a fence."""
    return f"Here is the page converted to Markdown:\n\n```markdown\n{markdown(article_of(capture.html), heading_style='ATX')}```\n"


@tool("like-bold-headings")
def bold_headings(capture):
    """Headings as bold paragraphs, as mail programs and notes write them."""
    body = markdown(article_of(capture.html), heading_style="ATX").splitlines()
    return "\n".join(f"**{line.lstrip('# ')}**" if line.startswith("#") else line for line in body) + "\n"


@tool("like-numbered-lines", ".txt")
def numbered_lines(capture):
    """A page printed with the numbers of its lines."""
    lines = markdown(article_of(capture.html), heading_style="ATX").splitlines()
    return "".join(f"{number:6}\t{line}\n" for number, line in enumerate(lines, 1))


@tool("like-crlf")
def crlf(capture):
    """A capture of a system whose lines end in two characters."""
    return "\ufeff" + markdown(capture.html, heading_style="ATX").replace("\n", "\r\n")


@tool("like-nonbreaking-spaces", ".txt")
def nonbreaking_spaces(capture):
    """Text pasted from a word processor: bullets behind tabs, spaces that do not break."""
    lines = markdown(article_of(capture.html), heading_style="ATX", strip=["a", "code"], escape_underscores=False).splitlines()
    return "\n".join(f"•\u00a0\u00a0{line[2:]}" if line.startswith("* ") else line.lstrip("# ") for line in lines) + "\n"
