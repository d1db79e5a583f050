"""The pipeline: content files to a library, the library to pages, pages to the docs folder."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from generator import analyse, publish, read, resources
from generator.analyse.digest import issues
from generator.analyse.library import analyse as analyse_library
from generator.cache import cached_map, code_version
from generator.model import Library, Problem, Site
from generator.publish.api import api
from generator.publish.cards import cards, cover
from generator.publish.chapters import chapters
from generator.publish.disk import write_pages
from generator.publish.feeds import feeds
from generator.publish.llms import llms
from generator.publish.media import media
from generator.publish.pin import due, pin
from generator.read import read_library
from generator.read.pins import pin_text, read_pins
from generator.write import pages

Report = Callable[[str], None]


@dataclass(frozen=True)
class Built:
    """What one run of the pipeline made, in numbers: the library itself may be large, and goes."""

    counts: Mapping[str, int]
    problems: tuple[Problem, ...]
    """Everything wrong with the content, sorted by file and line."""
    queued: tuple[date, ...]
    """The days of issues still to come."""


def load(content: Path, site: Site, work: Path, report: Report = lambda line: None) -> Library:
    """Read and analyse `content`; results are remembered below `work`."""
    reading = partial(cached_map, folder=work / "cache" / "reading", version=code_version(Path(read.__file__).parent))
    library = read_library(content, site, reading)
    report(f"Read {len(library.episodes)} episodes, {len(library.insights)} insights, {len(library.posts)} posts")
    version = code_version(Path(analyse.__file__).parent)
    mapper = partial(cached_map, folder=work / "cache" / "analysis", version=version, progress=_tell(report))
    return analyse_library(library, mapper)


def generate(library: Library, content: Path, work: Path, pinning: bool, report: Report = lambda line: None) -> Built:
    """Make `work/docs` the Markdown of the site; with `pinning`, fix the issues whose day has come."""
    if pinning and due(library):
        pin(due(library), content, pin_text)
        # Read back, so that the build that pins and every later one show the same record.
        pinned, _ = read_pins(content)
        library = replace(library, pinned=pinned, issues=issues(library.insights, pinned))
    theme = resources.theme()
    pictures = partial(cached_map, folder=work / "cache" / "cards", version=code_version(Path(publish.__file__).parent))
    every = chain(
        pages(library, theme),
        chapters(library),
        feeds(library, theme),
        api(library),
        llms(library),
        cards(library, pictures),
        cover(library),
        media(library.media, content),
    )
    count, written, collisions = write_pages(every, work / "docs")
    report(f"Wrote {count} files, {written} of them new or changed")
    counts = {
        "episodes": len(library.episodes),
        "insights": len(library.insights),
        "digest issues": len(library.issues),
        "recaps": len(library.recaps),
        "posts": len(library.posts),
        "entities": len(library.entities),
        "files": count,
    }
    queued = tuple(issue.date for issue in library.issues if issue.date > library.site.today)
    return Built(counts, problems(library, collisions), queued)


def problems(library: Library, more: tuple[Problem, ...] = ()) -> tuple[Problem, ...]:
    """Everything wrong with the content, each thing once, sorted by file and line."""
    return tuple(sorted({*library.problems, *more}))


def _tell(report: Report) -> Callable[[int, int], None]:
    def progress(done: int, of: int) -> None:
        if done == of or done % max(10, of // 20) == 0:
            report(f"Analysed {done} of {of} new or changed episodes")

    return progress
