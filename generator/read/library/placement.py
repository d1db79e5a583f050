"""What each listed file is, by its folder and suffix: the plan of what to read."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from generator.model import Problem
from generator.model.media import RECORDINGS
from generator.read.folders.checkouts import is_person, other_pages, part_of_a_site
from generator.read.folders.counted import counted
from generator.read.folders.one_folder import Folders, beside_transcripts, folder_of, one_each
from generator.read.folders.pairing import NOTES, PDF, SUMMARY, about, paired, printed_talks
from generator.read.folders.parallel import presented
from generator.read.formats import FORMATS
from generator.read.formats.format import MARKDOWN, PROSE
from generator.read.insights.pages import PAGES
from generator.read.insights.rows import JSON, TABLES
from generator.read.recordings.pictures import PICTURES

TRANSCRIPTS = frozenset(suffix for form in FORMATS for suffix in form.suffixes)
SIDECARS = frozenset({".yml", ".yaml"})
MEDIA = PICTURES | frozenset(RECORDINGS) | {PDF}
"""Suffixes of files that pages link to; they are not read, but for a PDF in `episodes/` that is the transcript."""
STATIC = "static/"
CHAPTERS = ".chapters.json"
WRITTEN = ".summary.yml"
_SIDECAR = "sidecar"
_SECTIONS = frozenset(("_index.md", "_index.markdown", "_index.mdx", "_index.qmd", "_index.html"))
"""Pages of folders, as Hugo has them."""
SINGLES = (
    *("glossary.yml", "topics.txt", "corrections.yml", "people.yml", "scorecard.yml", "sources.opml"),
    *("scanned.txt", "addresses.txt", "interface.yml"),
)

FOLDERS: Mapping[str, frozenset[str]] = {
    "episodes": TRANSCRIPTS,
    "insights": frozenset({*PROSE, *PAGES, *TABLES, *JSON}),
    "posts": frozenset(PROSE),
    "pages": frozenset(MARKDOWN),
    "digests": SIDECARS,
    "people": frozenset(MARKDOWN),
}

_PACKED = frozenset({".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz"})
_AS_TEXT = {
    "insights": ", and write each insight there as a list item, its origin behind it: "
    "`- Caches lie. — Ann Lee, hot-takes @ 14:32`"
}
"""What to do with a file of data where words are read."""

Beside = tuple[str, bytes]
"""Path and bytes of a file."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Paths by what they are."""

    files: Mapping[str, tuple[str, ...]]
    """Folder to the files to read in it, sorted."""
    sidecars: Mapping[str, str]
    """File to its sidecar."""
    chapters: Mapping[str, str]
    """File to its chapters."""
    summaries: Mapping[str, str]
    """Transcript to the summary of it in words."""
    notes: Mapping[str, tuple[str, ...]]
    """Transcript to its show notes."""
    about: Mapping[str, str]
    """Transcript to the page of its folder, or of one beside it, that presents it."""
    names: Mapping[str, str]
    """Folder of one recording to what names it, as a file's name would; empty where the file does."""
    counted: Collection[str]
    """Transcripts whose name begins with their number."""
    written: Mapping[str, str]
    """Transcript to the claims that were written about it."""
    shows: Mapping[str, str]
    """Folder to its `show.yml`."""
    media: tuple[str, ...]
    static: tuple[str, ...]
    """Files below `static/`: whatever they are, they are copied."""
    problems: tuple[Problem, ...]

    def beside(self, path: str, load: Callable[[str], Beside | None]) -> dict[str, Any]:
        """What lies beside a file, by the names of the fields of `Facts`."""
        one = {
            "sidecar": self.sidecars, "chapters": self.chapters, "summary": self.summaries, "written": self.written,
            "about": self.about,
        }  # fmt: skip
        found: dict[str, Any] = {name: load(of[path]) for name, of in one.items() if path in of}
        return {**found, "notes": tuple(note for name in self.notes.get(path, ()) if (note := load(name)))}


def plan(files: Collection[str]) -> Plan:
    """Sort listed files out. A file that is nothing known is a warning: nothing dropped is passed over in silence."""
    static = tuple(path for path in sorted(files) if path.startswith(STATIC))
    lists = _Lists(other_pages(files))
    for path in sorted(set(files) - set(static)):
        lists.take(path)
    summaries, notes = (about(lists.found["episodes"], ending) for ending in (SUMMARY, NOTES))
    own = lists.keep_transcripts({*summaries.values(), *notes.values()})
    lists.part_insights()
    shared = lists.share(own.beside)
    texts, beside, problems = lists.found["episodes"], lists.beside, lists.problems
    every = [path for folder in ("episodes", "insights", "posts", "pages") for path in lists.found[folder]]
    return Plan(
        sidecars=paired(every, beside[_SIDECAR], "", shared, problems),
        chapters=paired(texts, beside[CHAPTERS], CHAPTERS, shared, problems),
        written=paired(texts, beside[WRITTEN], WRITTEN, shared, problems),
        files={folder: tuple(paths) for folder, paths in lists.found.items()},
        summaries={path: text for path in texts if (text := own.summaries.get(folder_of(path)))} | summaries,
        notes={path: (*filter(None, [notes.get(path)]), *own.notes.get(folder_of(path), ())) for path in texts},
        about=presented(texts)
        | {path: page for path in texts if (page := own.about.get(folder_of(path), path)) != path},
        names=own.names,
        counted=counted(texts),
        shows=lists.shows,
        media=tuple(lists.media),
        static=static,
        problems=tuple(problems),
    )


@dataclass(slots=True)
class _Lists:
    """The listed files by what folder and name say of each."""

    others: Mapping[str, Problem]
    """What is said of pages that are none of ours."""
    found: dict[str, list[str]] = field(default_factory=lambda: {folder: [] for folder in FOLDERS})
    """Folder to the files to read in it."""
    beside: dict[str, list[str]] = field(default_factory=lambda: {CHAPTERS: [], WRITTEN: [], _SIDECAR: []})
    """What lies beside these, by its kind."""
    shows: dict[str, str] = field(default_factory=dict)
    media: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def take(self, path: str) -> None:
        """Add one file where it belongs, or a problem."""
        name, suffix, folder = _parts(path)
        if path in SINGLES or re.fullmatch(r"readme(\.\w+)?", name):
            return
        if name in _SECTIONS and folder in ("episodes", "posts"):
            how = "Write what it says of a show into a `show.yml` beside it, or move it to pages/"
            what = "This presents a folder on a site made with Hugo: it is not read"
            self.problems.append(Problem(path, 0, what, how, "note"))
        elif suffix in MEDIA:
            self.media.append(path)
        elif folder == "episodes" and suffix in MARKDOWN and is_person(path):
            self.found["people"].append(path)
        elif folder in ("episodes", "insights") and (theirs := part_of_a_site(path)):
            self.problems.append(theirs)
        elif path in self.others:
            self.problems.append(self.others[path])
        elif folder not in FOLDERS:
            self.problems.append(_astray(path, folder, name))
        elif folder == "episodes" and name in {"show.yml", "show.yaml"}:
            self.shows[path.rpartition("/")[0]] = path
        elif folder == "episodes" and name.endswith((CHAPTERS, WRITTEN)):
            self.beside[CHAPTERS if name.endswith(CHAPTERS) else WRITTEN].append(path)
        elif suffix in FOLDERS[folder]:
            self.found[folder].append(path)
        elif suffix in SIDECARS:
            self.beside[_SIDECAR].append(path)
        else:
            how = f"Use one of {', '.join(sorted(FOLDERS[folder]))}{_AS_TEXT.get(folder, '')}"
            how = "Unpack it, and drop what is in it" if suffix in _PACKED else how
            how = "It says who speaks when, without words: drop the transcript" if suffix == ".rttm" else how
            what = f"`{suffix or name}` files are not read in {folder}/"
            self.problems.append(Problem(path, 0, what, how, "warning"))

    def keep_transcripts(self, others: Collection[str]) -> Folders:
        """Leave of the episodes the transcripts, PDFs among them, and tell what else lies in folders of one recording.

        `others` are the files that are about another, by their names.
        """
        texts = [path for path in self.found["episodes"] if path not in others]
        pdfs = printed_talks([path for path in self.media if path.startswith("episodes/")], texts)
        self.media = [path for path in self.media if path not in pdfs]
        texts += pdfs
        own = one_each(texts, self.beside[_SIDECAR], self.shows)
        unread = own.unread | beside_transcripts([path for path in texts if path not in own.words()])
        self.problems += unread.values()
        self.found["episodes"] = [path for path in texts if path not in {*own.words(), *unread}]
        return own

    def part_insights(self) -> None:
        """Take the YAML files of `insights/` that no text there has the name of for lists of insights."""
        named = [f"{path.rpartition('.')[0]}." for path in self.found["insights"]]
        lists = {
            path
            for path in self.beside[_SIDECAR]
            if path.startswith("insights/")
            and not any(name.startswith(path.rpartition(".")[0] + ".") for name in named)
        }
        self.found["insights"] = sorted({*self.found["insights"], *lists})
        self.beside[_SIDECAR] = [path for path in self.beside[_SIDECAR] if path not in lists]

    def share(self, files: Iterable[str]) -> dict[str, list[str]]:
        """Add files that belong to every transcript of their folder to those beside them: each to these transcripts."""
        for path in sorted(files):
            kind = next((kind for kind in (CHAPTERS, WRITTEN) if path.lower().endswith("/" + kind[1:])), _SIDECAR)
            self.beside[kind] = sorted({*self.beside[kind], path})
        self.beside[_SIDECAR] = [path for path in self.beside[_SIDECAR] if path not in self.beside[WRITTEN]]
        return {path: [text for text in self.found["episodes"] if folder_of(text) == folder_of(path)] for path in files}


def _parts(path: str) -> tuple[str, str, str]:
    whole = PurePosixPath(path)
    return whole.name.lower(), whole.suffix.lower(), whole.parts[0] if len(whole.parts) > 1 else ""


def _astray(path: str, folder: str, name: str) -> Problem:
    places = ", ".join(f"{known}/" for known in FOLDERS)
    if path in FOLDERS:
        what = f"A file lies where the folder {path}/ belongs"
        return Problem(path, 0, what, "Move it away, and what is in it into such a folder", "warning")
    what = f"Files in {folder}/ are not read" if folder else f"`{name}` is not read here"
    return Problem(path, 0, what, f"Move it to one of {places}", "warning")
