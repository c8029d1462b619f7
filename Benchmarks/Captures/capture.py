"""Runs one capture tool on pages: `python capture.py TOOL FOLDER PAGE…`; started by `captures.py` with the Python that has the tools."""

import os
import sys
import traceback
from pathlib import Path

from tools import Capture, load


def main(name, folder, pages):
    """Prints a line for each page that the tool could not read, or could not because it is not installed."""
    tool = load()[name]
    os.environ["LC_ALL"] = "C.UTF-8"
    os.environ["PATH"] = f"{os.environ['PATH']}{os.pathsep}{Path(sys.executable).parent}"
    for page in pages:
        try:
            text = tool.run(Capture(Path(page)))
        except Exception as error:
            print(f"{name}/{Path(page).stem}: {type(error).__name__}: {str(error)[-400:]}")
            traceback.print_exc()
            continue
        write(Path(folder) / name / (Path(page).stem + tool.suffix), text)


def write(file, text):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(text.encode("utf-8", errors="surrogateescape"))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3:])
