"""Whisper and WhisperX JSON: `segments` of `start`, `end`, `text`, with `speaker` where somebody told voices apart.

https://github.com/openai/whisper (`--output_format json`), https://github.com/m-bain/whisperX (adds `speaker`
and `words`); whisper.cpp's `transcription` list with `offsets` in ms is read too.
"""

from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Any

from generator.model import ContentError, Cue
from generator.read.document import Document
from generator.read.formats import json_text
from generator.read.formats.clock import seconds

_MEND = "Give each segment `start`, `end` (seconds) and `text`"


def sniff(text: str) -> bool:
    """Whether the text is JSON with segments that have texts."""
    return any(isinstance(item, dict) and "text" in item for item in _segments(json_text.peek(text)))


def _segments(value: Any) -> list[Any]:
    """The list of segments, wherever the program keeps it."""
    if isinstance(value, dict):
        value = next(
            (value[key] for key in ("segments", "transcription", "chunks") if isinstance(value.get(key), list)), []
        )
    return value if isinstance(value, list) else []


def read(text: str) -> Document:
    """The segments as cues, one for each voice within a segment. Raises ContentError if none has text."""
    value = json_text.parse(text)
    segments = _segments(value)
    if not segments and isinstance(value, dict) and isinstance(value.get("text"), str):
        segments = [{"text": value["text"]}]
    lines = json_text.lines_of(text, len(segments), "text")
    cues: list[Cue] = []
    warnings: list[tuple[int, str, str]] = []
    for line, segment in zip(lines, segments, strict=True):
        for part in _voices(_timed(segment)) if isinstance(segment, dict) else ({},):
            found, problem = json_text.cue(part, "text", "start", "end")
            if problem:
                warnings.append((line, f"In the JSON {problem}", _MEND))
            if found:
                cues.append(found)
    if not cues:
        raise ContentError("No segment of the JSON has text", _MEND, 1)
    language = value.get("language") if isinstance(value, dict) else None
    metadata = {"language": language} if isinstance(language, str) and language else {}
    return Document(tuple(cues), metadata, warnings=tuple(warnings))


def _timed(segment: Mapping[str, Any]) -> Mapping[str, Any]:
    """The segment with `start` and `end` in seconds, also where a port of Whisper names them otherwise."""
    offsets, stamp = segment.get("offsets"), segment.get("timestamp")
    if isinstance(offsets, dict) and (start := seconds(offsets.get("from"))) is not None:
        end = seconds(offsets.get("to"))
        return {**segment, "start": start / 1_000_000, "end": None if end is None else end / 1_000_000}
    if isinstance(stamp, list) and len(stamp) == 2:
        return {**segment, "start": stamp[0], "end": stamp[1]}
    return segment


def _voices(segment: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """The segment cut where its words name another speaker; whole where they name one or none."""
    words = segment.get("words")
    if not isinstance(words, list) or not all(
        isinstance(word, dict) and isinstance(word.get("word"), str) for word in words
    ):
        words = []
    if len({word["speaker"] for word in words if isinstance(word.get("speaker"), str)}) < 2:
        yield segment
        return
    named: list[dict[str, Any]] = []
    for word in words:
        # A word that the aligner could not place carries no name; it belongs to the voice before it.
        before = named[-1]["speaker"] if named else segment.get("speaker")
        named.append({**word, "speaker": word["speaker"] if isinstance(word.get("speaker"), str) else before})
    for speaker, group in groupby(named, key=lambda word: word["speaker"]):
        part = list(group)
        starts = [word["start"] for word in part if seconds(word.get("start")) is not None]
        ends = [word["end"] for word in part if seconds(word.get("end")) is not None]
        yield {
            "text": " ".join(word["word"].strip() for word in part),
            "start": starts[0] if starts else segment.get("start"),
            "end": ends[-1] if ends else None,
            "speaker": speaker,
        }
