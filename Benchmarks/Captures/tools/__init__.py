"""The capture tools: a name with its setting, and what it makes of a page."""

import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Callable


@dataclass
class Capture:
    """A page that a tool is given."""

    path: Path

    @property
    def html(self):
        return self.path.read_text(encoding="utf-8")

    @property
    def address(self):
        return f"https://developers.example.com/docs/{self.path.stem}/error-code"


@dataclass
class Tool:
    """One tool with one setting; what it needs is imported when it runs."""

    name: str
    suffix: str
    run: Callable[[Capture], str]


TOOLS: dict[str, Tool] = {}


def tool(name, suffix=".md"):
    """Registers a function from a capture to the text a tool makes of it."""

    def register(run):
        assert name not in TOOLS, name
        TOOLS[name] = Tool(name, suffix, run)
        return run

    return register


def command(name, suffix, *words, text=None):
    """Registers a program; `{page}` in its words is the page, without it the page is its standard input."""

    def run(capture):
        arguments = [word.replace("{page}", str(capture.path)) for word in words]
        standard_input = None if arguments != list(words) else (text or (lambda html: html))(capture.html)
        return output(arguments, standard_input)

    tool(name, suffix)(run)


def output(arguments, text=None):
    """What a program prints; bytes that are no UTF-8 stay what they are."""
    run = subprocess.run(arguments, input=text.encode() if text is not None else None, capture_output=True, timeout=300)
    if run.returncode != 0:
        raise RuntimeError(f"{arguments[0]} ended with {run.returncode}: {run.stderr.decode(errors='replace')[-300:]}")
    return run.stdout.decode("utf-8", errors="surrogateescape")


@tool("page", ".html")
def page(capture):
    """The page as it was sent."""
    return capture.html


def article_of(html):
    """The `article` of a page, which many people cut out first."""
    from bs4 import BeautifulSoup

    return str(BeautifulSoup(html, "lxml").find("article"))


def load():
    """Registers all tools."""
    from tools import (  # noqa: F401
        articles,
        browsers,
        chromium,
        documents,
        firefox,
        markdown,
        pandoc,
        paper,
        programs,
        saved_html,
        services,
        text,
    )

    return TOOLS
