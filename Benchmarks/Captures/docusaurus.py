"""Pages in the markup of the documentation's site."""

import html
import re

ANCHOR = "anchor anchorWithStickyNavbar_LWe7"
ZERO_WIDTH_SPACE = "\u200b"

LABELS = {
    "en": {"previous": "Previous", "next": "Next", "contents": "On this page", "link": "Direct link to {}"},
    "zh-CN": {"previous": "上一页", "next": "下一页", "contents": "本页总览", "link": "{}的直接链接"},
}


def rendered(page):
    """The whole page: navigation, side menu, article, pager, contents and footer."""
    labels = LABELS[page.language]
    return f"""<!doctype html>
<html lang="{page.language}" dir="ltr" class="docs-wrapper plugin-docs plugin-id-default docs-version-current" data-has-hydrated="false">
<head>
<meta charset="UTF-8">
<meta name="generator" content="Docusaurus v3.4.0">
<title data-rh="true">{page.title} | Open Platform</title><meta data-rh="true" name="viewport" content="width=device-width,initial-scale=1"><link data-rh="true" rel="canonical" href="{address(page)}">
</head>
<body class="navigation-with-keyboard">
<div id="__docusaurus"><div role="region" aria-label="Skip to main content"><a class="skipToContent_fXgn" href="#__docusaurus_skipToContent_fallback">Skip to main content</a></div>{navigation(page)}<div id="__docusaurus_skipToContent_fallback" class="main-wrapper mainWrapper_z2l0"><div class="docsWrapper_hBAB"><button aria-label="Scroll back to top" class="clean-btn theme-back-to-top-button backToTopButton_sjWU" type="button"></button><div class="docRoot_UBD9">{side_menu(page)}<main class="docMainContainer_TBSr"><div class="container padding-top--md padding-bottom--lg"><div class="row"><div class="col docItemCol_VOVn"><div class="docItemContainer_Djhp"><article>{breadcrumbs(page)}<div class="tocCollapsible_ETCw theme-doc-toc-mobile tocMobile_ITEo"><button type="button" class="clean-btn tocCollapsibleButton_TO0P">{labels["contents"]}</button></div><div class="theme-doc-markdown markdown">{article(page)}</div></article>{pager(labels)}</div></div>{contents(page)}</div></div></main></div></div></div>{footer()}</div>
</body>
</html>
"""


def address(page):
    """The page's own address, under a host reserved for examples."""
    folder = "" if page.language == "en" else page.language + "/"
    return f"https://developers.example.com/docs/{folder}{page.identifier}/error-code"


def navigation(page):
    return f"""<nav aria-label="Main" class="navbar navbar--fixed-top"><div class="navbar__inner"><div class="navbar__items"><button aria-label="Toggle navigation bar" aria-expanded="false" class="navbar__toggle clean-btn" type="button"><svg width="30" height="30" viewBox="0 0 30 30" aria-hidden="true"><path stroke="currentColor" stroke-width="2" d="M4 7h22M4 15h22M4 23h22"></path></svg></button><a class="navbar__brand" href="/docs/"><div class="navbar__logo"><img src="/docs/img/logo.svg" alt="Logo"></div></a></div><div class="navbar__items navbar__items--right"><div class="navbar__item dropdown dropdown--hoverable"><a href="#" aria-haspopup="true" aria-expanded="false" role="button" class="navbar__link">English</a><ul class="dropdown__menu"><li><a href="/docs/{page.identifier}/error-code" class="dropdown__link dropdown__link--active" lang="en">English</a></li><li><a href="/docs/zh-CN/{page.identifier}/error-code" class="dropdown__link" lang="zh-CN">简体中文</a></li></ul></div></div></div></nav>"""


def side_menu(page):
    names = ["Change Log", "Introduction", "Quick Start", "General Info", "Market Data", "Trade", "Account"]
    items = "".join(menu_item(f"/docs/{page.identifier}/{name.lower().replace(' ', '-')}", name) for name in names)
    active = f'<li class="theme-doc-sidebar-item-link menu__list-item"><a class="menu__link menu__link--active" aria-current="page" href="/docs/{page.identifier}/error-code">{page.title}</a></li>'
    return f"""<aside class="theme-doc-sidebar-container docSidebarContainer_YfHR"><div class="sidebarViewport_aRkj"><div class="sidebar_njMd"><nav aria-label="Docs sidebar" class="menu thin-scrollbar menu_SIkG"><ul class="theme-doc-sidebar-menu menu__list">{items}{active}</ul></nav></div></div></aside>"""


def menu_item(target, name):
    return f'<li class="theme-doc-sidebar-item-link menu__list-item"><a class="menu__link" href="{target}">{name}</a></li>'


def breadcrumbs(page):
    return f"""<nav class="theme-doc-breadcrumbs breadcrumbsContainer_Z_bl" aria-label="Breadcrumbs"><ul class="breadcrumbs"><li class="breadcrumbs__item"><a aria-label="Home page" class="breadcrumbs__link" href="/docs/"><svg viewBox="0 0 24 24"><path d="M10 19v-5h4v5c0 .55.45 1 1 1h3"></path></svg></a></li><li class="breadcrumbs__item breadcrumbs__item--active"><span class="breadcrumbs__link" itemprop="name">{page.title}</span><meta itemprop="position" content="1"></li></ul></nav>"""


def article(page):
    introduction = "<p>Errors consist of two parts: an error code and a message. Codes are universal, but messages can vary. Here is the error JSON payload:</p>"
    sections = "".join(section_markup(section, page.language) for section in page.sections)
    return f"<h1>{page.title}</h1>\n{introduction}\n{example()}\n{sections}"


def example():
    """The JSON example as the site's highlighter writes it: a `span` around every token."""
    return f"""<div class="language-javascript codeBlockContainer_Ckt0 theme-code-block"><div class="codeBlockContent_biex"><pre tabindex="0" class="prism-code language-javascript codeBlock_bY9V thin-scrollbar" style="color:#393A34;background-color:#f6f8fa"><code class="codeBlockLines_e6Vv">{token_line(punctuation("{"))}{token_line(member("code", "-1121", "number"))}{token_line(member("msg", '"Invalid symbol."', "string"))}{token_line(punctuation("}"))}</code></pre><div class="buttonGroup__atx"><button type="button" aria-label="Copy code to clipboard" title="Copy" class="clean-btn"><span class="copyButtonIcons_eSgA" aria-hidden="true"><svg viewBox="0 0 24 24"><path fill="currentColor" d="M19,21H8V7H19"></path></svg></span></button></div></div></div>"""


def token_line(tokens):
    return f'<span class="token-line" style="color:#393A34">{tokens}<span class="token plain"></span><br></span>'


def punctuation(sign):
    return f'<span class="token punctuation" style="color:#393A34">{sign}</span>'


def member(key, value, kind):
    comma = punctuation(",") if key == "code" else ""
    quoted = html.escape(f'"{key}"')
    return f'<span class="token plain">  </span><span class="token string-property property" style="color:#36acaa">{quoted}</span><span class="token operator">:</span><span class="token plain"> </span><span class="token {kind}" style="color:#e3116c">{html.escape(value)}</span>{comma}'


def section_markup(section, language):
    introduction = f"<p>{section.introduction}</p>\n" if section.introduction else ""
    codes = "".join(code_markup(code, language) for code in section.codes)
    table = table_markup(section) if section.rows else ""
    return heading("h2", section.title, language) + introduction + table + codes


def code_markup(code, language):
    items = "".join(f"<li>{message}</li>\n" for message in code.messages)
    return heading("h3", heading_text(code), language) + (f"<ul>\n{items}</ul>\n" if items else "")


def heading(tag, text, language):
    link = html.escape(LABELS[language]["link"].format(text))
    return f'<{tag} class="{ANCHOR}" id="{anchor(text)}">{html.escape(text)}<a href="#{anchor(text)}" class="hash-link" aria-label="{link}" title="{link}">{ZERO_WIDTH_SPACE}</a></{tag}>\n'


def heading_text(code):
    return f"{code.number} {code.name}".strip()


def anchor(text):
    """The anchor of a heading: `-1000 UNKNOWN` is `-1000-unknown`."""
    return re.sub(r"[^\w-]", "", text.lower().replace(" ", "-"))


def table_markup(section):
    titles = "".join(f"<th>{title}</th>" for title in section.table_titles)
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in section.rows)
    return f"<table><thead><tr>{titles}</tr></thead><tbody>{rows}</tbody></table>\n"


def pager(labels):
    return f"""<nav class="pagination-nav docusaurus-mt-lg" aria-label="Docs pages"><a class="pagination-nav__link pagination-nav__link--prev" href="/docs/terms-of-use"><div class="pagination-nav__sublabel">{labels["previous"]}</div><div class="pagination-nav__label">Terms of Use</div></a><a class="pagination-nav__link pagination-nav__link--next" href="/docs/glossary"><div class="pagination-nav__sublabel">{labels["next"]}</div><div class="pagination-nav__label">Glossary</div></a></nav>"""


def contents(page):
    items = "".join(contents_item(section) for section in page.sections)
    return f"""<div class="col col--3"><div class="tableOfContents_bqdL thin-scrollbar theme-doc-toc-desktop"><ul class="table-of-contents table-of-contents__left-border">{items}</ul></div></div>"""


def contents_item(section):
    codes = "".join(f"<li>{contents_link(heading_text(code))}</li>" for code in section.codes)
    return f"<li>{contents_link(section.title)}" + (f"<ul>{codes}</ul>" if codes else "") + "</li>"


def contents_link(text):
    return f'<a href="#{anchor(text)}" class="table-of-contents__link toc-highlight">{html.escape(text)}</a>'


def footer():
    return """<footer class="footer footer--dark"><div class="container container-fluid"><div class="footer__bottom text--center"><div class="footer__copyright">Copyright © 2026 Paper Exchange.</div></div></div></footer>"""
