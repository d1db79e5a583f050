"""Firefox, driven by WebDriver BiDi (w3c.github.io/webdriver-bidi), which it speaks itself."""

import base64
import json
import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

from websockets.sync.client import ClientConnection, connect

from tests.browser.engines.engine import PATIENCE, called, running, sheets

# Nothing is fetched that no page asked for.
SETTINGS = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "services.settings.server": "data:,",
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}


class Firefox:
    """A window of Firefox."""

    name = "firefox"

    def __init__(self, socket: ClientConnection) -> None:
        self.errors: list[str] = []
        self.socket, self.numbers = socket, count(1)
        self.ask("session.new", capabilities={})
        self.window = self.ask("browsingContext.getTree")["contexts"][0]["context"]
        self.ask("session.subscribe", events=["log.entryAdded"])

    def ask(self, method: str, **params: Any) -> Any:
        """The result of a command; what is logged meanwhile is noted."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            answer = json.loads(self.socket.recv(timeout=PATIENCE))
            if answer.get("method") == "log.entryAdded" and answer["params"]["level"] == "error":
                self.errors.append(answer["params"]["text"])
            if answer.get("id") == number:
                assert answer["type"] == "success", answer
                return answer["result"]

    def go(self, url: str) -> None:
        self.ask("browsingContext.navigate", context=self.window, url=url, wait="complete")

    def run(self, function: str, *given: Any) -> Any:
        answer = self.ask(
            "script.evaluate",
            expression=called(function, given),
            target={"context": self.window},
            awaitPromise=True,
            userActivation=True,
        )
        assert answer["type"] == "success", answer["exceptionDetails"]["text"]
        return json.loads(answer["result"]["value"])

    def size(self, width: int, height: int) -> None:
        viewport = {"width": width, "height": height}
        self.ask("browsingContext.setViewport", context=self.window, viewport=viewport)

    def printed(self, path: Path) -> list[str]:
        """The text of each sheet of A4, read from what is printed to `path`."""
        page = {"width": 21.0, "height": 29.7}
        data = self.ask("browsingContext.print", context=self.window, page=page)["data"]
        path.write_bytes(base64.b64decode(data))
        return sheets(path)


@contextmanager
def firefox(program: str, display: str, profile: Path) -> Iterator[Firefox]:
    """A Firefox with a profile of its own."""
    rows = (f'user_pref("{name}", {json.dumps(value)});' for name, value in SETTINGS.items())
    (profile / "user.js").write_text("\n".join(rows))
    command = (program, "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0", "about:blank")
    environment = {**os.environ, "DISPLAY": display, "HOME": str(profile)}
    log = profile / "log"  # Not a pipe: nobody would read what it says later.
    with log.open("wb") as out, running(*command, stderr=out, env=environment) as process:
        while not (found := re.search(r"BiDi listening on (\S+)\n", log.read_text(errors="replace"))):
            assert process.poll() is None, log.read_text(errors="replace")
            time.sleep(0.1)
        # No pings: a browser that is at work may answer late.
        with connect(
            f"{found[1]}/session", max_size=None, proxy=None, open_timeout=PATIENCE, ping_interval=None
        ) as socket:
            yield Firefox(socket)
