"""Gets the transcript and chapters of a new episode from the network, or from the owner's transcribe command."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from generator.model import ContentError
from generator.scan.bench import Bench
from generator.scan.fetch import Answer, FetchError
from generator.scan.options import Read
from generator.scan.records import FeedItem, TranscriptLink
from generator.scan.shown import shown
from generator.scan.transcribe import TranscribeError, transcribe
from generator.scan.transcripts import FORMATS, decoded, has_voices, is_page, judged

_MOST_LINKS = 8
_MORE = 2
"""Further links that are looked at for one that tells who speaks, where the best one doesn't."""
_ZIP = b"PK\x03\x04"
"""What a Word file begins with."""


@dataclass(frozen=True, slots=True)
class Text:
    """A transcript that came, and that the build can read."""

    data: bytes = b""
    """In UTF-8, but for a Word file."""
    suffix: str = ""
    words: str = ""
    answer: Answer | None = None
    """What the server said; None for one made by the transcribe command."""


@dataclass(frozen=True, slots=True)
class Obtained:
    """What was had for one episode."""

    text: Text = Text()
    """Without data where there is none to be had."""
    link: TranscriptLink | None = None
    """Where the transcript came from; None for one made by the transcribe command."""
    chapters: bytes = b""
    failures: tuple[str, ...] = ()
    """`URL: reason` for everything that could not be had."""


def obtain(item: FeedItem, links: tuple[TranscriptLink, ...], origin: str, bench: Bench) -> Obtained:
    """The first of the transcripts, best first, that the build can read, and the chapters; `origin` named them.

    Where that one names nobody, the first of those near it that does.
    Where the feed names none, the transcribe command makes one, if the owner has given one.
    """
    text, link, failures = _transcript(item, links, origin, bench)
    if not text.data:
        return Obtained(failures=failures)
    marks, failed = chapters(item, origin, bench)
    return Obtained(text, link, marks, (*failures, *failed))


def _transcript(
    item: FeedItem, links: tuple[TranscriptLink, ...], origin: str, bench: Bench
) -> tuple[Text, TranscriptLink | None, tuple[str, ...]]:
    failures: list[str] = []
    first: tuple[Text, TranscriptLink] | None = None
    for link in links[:_MOST_LINKS]:
        if first and (link.language != first[1].language or links.index(link) > links.index(first[1]) + _MORE):
            break
        try:
            answer = bench.fetcher.get(link.url, bench.options.transcript_bytes, sent_by=origin)
            got = checked(answer, link, bench.read)
        except FetchError as error:
            failures += [f"{shown(link.url)}: {error}"] if first is None else []
            continue
        if got.suffix == ".docx" or has_voices(got.data.decode("utf-8", "replace")):
            return got, link, tuple(failures)
        first = first or (got, link)
    if first:
        return *first, tuple(failures)
    if links or not bench.options.transcribe:
        return Text(), None, tuple(failures)
    try:
        made, form = transcribe(item, bench.fetcher, bench.options, origin)
        return Text(made, form.suffix, bench.read(f"transcript{form.suffix}", made)), None, ()
    except (FetchError, TranscribeError, ContentError) as error:
        return Text(), None, (f"{shown(item.audio.url) if item.audio else item.guid}: {error}",)


def checked(answer: Answer, link: TranscriptLink, read: Read) -> Text:
    """What came for a link, in the format that it turned out to have. Raises FetchError where that is no transcript."""
    refused = "what came is no transcript"
    for suffix, data in _tries(answer, link):
        try:
            words = read(f"transcript{suffix}", data)
        except ContentError as error:
            refused = f"the build cannot read it as {suffix[1:].upper()} ({error.what})"
            continue
        if words.strip():
            return Text(data, suffix, words, answer)
        refused = "there are no words in it"
    raise FetchError(refused)


def _tries(answer: Answer, link: TranscriptLink) -> Iterator[tuple[str, bytes]]:
    """(suffix, bytes) of what the answer may be, as its content says; by its name where that is all there is."""
    if answer.body.startswith(_ZIP):
        yield ".docx", answer.body
        return
    text = decoded(answer.body, answer.content_type)
    if "\0" in text:
        return
    form = judged(text, link)
    plain = form is None or form.suffix == ".txt"
    named = PurePosixPath(urlsplit(link.url).path).suffix.lower()
    if plain and named and not is_page(text) and all(named != known.suffix for known in FORMATS):
        yield named, text.encode()
    if form:
        yield form.suffix, text.encode()


def chapters(item: FeedItem, origin: str, bench: Bench) -> tuple[bytes, tuple[str, ...]]:
    """The JSON chapters of an item (empty for none), and what went wrong."""
    if not item.chapters:
        return b"", ()
    try:
        answer = bench.fetcher.get(item.chapters, bench.options.chapters_bytes, sent_by=origin)
        if not isinstance(json.loads(answer.body).get("chapters"), list):
            raise FetchError("it holds no chapters")
        if not bench.read("scanned.chapters.json", answer.body).strip():
            raise FetchError("there is no title in it")
    except (FetchError, ContentError) as error:
        return b"", (f"{shown(item.chapters)}: {error}",)
    except (ValueError, AttributeError, RecursionError):
        return b"", (f"{shown(item.chapters)}: it is no JSON chapters file",)
    return answer.body, ()
