"""What we write, as the readers that others use take it: all cues, times and names.

A peer that says nothing of voices (pysubs2 and ttconv in WebVTT) is held to cues and times; none may show a tag.
transcriptator is the reader of podcast web players, from npm: `.ci/run` installs it, and its test is skipped without.
"""

import html
import io
import json
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pycaption
import pysubs2
import pytest
import srt
import ttconv.srt.reader
import ttconv.vtt.reader
import webvtt
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Cue, Episode, Transcript
from generator.read.formats import read_document
from generator.write import downloads
from tests.write.sample import library

NPM = Path(__file__).resolve().parents[2] / ".venv" / "npm"
Said = tuple[int, int, str, str]
"""(start ms, end ms, name or empty, words)."""

CUES = (
    Cue("Hello & welcome, all.", 0, 1000, "Ann Lee"),
    Cue("We go on: fine.", 1000, 2500, "Ann Lee"),
    Cue("Slow --> fast.", 2500, 4000, "Bo"),
    Cue("Nobody says that 1 < 2.", 4000, 5000, None),
    Cue("Later, overlapping.", 3_700_000, 3_702_500, "Bo"),
    Cue("42", 3_701_500, 3_703_000, "Zoë d'Arc"),
    Cue("Note: it ends.", 3_703_000, 3_704_000, "Ann Lee"),
)
EXPECTED = [(cue.start_ms, cue.end_ms, cue.speaker or "", cue.text) for cue in CUES]


def talk(cues: tuple[Cue, ...] = CUES) -> Episode:
    episode = library().episodes[0]
    return replace(episode, transcript=Transcript(episode.transcript.turns, cues))


def named(cues: list[tuple[int, int, str]]) -> list[Said]:
    """`Name: words` as a person reads SRT: a name goes on until the next, `>>` begins nobody's words."""
    names = {cue.speaker for cue in CUES if cue.speaker}
    result, current = [], ""
    for start, end, words in cues:
        name, colon, rest = words.partition(": ")
        if colon and name in names:
            current, words = name, rest
        elif words.startswith(">> "):
            current, words = "", words[3:]
        result.append((start, end, current, words))
    return result


def nameless(cues: list[Said]) -> list[Said]:
    return [(start, end, "", words) for start, end, _, words in cues]


def ttconv_cues(document: Any) -> list[tuple[int, int, str]]:
    return [
        (round(p.get_begin() * 1000), round(p.get_end() * 1000), "".join(
            part.get_text() for part in p.dfs_iterator() if hasattr(part, "get_text")))
        for division in document.get_body() for p in division
    ]  # fmt: skip


def pycaption_cues(reader: Any, text: str) -> list[tuple[int, int, str]]:
    found = reader.read(text)
    (language,) = found.get_languages()
    return [(one.start // 1000, one.end // 1000, one.get_text()) for one in found.get_captions(language)]


def ms(seconds: float) -> int:
    return round(seconds * 1000)


VTT: dict[str, Callable[[str], list[Said]]] = {
    "webvtt-py": lambda text: [
        (ms(one.start_in_seconds) + one.start_time.milliseconds, ms(one.end_in_seconds) + one.end_time.milliseconds,
         html.unescape(one.voice or ""), html.unescape(one.text))
        for one in webvtt.from_buffer(io.StringIO(text))
    ],
    "pycaption": lambda text: named(
        [(a, b, words if ": " in words and words.split(": ")[0] in {cue.speaker for cue in CUES} else f">> {words}")
         for a, b, words in pycaption_cues(pycaption.WebVTTReader(), text)]
    ),
}  # fmt: skip
VTT_WITHOUT_VOICES: dict[str, Callable[[str], list[Said]]] = {
    "pysubs2": lambda text: [
        (one.start, one.end, "", html.unescape(one.text))
        for one in pysubs2.SSAFile.from_string(text, format_="vtt")
    ],
    "ttconv": lambda text: [
        (a, b, "", words) for a, b, words in ttconv_cues(ttconv.vtt.reader.to_model(io.StringIO(text)))
    ],
}  # fmt: skip
SRT: dict[str, Callable[[str], list[tuple[int, int, str]]]] = {
    "srt": lambda text: [
        (ms(one.start.total_seconds()), ms(one.end.total_seconds()), one.content) for one in srt.parse(text)
    ],
    "pysubs2": lambda text: [
        (one.start, one.end, one.text) for one in pysubs2.SSAFile.from_string(text, format_="srt")
    ],
    "pycaption": lambda text: pycaption_cues(pycaption.SRTReader(), text),
    "ttconv": lambda text: ttconv_cues(ttconv.srt.reader.to_model(io.StringIO(text))),
}  # fmt: skip


@pytest.mark.parametrize("peer", VTT)
def test_webvtt_with_its_names(peer: str) -> None:
    assert VTT[peer](downloads.vtt(talk())) == EXPECTED


@pytest.mark.parametrize("peer", VTT_WITHOUT_VOICES)
def test_webvtt_where_voices_are_left_out(peer: str) -> None:
    assert VTT_WITHOUT_VOICES[peer](downloads.vtt(talk())) == nameless(EXPECTED)


@pytest.mark.parametrize("peer", SRT)
def test_srt(peer: str) -> None:
    assert named(SRT[peer](downloads.srt(talk()))) == EXPECTED


def transcriptator(text: str) -> list[Said]:
    """What the npm package makes of a file."""
    node = shutil.which("node") or shutil.which("nodejs")
    if not node or not (NPM / "node_modules" / "transcriptator").is_dir():
        pytest.skip("no node, or no transcriptator in .venv/npm: .ci/run installs it")
    program = """
        const { convertFile } = require("transcriptator");
        let text = "";
        process.stdin.on("data", part => text += part).on("end", () =>
            console.log(JSON.stringify(convertFile(text).map(one =>
                [one.startTime, one.endTime, one.speaker, one.body]))));
    """
    done = subprocess.run(
        [node, "-e", program],
        input=text,
        cwd=NPM,
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stderr == ""
    return [(ms(start), ms(end), name or "", words) for start, end, name, words in json.loads(done.stdout)]


def test_transcriptator_reads_json_as_it_is() -> None:
    assert transcriptator(downloads.podcast_json(talk())) == EXPECTED


def test_transcriptator_reads_srt_with_every_name() -> None:
    """Nobody's words go on under the last name there, which SRT has no way to end: JSON comes first in the feed."""
    known = tuple(cue for cue in CUES if cue.speaker)
    assert transcriptator(downloads.srt(talk(known))) == [one for one in EXPECTED if one[2]]


def test_transcriptator_reads_every_cue_of_webvtt() -> None:
    """It knows voices of one word only, and shows the tag of others: JSON and SRT come first in the feed."""
    read = transcriptator(downloads.vtt(talk()))
    shown = [(start, end, "", re.sub(r"</?v[^>]*>", "", html.unescape(words))) for start, end, _, words in read]
    assert shown == nameless(EXPECTED)
    assert [name for _, _, name, words in read if "<v" not in words and "that 1" not in words] == ["Bo", "Bo"]


NAMES = st.sampled_from([None, "Ann Lee", "Bo Roe", "Zoë d'Arc", "Lee & Roe"])
WORDS = st.sampled_from(
    ["It broke.", "We go on: fine.", "a --> b", "1 < 2 & 3", "42", "So: no.", "<b> was shown", "Why?"]
)


@given(st.lists(st.tuples(NAMES, WORDS), min_size=1, max_size=12))
def test_what_we_write_we_read(said: list[tuple[str | None, str]]) -> None:
    cues = tuple(Cue(words, at * 1000, at * 1000 + 900, name) for at, (name, words) in enumerate(said))
    episode = talk(cues)
    assert read_document(downloads.vtt(episode), ".vtt").cues == cues
    if not any("<b>" in cue.text for cue in cues):
        # Tags in the JSON of others are none of their words.
        assert read_document(downloads.podcast_json(episode), ".json").cues == cues
