#!/usr/bin/env python3
"""Reads the documentation's pages as capture tools write them, and compares what is read with what the pages document.

    python3 Benchmarks/Captures/captures.py --install          once: the tools
    python3 Benchmarks/Captures/captures.py                    captures and compares
    python3 Benchmarks/Captures/captures.py --compare-only     compares the captures that are there
    python3 Benchmarks/Captures/captures.py --why html2text/paper-exchange

A page is rendered in the markup of the documentation's site from what `error-codes catalog` says of it, given to every tool, and
what the tool writes is read by `error-codes catalog` again. `README.md` beside this file says what the answers mean.
"""

import argparse
from pathlib import Path

from capturing import capture, install
from rendering import PACKAGE, render_pages, rendered_pages
from report import report, why
from tools import load


def main():
    options = arguments()
    if options.install:
        return install(options.environment)
    names = [name for name in load() if matches(name, options.tool_filter)]
    if not options.compare_only and not options.why:
        render_pages(options.error_codes, options.captures)
    pages = [page for page in rendered_pages(options.captures) if matches(page.file, options.pages)]
    if options.why:
        return why(options, pages)
    missing = [] if options.compare_only else capture(options, names, pages)
    report(options, names, pages, missing)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--install",
        action="store_true",
        help="install the tools of the package registry into the environment, and name the packages of the system",
    )
    parser.add_argument(
        "--environment", type=Path, default=PACKAGE / ".build/captures-environment", help="the Python environment of the tools"
    )
    parser.add_argument("--captures", type=Path, default=PACKAGE / ".build/captures", help="where captures are kept")
    parser.add_argument("--error-codes", default=str(PACKAGE / ".build/release/error-codes"), help="the built tool")
    parser.add_argument("--tool-filter", default="", help="only tools whose names contain one of these words, apart by commas")
    parser.add_argument("--pages", default="", help="only pages whose names contain one of these words")
    parser.add_argument("--compare-only", action="store_true", help="capture nothing")
    parser.add_argument("--again", action="store_true", help="capture again what is there")
    parser.add_argument("--silent", action="store_true", help="list every capture that differs in silence with its first difference")
    parser.add_argument("--why", metavar="TOOL/PAGE", help="the first differences of one capture")
    options = parser.parse_args()
    options.captures = options.captures.absolute()
    return options


def matches(name, words):
    return not words or any(word in name for word in words.split(","))


if __name__ == "__main__":
    main()
