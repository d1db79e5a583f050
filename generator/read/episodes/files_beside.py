"""What the files beside a transcript say of its episode: chapters, notes, a written summary."""

import re
from dataclasses import replace

from generator.model import Chapter, ContentError, Problem, Reading, Transcript, Written, address
from generator.read.episodes.summary_file import read_written
from generator.read.fields.front_matter import front_matter
from generator.read.fields.metadata import Facts
from generator.read.fields.values import prose
from generator.read.formats.data.chapters_json import read_chapters
from generator.read.sources.source import passed_on
from generator.read.text.repair import decode

_HEADING = re.compile(r"\A\s*#{1,6}\s+([^\n]*?)[ \t]*\n")


def chapters_beside(facts: Facts) -> Reading[tuple[Chapter, ...]]:
    """Those of its chapters file, and what is wrong with that."""
    if not facts.chapters:
        return (), ()
    path, data = facts.chapters
    try:
        text, warnings = decode(data)
        return read_chapters(text), passed_on(path, warnings)
    except ContentError as error:
        return (), (replace(error.at(path), severity="warning"),)


def written_beside(facts: Facts, transcript: Transcript) -> Reading[Written | None]:
    """What its `NAME.summary.yml` says, and what is wrong with that, or out of date."""
    if not facts.written:
        return None, ()
    path = facts.written[0]
    try:
        found, problems = read_written(*facts.written, transcript)
    except ContentError as error:
        return None, (error.at(path),)
    if found.transcript and found.transcript != address.transcript_mark(transcript):
        what = "The transcript has changed since this was written"
        how = "Have it written anew with `infracast summarise --new`; until then only what still holds is shown"
        problems = (*problems, Problem(path, 0, what, how, "warning"))
    return found, problems


def prose_beside(file: tuple[str, bytes] | None, headed: bool = False) -> Reading[str]:
    """The Markdown of a file beside a transcript; the heading that says what it is only among others (`headed`)."""
    if not file:
        return "", ()
    path, data = file
    try:
        text, warnings = decode(data)
        _, body = front_matter(text)
        return prose(_HEADING.sub(r"**\1**\n" if headed else "", body, count=1)), passed_on(path, warnings)
    except ContentError as error:
        return "", (replace(error.at(path), severity="warning"),)
    except ValueError as error:
        return "", (Problem(path, 0, f"The text {error}", "Shorten it", "warning"),)
