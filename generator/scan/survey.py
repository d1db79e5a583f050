"""Looks at what lies in `content/episodes/`: the sidecars with what they say, and the names that are taken."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from generator.model.wording import bare
from generator.scan.files import CHAPTERS, SIDECARS
from generator.scan.known import Known, Present
from generator.scan.shown import shown
from generator.scan.sidecar import load
from generator.scan.talk import Talk, recording

_GUID = re.compile(r"^(guid): *[\"']?(.+?)[\"']? *$", re.MULTILINE)


class Survey:
    """What lies below `content/episodes/`; looked at again and again in one scan, so a sidecar is read once."""

    def __init__(self, content: Path) -> None:
        self._content = content
        self._facts: dict[tuple[str, int, int], tuple[Present, str]] = {}

    def known(self) -> tuple[Known, tuple[str, ...]]:
        """What is there now, and a sentence for each sidecar that could not be read."""
        sidecars: list[Present] = []
        stems: dict[str, str] = {}
        texts: dict[str, str] = {}
        folders: dict[str, str] = {}
        problems = []
        episodes = self._content / "episodes"
        for path in sorted(episodes.rglob("*")):
            name = path.relative_to(self._content).as_posix()
            if path.name.startswith(".") or not path.is_file():
                continue
            if path.suffix.lower() not in SIDECARS:
                stems.setdefault(path.name.partition(".")[0].lower(), name)
                if not name.lower().endswith(CHAPTERS):
                    texts.setdefault(name.rpartition(".")[0], name)
                continue
            present, problem = self._sidecar(path, name)
            sidecars.append(present)
            if problem:
                problems.append(problem)
            if present.feed and path.parent.parent == episodes:
                folders.setdefault(present.feed, path.parent.name)
        with_files = tuple(replace(one, file=texts.get(one.path.rpartition(".")[0], "")) for one in sidecars)
        return Known(with_files, stems, folders), tuple(problems)

    def _sidecar(self, path: Path, name: str) -> tuple[Present, str]:
        """What a sidecar says, and what is wrong with it (empty for nothing)."""
        status = path.stat()
        key = (name, status.st_mtime_ns, status.st_ino)
        if key not in self._facts:
            self._facts[key] = _facts(path, name)
        return self._facts[key]


def _facts(path: Path, name: str) -> tuple[Present, str]:
    text, problem = "", ""
    try:
        text = path.read_text(encoding="utf-8-sig")
        fields = load(text)
    except (OSError, ValueError) as error:
        problem = f"{name}: the sidecar cannot be read: {error}"
        # A slip in somebody's YAML must not bring the episode in a second time.
        fields = dict(_GUID.findall(text))
    return _present(name, fields), problem


def _present(name: str, fields: Mapping[str, Any]) -> Present:
    scan = fields["scan"] if isinstance(fields.get("scan"), dict) else {}
    audio, also = fields.get("audio"), scan.get("also")
    noted = (one for one in also if isinstance(one, dict)) if isinstance(also, list) else ()
    seconds = fields.get("duration")
    return Present(
        name,
        shown(_text(scan.get("feed"))),
        Talk(
            frozenset(guid for guid in (_text(fields.get("guid")), _text(scan.get("guid"))) if guid),
            bare(_text(fields.get("title"))),
            _day(fields.get("date")),
            recording(_text(audio.get("url") if isinstance(audio, dict) else audio)),
            seconds if isinstance(seconds, int) else None,
        ),
        frozenset((shown(_text(one.get("feed"))), _text(one.get("guid"))) for one in noted),
        _text(fields.get("slug")),
        transcript=_text(scan.get("transcript")),
        text=_text(scan.get("text")),
        was=_text(scan.get("was")),
        added=_day(scan.get("added")),
    )


def _text(value: object) -> str:
    return "" if value is None or isinstance(value, dict | list) else str(value)


def _day(value: object) -> date | None:
    return value.date() if isinstance(value, datetime) else value if isinstance(value, date) else None
