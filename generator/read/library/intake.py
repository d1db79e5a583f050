"""Files to records: each is loaded with what lies beside it, and handed to the reader of its folder."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from generator.model import ContentError, Correction, Episode, Failed, Problem, Reading, Show
from generator.model.address import slug
from generator.model.attempt import Mapper, one_by_one
from generator.read.disk.files import Listing, load
from generator.read.episode_pages.show_notes import is_talk
from generator.read.episodes.episode import held_guid, read_draft
from generator.read.fields.draft import holds_back, in_drafts, meant_for, refuse_draft
from generator.read.fields.file_name import show_name
from generator.read.fields.metadata import Facts, defaults_of
from generator.read.fields.table import OF_THE_SHOW, check
from generator.read.folders.one_folder import folder_of
from generator.read.folders.parallel import named_by
from generator.read.formats.format import MARKDOWN
from generator.read.library.placement import SIDECARS, Beside, Plan, plan
from generator.read.sources.source import Source, read_yaml
from generator.read.text.repair import decode

Record = TypeVar("Record")

_FIELDS = 20_000
"""Bytes at the top of a file in which its fields stand."""
SECONDS = 120
"""The longest that reading one file may take; on a slow machine a whole day's talk takes two."""

ALONE = one_by_one(SECONDS)


@dataclass
class Intake:
    """The plan of a content folder being carried out; what went wrong with a file gathers in `problems`."""

    content: Path
    listing: Listing
    plan: Plan
    problems: list[Problem]
    drafts: list[str] = field(default_factory=list)
    """Episodes that are held back."""
    waiting: list[Source] = field(default_factory=list)
    """Their files, as far as these say so."""
    held: set[str] = field(default_factory=set)
    """Their GUIDs."""
    presented: list[Show] = field(default_factory=list)
    """What is said of shows beyond the defaults of their episodes."""
    corrections: tuple[Correction, ...] = ()
    """What the owner decided about words and speakers."""
    ids: Mapping[str, str] = field(default_factory=dict)
    """What fields may call people by, to their names."""

    @classmethod
    def of(cls, content: Path, listing: Listing) -> "Intake":
        """The intake of all that is listed, with what is said of it."""
        placed = plan(listing.files)
        texts = placed.files["episodes"]
        pages = {path: _top(content / path) for path in texts if path.lower().endswith(MARKDOWN)}
        placed = replace(placed, about={**named_by(pages, texts), **placed.about})
        return cls(content, listing, placed, [*listing.problems, *placed.problems])

    def told(self, found: tuple[Record, Iterable[Problem]]) -> Record:
        """What a step found; what it says of files gathers in `problems`."""
        record, problems = found
        self.problems += problems
        return record

    def read(self, reader: Callable[[Source], Reading[Any]], folder: str, mapper: Mapper = ALONE) -> list[Any]:
        """The records of the files in a folder of the plan, but for those that are held back."""
        shows = self._shows() if folder == "episodes" else {}
        sources = [source for path in self.plan.files[folder] if (source := self._source(path, shows))]
        records = []
        about = self.plan.about if folder == "episodes" else {}
        beside = {about[one.path]: one.data for one in sources if one.path in about}
        for source, found in zip(sources, mapper(reader, sources), strict=True):
            if isinstance(found, Failed):
                self.problems.append(found.at(source.path, "The file is left out"))
                continue
            record, problems = found
            if (talk := beside.get(source.path)) and not (
                record and is_talk(record.transcript.turns, source.data, talk)
            ):
                continue  # What it says and what is wrong with it is said with the transcript that it presents.
            self.problems += problems
            if record is not None:
                records.append(record)
            elif folder == "episodes" and (
                all(one.severity != "error" or holds_back(one) for one in problems) or _looks_held(source.data)
            ):
                self.drafts.append(source.path)
                self.waiting.append(source)
                self.held.add(held_guid(source))
        return records

    def held_talks(self, episodes: Iterable[Episode]) -> list[Episode]:
        """The talks of the drafts that lie in a folder with one of the episodes, as far as they can be read."""
        near = {meant_for(one.path) for one in episodes}
        found = ALONE(read_draft, [source for source in self.waiting if meant_for(source.path) in near])
        return [one[0] for one in found if not isinstance(one, Failed) and one[0]]

    def single(self, path: str, reader: Callable[[str, bytes], Reading[tuple[Record, ...]]]) -> tuple[Record, ...]:
        """The entries of one file, such as `glossary.yml`; none where it is not there."""
        if (self.content / path).is_dir():
            self.problems.append(Problem(path, 0, "A folder lies where this file belongs", "Move it away"))
        data = self._load(path) if path in self.listing.modified else None
        if data is None:
            return ()
        return self.told(reader(path, data))

    def _load(self, path: str) -> bytes | None:
        try:
            return load(self.content, path)
        except ContentError as error:
            self.problems.append(error.at(path))
            return None

    def _source(self, path: str, shows: Mapping[str, Mapping[str, Any]]) -> Source | None:
        data = self._load(path)
        plan = self.plan
        own = folder_of(path) in plan.names
        folder, defaults = _show_of(path, shows, own)
        beside = plan.beside(path, self._beside)
        if data is None or self._unread_sidecar(path, beside.get("sidecar")):
            return None
        stated = (data[:_FIELDS] + (beside.get("sidecar") or ("", b""))[1]).replace(b"_", b"-")
        named = {slug(person.name) for person in defaults.get("people", ())}
        facts = Facts(
            modified=self.listing.modified[path],
            committed=self.listing.committed.get(path),
            name=plan.names.get(folder_of(path), "")
            or _name_of(path, plan.about.get(path, path), path in plan.counted),
            folder=folder,
            defaults={**defaults, "draft": True}
            if in_drafts(path) or in_drafts(plan.about.get(path, ""))
            else defaults,
            corrections=self.corrections,
            # Only those that stand in its fields or its show's: whoever is new has no other file read anew.
            ids={one: name for one, name in self.ids.items() if one in named or one.encode() in stated},
            **beside,
        )
        return Source(path, data, facts)

    def _unread_sidecar(self, path: str, sidecar: Beside | None) -> bool:
        """Whether a sidecar is there that can't be read: it may call its file a draft."""
        names = {path.rpartition(".")[0] + suffix for suffix in SIDECARS}
        beside = self.plan.sidecars.get(path) or next(iter(sorted(names & self.listing.refused)), "")
        if not beside or sidecar:
            return False
        self.problems.append(Problem(beside, 0, f"`{path}` waits for its sidecar", "Mend or remove the sidecar"))
        return True

    def _beside(self, path: str) -> Beside | None:
        data = self._load(path)
        return None if data is None else (path, data)

    def _shows(self) -> dict[str, Mapping[str, Any]]:
        """Folder to the fields of its `show.yml`."""
        result: dict[str, Mapping[str, Any]] = {}
        for folder, path in self.plan.shows.items():
            if (data := self._load(path)) is None:
                continue
            try:
                written, mended = read_yaml(path, data)
            except ContentError as error:
                self.problems.append(error.at(path))
                result[folder] = {"draft": self._says_draft(path, data)}
                continue
            fields, wrong = check("show", written, path)
            self.problems += (*mended, *wrong)
            self.presented.append(_show(folder, path, fields))
            result[folder] = defaults_of(fields)
        return result

    def _says_draft(self, path: str, data: bytes) -> bool:
        """Whether a `show.yml` that is no sound YAML calls the show a draft."""
        try:
            refuse_draft(decode(data)[0])
        except ContentError as error:
            self.problems.append(error.at(path))
            return True
        return False


def _looks_held(data: bytes) -> bool:
    """Whether a file that can't be read begins as drafts do."""
    try:
        refuse_draft(decode(data)[0])
    except ContentError as error:
        return holds_back(error.at(""))
    return False


def _top(path: Path) -> bytes:
    """What stands where a file has its fields; nothing where it can't be had, of which its reader tells."""
    try:
        return load(path.parent, path.name)[:_FIELDS]
    except ContentError:
        return b""


def _show_of(path: str, shows: Mapping[str, Mapping[str, Any]], own: bool) -> tuple[str, Mapping[str, Any]]:
    """(name of the show's folder, for reading; fields of the nearest `show.yml`) for a file.

    A folder of its `own` is no show's.
    """
    parents = PurePosixPath(path).parts[: -2 if own else -1]
    above = [shows[folder] for n in range(len(parents), 0, -1) if (folder := "/".join(parents[:n])) in shows]
    name = show_name(parents[1]) if parents[0] == "episodes" and len(parents) > 1 else ""
    draft = {"draft": True} if any(show.get("draft") for show in above) else {}
    return name, {**(above[0] if above else {}), **draft}


def _show(folder: str, path: str, fields: Mapping[str, Any]) -> Show:
    name = fields.get("show") or show_name(folder.rpartition("/")[2])
    return Show(name, path, image=fields.get("image", ""), **{k: fields[k] for k in OF_THE_SHOW if k in fields})


def _name_of(path: str, page: str, counted: bool) -> str:
    """What names a transcript whose page lies in another folder: the page's file; one that is `counted`, with a `#`.

    Empty for any other.
    """
    own = f"#{PurePosixPath(path).stem}" if counted else ""
    return PurePosixPath(page).stem if folder_of(page) != folder_of(path) else own
