"""Firefox without a window, driven through its Marionette port: what it shows, copies and saves as text, and its reader view."""

import http.server
import json
import socket
import subprocess
import tempfile
import threading
import time
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from tools import tool

PREFERENCES = """user_pref("marionette.port", %d);
user_pref("app.update.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
"""


class Marionette:
    """The browser's remote control: messages of JSON, each behind its length and a colon."""

    def __init__(self, port):
        self.socket = connected(port)
        self.count = 0
        self.answer()

    def send(self, name, **parameters):
        self.count += 1
        message = json.dumps([0, self.count, name, parameters]).encode()
        self.socket.sendall(f"{len(message)}:".encode() + message)
        _, _, error, result = self.answer()
        if error:
            raise RuntimeError(error["message"])
        return result

    def answer(self):
        length = b""
        while not length.endswith(b":"):
            length += self.socket.recv(1)
        body = b""
        while len(body) < int(length[:-1]):
            body += self.socket.recv(65536)
        return json.loads(body)

    def script(self, script):
        return self.send("WebDriver:ExecuteScript", script=script, args=[])["value"]


def connected(port):
    for _ in range(120):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=60)
        except ConnectionRefusedError:
            time.sleep(0.5)
    raise RuntimeError("Firefox does not answer")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@contextmanager
def firefox(address):
    """A browser with a profile of its own that shows an address."""
    port = free_port()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        Path(profile, "user.js").write_text(PREFERENCES % port)
        words = ["firefox-esr", "--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile]
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            marionette = Marionette(port)
            marionette.send("WebDriver:NewSession", capabilities={})
            marionette.send("WebDriver:Navigate", url=address)
            yield marionette
        finally:
            process.terminate()
            process.wait(timeout=30)


SELECTION = (
    "const selection = getSelection(); selection.removeAllRanges(); selection.selectAllChildren({element}); return selection.toString()"
)

SCRIPTS = {
    "firefox-innertext": "return document.body.innerText",
    "firefox-selection": SELECTION.format(element="document.body"),
    "firefox-selection-article": SELECTION.format(element="document.querySelector('article')"),
}


def shown(script):
    def run(capture):
        with firefox(capture.path.absolute().as_uri()) as browser:
            return browser.script(script)

    return run


for name, script in SCRIPTS.items():
    tool(name, ".txt")(shown(script))


# What Firefox does only for pages that a server sends


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


@contextmanager
def served(path):
    """The address of a page on a server of our own."""
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(path.parent))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/{path.name}"
        server.shutdown()


@tool("firefox-reader", ".txt")
def reader_view(capture):
    with served(capture.path) as address, firefox(f"about:reader?url={address}") as browser:
        for _ in range(20):
            time.sleep(0.5)
            text = browser.script("return document.body.innerText")
            if len(text) > 1000:
                return text
    raise RuntimeError(f"no reader view: {text[:100]}")


# The encoder behind "Save Page As: Text Files"; its flags are 2 for formatted text, 32 for wrapping, 1024 for plain line ends.

ENCODE = """const [address, flags] = %s, done = arguments[arguments.length - 1];
fetch(address).then(response => response.text()).then(text => {
  const encoder = Cu.createDocumentEncoder('text/plain');
  encoder.init(new DOMParser().parseFromString(text, 'text/html'), 'text/plain', flags);
  done(encoder.encodeToString());
}).catch(error => done(null));"""


def saved_as_text(flags):
    def run(capture):
        with served(capture.path) as address, firefox(address) as browser:
            browser.send("Marionette:SetContext", value="chrome")
            return browser.send("WebDriver:ExecuteAsyncScript", script=ENCODE % json.dumps([address, flags]), args=[])["value"]

    return run


tool("firefox-saved-text", ".txt")(saved_as_text(2 | 32 | 1024))
tool("firefox-saved-text-unwrapped", ".txt")(saved_as_text(2 | 1024))
