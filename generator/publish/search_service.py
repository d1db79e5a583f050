"""Pagefind fed page by page, in an order of ours.

Run over a folder, it numbers the pages as the file system lists them, and no two file systems list alike. As a service
(`pagefind --service`, which its own Node and Python packages are made of) it numbers them as they come. A message to
it or from it is base64 of JSON and a comma.
"""

import base64
import contextlib
import json
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from subprocess import PIPE
from threading import Thread
from typing import IO, Any

from pagefind.service import get_executable


def index_pages(pages: Iterable[tuple[str, str]], config: dict[str, str]) -> dict[str, bytes]:
    """Index `(path, HTML)` pages: the bundle's files by name. Raises `RuntimeError` with Pagefind's own words."""
    program = get_executable()
    if program is None:
        raise RuntimeError("Pagefind is not installed. Install `pagefind[bin]`")
    with (
        tempfile.TemporaryFile() as complaints,
        subprocess.Popen([str(program), "--service"], stdin=PIPE, stdout=PIPE, stderr=complaints) as service,
    ):
        assert service.stdin
        assert service.stdout
        # It answers while it is being told: who writes all before reading would wait for ever.
        told = Thread(target=_tell, args=(service.stdin, _requests(pages, config)), daemon=True)
        told.start()
        try:
            for answer in _answers(service.stdout):
                if answer["type"] == "Error":
                    raise RuntimeError(answer["message"])
                if answer["type"] == "GetFiles":
                    return {file["path"]: base64.b64decode(file["content"]) for file in answer["files"]}
            code = service.wait()
        finally:
            service.kill()
            told.join()
            with contextlib.suppress(OSError):
                service.stdin.close()
        complaints.seek(0)
        words = " ".join(complaints.read(2000).decode("utf-8", errors="replace").split())
        raise RuntimeError(f"Pagefind ended with {code} and without an index: {words or 'no word of why'}")


def _requests(pages: Iterable[tuple[str, str]], config: dict[str, str]) -> Iterator[dict[str, Any]]:
    yield {"type": "NewIndex", "config": config}
    for path, html in pages:
        yield {"type": "AddFile", "index_id": 0, "file_path": path, "file_contents": html}
    # Not WriteFiles: that answers before its files are whole, and nothing says when they are.
    yield {"type": "GetFiles", "index_id": 0}


def _tell(stdin: IO[bytes], requests: Iterable[dict[str, Any]]) -> None:
    with contextlib.suppress(OSError):  # It is gone: that there is no answer tells.
        for number, payload in enumerate(requests, 1):
            stdin.write(base64.b64encode(json.dumps({"message_id": number, "payload": payload}).encode()) + b",")
        stdin.flush()  # And left open: it would end at once, unasked for the rest.


def _answers(stdout: IO[bytes]) -> Iterator[dict[str, Any]]:
    held = bytearray()
    while data := stdout.read1(1 << 20):  # type: ignore[attr-defined]
        seen = len(held)
        held += data
        while (at := held.find(b",", seen)) >= 0:
            message = base64.b64decode(held[:at])
            del held[: at + 1]
            seen = 0
            yield json.loads(message)["payload"]
