"""Libraries of other languages, called by a line of JavaScript, Perl, PHP or Ruby."""

import os

from tools import article_of, command

# JavaScript

os.environ.setdefault("NODE_PATH", "/usr/share/nodejs")  # where Debian keeps the modules

TURNDOWN = {
    "turndown-default": "{}",
    "turndown-atx": "{headingStyle: 'atx'}",
    "turndown-atxdash": "{headingStyle: 'atx', bulletListMarker: '-', codeBlockStyle: 'fenced'}",
    "turndown-reference": "{headingStyle: 'atx', linkStyle: 'referenced'}",
    "turndown-reference-shortcut": "{linkStyle: 'referenced', linkReferenceStyle: 'shortcut'}",
    "turndown-atxscript": "{headingStyle: 'atx'}).remove(['script', 'style', 'nav', 'footer', 'button']",
    "turndown-keep": "{headingStyle: 'atx'}).keep(['table', 'thead', 'tbody', 'tr', 'th', 'td']",
    "turndown-br": "{headingStyle: 'atx', br: '\\\\'}",
}

STDIN = "require('fs').readFileSync(0, 'utf8')"

for name, options in TURNDOWN.items():
    command(
        name,
        ".md",
        "node",
        "-e",
        f"const T = require('turndown'); const service = new T({options}); process.stdout.write(service.turndown({STDIN}))",
    )

JSDOM = f"const {{ JSDOM }} = require('jsdom'); const page = new JSDOM({STDIN}).window.document; process.stdout.write(%s)"

command("jsdom-textcontent", ".txt", "node", "-e", JSDOM % "page.body.textContent")
command("jsdom-textcontent-article", ".txt", "node", "-e", JSDOM % "page.querySelector('article').textContent")
command(
    "jsdom-blocks",
    ".txt",
    "node",
    "-e",
    JSDOM % "[...page.querySelectorAll('article :is(h1, h2, h3, p, li, td)')].map(block => block.textContent).join('\\n')",
)

# Perl

PERL = "use open qw(:std :utf8); local $/; my $html = <STDIN>; "


def perl(name, suffix, module, expression, prologue=PERL):
    command(name, suffix, "perl", f"-M{module}", "-e", f"{prologue}print {expression}")


perl("perl-formatmarkdown", ".md", "HTML::FormatMarkdown", "HTML::FormatMarkdown->format_string($html)")
perl("perl-withlinks", ".txt", "HTML::FormatText::WithLinks", "HTML::FormatText::WithLinks->new->parse($html)")
perl(
    "perl-withlinks-unique",
    ".txt",
    "HTML::FormatText::WithLinks",
    "HTML::FormatText::WithLinks->new(unique_links => 1, before_link => '', after_link => ' (%n)')->parse($html)",
)
perl(
    "perl-withlinks-nofootnotes",
    ".txt",
    "HTML::FormatText::WithLinks",
    "HTML::FormatText::WithLinks->new(before_link => '', after_link => ' [%l]', footnote => '')->parse($html)",
)
perl("perl-withlinks-andtables", ".txt", "HTML::FormatText::WithLinks::AndTables", "HTML::FormatText::WithLinks::AndTables->convert($html)")
perl("perl-formattext", ".txt", "HTML::FormatText", "HTML::FormatText->format_string($html, leftmargin => 0, rightmargin => 72)")
perl("perl-formattext-wide", ".txt", "HTML::FormatText", "HTML::FormatText->format_string($html, leftmargin => 0, rightmargin => 999)")
perl("perl-formatrtf", ".txt", "HTML::FormatRTF", "HTML::FormatRTF->format_string($html)")
perl("perl-strip", ".txt", "HTML::Strip", "HTML::Strip->new->parse($html)")

BYTES = "local $/; my $html = <STDIN>; "

for dialect, suffix in {"Markdown": ".md", "MediaWiki": ".txt", "DokuWiki": ".txt", "MoinMoin": ".txt"}.items():
    name = "perl-wikiconverter" + ("" if dialect == "Markdown" else "-" + dialect.lower())
    perl(name, suffix, "HTML::WikiConverter", f"HTML::WikiConverter->new(dialect => '{dialect}')->html2wiki(html => $html)", BYTES)

# PHP

LEAGUE = "require 'League/HTMLToMarkdown/autoload.php'; $converter = new League\\HTMLToMarkdown\\HtmlConverter(%s); %s echo $converter->convert(stream_get_contents(STDIN));"
TABLES = "$converter->getEnvironment()->addConverter(new League\\HTMLToMarkdown\\Converter\\TableConverter());"

command("php-league", ".md", "php", "-r", LEAGUE % ("", ""))
command("php-league-tables", ".md", "php", "-r", LEAGUE % ("['header_style' => 'atx']", TABLES))
command(
    "php-league-striptags", ".md", "php", "-r", LEAGUE % ("['strip_tags' => true, 'remove_nodes' => 'script style nav footer svg']", "")
)
command("php-striptags", ".txt", "php", "-r", "echo html_entity_decode(strip_tags(stream_get_contents(STDIN)));")

# Ruby

command("ruby-html2text", ".txt", "ruby", "-rhtml2text", "-e", "puts Html2Text.convert(STDIN.read)")
command("ruby-nokogiri", ".txt", "ruby", "-rnokogiri", "-e", "puts Nokogiri::HTML(STDIN.read).at('body').text")
command("kramdown", ".md", "kramdown", "-i", "html", "-o", "kramdown")
command("kramdown-remove-spans", ".md", "kramdown", "-i", "html", "-o", "remove_html_tags,kramdown")
command("kramdown-article", ".md", "kramdown", "-i", "html", "-o", "kramdown", text=article_of)

# The system's Python, with an older html2text

command("debian-html2text", ".md", "/usr/bin/python3", "-c", "import html2text, sys; print(html2text.html2text(sys.stdin.read()))")
