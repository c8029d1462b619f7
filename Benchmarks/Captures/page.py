"""What a page documents, and what a reader of it has to find."""

import html
import json
import re
from dataclasses import asdict, dataclass, field

# Texts are fragments of HTML: `Use <code>%s</code>.`


@dataclass
class Code:
    """One documented code; the name is empty where the page gives none."""

    number: int
    name: str
    messages: list[str]


@dataclass
class Section:
    """A heading of the second level with the codes and the table below it."""

    title: str
    codes: list[Code] = field(default_factory=list)
    introduction: str = ""
    table_titles: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)

    @property
    def is_code_table(self):
        return "Code" in self.table_titles


@dataclass
class Page:
    """A page of the documentation."""

    identifier: str
    title: str
    sections: list[Section]
    language: str = "en"

    @property
    def file(self):
        """The name of the page's files without their endings."""
        return self.identifier + ("" if self.language == "en" else "." + self.language)

    @property
    def json(self):
        return json.dumps(asdict(self), ensure_ascii=False, indent=1)


def page_of_json(text):
    """The page that `Page.json` wrote."""
    content = json.loads(text)
    sections = [Section(**{**section, "codes": [Code(**code) for code in section["codes"]]}) for section in content["sections"]]
    return Page(**{**content, "sections": sections})


@dataclass
class Finding:
    """What one reading of a page found: `codes` are (number, name, messages), `rows` (message, description)."""

    codes: list[tuple[int, str, list[str]]]
    rows: list[tuple[str, str]]

    @property
    def texts(self):
        """All that is to be found, as text."""
        codes = [text for number, name, messages in self.codes for text in (str(number), name, *messages)]
        return codes + [text for row in self.rows for text in row]


def plain(fragment):
    """The words of a fragment: `a,<br>b &lt; <code>c</code>` is `a, b < c`."""
    broken = re.sub(r"<br\s*/?>", " ", fragment)
    return collapsed(html.unescape(re.sub(r"<[^>]+>", "", broken)))


def collapsed(text):
    """Text with what tools do not keep made equal: `a \\n b` is `a b`, a curved quote a straight one, 后 ， is 后，."""
    spaced = " ".join(text.translate(TYPOGRAPHY).split())
    return re.sub(f"(?<={WITHOUT_SPACES}) | (?={WITHOUT_SPACES})", "", spaced)


TYPOGRAPHY = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "…": "...", "–": "--"})
WITHOUT_SPACES = "[\u2e80-\u9fff\uff00-\uffef]"


def documented(page):
    """What a reader of the page has to find."""
    finding = Finding([], [])
    for section in page.sections:
        codes = section.codes + (codes_of_table(section) if section.is_code_table else [])
        finding.codes += [(code.number, collapsed(code.name), [plain(message) for message in code.messages]) for code in codes]
        if not section.is_code_table:
            finding.rows += [(unquoted(plain(message)), plain(description)) for message, description in section.rows]
    return finding


def codes_of_table(section):
    """The rows of a table of codes as codes."""
    return [Code(int(number), name, [message] if message else []) for number, name, message in section.rows]


def unquoted(message):
    """A message without the quotes the pages put around it."""
    return message[1:-1] if message[:1] == message[-1:] == '"' else message
