"""Prints how captures were read: a line for each tool, a summary, and the differences of one capture."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from capturing import captured
from catalog import reading
from comparison import CLASSES, KINDS, verdict
from rendering import page_file


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
