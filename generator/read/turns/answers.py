"""Where a question is answered in captions that name nobody: a turn begins there.

Who cuts captions begins one for each speaker, and a machine often one for each sentence. In sixty talks whose speakers
are known, somebody else goes on behind one question of three; behind those that this finds, behind nine of ten where
captions are cut at sentences, and nearly all where they are filled.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from generator.model import Cue

_ANSWERS = frozenset(
    "yes yeah yep yup no nope nah well oh right sure exactly absolutely totally correct definitely true indeed "
    "certainly mm-hmm mhm uh-huh ja nein doch genau klar richtig oui non si sí claro sim não".split()
)
"""Words that begin what somebody else says, after a question."""
_ASKED = ("?", "？", "؟")
_AROUND = "\"'“”‘’«»()[]"
_SHORT = 0.75
"""Of the usual length: a caption cut before there was no more room."""
_SELDOM = 0.25
"""Of all captions: where more are so short, sentences end them, and not who speaks."""


def answers(cues: Sequence[Cue]) -> Iterator[int]:
    """Positions of the captions, of nobody known, that answer the question which ends the one before."""
    spoken = [at for at, cue in enumerate(cues) if cue.text.strip()]
    asked = [(one, other) for one, other in pairwise(spoken) if _asks(cues[one]) and _is_open(cues[other])]
    if not asked:
        return
    lengths = [len(cues[at].text) for at in spoken]
    short = _SHORT * median(lengths)
    filled = sum(length < short for length in lengths) < _SELDOM * len(lengths)
    for one, other in asked:
        first = cues[other].text.split(maxsplit=1)[0].strip(_AROUND + ",.!?…—").lower()
        if first in _ANSWERS or (filled and len(cues[one].text) < short):
            yield other


def _asks(cue: Cue) -> bool:
    return _is_open(cue) and cue.text.rstrip(_AROUND).endswith(_ASKED)


def _is_open(cue: Cue) -> bool:
    """Whether it is a caption, and nothing tells who speaks."""
    return cue.speaker is None and cue.start_ms is not None
