"""Gets everything one new episode needs from the network, or from the producer's transcribe command."""

import json
from dataclasses import dataclass

from generator.scan.fetch import Fetcher, FetchError
from generator.scan.options import ScanOptions
from generator.scan.records import FeedItem, TranscriptLink
from generator.scan.transcribe import TranscribeError, transcribe
from generator.scan.transcripts import decoded, format_of


@dataclass(frozen=True, slots=True)
class Obtained:
    """What was had for one episode."""

    text: bytes = b""
    """The transcript in UTF-8; empty where there is none to be had."""
    suffix: str = ""
    url: str = ""
    """Where the transcript came from; empty for one made by the transcribe command."""
    language: str = ""
    """What the feed says its language is; empty for the feed's own."""
    chapters: bytes = b""
    failures: tuple[str, ...] = ()
    """`URL: reason` for everything that could not be had."""


def obtain(
    item: FeedItem, links: tuple[TranscriptLink, ...], feed_url: str, fetcher: Fetcher, options: ScanOptions
) -> Obtained:
    """The first of the transcripts, best first, that is what its feed says it is, and the chapters."""
    failures: list[str] = []
    for link in links:
        try:
            text = _transcript(link, feed_url, fetcher, options)
        except FetchError as error:
            failures.append(f"{link.url}: {error}")
            continue
        form = format_of(link)
        marks, failed = chapters(item, feed_url, fetcher, options)
        return Obtained(
            text.encode(), form.suffix if form else ".txt", link.url, link.language, marks, (*failures, *failed)
        )
    if links or not options.transcribe:
        return Obtained(failures=tuple(failures))
    try:
        made, form = transcribe(item, fetcher, options, feed_url)
    except (FetchError, TranscribeError) as error:
        return Obtained(failures=(f"{item.audio.url if item.audio else item.guid}: {error}",))
    marks, failed = chapters(item, feed_url, fetcher, options)
    return Obtained(made, form.suffix, chapters=marks, failures=failed)


def chapters(item: FeedItem, feed_url: str, fetcher: Fetcher, options: ScanOptions) -> tuple[bytes, tuple[str, ...]]:
    """The JSON chapters of an item (empty for none), and what went wrong."""
    if not item.chapters:
        return b"", ()
    try:
        answer = fetcher.get(item.chapters, options.chapters_bytes, sent_by=feed_url)
        if not isinstance(json.loads(answer.body).get("chapters"), list):
            raise FetchError("it holds no chapters")
    except FetchError as error:
        return b"", (f"{item.chapters}: {error}",)
    except (ValueError, AttributeError, RecursionError):
        return b"", (f"{item.chapters}: it is no JSON chapters file",)
    return answer.body, ()


def _transcript(link: TranscriptLink, feed_url: str, fetcher: Fetcher, options: ScanOptions) -> str:
    answer = fetcher.get(link.url, options.transcript_bytes, sent_by=feed_url)
    text = decoded(answer.body, answer.content_type)
    form = format_of(link)
    if not form or not form.looks_right(text):
        raise FetchError(f"what came is no {form.suffix[1:].upper() if form else 'transcript'}")
    return text
