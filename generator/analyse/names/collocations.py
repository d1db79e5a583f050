"""Concepts that no glossary knows: words said together again and again, more often than apart."""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress, pairwise

from generator.analyse.language.text import is_stop
from generator.analyse.names.tokens import Atoms

_GAPS = frozenset({" ", "-"})
_LEAST, _WORDS_A_TIME = 3, 3500
"""Times that a collocation has to be said: so many, or once for so many words."""
_WEAK = frozenset(
    """
    able add added adding actual additional ago already bad based become becomes behind best better big bigger biggest
    bring build building built buy change changed changes changing close come complete completely current currently deal
    decided did different difficult done early easier easily end entire especially everything existing extra fast few
    final first five four full fully future general get gets getting give given giving goes going gone gotta great half
    hand happen hear help helped high higher hour hours hundred important instead interesting job keep kept largest last
    late later learn learned less level lets list listen live living long longer low lower main major making man many
    matter maybe million minute minutes moment month months morning move moved moving needed needs new newer next nice
    night number obvious old older open opening original particular past pay percent perfect perhaps possible power
    previous process put putting random rather recent recently run running same saw second seconds see seen separate set
    several short shows side similar simple single six size slightly small smaller solve somehow somebody someone soon
    specific spend spent stay step still stop story strong supposed ten third thousand three today together told took
    top topic track true turn turned two type types understand using usually wait walk wanted wants watch watching week
    weekend weeks whole whatever wonderful worked working works worse worst write writing written wrong yesterday young
    life day days everyone anyone anything nothing something everybody name names called call half plus super super
    ones thousand thousands billion twice hello episode episodes podcast listeners listener sponsor dot com www guest
    guests host hosts laughter breaking crosstalk mm hmm uh um blah favorite favourite little bit lot lots
    zero seven eight nine eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety milliseconds cents
    dollars bucks
    """.split()
)
"""Words too general, or too much of a verb, to be part of a concept's name."""


@dataclass(frozen=True, slots=True)
class Collocation:
    """Two or three words said together: where each begins, best first."""

    words: int
    begins: tuple[int, ...]
    weight: float


def collocations(text: Atoms, covered: Sequence[int], readable: int, most: int) -> list[Collocation]:
    """The strongest `most` collocations in the first `readable` texts, weighed by count and association (NPMI)."""
    folded, words = text.folded, text.words
    total = len(text)
    good = {
        word
        for word in text.counts
        if word.isalpha() and word[0].islower() and len(word) > 2 and word not in _WEAK and not is_stop(word)
    }
    last = bisect_left(text.place, readable)
    usable = [at for at in compress(range(last), map(good.__contains__, words)) if not covered[at]]
    single = Counter(folded)
    pairs: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for at, after in pairwise(usable):
        if after == at + 1 and text.gaps[after] in _GAPS and not folded[at].endswith("ly"):
            pairs[folded[at], _singular(folded[after])].append(at)
    least = max(_LEAST, total // _WORDS_A_TIME)
    found = []
    for (left, right), begins in pairs.items():
        if len(begins) >= least and not right.endswith(("ing", "ed", "ly")):
            apart = math.log(single[left] * (single[right] + single[right + "s"]) / total)
            npmi = (math.log(len(begins)) - apart) / -math.log(len(begins) / total)
            found.append(Collocation(2, tuple(begins), round(npmi * math.log(1 + len(begins)) ** 1.5, 6)))
    found.sort(key=lambda item: (-item.weight, item.begins))
    return _apart(found)[:most]


def _apart(found: Sequence[Collocation]) -> list[Collocation]:
    """Pairs that overlap become one of three words (`site request` + `request forgery`) or the weaker one goes."""
    kept: list[Collocation] = []
    for item in found:
        begins = set(item.begins)
        for place, other in enumerate(kept):
            after = begins & {begin + other.words - 1 for begin in other.begins}
            before = begins & {begin - 1 for begin in other.begins}
            if 2 * len(after) < len(begins) and 2 * len(before) < len(begins):
                continue
            if other.words == 2:
                starts = before or {begin - 1 for begin in after}
                if len(starts) >= _LEAST:
                    kept[place] = Collocation(3, tuple(sorted(starts)), other.weight)
            break
        else:
            kept.append(item)
    return kept


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 4 and word[-1] == "s" and word[-2] not in "su" else word
