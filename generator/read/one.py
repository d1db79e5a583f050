"""One transcript outside any content folder."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Any

from generator.model import ContentError, Episode, Problem
from generator.read.disk import list_files, load, modified, names_in
from generator.read.episodes import read_episode
from generator.read.fields import OF_THE_SHOW, check
from generator.read.metadata import Facts, settled
from generator.read.one_folder import folder_of
from generator.read.placement import SIDECARS, TRANSCRIPTS, plan
from generator.read.source import Source, read_yaml

_EPISODES = "episodes"
_AS_IF = f"{_EPISODES}/"


def transcripts(path: Path) -> list[Path]:
    """The transcripts in a folder and those below it, sorted, without what lies beside them; a file is itself."""
    if not path.is_dir():
        return [path]
    listed = list_files(path, UTC).files
    return [path / name.removeprefix(_AS_IF) for name in plan([_AS_IF + name for name in listed]).files["episodes"]]


def read_one(path: Path) -> tuple[Episode, tuple[Problem, ...]]:
    """The episode in a file, with what lies beside it as in a content folder; paths in problems are as given.

    Raises ContentError where it is none, OSError where it isn't there.
    """
    folder, day = path.parent, modified(path)
    *above, inside = folder.resolve().parts
    as_if = _AS_IF if inside == _EPISODES else f"{_AS_IF}{inside}/"
    beside = {path.name, *names_in(folder, ".", tuple(TRANSCRIPTS | SIDECARS))}
    placed = plan([as_if + name for name in beside])
    name = as_if + path.name

    def bytes_of(name: str | None) -> tuple[str, bytes] | None:
        return (name, load(folder, name.removeprefix(as_if))) if name else None

    fields = (placed.sidecars, placed.chapters, placed.summaries, placed.written, placed.about)
    sidecar, chapters, summary, written, about = (bytes_of(of.get(name)) for of in fields)
    facts = Facts(
        day,
        sidecar=sidecar,
        chapters=chapters,
        summary=summary,
        written=written,
        about=about,
        notes=tuple(note for place in placed.notes.get(name, ()) if (note := bytes_of(place))),
        # A folder of downloads names nothing.
        name=placed.names.get(folder_of(name), "") if _EPISODES in above or inside[:1].isdecimal() else "",
        defaults=_defaults(bytes_of(placed.shows.get(folder_of(name)))),
    )
    episode, problems = read_episode(Source(name, load(folder, path.name), facts))
    shown = tuple(replace(problem, path=str(folder / problem.path.removeprefix(as_if))) for problem in problems)
    if episode is None:
        worst = min(shown, key=lambda problem: problem.severity, default=None)
        raise ContentError(*((worst.what, worst.how, worst.line) if worst else ("It is a draft", "Delete `draft:`")))
    return replace(episode, path=path.name), shown


def _defaults(show: tuple[str, bytes] | None) -> Mapping[str, Any]:
    """The fields that a `show.yml` gives its episodes. Raises ContentError for one that is no sound YAML."""
    if show is None:
        return {}
    fields, _ = check("show", read_yaml(*show)[0], show[0])
    return settled({name: value for name, value in fields.items() if name not in OF_THE_SHOW})
