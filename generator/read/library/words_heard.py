"""What the build would hear in a file that a feed brought: asked before the file is dropped."""

from datetime import date
from pathlib import PurePosixPath

from generator.model import ContentError
from generator.read.episodes.episode import read_episode
from generator.read.fields.metadata import Facts
from generator.read.formats.data.chapters_json import read_chapters
from generator.read.library.placement import CHAPTERS, TRANSCRIPTS
from generator.read.sources.source import Source
from generator.read.text.repair import decode

_SCANNED = ("episodes/scanned.yml", b"scan: {}")


def words(name: str, data: bytes) -> str:
    """All that is said in a transcript of that name, or the titles in a list of chapters.

    Raises ContentError where the build would leave it out.
    """
    if name.endswith(CHAPTERS):
        return "\n".join(chapter.title for chapter in read_chapters(decode(data)[0]))
    if PurePosixPath(name).suffix not in TRANSCRIPTS:
        raise ContentError("The build does not read such files", "Name another transcript in the feed")
    episode, problems = read_episode(Source(f"episodes/{name}", data, Facts(date(2000, 1, 1), sidecar=_SCANNED)))
    if episode is None:
        found = min(problems, key=lambda problem: problem.severity)
        raise ContentError(found.what, found.how, found.line)
    return "\n".join(turn.text for turn in episode.transcript.turns)
