"""Folders of one recording each, as producers keep them: `episodes/24/transcript.md`, beside its notes and sound."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.model import Problem
from generator.model.grouped import grouped
from generator.model.listing import word_sets
from generator.read.fields.file_name import bare, file_name
from generator.read.formats.format import MARKDOWN, PROSE

_WORDS = word_sets(Path(__file__).with_name("one_folder.txt"))
"""What the names of such files say."""
_DATA = (".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".xml")
"""Suffixes of what programs write about a recording, too."""
_SORTING = re.compile(r"(?:.*/)?(?:(?:19|20)\d\d(?:/(?:0?\d|1[0-2]))?|(?:season|series|s|vol)[ _-]?\d+)", re.IGNORECASE)
"""Folders that only sort, by year, month or season."""
_SEASON = re.compile(r"(?:season|series|s)[ _-]?(\d{1,2})", re.IGNORECASE)
_COUNTED = re.compile(r"(?:\d{1,3}|0\d+)(?![^ ._-])")
_MOST = 5
"""Texts of other names that may lie beside a recording's: more are recordings themselves."""
_MANY = 2
"""Folders beside each other from which on they are known to hold one recording each, whatever else lies in them."""
_PIECE = re.compile(r"(.+?)-(?:seg(?:ment)?|chunk|piece|part)-?\d{1,4}")
_WHOLE = re.compile(r"(.+?)-(?:complete|full|whole|merged|combined)")
UNREAD = "This lies beside the transcript of a recording, under a name that does not say what it is: it is not read"


@dataclass(slots=True)
class Folders:
    """What the files of such folders are, by their folder."""

    names: dict[str, str] = field(default_factory=dict)
    """Folder to what names its recording, as a file's name would: `#24` for a folder `24`; empty where a file does."""
    about: dict[str, str] = field(default_factory=dict)
    """Folder to the page that presents its transcript."""
    notes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """Folder to its show notes."""
    summaries: dict[str, str] = field(default_factory=dict)
    beside: set[str] = field(default_factory=set)
    """Sidecars, chapters and claims of the folder's recording, whatever its transcript is called."""
    unread: dict[str, Problem] = field(default_factory=dict)
    """File to what is said of it: prose of another name beside a transcript may be anything."""

    def words(self) -> frozenset[str]:
        """The texts that are no transcripts, the pages left out that may be both."""
        return frozenset({*self.summaries.values(), *self.unread, *self.beside}.union(*self.notes.values()))


def folder_of(path: str) -> str:
    """The folder that a file lies in."""
    return path.rpartition("/")[0]


def one_each(texts: Iterable[str], beside: Iterable[str], shows: Collection[str]) -> Folders:
    """The folders below `episodes/` that hold one recording each, by the names of their texts.

    Such a folder has a transcript whose name says nothing (`transcript.vtt`) or is the folder's. `beside` are the YAML
    files, `shows` the folders with a `show.yml`, which hold many.
    """
    able = {
        folder: paths
        for folder, paths in grouped((folder_of(path), path) for path in sorted(texts)).items()
        if folder.count("/") and folder not in shows and not _SORTING.fullmatch(folder)
    }
    near = grouped((folder_of(folder), folder) for folder, paths in able.items() if any(map(says_nothing, paths)))
    found = Folders()
    telling = {path for path in beside if _plain(path) in _WORDS["about"] | _WORDS["fields"]}
    fields = {folder_of(path) for path in telling}
    for folder, paths in able.items():
        _sort_out(folder, paths, near.get(folder_of(folder), []), folder in fields, found)
    found.beside |= {path for path in telling if folder_of(path) in found.names}
    return found


def _sort_out(folder: str, paths: list[str], near: list[str], told: bool, found: Folders) -> None:
    """Add to `found` what each text of a folder is.

    `told`: whether fields in YAML describe the recording: then JSON beside a page is for a program.
    """
    prose = [path for path in paths if path.lower().endswith(PROSE)]
    about = [path for path in prose if path.lower().endswith(MARKDOWN) and _plain(path) in _WORDS["about"]]
    notes = [path for path in prose if _plain(path) in _WORDS["notes"]]
    summaries = [path for path in prose if _plain(path) in _WORDS["summary"]]
    named = {"chapters", *_WORDS["fields"], *map(_plain, about)}
    data = [path for path in paths if path.lower().endswith(".json") and _plain(path) in named]
    passed = [path for path in data if told and _plain(path) != "chapters"]
    rest = sorted({*paths} - {*about, *notes, *summaries, *data})
    talks = [path for path in rest if says_nothing(path) or bare(PurePosixPath(path).stem) == _last(folder).casefold()]
    others = [path for path in rest if path not in talks]
    if talks or (about and not others):
        about_it = {path for path in others if path.lower().endswith((*PROSE, *_DATA))}
        few = len(about_it & {*prose}) <= _MOST
        if others and not (few and {*others} == about_it and (len(near) >= _MANY or _is_one(folder))):
            return  # A folder of several recordings, one of which has a poor name.
        found.names[folder] = _name(folder, near)
    elif len({bare(PurePosixPath(path).stem) for path in others}) == 1 and _is_one(folder) and paths != others:
        found.names[folder] = ""
        talks, others = others, []
    else:
        return
    if talks and about:
        found.about[folder] = about[0]
    if notes:
        found.notes[folder] = tuple(notes)
    if summaries:
        found.summaries[folder] = summaries[0]
    found.beside |= {*data} - {*passed}
    how = "Name it `notes.md` for show notes, or give it a folder of its own if it is another episode"
    extra = (*others, *passed, *summaries[1:])
    found.unread |= {path: Problem(path, 0, UNREAD, how, "warning") for path in extra}


def _name(folder: str, near: list[str]) -> str:
    """A number before the name is the episode's where it can be nothing else: alone, with a zero, or before each."""
    name = _last(folder)
    sure = name.isdecimal() or name.startswith("0") or (len(near) >= _MANY and all(map(_counted, near)))
    season = _SEASON.fullmatch(_last(folder_of(folder)))
    return f"{f's{season[1]}e' if season else '#'}{name}" if sure and _counted(folder) else name


def _counted(folder: str) -> bool:
    return bool(_COUNTED.match(_last(folder)))


def _is_one(folder: str) -> bool:
    """Whether a folder is called as an episode is, by a number or a date."""
    name = file_name(_last(folder))
    return _counted(folder) or name.day is not None or name.number is not None


def _last(folder: str) -> str:
    return folder.rpartition("/")[2]


def _plain(path: str) -> str:
    return re.sub(r"[ ._]+", "-", PurePosixPath(path).stem.casefold())


def says_nothing(path: str) -> bool:
    """Whether a name says only that it is a transcript."""
    parts = [part for part in re.split(r"[\W_]+", PurePosixPath(path).stem.casefold()) if part]
    return any(part in _WORDS["speech"] for part in parts) and all(
        part in _WORDS["speech"] or (len(part) < 3 and part.isalpha()) for part in parts
    )


def beside_transcripts(texts: Collection[str]) -> dict[str, Problem]:
    """File to what is said of it: what has the name of a `NAME_transcript.txt` and another word behind it.

    Data of any word (`NAME_topics.json`), prose only of those that are about a recording (`NAME_marketing.md`).
    """
    named = {
        (folder_of(path), bare(stem)) for path in texts if bare(stem := PurePosixPath(path).stem) != stem.casefold()
    }
    found = _pieces(texts)
    for path in texts:
        whole = PurePosixPath(path)
        name, _, word = whole.stem.casefold().rpartition("_")
        known = (*_DATA, *PROSE) if word in _WORDS["written"] else _DATA if word.isalpha() else ()
        more = range(3 if word in _WORDS["judging"] else 1)
        if (
            any((folder_of(path), name.rsplit("_", words)[0]) in named for words in more)
            and bare(whole.stem) == whole.stem.casefold()
            and path.lower().endswith(known)
        ):
            how = "Delete it, or move it to static/; show notes are `NAME.notes.md`"
            found[path] = Problem(path, 0, UNREAD, how, "warning")
    return found


def _pieces(texts: Collection[str]) -> dict[str, Problem]:
    """File to what is said of it: `NAME_seg005.json`, as long recordings are heard, beside `NAME_complete.json`."""
    whole = {(folder_of(path), found[1]): path for path in sorted(texts) if (found := _WHOLE.fullmatch(_plain(path)))}
    pieces = {path: (folder_of(path), found[1]) for path in texts if (found := _PIECE.fullmatch(_plain(path)))}
    how = "Give it another name if it is another episode"
    return {
        path: Problem(path, 0, f"This is a piece of `{whole[of]}`: it is not read", how, "note")
        for path, of in pieces.items()
        if of in whole
    }
