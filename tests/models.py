"""A server on loopback that speaks the OpenAI-compatible protocol and plays a model, with every way to fail."""

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = Callable[["Asked"], "Answer"]


@dataclass
class Answer:
    """What the server sends."""

    content: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    finish: str = "stop"
    refusal: str | None = None
    raw: bytes | None = None
    """Sent as it is."""
    pause: float = 0.0
    """Seconds before it is sent."""


@dataclass
class Asked:
    """One request."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def talk(self) -> str:
        """What the model was given."""
        return str(self.body["messages"][-1]["content"])


@dataclass
class Model:
    """The running server."""

    url: str
    asked: list[Asked] = field(default_factory=list)
    most_at_once: int = 0


@contextmanager
def serving(reply: Reply) -> Iterator[Model]:
    """A model whose answers `reply` gives."""
    lock, now = threading.Lock(), [0]

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            asked = Asked(self.path, dict(self.headers), body)
            with lock:
                model.asked.append(asked)
                now[0] += 1
                model.most_at_once = max(model.most_at_once, now[0])
            answer = reply(asked)
            time.sleep(answer.pause)
            with lock:
                now[0] -= 1
            message = {"role": "assistant", "content": answer.content, "refusal": answer.refusal}
            whole = json.dumps({"choices": [{"message": message, "finish_reason": answer.finish}]}).encode()
            data = whole if answer.raw is None else answer.raw
            self.send_response(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    model = Model(f"http://127.0.0.1:{server.server_port}/v1")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield model
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
