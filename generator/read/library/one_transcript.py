"""One transcript outside any content folder."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC
from pathlib import Path
from typing import Any

from generator.model import ContentError, Episode, Reading
from generator.read.disk.files import list_files, load, modified, names_in
from generator.read.episodes.episode import read_episode
from generator.read.fields.metadata import Facts, defaults_of
from generator.read.fields.table import check
from generator.read.folders.one_folder import folder_of
from generator.read.library.placement import SIDECARS, TRANSCRIPTS, Beside, plan
from generator.read.sources.source import Source, read_yaml

_EPISODES = "episodes"
_AS_IF = f"{_EPISODES}/"


def transcripts(path: Path) -> list[Path]:
    """The transcripts in a folder and those below it, sorted, without what lies beside them; a file is itself."""
    if not path.is_dir():
        return [path]
    listed = list_files(path, UTC).files
    return [path / name.removeprefix(_AS_IF) for name in plan([_AS_IF + name for name in listed]).files["episodes"]]


def read_one(path: Path) -> Reading[Episode]:
    """The episode in a file, with what lies beside it as in a content folder; paths in problems are as given.

    Raises ContentError where it is none, OSError where it isn't there.
    """
    if path.suffix.lower() in SIDECARS:
        how = f"Put what was said as `transcript:` between two lines `---` into `{path.stem}.md`, or drop it as JSON"
        raise ContentError("YAML holds the fields of another file, no transcript", how, 1)
    folder, day = path.parent, modified(path)
    *above, inside = folder.resolve().parts
    as_if = _AS_IF if inside == _EPISODES else f"{_AS_IF}{inside}/"
    beside = {path.name, *names_in(folder, ".", tuple(TRANSCRIPTS | SIDECARS))}
    placed = plan([as_if + name for name in beside])
    name = as_if + path.name

    def bytes_of(name: str) -> Beside:
        return name, load(folder, name.removeprefix(as_if))

    show = placed.shows.get(folder_of(name))
    facts = Facts(
        day,
        # A folder of downloads names nothing.
        name=placed.names.get(folder_of(name), "") if _EPISODES in above or inside[:1].isdecimal() else "",
        defaults=_defaults(*bytes_of(show)) if show else {},
        **placed.beside(name, bytes_of),
    )
    episode, problems = read_episode(Source(name, load(folder, path.name), facts))
    shown = tuple(replace(problem, path=str(folder / problem.path.removeprefix(as_if))) for problem in problems)
    if episode is None:
        worst = min(shown, key=lambda problem: problem.severity, default=None)
        raise ContentError(*((worst.what, worst.how, worst.line) if worst else ("It is a draft", "Delete `draft:`")))
    return replace(episode, path=path.name), shown


def _defaults(path: str, data: bytes) -> Mapping[str, Any]:
    """The fields that a `show.yml` gives its episodes. Raises ContentError for one that is no sound YAML."""
    return defaults_of(check("show", read_yaml(path, data)[0], path)[0])
