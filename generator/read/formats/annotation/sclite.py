"""NIST's columns of recognised speech: STM (a segment a line) and CTM (a word a line), times in seconds.

`show 1 Ann_Lee 0.50 3.00 <o,f0> words` and `show 1 0.50 0.21 words 0.98`; lines that begin with `;;` are comments.
https://github.com/usnistgov/SCTK/blob/master/doc/infmts.htm
"""

import re

from generator.model import Cue
from generator.read.formats.clock import seconds
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.heads.caption_names import captioned
from generator.read.formats.markup import plain
from generator.read.formats.pieces.pieces import Piece
from generator.read.formats.pieces.times import Time, Times
from generator.read.formats.pieces.word_cues import began, ended, grouped, joined

_SECONDS = r"(\d{1,7}(?:\.\d{1,6})?)"
_SEGMENT = re.compile(rf"\S+ +\w{{1,8}} +(\S*[^\W\d]\S*) +{_SECONDS} +{_SECONDS}(?: +<[^<>]*>)?(?: +(.*))?")
_WORD = re.compile(rf"\S+ +\w{{1,8}} +{_SECONDS} +{_SECONDS} +(\S+)(?: +-?[\d.]+)?(?: +(\S+))*")
_CHOICE = re.compile(r"\{ *@? *([^{}/]*)/[^{}]*\}")
"""What was said or something like it, `{ yes / yeah }`: the first is taken, and `@` is nothing."""
_OTHERWISE = re.compile(r"^[^\n]*<ALT>.*?<ALT_END>", re.MULTILINE | re.DOTALL | re.IGNORECASE)
"""All but the first of several readings in a CTM file."""
_TAG = re.compile(r"^.*<ALT\w*>.*$", re.MULTILINE | re.IGNORECASE)
_NOT_SAID = re.compile(r"ignore_time_segment_in_scoring|<[^<>]*>|\(%\w+\)|\{[^{}]*\}", re.IGNORECASE)
_FEWEST = 3
"""Lines from which on it is told."""
_MEND = "Write each line as `show 1 Ann_Lee 0.50 3.00 words`"


def _lines(text: str) -> list[str]:
    text = _TAG.sub("", _OTHERWISE.sub("", text))
    return [line for one in text.split("\n") if (line := " ".join(one.split())) and not line.startswith(";;")]


def sniff(text: str) -> bool:
    """Whether its first lines are all segments, or all words."""
    first = _lines(text[:20_000])[:20]
    return len(first) >= _FEWEST and any(all(map(kind.fullmatch, first)) for kind in (_SEGMENT, _WORD))


def read(text: str) -> Document:
    """One cue a segment, or a sentence of words. Raises ContentError if nothing is said."""
    cues: list[Cue] = []
    words: list[Piece] = []
    for line in _lines(text):
        if found := _SEGMENT.fullmatch(line):
            if said := plain(_NOT_SAID.sub("", _CHOICE.sub(r"\1", found[4] or ""))):
                cues.append(Cue(said, seconds(found[2]), seconds(found[3]), found[1]))
        elif (found := _WORD.fullmatch(line)) and (said := _NOT_SAID.sub("", found[3])):
            start, length = (Time(float(time), 1000.0) for time in (found[1], found[2]))
            words.append(Piece(said, Times(start, None, length)))
    for run in grouped(words, 1.0):
        cues.append(Cue(plain(joined(run)), began(run[0], 1.0), ended(run[-1], 1.0)))
    return captioned(cues, "Nothing is said in the file", _MEND)


FORMAT = Format(
    "STM, CTM",
    (".stm", ".ctm"),
    sniff,
    read,
    looks="`show 1 Ann_Lee 0.50 3.00 words`, or a word a line: `show 1 0.50 0.21 words`",
    taken="text, times, speakers",
    left="labels, confidences, alternatives",
)
