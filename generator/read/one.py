"""One transcript outside any content folder."""

from dataclasses import replace
from datetime import UTC
from pathlib import Path

from generator.model import ContentError, Episode, Problem
from generator.read.disk import list_files, load, modified, names_in
from generator.read.episodes import read_episode
from generator.read.metadata import Facts
from generator.read.placement import plan
from generator.read.source import Source

_AS_IF = "episodes/"


def transcripts(path: Path) -> list[Path]:
    """The transcripts in a folder and those below it, sorted, without what lies beside them; a file is itself."""
    if not path.is_dir():
        return [path]
    listed = list_files(path, UTC).files
    return [path / name.removeprefix(_AS_IF) for name in plan([_AS_IF + name for name in listed]).files["episodes"]]


def read_one(path: Path) -> tuple[Episode, tuple[Problem, ...]]:
    """The episode in a file, with the sidecar and chapters beside it; paths in problems are as given.

    Raises ContentError where it is none, OSError where it isn't there.
    """
    folder, day = path.parent, modified(path)
    stem = path.name.partition(".")[0]
    beside = {path.name, *names_in(folder, ".", (".yml", ".yaml", ".json"))}
    placed = plan([_AS_IF + name for name in beside if name.startswith(stem)])

    def bytes_of(name: str | None) -> tuple[str, bytes] | None:
        return (name, load(folder, name.removeprefix(_AS_IF))) if name else None

    name = _AS_IF + path.name
    facts = Facts(
        day,
        sidecar=bytes_of(placed.sidecars.get(name)),
        chapters=bytes_of(placed.chapters.get(name)),
        written=bytes_of(placed.written.get(name)),
    )
    episode, problems = read_episode(Source(name, load(folder, path.name), facts))
    shown = tuple(replace(problem, path=str(folder / problem.path.removeprefix(_AS_IF))) for problem in problems)
    if episode is None:
        worst = min(shown, key=lambda problem: problem.severity, default=None)
        raise ContentError(*((worst.what, worst.how, worst.line) if worst else ("It is a draft", "Delete `draft:`")))
    return replace(episode, path=path.name), shown
