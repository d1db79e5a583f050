"""Brings the sidecar of an episode that is there up to date with what feeds say of it now."""

from typing import Any

from generator.scan import files
from generator.scan.bench import Bench
from generator.scan.known import Present
from generator.scan.obtain import chapters
from generator.scan.records import Feed, FeedItem
from generator.scan.report import FeedReport, label
from generator.scan.shown import shown
from generator.scan.sidecar import fields, load, merge, scanned, unchanged_fields


def update(bench: Bench, feed: Feed, item: FeedItem, present: Present, report: FeedReport) -> None:
    """Follow its own item, and get chapters that could not be had before."""
    path = present.path
    try:
        text = files.read(bench.content, path)
        origin = scanned(text)
        # The language belongs to the transcript that was taken, which may be a translation.
        taken = origin.get("transcript")
        language = next((link.language for link in item.transcripts if shown(link.url) == taken), "")
        fresh = fields(item, feed, bench.options.timezone, language)
        fresh |= _also(origin.get("also"), fresh.get("show"))
        ours: dict[str, Any] = {"feed": feed.url}
        if origin and not origin.get("chapters") and _late_chapters(bench, feed, item, path, report):
            ours["chapters"] = shown(item.chapters)
        if item.guid not in present.talk.guids:
            # The feed has a new name for it; ours never changes.
            ours["guid"] = item.guid
        merged = merge(text, fresh, ours)
        if merged != text:
            report.updated.append(path)
            if not bench.options.dry_run:
                files.replace(bench.content, path, merged.encode())
    except (OSError, ValueError, files.NotOurs) as error:
        report.failed.append(f"{label(item)}: {path}: {error}")


def note(bench: Bench, feed: Feed, item: FeedItem, present: Present, report: FeedReport) -> None:
    """Write down, once, that another feed has the talk, too."""
    if (feed.url, item.guid) in present.also:
        return
    try:
        text = files.read(bench.content, present.path)
        also = [*(scanned(text).get("also") or []), {"feed": feed.url, "guid": item.guid, "show": feed.title}]
        found = {**unchanged_fields(text), **_also(also, load(text).get("show"))}
        merged = merge(text, found, {"also": also})
        if merged != text and not bench.options.dry_run:
            files.replace(bench.content, present.path, merged.encode())
        report.same.append(f"{label(item)}: {present.path}")
    except (OSError, ValueError, files.NotOurs) as error:
        report.failed.append(f"{label(item)}: {present.path}: {error}")


def _late_chapters(bench: Bench, feed: Feed, item: FeedItem, path: str, report: FeedReport) -> bool:
    """Whether chapters came that were not there before."""
    place = path.rpartition(".")[0] + files.CHAPTERS
    if not item.chapters or bench.options.dry_run or (bench.content / place).exists():
        return False
    late, failures = chapters(item, feed.origin, bench)
    report.failed += [f"{label(item)}: {failure}" for failure in failures]
    if late:
        files.create(bench.content, place, late)
    return bool(late)


def _also(noted: object, show: object) -> dict[str, list[str]]:
    """The field that names the other shows of a talk."""
    rows = noted if isinstance(noted, list) else []
    names = dict.fromkeys(str(one.get("show")) for one in rows if isinstance(one, dict) and one.get("show"))
    found = [name for name in names if name != show]
    return {"also": found} if found else {}
