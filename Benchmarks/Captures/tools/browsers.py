"""Browsers for the terminal and other programs that print a page as text."""

from tools import command

LYNX = {
    "lynx-dump": [],
    "lynx-dump-nolist": ["-nolist"],
    "lynx-dump-nonumbers": ["-nonumbers"],
    "lynx-dump-nolist-nonumbers": ["-nolist", "-nonumbers"],
    "lynx-dump-nolist-w60": ["-nolist", "-width=60"],
    "lynx-dump-nolist-w132": ["-nolist", "-width=132"],
    "lynx-dump-nolist-w400": ["-nolist", "-width=400"],
    "lynx-dump-w1000": ["-width=1000"],
    "lynx-dump-nomargins": ["-nolist", "-nomargins"],
    "lynx-dump-withbackspaces": ["-nolist", "-with_backspaces"],
    "lynx-dump-listinline": ["-list_inline"],
    "lynx-dump-hiddenlinks": ["-hiddenlinks=ignore", "-nolist"],
    "lynx-dump-trimblank": ["-nolist", "-trim_blank_lines"],
}

for name, options in LYNX.items():
    command(name, ".txt", "lynx", "-dump", *options, "{page}")

W3M = {
    "w3m-dump": [],
    "w3m-dump-cols60": ["-cols", "60"],
    "w3m-dump-cols100": ["-cols", "100"],
    "w3m-dump-cols400": ["-cols", "400"],
    "w3m-dump-numbered": ["-o", "display_link_number=1"],
    "w3m-dump-graph": ["-graph"],
    "w3m-dump-nograph": ["-no-graph", "-cols", "120"],
}

for name, options in W3M.items():
    command(name, ".txt", "w3m", "-dump", *options, "{page}")

for name, options in {
    "links-dump": [],
    "links-dump-w60": ["-width", "60"],
    "links-dump-w400": ["-width", "400"],
    "links-dump-notables": ["-html-tables", "0"],
    "links-dump-numbered": ["-html-numbered-links", "1"],
}.items():
    command(name, ".txt", "links", "-dump", *options, "{page}")

for name, options in {
    "elinks-dump": [],
    "elinks-dump-noref": ["-no-references"],
    "elinks-dump-nonumbering": ["-no-numbering", "-no-references"],
    "elinks-dump-w60": ["-dump-width", "60"],
    "elinks-dump-w400": ["-dump-width", "400"],
}.items():
    command(name, ".txt", "elinks", "-dump", *options, "{page}")

for name, options in {
    "html2text-cpp": [],
    "html2text-cpp-nobs": ["-nobs"],
    "html2text-cpp-utf8": ["-utf8"],
    "html2text-cpp-utf8-nobs": ["-utf8", "-nobs"],
    "html2text-cpp-pretty": ["-utf8", "-nobs", "-style", "pretty"],
    "html2text-cpp-compact": ["-utf8", "-nobs", "-style", "compact"],
    "html2text-cpp-w200": ["-utf8", "-nobs", "-width", "200"],
    "html2text-cpp-ascii": ["-ascii", "-nobs"],
}.items():
    command(name, ".txt", "html2text", *options, "{page}")

command("unhtml", ".txt", "unhtml", "{page}")

command("edbrowse", ".txt", "sh", "-c", "printf 'b %s\\n,p\\nqt\\n' \"$1\" | edbrowse", "edbrowse", "{page}")
