"""The producer's own transcribe command."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.model import Enclosure
from generator.scan.fetch import Fetcher
from generator.scan.records import FeedItem
from generator.scan.transcribe import TranscribeError, command, transcribe
from tests.scan.conftest import LOOPBACK, VTT, Web


def run(web: Web, code: str, **options: float) -> tuple[bytes, str]:
    item = FeedItem("g", "One", audio=Enclosure(web.put("/1.mp3", b"sound", "audio/mpeg")))
    template = f'"{sys.executable}" -c "{code}" {{audio}} {{out}}'
    settings = replace(LOOPBACK, transcribe=template, **options)  # type: ignore[arg-type]
    with Fetcher(settings) as fetcher:
        made, form = transcribe(item, fetcher, settings, web.base)
    return made, form.suffix


def test_words_are_split_before_names_are_filled_in() -> None:
    found = command("tool '-m a b' --out={out} {audio}", Path("/tmp/a b;c.mp3"), Path("/tmp/o.vtt"))
    assert found == ["tool", "-m a b", "--out=/tmp/o.vtt", "/tmp/a b;c.mp3"]


@pytest.mark.parametrize("template", ["tool 'unclosed {audio}", "tool {out}", "{audio}", ""])
def test_commands_that_make_no_sense(template: str) -> None:
    with pytest.raises(TranscribeError, match="command"):
        command(template, Path("a"), Path("b"))


def test_what_the_command_prints_is_a_transcript_too(web: Web) -> None:
    assert run(web, f"print({VTT!r})".replace('"', "'")) == (VTT.strip().encode(), ".vtt")


def test_another_suffix_says_another_format(web: Web) -> None:
    code = "import sys; open(sys.argv[2][:-4] + '.json', 'w').write('[1]')"
    assert run(web, code) == (b"[1]", ".json")


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("import sys; sys.exit('no model')", "failed with 1: no model"),
        ("pass", "left no transcript"),
        ("import sys; open(sys.argv[2], 'w').write('not a WebVTT')", "left no transcript"),
    ],
)
def test_commands_that_fail(web: Web, code: str, words: str) -> None:
    with pytest.raises(TranscribeError, match=words):
        run(web, code)


def test_a_command_that_never_ends_is_ended(web: Web) -> None:
    with pytest.raises(TranscribeError, match="longer than"):
        run(web, "import time; time.sleep(60)", transcribe_seconds=0.3)


def test_a_command_that_is_not_there(web: Web) -> None:
    item = FeedItem("g", "One", audio=Enclosure(web.put("/1.mp3", b"sound")))
    options = replace(LOOPBACK, transcribe="/nowhere/whisper {audio}")
    with Fetcher(options) as fetcher, pytest.raises(TranscribeError, match="no command"):
        transcribe(item, fetcher, options, web.base)
