"""Makes a library of content files: reads and analyses them, and leaves out what waits for its day."""

import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

from generator import analyse, read, resources
from generator.analyse.site.library import SECONDS, analysed
from generator.analyse.site.library import analyse as analyse_library
from generator.interface import Words
from generator.isolate import without_culprits
from generator.memory.cache import cached_map
from generator.memory.version import Values, code_version
from generator.model import Analysis, Episode, Library, Site
from generator.read import read_library
from generator.read.library.intake import SECONDS as READING_SECONDS
from generator.read.library.samples import planted
from generator.read.library.upcoming import held_back
from generator.stages import Stages, left

Report = Callable[[str], None]


@dataclass(frozen=True)
class Means:
    """What reading and analysis are done with, where it is not this machine alone."""

    scheduler: str = ""
    """The address of a Dask scheduler, whose workers do it."""
    memory: str = ""
    """The address that fsspec knows, where what they found is remembered."""

    def mapper(self, name: str, work: Path, version: str) -> "partial[list[Any]]":
        """`cached_map`, that remembers under a name."""
        folder = f"{self.memory.rstrip('/')}/{name}" if self.memory else work / "cache" / name
        return partial(cached_map, folder=folder, version=version, scheduler=self.scheduler)


ALONE = Means()


def record_values() -> Values:
    """Hashes of records, for one build: what is large, and part of many, is hashed once."""
    return Values(Episode, Analysis, Words)


def read_content(content: Path, site: Site, work: Path, means: Means = ALONE) -> Library:
    """Read `content` without analysing it; what was read is remembered below `work`."""
    reading = means.mapper("reading", work, code_version(_folder(read)))
    return read_library(content, site, partial(reading, seconds=READING_SECONDS))


def load(
    content: Path,
    site: Site,
    work: Path,
    report: Report = lambda line: None,
    *,
    upcoming: bool = False,
    preview: bool = False,
    means: Means = ALONE,
    stages: Stages | None = None,
    values: Values | None = None,
) -> Library:
    """Read and analyse `content`; results are remembered below `work`.

    What is dated after `site.today` is there only with `upcoming` or for a `preview`, never for what is published, and
    samples are in an issue in a `preview` alone. `values` learns the hashes of the records.
    """
    stages, values = stages or Stages(), values or record_values()
    stages.begin("reading")
    library = read_content(content, site, work, means)
    stages.told(len(library.episodes) + len(library.posts), 0)
    if not preview:
        library = replace(library, samples=planted(library, content, resources.seeds() / "content"))
    if not (upcoming or preview):
        library, note = held_back(library)
        if note:
            report(note)
    told = (("episode", library.episodes), ("insight", library.insights), ("post", library.posts))
    report("Read " + ", ".join(f"{len(records):,} {name}{'s' * (len(records) != 1)}" for name, records in told))
    # What is made of all episodes is not remembered, so its code is not asked for.
    version = code_version(*(room for room in sorted(_folder(analyse).iterdir()) if room.name != "site"))
    stages.begin("analysis")
    stages.told(len(library.episodes), 0)
    analysing = means.mapper("analysis", work, version)
    found, failures = analysed(
        library, partial(analysing, progress=_tell(report, stages), seconds=SECONDS, values=values)
    )
    stages.begin("library")
    library = replace(library, problems=(*library.problems, *failures))
    together = partial(analyse_library, found=found)
    try:
        return together(library)
    except Exception:
        return together(without_culprits(library, together))


def _folder(package: ModuleType) -> Path:
    return Path(str(package.__file__)).parent


def _tell(report: Report, stages: Stages) -> Callable[[int, int], None]:
    started = time.monotonic()

    def progress(done: int, of: int) -> None:
        stages.told(stages.done[-1].files, done)
        if done == of or done % max(10, of // 20) == 0:
            # A log is read when it is over.
            more = f"; the others take {left(started, done, of)}" if done < of and sys.stderr.isatty() else ""
            report(f"Analysed {done} of {of} new or changed episodes{more}")

    return progress
