"""Whether a claim says of the phrases that it repeats what its quotes say of them.

What a quote denies, limits or sets against its opposite need not be a whole sentence that the claim repeats: "a soft
fork" is enough, where "it's not" stands before it in one of the two.
"""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

from generator.analyse.proof.alignment import Alignment
from generator.analyse.proof.evidence import Evidence
from generator.analyse.proof.lists import DEGREE, DEGREES, denies, negates
from generator.analyse.proof.phrases import Phrase, phrases
from generator.analyse.proof.words import Words, carries, key, opposites
from generator.model.grouped import grouped

_STRONG = 16.0
"""The strength of a phrase that counts most."""
_NONE, _ALL = 0, len(DEGREES) - 1
_OPENS = frozenset("but because although though while whereas so".split())
"""Words over which nothing reaches that is said of a phrase."""
_UNDENIED = _OPENS | frozenset("that which who and".split())
"""Words over which no negator reaches."""
_IMPLIES = frozenset(
    map(
        key,
        """lack fail avoid prevent refuse miss missing little less few stop impossible unable unlike instead without
        except rarely seldom hardly barely scarcely only never nothing nobody none neither nor rid drop remove resist
        doubt deny reject ignore skip struggle opposite against away out wrong mistake rather""".split(),
    )
)
"""Keys of words that may deny without a negator: where one is near, whether something is denied is left open."""
_ORDERED = frozenset(map(key, ("before", "after")))
"""Opposites that say the same where the sides change places, which `roles` judges."""
DENIED = "repeats and denies"
"""What leaves no doubt: all of a sentence of the claim was said, and denied where it is not, or the other way round."""
OPPOSED = "repeats with the opposite word"
"""The same of a sentence that was said but for one word."""
_MOST = 0.7
"""The share of a sentence that is all of it where only the claim denies."""
_LONG = 4
"""Words that leave no doubt that a sentence with an opposite is that of the quote."""
_UN = ("un", "non-", "dis")


def agreement(aligned: Alignment) -> dict[str, float]:
    """How strong the phrase is of which something else was said wherever it was said, 0 to 2 each."""
    found = phrases(aligned)
    claim, evidence = aligned.claim, aligned.evidence
    shared = {*claim.key} & {*evidence.key[: evidence.cut]}

    def denied(phrase: Phrase) -> dict[int, int]:
        """Word of a phrase to 1 where only the claim denies it, -1 where only the quote does, else 0."""
        states = {}
        for word, place in zip(phrase.words, phrase.places, strict=True):
            ours, theirs = _denied(claim.low, claim.clause, word), _denied(evidence.low, evidence.clause, place)
            near, there = (evidence, place) if ours else (claim, word)
            states[word] = 0 if ours == theirs or _may_deny(near, there, shared) else 1 if ours else -1
        return states

    def degrees(phrase: Phrase) -> tuple[set[int], set[int]]:
        """How much of a phrase the claim takes in, and how much the quote does."""
        ours = range(_reach(claim.low, claim.clause, phrase.words[0], 3), phrase.words[-1])
        theirs = range(_reach(evidence.low, evidence.clause, phrase.places[0], 4), phrase.places[-1])
        return (
            {DEGREE[claim.low[place]] for place in ours if claim.low[place] in DEGREE},
            {DEGREE[evidence.low[place]] for place in theirs if evidence.low[place] in DEGREE},
        )

    def wider(phrase: Phrase) -> dict[int, int]:
        """A phrase's end to 1 where the claim says all and the quote does not, else 0."""
        ours, theirs = degrees(phrase)
        return {phrase.words[-1]: int(_ALL in ours and theirs.isdisjoint({_NONE, _ALL}))}

    denials = _unanimous(found, denied) if aligned.denies else {}
    limits = {} if DEGREES[_ALL].isdisjoint(claim.low) else _unanimous(found, wider)
    opposed = _opposed(aligned, found)
    sizes = Counter(claim.sentence[word] for word in claim.content)
    return {
        DENIED: float(
            _repeats(aligned, found, {word for word, (state, _) in denials.items() if state}, 1.0)
            or _repeats(aligned, found, {word for word, (state, _) in denials.items() if state == 1}, _MOST)
        ),
        "leaves out what denied the words": _strongest(denials, -1),
        "all, where it was not said": _strongest(limits, 1),
        OPPOSED: float(
            opposed is not None and len(opposed.words) >= max(_LONG, sizes[claim.sentence[opposed.words[0]]] - 1)
        ),
        "opposite beside the same words": _graded(opposed.strength if opposed else 0.0),
    }


def _unanimous(found: Sequence[Phrase], judge: Callable[[Phrase], dict[int, int]]) -> dict[int, tuple[int, float]]:
    """Word of a claim to its state and strongest phrase, where it has one state wherever its phrases were said."""
    states = grouped((word, (state, phrase.strength)) for phrase in found for word, state in judge(phrase).items())
    return {word: max(judged) for word, judged in states.items() if len({state for state, _ in judged}) == 1}


def _strongest(judged: Mapping[int, tuple[int, float]], state: int) -> float:
    return _graded(max((strength for found, strength in judged.values() if found == state), default=0.0))


def _graded(strength: float) -> float:
    return min(strength, _STRONG) / _STRONG * 2


def _repeats(aligned: Alignment, found: Sequence[Phrase], words: Collection[int], share: float) -> bool:
    """Whether one of some words belongs to a phrase that is such a share of a sentence of the claim."""
    claim = aligned.claim
    sizes = Counter(claim.sentence[word] for word in claim.content)
    return any(
        len(phrase.words) >= share * sizes[claim.sentence[phrase.words[0]]] and not {*phrase.words}.isdisjoint(words)
        for phrase in found
    )


def _denied(low: Sequence[str], clause: Sequence[int], place: int) -> bool:
    """Whether a negator stands before a word, with one word that carries the subject between them at most."""
    between = 0
    for before in range(place - 1, max(-1, place - 6), -1):
        word = low[before]
        if not word or clause[before] != clause[place]:
            return False
        if negates(low, before):
            return True
        between += carries(word)
        if word in _UNDENIED or between > 1:
            return False
    return False


def _may_deny(words: Words | Evidence, place: int, shared: Collection[str]) -> bool:
    """Whether anything around a word could deny it: not a "not" that opens what follows, nor what both sides say."""
    low, clause = words.low, words.clause
    return any(
        near < place or clause[near] == clause[near - 1]
        if denies(low[near])
        else low[near]
        and words.key[near] not in shared
        and (near < place + 6 or clause[near] == clause[place])
        and (words.key[near] in _IMPLIES or low[near].endswith("less") or (low[near].startswith(_UN) and low[near][6:]))
        for near in range(max(0, place - 8), min(len(low), place + 12))
    )


def _reach(low: Sequence[str], clause: Sequence[int], place: int, most: int) -> int:
    """Where what is said of a phrase that begins at a place can begin, `most` words before it."""
    begin = place
    while begin > max(0, place - most) and low[begin - 1] and clause[begin - 1] == clause[place]:
        if low[begin - 1] in _OPENS:
            break
        begin -= 1
    return begin


def _opposed(aligned: Alignment, found: Sequence[Phrase]) -> Phrase | None:
    """The strongest phrase beside which the claim has one word and every quote the opposite."""
    claim, evidence = aligned.claim, aligned.evidence

    def said(phrase: Phrase, word: int) -> Collection[str]:
        """The keys around the nearest word of a phrase to one of the claim; nothing where none is near."""
        near = [
            (abs(other - word), place)
            for other, place in zip(phrase.words, phrase.places, strict=True)
            if 0 < abs(other - word) <= 3 and claim.clause[other] == claim.clause[word]
        ]
        if not near:
            return ()
        place = min(near)[1]
        around = range(max(0, place - 4), min(evidence.cut, place + 5))
        return {evidence.key[p] for p in around if evidence.clause[p] == evidence.clause[place]}

    strongest: Phrase | None = None
    for word, own in enumerate(claim.key):
        others = opposites().get(own)
        if not others or own in _ORDERED:
            continue
        votes = [(phrase, own in keys) for phrase in found for keys in [said(phrase, word)]
                 if own in keys or not others.isdisjoint(keys)]  # fmt: skip
        if votes and not any(same for _, same in votes):
            phrases_beside = [phrase for phrase, _ in votes] + ([strongest] if strongest else [])
            strongest = max(phrases_beside, key=lambda phrase: phrase.strength)
    return strongest
