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
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from catalog import page_of_catalog, reading
from comparison import CLASSES, KINDS, verdict
from docusaurus import rendered
from own_pages import OWN_PAGES
from page import page_of_json
from tools import load

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent.parent
SNAPSHOTS = [
    ("coin-margined-futures.md", "en"),
    ("usds-margined-futures.txt", "en"),
    ("institutional-loan.md", "en"),
    ("options-trading.md", "en"),
    ("portfolio-margin.zh-CN.md", "zh-CN"),
]
SITE_PAGE = PACKAGE.parent / "shared/corpus/spot.docusaurus.html"


def main():
    options = arguments()
    if options.install:
        return install(options.environment)
    names = [name for name in load() if matches(name, options.tool_filter)]
    if not options.compare_only and not options.why:
        render_pages(options)
    pages = rendered_pages(options)
    if options.why:
        return why(options, pages)
    missing = [] if options.compare_only else capture(options, names, pages)
    report(options, names, pages, missing)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--install",
        action="store_true",
        help="install the tools of the package registry into the environment, and say what the system lacks",
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
    return parser.parse_args()


def matches(name, words):
    return not words or any(word in name for word in words.split(","))


# Pages: `html/spot.html` is what the tools are given, `html/spot.json` is what it documents.


def render_pages(options):
    """Writes the small pages, the shipped ones and, where it exists, one as the site sends it."""
    for page in OWN_PAGES:
        write_page(options.captures, page, rendered(page))
    for name, language in SNAPSHOTS:
        page = page_of_catalog(options.error_codes, PACKAGE / "docs-snapshots" / name, language)
        write_page(options.captures, page, rendered(page))
    if SITE_PAGE.exists():
        write_page(options.captures, page_of_catalog(options.error_codes, SITE_PAGE), SITE_PAGE.read_text(encoding="utf-8"))


def write_page(captures, page, html):
    """Writes what has changed, so that the captures of other pages stay good."""
    for file, text in [(page_file(captures, page), html), (page_file(captures, page).with_suffix(".json"), page.json)]:
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")


def page_file(captures, page):
    return captures / "html" / f"{page.file}.html"


def rendered_pages(options):
    """The pages that were rendered, the small ones first."""
    pages = [page_of_json(file.read_text(encoding="utf-8")) for file in (options.captures / "html").glob("*.json")]
    pages.sort(key=lambda page: (sum(len(section.codes) for section in page.sections), page.file))
    return [page for page in pages if matches(page.file, options.pages)]


# Captures


def capture(options, names, pages):
    """Runs the tools; the answer says which could not."""
    python = options.environment / "bin/python"
    python = str(python if python.exists() else sys.executable)
    with ThreadPoolExecutor(max_workers=2) as pool:
        failures = pool.map(lambda name: capture_with(python, name, options, pages), names)
    return [line for lines in failures for line in lines]


def capture_with(python, name, options, pages):
    paths = [str(page_file(options.captures, page)) for page in pages if options.again or not is_current(options.captures, name, page)]
    if not paths:
        return []
    words = [python, str(HERE / "capture.py"), name, str(options.captures), *paths]
    try:
        run = subprocess.run(words, capture_output=True, text=True, errors="replace", timeout=600)
    except subprocess.TimeoutExpired:
        return [f"{name}: gave up after ten minutes"]
    print(f"captured {name}", file=sys.stderr)
    lines = [line for line in run.stdout.splitlines() if line.startswith((name + ":", name + "/"))]
    lines = lines[:1] + ([f"{name}: and {len(lines) - 1} other pages"] if len(lines) > 1 else [])
    return lines or ([f"{name}: ended with {run.returncode}: {run.stderr[-200:]}"] if run.returncode else [])


def captured(captures, name, page):
    """The capture of a page, if it is there."""
    return next((file for suffix in (".md", ".txt", ".html") if (file := captures / name / (page.file + suffix)).exists()), None)


def is_current(captures, name, page):
    file = captured(captures, name, page)
    return file is not None and file.stat().st_mtime >= page_file(captures, page).stat().st_mtime


# Report


def report(options, names, pages, missing):
    verdicts = all_verdicts(options, names, pages)
    print_table(names, pages, verdicts)
    if options.silent:
        print_silent(verdicts)
    for line in missing:
        print(f"could not run: {line}")
    print_summary(verdicts)


def all_verdicts(options, names, pages):
    known = {page.file: own_warnings(options, page) for page in pages}
    work = [(name, page, file) for name in names for page in pages if (file := captured(options.captures, name, page))]
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = pool.map(lambda item: verdict(options.error_codes, item[1], item[2], known[item[1].file]), work)
        return {(name, page.file): result for (name, page, _), result in zip(work, results, strict=True)}


def own_warnings(options, page):
    """The warnings that the page's HTML gives by itself."""
    return reading(options.error_codes, page_file(options.captures, page)).warnings


def print_table(names, pages, verdicts):
    width = max(map(len, names), default=0)
    print(f"{'tool and setting':{width}}  " + "  ".join(f"{page.file[:15]:15}" for page in pages))
    for name in names:
        labels = [verdicts[name, page.file].label if (name, page.file) in verdicts else "-" for page in pages]
        if any(label != "-" for label in labels):
            print(f"{name:{width}}  " + "  ".join(f"{label:15}" for label in labels))


def print_silent(verdicts):
    print()
    for (name, page), result in verdicts.items():
        if result.outcome == "SILENT":
            first = result.differences[0]
            lost = ", the capture lacks a text" if result.is_lost else ""
            print(f"{name}/{page}: {len(result.differences)} differences{lost}: {first.kind} {first.line[:200]}")


def print_summary(verdicts):
    outcomes = Counter(result.outcome for result in verdicts.values())
    total = max(sum(outcomes.values()), 1)
    tools = {name for name, _ in verdicts}
    print(f"\n{total} captures of {len(tools)} tools and settings")
    for outcome in CLASSES:
        print(f"  {outcome:8} {outcomes[outcome]:5} {100 * outcomes[outcome] / total:5.1f} %{kinds_of(verdicts, outcome)}")
    silent = {name for (name, _), result in verdicts.items() if result.outcome == "SILENT"}
    lost = sum(result.outcome == "SILENT" and result.is_lost for result in verdicts.values())
    print(f"  tools with a silent difference: {len(silent)}")
    print(f"  silent differences where the capture itself lacks a text: {lost}")
    noisy = sum(result.outcome == "exact" and bool(result.warnings) for result in verdicts.values())
    print(f"  exact, yet with warnings that the page itself does not give: {noisy}")


def kinds_of(verdicts, outcome):
    kinds = Counter(result.kind for result in verdicts.values() if result.outcome == outcome and result.kind)
    return "  (" + ", ".join(f"{kind} {kinds[kind]}" for kind in KINDS if kinds[kind]) + ")" if kinds else ""


def why(options, pages):
    name, _, page_name = options.why.partition("/")
    page = next(page for page in pages if page.file == page_name)
    file = captured(options.captures, name, page)
    result = verdict(options.error_codes, page, file, own_warnings(options, page))
    print(f"{file}: {result.label}")
    lines = [f"{difference.kind} {difference.line}" for difference in result.differences]
    print("\n".join(lines[:25] + (["…"] if len(lines) > 25 else [])))
    print("\n".join(line for line in result.diagnostics if " note: " not in line))


# Installation


def install(environment):
    """Each package by itself, so that one that cannot be installed does not stop the others."""
    subprocess.run([sys.executable, "-m", "venv", str(environment)], check=True)
    pip = [str(environment / "bin/python"), "-m", "pip", "install", "--quiet"]
    for line in (HERE / "requirements.txt").read_text().splitlines():
        if line and not line.startswith("#") and subprocess.run([*pip, line]).returncode != 0:
            print(f"not installed: {line}")
    print(
        "packages of the system, on Debian: apt-get install --no-install-recommends "
        + (HERE / "packages.txt").read_text().replace("\n", " ")
    )


if __name__ == "__main__":
    main()
