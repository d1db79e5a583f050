"""Writes the docs folder of a library: pages, feeds, cards and files; fixes the issues whose day has come."""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from generator import publish, resources
from generator.analyse.site.digest import Outlook, outlook
from generator.analyse.site.library import analyse as analyse_library
from generator.analyse.site.library import titled_issues
from generator.isolate import without_culprits
from generator.load import Report, record_values
from generator.memory.cache import cached_map
from generator.memory.unchanged import state_of
from generator.memory.version import Values, code_version
from generator.model import Library, Page, Picture, Problem, Published
from generator.model.attempt import Mapper
from generator.publish.api import api
from generator.publish.cards import cards, cover, undrawn
from generator.publish.chapters import chapters
from generator.publish.dead_links import dead_links, dead_redirects
from generator.publish.disk import distinct, write_pages
from generator.publish.feeds import feeds
from generator.publish.llms import llms
from generator.publish.pin import due, pin, record
from generator.publish.static import media, taken
from generator.read.library.samples import only_samples
from generator.read.show.pins import pin_text, read_pins
from generator.read.show.published import NAME, record_text
from generator.stages import Stages
from generator.write import pages
from generator.write.hand import linked


@dataclass(frozen=True)
class Built:
    """What one run of the pipeline made, in numbers: the library itself may be large, and goes."""

    counts: Mapping[str, int]
    problems: tuple[Problem, ...]
    """Everything wrong with the content, sorted by file and line."""
    queued: tuple[date, ...]
    """The days of issues still to come."""
    outlook: Outlook = field(default_factory=Outlook)
    """What goes out tomorrow, and what is about to be passed over."""
    static: tuple[str, ...] = ()
    """Files below the content folder to be copied to the finished site."""
    wrote: Mapping[str, str] = field(default_factory=dict)
    """Files below the content folder that this build itself wrote, each in the state that it left it in."""
    written: tuple[tuple[str, str], ...] = ()
    """The pages written by hand that every footer links to: (title, address)."""


def generate(
    library: Library,
    content: Path,
    work: Path,
    pinning: bool,
    report: Report = lambda line: None,
    stages: Stages | None = None,
    values: Values | None = None,
) -> Built:
    """Make `work/docs` the Markdown of the site; with `pinning`, fix the issues whose day has come.

    `values` may know the hashes of the records already.
    """
    stages = stages or Stages()
    stages.begin("pages, feeds and cards")
    # What nobody has made their own yet is to answer to nobody later.
    pinning = pinning and not only_samples(library)
    library, wrote = _with_pins(library, content) if pinning else (library, {})
    version = code_version(Path(str(publish.__file__)).parent)
    pictures = partial(cached_map, folder=work / "cache" / "cards", version=version)
    made = _Made()
    try:
        count, written, collisions = write_pages(made.noting(_files(library, content, pictures, values)), work / "docs")
    except Exception:
        together = partial(analyse_library, found=library.analyses)
        sound = without_culprits(
            library, lambda part: sum(len(page.text) for page in _files(together(part), content, undrawn))
        )
        library = together(sound)
        made = _Made()
        count, written, collisions = write_pages(made.noting(_files(library, content, pictures)), work / "docs")
    if pinning and record(made.published, content / NAME, record_text):
        wrote[NAME] = state_of(content / NAME)
    collisions = (*collisions, *made.problems(library))
    stages.told(count, written)
    report(f"Wrote {count} files, {written} of them new or changed")
    site = library.site
    return Built(
        _counts(library, count),
        problems(library, collisions),
        tuple(issue.date for issue in library.issues if issue.date > site.today),
        outlook((*library.candidates, *library.awaited), library.pinned, site.today, site.issues_since),
        library.static,
        wrote,
        linked(library),
    )


def _counts(library: Library, files: int) -> dict[str, int]:
    return {
        "episodes": len(library.episodes),
        "insights": len(library.insights),
        "digest issues": len(library.issues),
        "recaps": len(library.recaps),
        "posts": len(library.posts),
        "entities": len(library.entities),
        "files": files,
    }


def _with_pins(library: Library, content: Path) -> tuple[Library, dict[str, str]]:
    """The library with the issues whose day has come fixed, and the files that say so, each with its state."""
    if not due(library):
        return library, {}
    wrote = {path: state_of(content / path) for path in pin(due(library), content, pin_text)}
    # Read back, so that the build that pins and every later one show the same record.
    known = {issue.date: issue for issue in library.pinned}
    pinned = tuple(known.get(issue.date, issue) for issue in read_pins(content)[0])
    library = replace(library, pinned=pinned)
    return replace(library, issues=titled_issues(library)), wrote


def survey(library: Library, content: Path) -> tuple[Problem, ...]:
    """Everything that a build would say of the content, sorted; nothing is written."""
    collisions: list[Problem] = []
    made = _Made()
    for _ in made.noting(distinct(_files(library, content, undrawn), collisions)):
        pass
    return problems(library, (*collisions, *made.problems(library)))


def _files(library: Library, content: Path, pictures: Mapper, values: Values | None = None) -> Iterator[Page]:
    """Every file of the docs folder."""
    theme, values = resources.theme(), values or record_values()
    shared: list[Picture] = []
    for page in pages(library, theme, values):
        shared += [page.picture] if page.picture else []
        yield page
    yield from chain(
        chapters(library),
        feeds(library, theme, values),
        api(library),
        llms(library),
        cards(shared, pictures),
        cover(library),
        media(library.media, content),
    )


def forget(work: Path) -> None:
    """Delete what earlier builds remembered and wrote below `work`; what scan remembers stays."""
    for name in ("cache", "docs", "spare"):
        shutil.rmtree(work / name, ignore_errors=True)
    for path in work.glob("*.json"):
        path.unlink()


def problems(library: Library, more: tuple[Problem, ...] = ()) -> tuple[Problem, ...]:
    """Everything wrong with the content, each thing once, sorted by file and line."""
    return tuple(sorted({*library.problems, *more}))


@dataclass
class _Made:
    """What is remembered of pages that are being written: they themselves would need too much memory."""

    published: list[Published] = field(default_factory=list)
    """The addresses that have to answer for ever."""
    places: set[str] = field(default_factory=set)
    """Every address."""
    paths: set[str] = field(default_factory=set)
    """Every file below the docs folder."""

    def noting(self, pages: Iterable[Page]) -> Iterator[Page]:
        """Give the pages on, and note each."""
        for page in pages:
            self.places.add(page.place)
            self.paths.add(page.path)
            if page.published:
                self.published.append(page.published)
            yield page

    def problems(self, library: Library) -> tuple[Problem, ...]:
        """What only shows once all pages are made."""
        dead = dead_links(library, self.paths, self.places)
        return (*dead_redirects(library.corrections, self.published), *taken(library.static, self.places), *dead)
