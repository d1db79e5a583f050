"""Which file goes with which, by their names: a sidecar, chapters, notes, a summary, a printed transcript."""

import re
from collections.abc import Collection, Iterable, Mapping
from pathlib import PurePosixPath

from generator.model import Problem
from generator.model.grouped import grouped
from generator.read.fields.file_name import bare, recording_of
from generator.read.folders.one_folder import says_nothing
from generator.read.formats.format import PROSE

PDF = ".pdf"
"""What is printed: it may be a transcript, or slides beside one."""
NOTES = re.compile(r"(.+?)[ ._-]+(?:notes|show[ _-]?notes)")
SUMMARY = re.compile(r"(.+?)[ ._-]+(?:summary|description)")
_IN_YAML = "; if it holds the talk, put it as `transcript:` between two lines `---` into `{}.md`"


def paired(
    files: Iterable[str], beside: Iterable[str], ending: str, shared: Mapping[str, list[str]], problems: list[Problem]
) -> dict[str, str]:
    """File to the one that goes with it, by a common name up to the suffix, or as `shared` has it."""
    stems = grouped((path.rpartition(".")[0], path) for path in files)
    result: dict[str, str] = {}
    for path in beside:
        stem = path[: -len(ending)] if ending else path.rpartition(".")[0]
        # `talk.en.vtt` goes with `talk.yml` too.
        owners = (
            shared.get(path)
            or stems.get(stem)
            or [file for name, many in sorted(stems.items()) if name.startswith(stem + ".") for file in many]
        )
        for owner in owners:
            if owner in result:
                what = f"`{owner}` has two sidecars"
                problems.append(Problem(path, 0, what, f"Delete it or {result[owner]}, which counts", "warning"))
            else:
                result[owner] = path
        if not owners:
            folder, name = path.partition("/")[0], stem.rpartition("/")[2]
            suffix = ".vtt" if folder == "episodes" else ".md"
            what = "There is no file of that name for it to belong to"
            how = f"Drop the file it belongs to beside it, as `{name}{suffix}` or the like"
            how += _IN_YAML.format(name) if (folder, ending) == ("episodes", "") else ""
            problems.append(Problem(path, 0, what, how, "warning"))
    return result


def printed_talks(media: Iterable[str], texts: Collection[str]) -> list[str]:
    """The PDFs that are transcripts: no text is called as they are, or as they begin (`42.vtt` beside `42-slides.pdf`).

    In a folder whose text has its name, or one that says nothing, all belong to that.
    """
    named = {recording_of(path) for path in texts}
    found = []
    for path in media:
        folder, name = recording_of(path)
        near = [other for place, other in named if place == folder]
        beside = any(name.startswith(other) and not name[len(other) :][:1].isalnum() for other in near)
        whole = any(says_nothing(other) or folder.casefold().endswith(f"/{other}") for other in near)
        if path.lower().endswith(PDF) and not beside and not whole:
            found.append(path)
    return found


def about(files: Iterable[str], ending: re.Pattern[str]) -> dict[str, str]:
    """Transcript to the file of prose with its name and such an ending (`summary`, `notes`) behind it."""
    named = grouped((recording_of(path), path) for path in files)
    result: dict[str, str] = {}
    for (folder, name), paths in sorted(named.items()):
        found = ending.fullmatch(name)
        if not found:
            continue
        transcripts = named.get((folder, bare(found[1])), [])
        for path in [path for path in paths if PurePosixPath(path).suffix.lower() in PROSE][:1]:
            result |= dict.fromkeys(transcripts, path)
    return result
