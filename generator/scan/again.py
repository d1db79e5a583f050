"""Fetches transcripts again that their publisher has corrected since a scan took them."""

from collections.abc import Iterable
from concurrent.futures import Future
from datetime import date
from zlib import crc32

from generator.scan import files
from generator.scan.bench import Bench
from generator.scan.fetch import Answer, FetchError
from generator.scan.known import Present
from generator.scan.obtain import checked
from generator.scan.records import Feed, FeedItem, Source, TranscriptLink
from generator.scan.report import FeedReport
from generator.scan.shown import shown
from generator.scan.sidecar import merge, unchanged_fields
from generator.scan.transcripts import FORMATS, ranked

NEWEST = 50
"""So many of each feed are asked about at every scan, and the others each once in `ROUND` days."""
ROUND = 30


def again(bench: Bench, source: Source, feed: Feed | None, present: Iterable[Present], report: FeedReport) -> None:
    """Fetch again each transcript that its publisher corrected, unless somebody edited the file here.

    `feed` is None where the server says that it has not changed.
    """
    items = {item.guid: item for item in feed.items} if feed else {}
    origin, most = feed.origin if feed else source.url, bench.options.transcript_bytes
    there = [one for one in present if one.feed == source.id and one.file not in report.added]
    own = [one for one in there if one.file and one.transcript and one.text]
    asked: list[tuple[Present, TranscriptLink, Future[Answer | str]]] = []
    for one in _due(own, bench.options.today):
        item = next((items[guid] for guid in sorted(one.talk.guids) if guid in items), None)
        link = _link(one, item, feed)
        if link and _untouched(bench, one):
            whole = one.was or not _same_place(one, link)
            validators = None if whole else bench.state.validators(one.file)
            asked.append((one, link, bench.pool.submit(bench.ask, link.url, most, validators, origin)))
    for one, link, coming in asked:
        answer = coming.result()
        if isinstance(answer, str):
            # It is there already: what can't be asked about now is no failure.
            report.left.append(f"{one.file}: {shown(link.url)}: {answer}")
        elif not answer.unchanged:
            _take(bench, one, link, answer, report)


def _due(present: list[Present], today: date | None) -> list[Present]:
    newest = sorted(present, key=lambda one: (one.talk.day or date.min, one.path), reverse=True)
    turn = today.toordinal() % ROUND if today else 0
    return newest[:NEWEST] + [one for one in newest[NEWEST:] if crc32(one.path.encode()) % ROUND == turn]


def _link(one: Present, item: FeedItem | None, feed: Feed | None) -> TranscriptLink | None:
    """Where its transcript is now: where it was, else the best that the item names of the same format."""
    links = ranked(item.transcripts, feed.language) if item and feed else ()
    if same := next((link for link in links if shown(link.url) == one.transcript), None):
        return same
    if links:
        return links[0]
    # An address with a secret in it is kept without, and can be asked again only where the feed names it.
    return None if "=*" in one.transcript or item else TranscriptLink(one.transcript, _kind(one.file))


def _kind(path: str) -> str:
    return next((form.types[0] for form in FORMATS if path.endswith(form.suffix)), "")


def _untouched(bench: Bench, one: Present) -> bool:
    """Whether the file is as it came; `was` is there while a newer text takes its place, should a scan be killed."""
    try:
        return files.text_hash((bench.content / one.file).read_bytes()) in {one.text, one.was}
    except OSError:
        return False


def _same_place(one: Present, link: TranscriptLink) -> bool:
    # Signed addresses have another query each night.
    return shown(link.url).partition("?")[0] == one.transcript.partition("?")[0]


def _take(bench: Bench, one: Present, link: TranscriptLink, answer: Answer, report: FeedReport) -> None:
    try:
        text = checked(answer, link, bench.read)
        digest, there = files.text_hash(text.data), files.text_hash((bench.content / one.file).read_bytes())
        if text.suffix != "." + one.file.rpartition(".")[2]:
            report.left.append(f"{one.file}: {shown(link.url)} is in another format now")
            return
        if digest != there:
            _note(bench, one, {"text": digest, "was": there})
            files.replace(bench.content, one.file, text.data)
            report.corrected.append(one.file)
        if digest != there or one.was or not _same_place(one, link):
            _note(bench, one, {"transcript": shown(link.url), "was": None})
        bench.state.remember(one.file, answer.validators)
    except FetchError as error:
        report.left.append(f"{one.file}: {shown(link.url)}: {error}")
    except (OSError, ValueError, files.NotOurs) as error:
        report.failed.append(f"{one.file}: {error}")


def _note(bench: Bench, one: Present, origin: dict[str, str | None]) -> None:
    now = files.read(bench.content, one.path)
    files.replace(bench.content, one.path, merge(now, unchanged_fields(now), origin).encode())
