"""WebKit as GTK has it, driven by WebDriver (w3.org/TR/webdriver2)."""

import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx

from tests.browser.engines.engine import called, running
from tests.site import free_port

BROWSERS = sorted(Path("/usr").glob("lib*/*/webkit2gtk-4.*/MiniBrowser"))
"""The one that comes with the driver."""


class WebKit:
    """A window of WebKit."""

    name = "webkit"

    def __init__(self, client: httpx.Client) -> None:
        self.errors: list[str] = []
        self.client = client
        options = {"binary": str(BROWSERS[-1]), "args": ["--automation"]}
        wanted = {"alwaysMatch": {"browserName": "MiniBrowser", "webkitgtk:browserOptions": options}}
        self.session = "/session"
        self.session = f"/session/{self.ask('', capabilities=wanted)['sessionId']}"

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


@contextmanager
def webkit(program: str, display: str, home: Path) -> Iterator[WebKit]:
    """A WebKit that keeps nothing."""
    port = free_port()
    environment = {**os.environ, "DISPLAY": display, "HOME": str(home), "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1"}
    with running(program, f"--port={port}", env=environment) as driver:
        client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60, trust_env=False)
        while driver.poll() is None:
            try:
                client.get("/status")
                break
            except httpx.ConnectError:  # It is still starting.
                time.sleep(0.1)
        browser = WebKit(client)
        yield browser
        client.delete(browser.session)
