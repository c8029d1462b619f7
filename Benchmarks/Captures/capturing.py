"""Installs the tools and runs them, each in a process of its own."""

import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from rendering import page_file

HERE = Path(__file__).resolve().parent


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


def capture(options, names, pages):
    """Runs the tools; the answer says which could not."""
    python = options.environment.absolute() / "bin/python"
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
        with tempfile.TemporaryDirectory() as folder:  # some tools leave files where they run
            run = subprocess.run(words, capture_output=True, text=True, errors="replace", timeout=600, cwd=folder)
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
