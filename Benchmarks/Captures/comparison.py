"""Compares what is read from captures with what the pages document."""

import html
import re
from collections import Counter
from dataclasses import dataclass, field

from catalog import reading
from page import documented

CLASSES = ["exact", "refused", "warned", "SILENT", "crashed"]
KINDS = ["CODES", "names", "messages", "tables"]


@dataclass
class Difference:
    """Something that was read otherwise: its kind, a line that says it, and the documented text that was not found."""

    kind: str
    line: str
    expected: str = ""


@dataclass
class Verdict:
    """How one capture was read."""

    outcome: str
    diagnostics: list[str]
    differences: list[Difference] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    is_lost: bool = False

    @property
    def kind(self):
        """The worst kind of difference."""
        kinds = {difference.kind for difference in self.differences}
        return next((kind for kind in KINDS if kind in kinds), "")

    @property
    def label(self):
        return f"{self.outcome}:{self.kind}" if self.kind else self.outcome


def verdict(error_codes, page, file, known_warnings):
    """Reads a capture and classifies the result; warnings that the page itself gives do not count."""
    read = reading(error_codes, file)
    if read.status != 0:
        return Verdict("refused" if read.status == 1 else "crashed", read.diagnostics)
    found = differences(documented(page), read.finding(page.language))
    warnings = list((Counter(read.warnings) - Counter(known_warnings)).elements())
    outcome = ("warned" if warnings else "SILENT") if found else "exact"
    return Verdict(outcome, read.diagnostics, found, warnings, lacks(page, file, found))


def lacks(page, file, found):
    """Whether the capture itself lacks a word of what was not found, so that no reader could find it."""
    capture = words(html.unescape(file.read_text(encoding="utf-8", errors="replace")))
    wanted = words(" ".join(difference.expected for difference in found))
    missing = words(" ".join(documented(page).texts)) - capture
    return any(word in wanted for word in missing)


def words(text):
    """How often each word is there; signs that tools escape part words: `TOO\\_MANY` is TOO and MANY."""
    return Counter(re.findall(r"[A-Za-z0-9]+|[\u2e80-\u9fff]", text))


# Differences


def differences(expected, found):
    """What differs, codes first."""
    return code_differences(expected.codes, found.codes) + row_differences(expected.rows, found.rows)


def code_differences(expected, found):
    result = missing_and_invented("CODES", [str(number) for number, _, _ in expected], [str(number) for number, _, _ in found])
    for (number, name, messages), (_, found_name, found_messages) in pairs(expected, found):
        if name != found_name:
            result.append(Difference("names", f"{number}: expected {name!r}, found {found_name!r}", name))
        if messages != found_messages:
            result.append(message_difference(number, messages, found_messages))
    return result


def pairs(expected, found):
    """Entries of one number, the first with the first and the second with the second."""
    remaining = {}
    for code in found:
        remaining.setdefault(code[0], []).append(code)
    return [(code, remaining[code[0]].pop(0)) for code in expected if remaining.get(code[0])]


def message_difference(number, expected, found):
    """The first messages that differ."""
    same = next(
        (index for index, pair in enumerate(zip(expected, found, strict=False)) if pair[0] != pair[1]), min(len(expected), len(found))
    )
    wanted = expected[same] if same < len(expected) else None
    read = found[same] if same < len(found) else None
    return Difference("messages", f"{number}: expected {wanted!r}, found {read!r}", wanted or "")


def row_differences(expected, found):
    return missing_and_invented("tables", [row_text(row) for row in expected], [row_text(row) for row in found])


def row_text(row):
    return f"{row[0]} — {row[1]}"


def missing_and_invented(kind, expected, found):
    lost = (Counter(expected) - Counter(found)).elements()
    invented = (Counter(found) - Counter(expected)).elements()
    return [Difference(kind, f"lost: {item}", item) for item in lost] + [Difference(kind, f"invented: {item}") for item in invented]
