"""What `error-codes catalog` says of a file, as pages and as findings."""

import html
import json
import re
import subprocess
from dataclasses import dataclass
from itertools import groupby

from page import Code, Finding, Page, Section, collapsed


@dataclass
class Reading:
    """One run of `error-codes catalog`."""

    status: int
    product: dict
    diagnostics: list[str]

    def finding(self, language):
        """The codes and rows in one language."""
        codes = [
            (code["code"], collapsed(code.get("name", "")), texts(code.get("messages", {}).get(language, [])))
            for code in self.product.get("codes", [])
        ]
        rows = [
            (row["message"].get(language, ""), row.get("description", {}).get(language, ""))
            for table in self.product.get("messageTables", [])
            for row in table["rows"]
        ]
        return Finding(codes, [(collapsed(message), collapsed(description)) for message, description in rows])

    @property
    def warnings(self):
        """The warnings without their places: `code -1 is already documented`."""
        return [re.sub(r" at line \d+", "", line.split(" warning: ", 1)[1]) for line in self.diagnostics if " warning: " in line]


def texts(messages):
    return [collapsed(message) for message in messages]


def reading(tool, file):
    """Runs the tool on one file."""
    run = subprocess.run([tool, "catalog", str(file)], capture_output=True, text=True, errors="replace", timeout=120)
    products = json.loads(run.stdout)["products"] if run.returncode == 0 else []
    return Reading(run.returncode, products[0] if products else {}, run.stderr.splitlines())


def page_of_catalog(tool, file, language="en"):
    """A page with everything that a snapshot documents in one language."""
    read = reading(tool, file)
    if not read.product:
        raise SystemExit("\n".join(read.diagnostics))
    product = read.product
    sections = [
        Section(title or "Error codes", [code_of_catalog(code, language) for code in codes])
        for title, codes in groupby(product["codes"], lambda code: code.get("section"))
    ]
    tables = [table_of_catalog(table, language) for table in product.get("messageTables", [])]
    return Page(product["id"], "Error Codes" if language == "en" else "错误代码", sections + tables, language)


def code_of_catalog(code, language):
    messages = code.get("messages", {}).get(language, [])
    return Code(code["code"], code.get("name", ""), [html.escape(message) for message in messages])


def table_of_catalog(table, language):
    rows = [
        [html.escape(f'"{row["message"].get(language, "")}"'), html.escape(row.get("description", {}).get(language, ""))]
        for row in table["rows"]
    ]
    return Section(table["title"], table_titles=["Error message", "Description"], rows=rows)
