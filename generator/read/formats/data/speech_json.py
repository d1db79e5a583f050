"""JSON of podcasts and speech recognition: segments, utterances or words, whatever their text and times are called.

One reader for all of them, by the shapes that their makers document: Whisper and its ports, WhisperX, AssemblyAI, AWS
Transcribe, Azure, Deepgram, ElevenLabs, Fireflies, Gladia, Google, Podcasting 2.0, Podlove, Rev.ai, Speechmatics,
Watson, YouTube's json3, Vosk and more; also JSON Lines. `tests/read/formats/data/test_speech_json.py` has a sample of
each.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any

from generator.model import ContentError, Cue
from generator.model.language import tag_of
from generator.read.fields.table import bare, by_bare_name, fields_of
from generator.read.formats.captions.held import held
from generator.read.formats.clock import in_order, in_recording, timed
from generator.read.formats.document import Document
from generator.read.formats.documents import page_html
from generator.read.formats.format import Format
from generator.read.formats.heads.caption_names import prefixed
from generator.read.formats.markup import plain
from generator.read.formats.pieces import json_text
from generator.read.formats.pieces.lists import Listed, letters, said_in, speaks
from generator.read.formats.pieces.pieces import Piece
from generator.read.formats.pieces.times import Times, unit_of_bare
from generator.read.formats.pieces.word_cues import began, ended, grouped, joined
from generator.read.formats.plain_text import spoken

_MEND = "Give each segment `start`, `end` (seconds) and `text`"
NO_TALK = f"{_MEND}; write what it says of an episode into a .yml with its transcript's name, or move it to static/"
_FEWEST = 4
"""Words of a talk that is told at once."""
_ADDRESSES = frozenset("url uri href link permalink location path slug objectid guid".split())
"""What each entry of a search index or a list of episodes has."""
_LONG = 60
"""Words; a longer segment is cut at its sentences where its words have times, so that its middle can be linked to."""
_SAYS = re.compile(
    r'["\'](?:text|body|transcript(?:ion)?|sentence|content|word|value|utf8|caption|line|utterance|message|dialogue|speech|said|words(?:_str)?|punctuated_word'
    r'|display(?:_?text)?)["\']\s*:\s*["\']|"words"\s*:\s*\[\s*\{[^{}\[\]]{0,200}"name"',
    re.IGNORECASE,
)
_HESITATION = re.compile(r"%HESITATION\b[ \n]?")
"""What Watson writes for `um`."""
SUFFIXES = (".json", ".jsonl", ".ndjson", ".json3", ".otr")
_KEYS = ("text", "body", "transcript", "sentence", "content", "line", "speaker")
_FACTS = {name: row for name, row in by_bare_name(fields_of("episode")).items() if row.name in ("date", "description")}
"""What an object around the talk may say of it."""


def sniff(text: str) -> bool:
    """Whether the text is JSON in which something is said."""
    value = json_text.peek(text)
    if value is None or not _SAYS.search(text):
        return False
    # A list of chapters may have texts in it, too; but not a list of what was said.
    return not (isinstance(value, dict) and "chapters" in value) or said_in(value) is not None


def read(text: str) -> Document:
    """The segments as cues, one for each voice within a segment. Raises ContentError if none has text."""
    value, warnings = json_text.parse_many(text)
    if isinstance(value, dict) and "media-time" in value and isinstance(value.get("text"), str):
        # oTranscribe's: a page, whose times have no blank behind them.
        return page_html.read(re.sub(r"(?<=</span>)(?=\S)", " ", value["text"]))
    listed = said_in(value) or Listed((_whole(value),))
    if _no_talk(listed):
        raise ContentError("The JSON holds no talk, but facts or a list of pages", NO_TALK, 1)
    if not listed.around and "\n" in listed.pieces[0].text:
        # The whole talk as one text, whose lines are what they are in a file of their own.
        found = spoken.read(listed.pieces[0].text)
        return replace(found, metadata={**found.metadata, **_stated(value, listed)}, warnings=tuple(warnings))
    pieces = _by_channel(listed.pieces)
    channels = any(one.channel is not None and one.channel == one.speaker for one in pieces)
    bare = unit_of_bare(_timed(pieces))
    cues: list[Cue] = []
    breaks: list[int] = []
    stated: list[bool] = []
    # Podcasting 2.0 has segments from a word to a paragraph, and may name a speaker only where one changes:
    # https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md
    of_podcasts = bool(listed.around) and "body" in listed.around[-1]
    by_word = listed.by_word and not of_podcasts
    timed = not by_word and any(began(one, bare) is not None for one in pieces)
    lines = _lines(text, len(pieces))
    for line, one in zip(lines, pieces, strict=True):
        problem = one.wrong or ("a segment has no sound `start`" if timed and _lacks_start(one, bare) else "")
        if problem:
            warnings.append((line, f"In the JSON {problem}", _MEND))
    headings: list[tuple[int, str]] = []
    if by_word:
        cues = [cue for run in grouped(pieces, bare) if (cue := _cue("", run, bare))]
    else:
        for one in pieces:
            if one.heading:
                headings.append((len(cues), one.heading))
            said = [cue for words, run in _voices(one, bare, channels) if (cue := _cue(words, run, bare))]
            cues += said
            stated += [one.names] * len(said)
        cues = held(cues, stated) if of_podcasts else cues
    if not cues:
        raise ContentError("No segment of the JSON has text", NO_TALK, 1)
    if channels:
        # Each channel was written down by itself; the talk goes back and forth between them.
        cues = in_order(cues)
        headings = []
    cues = in_recording(cues)
    # A dash that is a cue of its own begins nobody's words.
    if (by_word or not listed.by_word) and not any(cue.speaker for cue in cues):
        cues, breaks = prefixed(cues)
    return Document(tuple(cues), _stated(value, listed), tuple(headings), tuple(warnings), tuple(breaks))


def _lines(text: str, count: int) -> list[int]:
    """The line of each of the segments, where one of their keys tells it."""
    found = (json_text.lines_of(text, count, key) for key in _KEYS)
    return next((lines for lines in found if any(lines)), [0] * count)


def _cue(words: str, run: Sequence[Piece], bare: float) -> Cue | None:
    """The cue of a run of pieces that one voice says; `words` where they are known better than by joining."""
    if not (said := _HESITATION.sub("", plain(words or joined(run)))):
        return None
    start = next((at for one in run if (at := began(one, bare)) is not None), None)
    end = next((at for one in reversed(run) if (at := ended(one, bare)) is not None), None)
    return timed(said, start, end, next((one.speaker for one in run if one.speaker), None))


def _voices(one: Piece, bare: float, cut: bool = False) -> Iterator[tuple[str, tuple[Piece, ...]]]:
    """(words, pieces) of a segment: whole, or cut where its parts name another speaker and, if long, at sentences.

    `cut`: at sentences however short it is.
    """
    parts = tuple(replace(part, speaker=_speaker(part)) if part.parts else part for part in one.parts)
    voices = {part.speaker for part in parts if part.speaker}
    said = one.text or joined(parts)
    long = (
        (cut or len(said.split()) > _LONG) and _letters(joined(parts)) == _letters(said) and _timed_mostly(parts, bare)
    )
    if len(voices) < 2 and not long:
        yield said, (replace(one, speaker=one.speaker or next(iter(voices), None)),)
        return
    speaker = one.speaker
    for run in grouped(parts, bare, sentences=long):
        speaker = next((part.speaker for part in run if part.speaker), speaker)
        yield "", tuple(replace(part, speaker=speaker) for part in run)


def _speaker(one: Piece) -> str | None:
    """Who says a piece, or all parts of it; None where several do, or nobody knows."""
    if one.speaker or not one.parts:
        return one.speaker
    voices = {_speaker(part) for part in one.parts}
    return voices.pop() if len(voices) == 1 else None


def _timed_mostly(parts: Sequence[Piece], bare: float) -> bool:
    """Whether half of the parts and more have a time."""
    return bool(parts) and sum(began(part, bare) is not None for part in parts) * 2 >= len(parts)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _lacks_start(one: Piece, bare: float) -> bool:
    return letters(one) > 0 and began(one, bare) is None


def _by_channel(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """The pieces, each with its channel as its speaker where there are several channels and no speakers."""
    if any(speaks(one) for one in pieces) or len({one.channel for one in pieces}) < 2:
        return pieces
    return tuple(replace(one, speaker=one.channel) for one in pieces)


def _timed(pieces: Sequence[Piece]) -> Iterator[tuple[Times, int]]:
    """The times of the pieces, or of their parts where they have none themselves, with the letters said in them."""
    for one in pieces:
        if one.times.start or not one.parts:
            yield one.times, letters(one)
        else:
            yield from _timed(one.parts)


def _whole(value: Any) -> Piece:
    """The text of a JSON that has no list of what was said, but says it at once."""
    held = value if isinstance(value, dict) else {}
    found = next((said for key in ("text", "transcript", "content") if isinstance(said := held.get(key), str)), "")
    return Piece(found, Times())


def _no_talk(listed: Listed) -> bool:
    """Whether what was found is a word or two of an episode's data, or an index of pages with their addresses."""
    if any(one.times.start or speaks(one) for one in listed.pieces):
        return False
    if not listed.around:
        return 0 < len(listed.pieces[0].text.split()) < _FEWEST
    return any(re.sub(r"[^a-z]", "", key.lower()) in _ADDRESSES for key in listed.around[-1])


def _stated(value: Any, listed: Listed) -> dict[str, object]:
    """Title, language, date and description, from the objects around the list and those that describe it."""
    metadata: dict[str, object] = {}
    first = listed.around[-1] if listed.around else None
    for holder in (inner for one in (*reversed(listed.around), value) for inner in _objects(one, 2)):
        if holder is not first and isinstance(title := holder.get("title"), str) and title.strip():
            metadata.setdefault("title", " ".join(title.split()))
        for key, written in holder.items() if holder in _objects(value, 1) else ():
            if (known := _FACTS.get(bare(key))) and isinstance(written, str | int):
                with suppress(ValueError):
                    known.read(written)
                    metadata.setdefault(known.name, written)
        for key in ("language", "language_code", "languageCode", "locale"):
            # OpenAI's service writes `english`.
            if isinstance(written := holder.get(key), str) and (tag := tag_of(written)):
                metadata.setdefault("language", tag)
    return metadata


def _objects(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    """An object and those that are its values, to a depth."""
    if isinstance(value, dict):
        yield value
        if depth:
            yield from (inner for one in value.values() for inner in _objects(one, depth - 1))


FORMAT = Format(
    (
        "JSON of speech recognition and Podcasting 2.0 (Whisper and its ports, WhisperX, AssemblyAI, AWS, Azure, "
        "Deepgram, ElevenLabs, Fireflies, Gladia, Google, Podlove, Rev, Speechmatics, Vosk, Watson, YouTube, …); "
        "JSON Lines"
    ),
    SUFFIXES,
    sniff,
    read,
    looks="lists of segments, utterances or words, whatever their keys are called",
    taken="text; times, in the unit that the key names or somebody could speak in; speaker (`Speaker 0` for a "
    "number), else channel; a segment is cut where its words name another speaker, a long one at its "
    "sentences; `language`, `title`",
    left="tokens, probabilities, translations, summaries",
)
