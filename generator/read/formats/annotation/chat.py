"""CHAT (.cha), as TalkBank keeps talks: `*ANN:<tab>words`, their times between two control characters.

MacWhinney, Tools for Analyzing Talk, part 1: https://talkbank.org/0info/manuals/CHAT.html
"""

import re

from generator.model import Cue
from generator.read.formats.document import Document
from generator.read.formats.format import Format, begins
from generator.read.formats.heads.caption_names import captioned

_LINE = re.compile(r"^([*@%])([^:\n]{1,40}):?[ \t]*((?:.*)(?:\n[ \t]+.*)*)", re.MULTILINE)
"""A header, what somebody says or what is said of it, with the lines that go on with it."""
_TIMES = re.compile(r"(?<!\S)\x15?(\d{1,9})_(\d{1,9})\x15?(?!\S)")
"""The control characters around them are gone from a file that was mended."""
_CODES = re.compile(r"\[[^\[\]]*\]|&=\S+|\((?:\.+|\d[\d.:]*)\)|[<>‹›]|(?<!\S)(?:&[-+~]|\+[\"^<,]+|0(?=[a-z]))")
"""Notes on the words: `[/]`, `&=laughs`, `(.)`; groups, and the marks of fillers and omissions."""
_ENDS = re.compile(r"(?<!\S)\+[\"/.!?]*([.!?])")
"""How an utterance breaks off: `+...`, `+/.`."""
_SIGN = re.compile(r"\s*(?:@UTF8\s+)?(?:@(?:PID|Font|Window).*\s+)*@Begin\b")
_MEND = "Write `*ANN:`, a tab and the words"


def read(text: str) -> Document:
    """One cue an utterance, under the name that the head gives its code. Raises ContentError if there is none."""
    names: dict[str, str] = {}
    metadata: dict[str, str] = {}
    cues: list[Cue] = []
    for mark, label, written in _LINE.findall(text):
        if mark == "@" and label == "Participants":
            for one in written.split(","):
                code, *rest = one.split()[:2] or [""]
                names[code] = " ".join(rest).replace("_", " ") or code
        elif mark == "@" and label == "Date":
            metadata["date"] = written.strip()
        elif mark == "*":
            found = _TIMES.search(written)
            start, end = (int(found[1]), int(found[2])) if found else (None, None)
            words = _ENDS.sub(r"\1", _CODES.sub("", _TIMES.sub("", written)))
            if words := re.sub(r"[()]|\s+(?=[,.;!?])", "", " ".join(words.replace("_", " ").split())):
                cues.append(Cue(words, start, end, names.get(label, label)))
    return captioned(cues, "No line of the CHAT file has words", _MEND, metadata)


FORMAT = Format(
    "CHAT",
    (".cha",),
    begins(_SIGN),
    read,
    looks="`@Begin`, `@Participants:`, `*ANN:` and words",
    taken="text, times, names of the head, date",
    left="tiers (`%mor:`), codes in the words",
)
