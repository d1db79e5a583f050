"""Whether anything has changed since the last build; where nothing has, the build ends before it imports the rest.

A build is a function of the content, the settings, our code and theme, what is installed, the first commits that git
knows, and the day. All of it is hashed before a build and after it; if both agree, the next build with the same
arguments compares, and looks whether the site still is as it was left. Settings that may read something else (another
plugin, a hook, a variable) are never taken for unchanged.
"""

import hashlib
import json
import os
import stat
import subprocess
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, fields
from pathlib import Path

from generator import resources
from generator.atomic import write_atomically
from generator.clock import today
from generator.memory.version import code_version
from generator.publish.mark import read_mark

LARGE = 16 * 1024 * 1024
"""Bytes from which on a file is known by its size and times: a recording, which nobody edits in place."""
NAME = "last-build.json"

Inputs = Mapping[str, str]
"""What a build depends on: name to hash."""


@dataclass(frozen=True)
class Scope:
    """Where a build reads, and where it writes."""

    content: Path
    config: Path
    """The settings, `mkdocs.yml`."""
    templates: Path | None
    """The owner's own templates, MkDocs' `custom_dir`."""
    site: Path
    timezone: str


def inputs(scope: Scope) -> Inputs:
    """All that a build depends on."""
    found = {f"content/{name}": state for name, state in _below(scope.content)}
    if scope.templates:
        found |= {f"templates/{name}": state for name, state in _below(scope.templates)}
    found["settings"] = state_of(scope.config)
    found["code"] = code_version(Path(__file__).parents[1], resources.theme())
    found["history"] = _history(scope.content)
    found["day"] = today(scope.timezone).isoformat()
    return found


def state_of(path: Path) -> str:
    """One file's state: a hash of its bytes, with its time, since a file's day may be the day of a talk."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            return f"mode {status.st_mode}"
        if status.st_size > LARGE:
            return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"
        return f"{hashlib.sha256(path.read_bytes()).hexdigest()} {status.st_mtime_ns}"
    except OSError as error:
        return f"unreadable {error.errno}"


def note(work: Path, arguments: Sequence[str], scope: Scope, found: Inputs, told: str) -> None:
    """Remember below `work` that a build with these arguments is done, and what it printed."""
    record = {
        "arguments": _where(arguments),
        "scope": {name: str(value or "") for name, value in asdict(scope).items()},
        "inputs": found,
        "site": _site_state(scope.site),
        "told": told,
    }
    write_atomically(work / NAME, json.dumps(record))


def forget(work: Path) -> None:
    """Drop what is remembered below `work`: the site is about to change."""
    (work / NAME).unlink(missing_ok=True)


def told(arguments: Sequence[str]) -> str:
    """What the last build printed, if one with these arguments has nothing to do; else an empty text."""
    if not arguments or arguments[0] != "build":
        return ""
    try:
        record = json.loads((_work(arguments) / NAME).read_text(encoding="utf-8"))
        if record["arguments"] != _where(arguments):
            return ""
        content, config, templates, site, timezone = (record["scope"][field.name] for field in fields(Scope))
        scope = Scope(Path(content), Path(config), Path(templates) if templates else None, Path(site), timezone)
        same = record["inputs"] == inputs(scope) and record["site"] == _site_state(scope.site)
        return str(record["told"]) if same else ""
    except (OSError, ValueError, KeyError, TypeError):
        return ""


def _where(arguments: Sequence[str]) -> list[str]:
    return [os.getcwd(), *arguments]  # noqa: PTH109 - as text, for JSON


def _work(arguments: Sequence[str]) -> Path:
    """The work folder, which lies beside the settings that the arguments name."""
    config = "mkdocs.yml"
    for at, word in enumerate(arguments):
        name, equals, value = word.partition("=")
        if name in ("-c", "--config"):
            config = value if equals else next(iter(arguments[at + 1 :]), config)
    return Path(config).resolve().parent / ".infracast"


def _below(folder: Path) -> Iterator[tuple[str, str]]:
    """Every file below a folder and its state; linked folders are not entered, as no reader enters them."""
    for here, folders, files in os.walk(folder):
        folders.sort()
        for name in sorted(files):
            path = Path(here, name)
            yield path.relative_to(folder).as_posix(), state_of(path)


def _site_state(site: Path) -> str:
    """The names, sizes and times of what a build wrote into a site."""
    total = hashlib.sha256()
    for name in sorted(read_mark(site) or ()):
        for path, status in _statuses(os.path.join(site, name)):  # noqa: PTH118 - a site has tens of thousands
            total.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\0".encode(errors="surrogateescape"))
    return total.hexdigest()


def _statuses(place: str) -> Iterable[tuple[str, os.stat_result]]:
    status = os.stat(place)  # noqa: PTH116
    if not stat.S_ISDIR(status.st_mode):
        yield place, status
        return
    with os.scandir(place) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _statuses(entry.path)
        else:
            yield entry.path, entry.stat()


def _history(folder: Path) -> str:
    """The last commit of the content's repository, and whether the clone is shallow: files are dated by commits."""
    command = ("git", "rev-parse", "HEAD", "--is-shallow-repository")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    try:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.decode(errors="replace") if done.returncode == 0 else ""


def times(folder: Path) -> dict[Path, tuple[int, int]]:
    """What lies below a folder, with the time of each file's last change (ns) and its size."""
    found = {}
    for path in folder.rglob("*"):
        with suppress(OSError):
            status = path.stat()
            found[path] = (status.st_mtime_ns, status.st_size)
    return found
