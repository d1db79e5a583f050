"""Captions to cues: tags taken off, and who speaks where `<v Name>` says so."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.model import Cue
from generator.read.formats.captions.captions import Caption
from generator.read.formats.captions.held import held
from generator.read.formats.markup import folded, plain

_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?(?:\s([^<>]*))?>|(</v>)", re.IGNORECASE)
_WHOLE = re.compile(r"<v ([^<>&{]*)>([^<>&{]*)(</v>)?")


def voiced(captions: Iterable[Caption]) -> list[Cue]:
    """The captions' cues, one for each voice in them; where names are given when they change, a name goes on."""
    cues: list[Cue] = []
    stated: list[bool] = []
    closed = False
    for text, start, end, _ in captions:
        if "<" not in text and "&" not in text and "{" not in text:
            if text:
                cues.append(Cue(folded(text), start, end))
                stated.append(False)
        elif whole := _WHOLE.fullmatch(text):
            closed = closed or whole[3] is not None
            if words := folded(whole[2]):
                cues.append(Cue(words, start, end, voice_name(whole[1])))
                stated.append(True)
        else:
            closed = closed or "</v>" in text
            for says, name, words in _spans(text):
                cues.append(Cue(words, start, end, name))
                stated.append(says)
    # Who says where a voice ends says nothing of what comes after.
    return cues if closed else held(cues, stated)


@lru_cache(1024)
def voice_name(written: str) -> str | None:
    """A voice's name without markup and doubled blanks; None for what holds no letter. `cast` says whose it is."""
    name = " ".join(plain(written).split())
    return name if any(map(str.isalpha, name)) else None


def _spans(text: str) -> Iterator[tuple[bool, str | None, str]]:
    """(whether a voice is given, its name, plain words) of each voice span of a caption, in order."""
    says, name, at = False, None, 0
    for tag in _VOICE.finditer(text):
        if words := plain(text[at : tag.start()]):
            yield says, name, words
        says = not tag[2]
        name = voice_name(tag[1] or "") if says else None
        at = tag.end()
    if words := plain(text[at:]):
        yield says, name, words
