"""WebKit as GTK has it, driven by WebDriver (w3.org/TR/webdriver2)."""

import json
import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.browser.engines.engine import PATIENCE, called, running, sheets
from tests.site import free_port

BROWSERS = sorted(Path("/usr").glob("lib*/*/webkit2gtk-4.*/MiniBrowser"))
"""The one that comes with the driver."""

PYTHON = "/usr/bin/python3"
"""Debian's own, which its bindings of GTK are made for."""
BINDINGS = """
import sys, gi
gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import GLib, Gtk, WebKit2
"""
# WebDriver's command to print is not known to WebKit.
PRINT = f"""{BINDINGS}
view, window, settings = WebKit2.WebView(), Gtk.Window(), Gtk.PrintSettings()
settings.set_printer("Print to File")
settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, f"file://{{sys.argv[2]}}")
paper = Gtk.PageSetup()
paper.set_paper_size(Gtk.PaperSize.new("iso_a4"))
task = WebKit2.PrintOperation.new(view)
task.set_print_settings(settings)
task.set_page_setup(paper)
task.connect("finished", Gtk.main_quit)
view.connect("load-changed", lambda _, now: now == WebKit2.LoadEvent.FINISHED and GLib.timeout_add(1500, task.print_))
window.add(view)
window.show_all()
view.load_uri(sys.argv[1])
Gtk.main()
"""


class WebKit:
    """A window of WebKit."""

    name = "webkit"

    def __init__(self, client: httpx.Client, environment: dict[str, str]) -> None:
        self.errors: list[str] = []
        self.client = client
        self.environment = environment
        options = {"binary": str(BROWSERS[-1]), "args": ["--automation"]}
        wanted = {"alwaysMatch": {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}}
        self.session = "/session"
        self.session = f"/session/{self.ask('', capabilities=wanted)['sessionId']}"
        self.ask("/timeouts", script=PATIENCE * 1000, pageLoad=PATIENCE * 1000)

    def ask(self, command: str, **params: Any) -> Any:
        """The value that a command returns."""
        answer = self.client.post(f"{self.session}{command}", json=params)
        assert answer.status_code == 200, answer.text
        return answer.json()["value"]

    def go(self, url: str) -> None:
        self.ask("/url", url=url)

    def run(self, function: str, *given: Any) -> Any:
        script = f"const done = arguments[0]; {called(function, given)}.then(done, error => done(`!${{error}}`))"
        answer = self.ask("/execute/async", script=script, args=[])
        assert not answer.startswith("!"), answer
        return json.loads(answer)

    def size(self, width: int, height: int) -> None:
        # The window's own frame is left out: it is as wide as its page.
        self.ask("/window/rect", width=width, height=height)

    def printed(self, path: Path) -> list[str]:
        """The text of each sheet of A4, read from what is printed to `path`."""
        if subprocess.run([PYTHON, "-c", BINDINGS], capture_output=True, check=False).returncode:
            pytest.skip("WebKit prints by its bindings: apt install python3-gi gir1.2-webkit2-4.1")
        page = [PYTHON, "-c", PRINT, self.run("() => location.href"), str(path)]
        subprocess.run(page, env=self.environment, capture_output=True, timeout=PATIENCE, check=True)
        return sheets(path)


@contextmanager
def webkit(program: str, display: str, home: Path) -> Iterator[WebKit]:
    """A WebKit that keeps nothing."""
    port = free_port()
    environment = {**os.environ, "DISPLAY": display, "HOME": str(home), "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
    with running(program, f"--port={port}", env=environment) as driver:
        client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE, trust_env=False)
        while driver.poll() is None:
            try:
                client.get("/status")
                break
            except httpx.ConnectError:  # It is still starting.
                time.sleep(0.1)
        browser = WebKit(client, environment)
        yield browser
        client.delete(browser.session)
