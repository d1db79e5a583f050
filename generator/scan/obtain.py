"""Gets everything one new episode needs from the network, or from the producer's transcribe command."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from generator.model import ContentError
from generator.scan.fetch import Answer, Fetcher, FetchError
from generator.scan.options import ScanOptions
from generator.scan.records import FeedItem, TranscriptLink
from generator.scan.shown import shown
from generator.scan.transcribe import TranscribeError, transcribe
from generator.scan.transcripts import decoded, judged

Read = Callable[[str, bytes], str]
"""(file name, bytes) to all words that the build would read in it; raises ContentError where it would refuse it."""
_MOST_LINKS = 8


def unread(name: str, data: bytes) -> str:
    """The text as it is: for a scan without a build."""
    return data.decode()


@dataclass(frozen=True, slots=True)
class Text:
    """A transcript that came, and that the build can read."""

    data: bytes = b""
    """In UTF-8."""
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


def obtain(
    item: FeedItem,
    links: tuple[TranscriptLink, ...],
    origin: str,
    fetcher: Fetcher,
    options: ScanOptions,
    read: Read = unread,
) -> Obtained:
    """The first of the transcripts, best first, that the build can read, and the chapters; `origin` named them."""
    failures: list[str] = []
    for link in links[:_MOST_LINKS]:
        try:
            text = checked(fetcher.get(link.url, options.transcript_bytes, sent_by=origin), link, read)
        except FetchError as error:
            failures.append(f"{shown(link.url)}: {error}")
            continue
        marks, failed = chapters(item, origin, fetcher, options, read)
        return Obtained(text, link, marks, (*failures, *failed))
    if links or not options.transcribe:
        return Obtained(failures=tuple(failures))
    try:
        made, form = transcribe(item, fetcher, options, origin)
        words = read(f"transcript{form.suffix}", made)
    except (FetchError, TranscribeError, ContentError) as error:
        return Obtained(failures=(f"{shown(item.audio.url) if item.audio else item.guid}: {error}",))
    marks, failed = chapters(item, origin, fetcher, options, read)
    return Obtained(Text(made, form.suffix, words), None, marks, failed)


def checked(answer: Answer, link: TranscriptLink, read: Read) -> Text:
    """What came for a link, in the format that it turned out to have. Raises FetchError where that is no transcript."""
    text = decoded(answer.body, answer.content_type)
    form = judged(text, link)
    if form is None or "\0" in text:
        raise FetchError("what came is no transcript")
    data = text.encode()
    try:
        words = read(f"transcript{form.suffix}", data)
    except ContentError as error:
        raise FetchError(f"the build cannot read it as {form.suffix[1:].upper()} ({error.what})") from None
    if not words.strip():
        raise FetchError("there are no words in it")
    return Text(data, form.suffix, words, answer)


def chapters(
    item: FeedItem, origin: str, fetcher: Fetcher, options: ScanOptions, read: Read
) -> tuple[bytes, tuple[str, ...]]:
    """The JSON chapters of an item (empty for none), and what went wrong."""
    if not item.chapters:
        return b"", ()
    try:
        answer = fetcher.get(item.chapters, options.chapters_bytes, sent_by=origin)
        if not isinstance(json.loads(answer.body).get("chapters"), list):
            raise FetchError("it holds no chapters")
        if not read("scanned.chapters.json", answer.body).strip():
            raise FetchError("there is no title in it")
    except (FetchError, ContentError) as error:
        return b"", (f"{shown(item.chapters)}: {error}",)
    except (ValueError, AttributeError, RecursionError):
        return b"", (f"{shown(item.chapters)}: it is no JSON chapters file",)
    return answer.body, ()
