"""The page saved as a document of an office program, and the text of that."""

import tempfile
from pathlib import Path

from tools import output, tool


def as_document(suffix, read):
    def run(capture):
        import pypandoc

        with tempfile.TemporaryDirectory() as folder:
            document = str(Path(folder) / f"page.{suffix}")
            pypandoc.convert_file(str(capture.path), suffix, format="html", outputfile=document)
            return read(document)

    return run


def markitdown_of(document):
    from markitdown import MarkItDown

    return MarkItDown().convert(document).text_content


def mammoth_html(document):
    import mammoth

    with open(document, "rb") as file:
        return mammoth.convert_to_html(file).value


def mammoth_markdown(document):
    import mammoth

    with open(document, "rb") as file:
        return mammoth.convert_to_markdown(file).value


def mammoth_text(document):
    import mammoth

    with open(document, "rb") as file:
        return mammoth.extract_raw_text(file).value


def python_docx(document):
    import docx

    return "\n".join(paragraph.text for paragraph in docx.Document(document).paragraphs)


def docx2txt(document):
    import docx2txt

    return docx2txt.process(document)


tool("docx-markitdown")(as_document("docx", markitdown_of))
tool("epub-markitdown")(as_document("epub", markitdown_of))
tool("docx-mammoth-html", ".html")(as_document("docx", mammoth_html))
tool("docx-mammoth-md")(as_document("docx", mammoth_markdown))
tool("docx-mammoth-txt", ".txt")(as_document("docx", mammoth_text))
tool("docx-python-docx", ".txt")(as_document("docx", python_docx))
tool("docx-docx2txt", ".txt")(as_document("docx", docx2txt))
tool("odt-odt2txt", ".txt")(as_document("odt", lambda document: output(["odt2txt", "--encoding=UTF-8", document])))
tool("rtf-unrtf", ".txt")(as_document("rtf", lambda document: output(["unrtf", "--text", document])))


# LibreOffice


def office(file, filter, folder):
    """The file that LibreOffice makes of another."""
    profile = f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}"
    output(["soffice", profile, "--headless", "--convert-to", filter, "--outdir", folder, str(file)])
    return Path(folder) / f"{Path(file).stem}.{filter.split(':')[0]}"


def office_text(capture):
    with tempfile.TemporaryDirectory() as folder:
        return office(capture.path, "txt:Text (encoded):UTF8", folder).read_text(encoding="utf-8")


def through_office(paper, read):
    def run(capture):
        with tempfile.TemporaryDirectory() as folder:
            return read(str(office(capture.path, paper, folder)))

    return run


def pandoc_to(format):
    def read(document):
        import pypandoc

        return pypandoc.convert_file(document, format)

    return read


tool("office-txt", ".txt")(office_text)
tool("office-html", ".html")(through_office("html:HTML (StarWriter)", lambda document: Path(document).read_text(encoding="utf-8")))
tool("office-odt-plain", ".txt")(through_office("odt", pandoc_to("plain")))
tool("office-odt-gfm")(through_office("odt", pandoc_to("gfm")))
tool("office-odt-odt2txt", ".txt")(through_office("odt", lambda document: output(["odt2txt", "--encoding=UTF-8", document])))
tool("office-pdf-text", ".txt")(through_office("pdf:writer_web_pdf_Export", lambda document: output(["pdftotext", document, "-"])))
