"""SubRip (SRT): numbered cues; a `Name:` stands where the speaker changes and holds until the next, or `<v Name>`."""

from generator.read.formats.captions.captions import TIMES, captions, complaints, with_gaps
from generator.read.formats.captions.copies import without_copies
from generator.read.formats.captions.voiced import voiced
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.heads.caption_names import captioned

_MEND = "Write the cue's times as 00:01:02,000 --> 00:01:05,000"


def sniff(text: str) -> bool:
    """Whether the first or second line that is not blank holds the times of a cue."""
    first = [line for line in text.lstrip()[:400].split("\n") if line.strip()][:2]
    timed = [at for at, line in enumerate(first) if (mark := TIMES.match(line)) and (mark[8] or mark[6] == "-->")]
    return bool(timed) and (timed[0] == 0 or (len(first[0].split()) == 1 and len(first[0].strip()) <= 12))


def read(text: str) -> Document:
    """The cues, each with the name last given. Raises ContentError if no cue can be read."""
    text = with_gaps(text)
    found = captions(text)
    cues = voiced(without_copies(found.captions))
    # SRT has no comments: writers leave empty lines in a caption, and players show what follows.
    found.joined.clear()
    return captioned(cues, "The SRT file holds no cue with text", _MEND, warnings=complaints(text, found, found.asides))


FORMAT = Format(
    "SRT",
    (".srt",),
    sniff,
    read,
    looks="numbered cues under `00:00:01,000 --> 00:00:04,000`",
    taken="text, times; a `Name:` holds until the next, or `<v Name>`; `>>`, or `- ` in three captions and more, "
    "begins a turn of nobody known",
    left="numbers, positions, `<i>`",
)
