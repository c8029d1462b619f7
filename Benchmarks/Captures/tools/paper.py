"""The page printed as a PDF, and the text of that."""

import tempfile
from pathlib import Path

from tools import output, tool
from tools.chromium import chromium


def printed(capture, header=True):
    """The page's PDF, printed once and kept for the other tools."""
    file = capture.path.absolute().parent / "pdf" / f"{capture.path.stem}{'' if header else '-noheader'}.pdf"
    if not file.exists() or file.stat().st_mtime < capture.path.stat().st_mtime:
        file.parent.mkdir(exist_ok=True)
        chromium(f"--print-to-pdf={file}", *([] if header else ["--no-pdf-header-footer"]), capture.path.absolute().as_uri())
    return str(file)


PDFTOTEXT = {
    "layout": ["-layout"],
    "text": [],
    "raw": ["-raw"],
    "nopgbrk": ["-nopgbrk"],
    "layout-nopgbrk": ["-layout", "-nopgbrk"],
    "fixed4": ["-layout", "-fixed", "4"],
}

for ending, options in PDFTOTEXT.items():
    for header in [True, False]:
        name = f"chromium-pdf-{ending}" + ("" if header else "-noheader")
        tool(name, ".txt")(lambda capture, options=options, header=header: output(["pdftotext", *options, printed(capture, header), "-"]))


@tool("chromium-pdf-html", ".html")
def pdf_to_html(capture):
    return output(["pdftohtml", "-stdout", "-noframes", "-i", printed(capture)])


@tool("chromium-pdf-html-s", ".html")
def pdf_to_html_complex(capture):
    return output(["pdftohtml", "-stdout", "-s", "-i", printed(capture)])


@tool("chromium-pdf-bbox", ".html")
def pdf_bbox(capture):
    return output(["pdftotext", "-htmlmeta", printed(capture), "-"])


@tool("pypdf", ".txt")
def pypdf(capture):
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(printed(capture)).pages)


@tool("pypdf-layout", ".txt")
def pypdf_layout(capture):
    from pypdf import PdfReader

    return "\n".join(page.extract_text(extraction_mode="layout") for page in PdfReader(printed(capture)).pages)


@tool("pdfplumber", ".txt")
def pdfplumber(capture):
    import pdfplumber

    with pdfplumber.open(printed(capture)) as document:
        return "\n".join(page.extract_text() for page in document.pages)


@tool("pdfplumber-layout", ".txt")
def pdfplumber_layout(capture):
    import pdfplumber

    with pdfplumber.open(printed(capture)) as document:
        return "\n".join(page.extract_text(layout=True) for page in document.pages)


@tool("pdfminer", ".txt")
def pdfminer(capture):
    from pdfminer.high_level import extract_text

    return extract_text(printed(capture))


@tool("pymupdf", ".txt")
def pymupdf(capture):
    import pymupdf

    with pymupdf.open(printed(capture)) as document:
        return "\n".join(page.get_text() for page in document)


@tool("pymupdf-blocks", ".txt")
def pymupdf_blocks(capture):
    import pymupdf

    with pymupdf.open(printed(capture)) as document:
        return "\n\n".join(block[4].strip() for page in document for block in page.get_text("blocks"))


@tool("pymupdf-html", ".html")
def pymupdf_html(capture):
    import pymupdf

    with pymupdf.open(printed(capture)) as document:
        return "\n".join(page.get_text("html") for page in document)


@tool("pymupdf-xhtml", ".html")
def pymupdf_xhtml(capture):
    import pymupdf

    with pymupdf.open(printed(capture)) as document:
        return "\n".join(page.get_text("xhtml") for page in document)


@tool("pymupdf4llm")
def pymupdf4llm(capture):
    import pymupdf4llm

    return pymupdf4llm.to_markdown(printed(capture))


@tool("pypdfium2", ".txt")
def pypdfium2(capture):
    import pypdfium2

    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(printed(capture)))


@tool("markitdown-pdf")
def markitdown_pdf(capture):
    from markitdown import MarkItDown

    return MarkItDown().convert(printed(capture)).text_content


@tool("pdf-oxide")
def pdf_oxide(capture):
    from pdf_oxide import PdfDocument

    document = PdfDocument(printed(capture))
    return "\n".join(document.to_markdown(number) for number in range(document.page_count()))


for format, suffix in {"txt": ".txt", "html": ".html"}.items():
    tool(f"mutool-{format}", suffix)(lambda capture, format=format: output(["mutool", "draw", "-F", format, "-o", "-", printed(capture)]))


GHOSTSCRIPT = {"gs-txtwrite": ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=txtwrite", "-sOutputFile=-"], "gs-ps2ascii": ["ps2ascii"]}

for name, words in GHOSTSCRIPT.items():
    tool(name, ".txt")(lambda capture, words=words: output([*words, printed(capture)]))


# Other printers


def printed_by(*words):
    def run(capture):
        with tempfile.TemporaryDirectory() as folder:
            file = str(Path(folder) / "page.pdf")
            output([*words, str(capture.path), file])
            return output(["pdftotext", file, "-"])

    return run


tool("weasyprint-pdftotext", ".txt")(printed_by("weasyprint", "-q"))
tool("wkhtmltopdf-pdftotext", ".txt")(
    printed_by("wkhtmltopdf", "-q", "--no-images", "--load-error-handling", "skip", "--load-media-error-handling", "skip")
)
