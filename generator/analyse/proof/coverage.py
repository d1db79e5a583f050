"""How much of a claim was said, and where: words that the talk has elsewhere speak against it, rare ones most."""

from collections import defaultdict
from collections.abc import Iterable

from generator.analyse.proof.alignment import Alignment
from generator.analyse.proof.evidence import bare
from generator.analyse.proof.words import weight

_AROUND, _ELSEWHERE, _NOWHERE = 0.2, 0.7, 1.0
"""What a word counts as new that was said around the quotes, elsewhere in the talk, or not at all."""
_SLACK = 4.0
"""Added to a clause's weight, so that one new word makes no short clause new."""
_UNSAID = 0.3
"""What a word that was never said counts beside one that was said elsewhere."""
_FEW = 2.0
"""Added to what was said, so that one common word of the quotes bears out nothing."""
_JOINED = 5
"""Words behind an "and" that it adds."""
_JOINS = frozenset(
    """after and as because before but by if once or since so than then though till unless until when whenever where
    wherever whereas which while who whose with without although""".split()
)
"""Words that hang a clause on what stands before it."""
_HUNG = 2
"""Words of such a clause, of which none was said, that make it an addition."""
_COMMON = 1.0
"""Weight up to which a word says nothing of a subject: "people", "thing"."""
NEW_SHARE = "share of new words"
"""Of the whole claim: it tells how freely a claim is worded, not whether it is true, so it is not weighed."""


def quoted_share(aligned: Alignment) -> float:
    """Of what the talk says in a claim's words, the share that its quotes say, 0 to 1."""
    return _share(aligned, aligned.claim.content, unsaid=0.0)


def has_unsaid_sentence(aligned: Alignment) -> bool:
    """Whether a sentence of the claim has no word that was said in or around its quotes.

    "The cache went stale. The company went bankrupt." of a talk about caches: what is true would carry the rest.
    """
    said: dict[int, bool] = defaultdict(bool)
    for word, place in aligned.borne.items():
        said[aligned.claim.sentence[word]] |= place is not None
    return not all(said.values())


def has_unsaid_end(aligned: Alignment) -> bool:
    """Whether a clause is hung on a sentence that was said, of which nothing was said in or around the quotes.

    "The cache went stale, until the company went bankrupt." In a sentence that shares hardly a word with what was said
    such an end says nothing.
    """
    claim, cut = aligned.claim, aligned.evidence.cut
    telling = [word for word in claim.content if _tells(aligned, word)]
    said = {claim.sentence[word]: word for word in telling if aligned.borne[word] is not None}
    begins: dict[int, int] = {}
    for place in range(1, len(claim)):
        number = claim.sentence[place]
        joined = claim.low[place] in _JOINS or claim.clause[place] != claim.clause[place - 1]
        if joined and number == claim.sentence[place - 1] and place > said.get(number, 0):
            begins.setdefault(number, place)
    for number, begin in begins.items():
        before = [word for word in claim.content if claim.sentence[word] == number and word < begin]
        quoted = sum((first := aligned.borne[word]) is not None and first < cut for word in before)
        hung = sum(word >= begin and claim.sentence[word] == number for word in telling)
        if hung >= _HUNG and quoted >= max(1, len(before) / 2):
            return True
    return False


def _tells(aligned: Alignment, word: int) -> bool:
    """Whether a word is no common one and no speaker's name."""
    low = aligned.claim.low[word]
    return weight(low) > _COMMON and bare(low) not in aligned.evidence.talk.speakers


def coverage(aligned: Alignment) -> dict[str, float]:
    """How new a claim is against what was said, each 0 where all of it was."""
    claim, evidence = aligned.claim, aligned.evidence
    new: dict[int, float] = {}
    clauses: dict[int, list[int]] = defaultdict(list)
    for word, place in aligned.borne.items():
        clauses[claim.clause[word]].append(word)
        if place is not None:
            share = 0.0 if place < evidence.cut else _AROUND
        else:
            share = _ELSEWHERE if evidence.talk.keys[claim.key[word]] else _NOWHERE
        new[word] = share * weight(claim.low[word])
    total = sum(weight(claim.low[word]) for word in new)
    return {
        "newest clause": max(
            (
                sum(new[word] for word in words) / (sum(weight(claim.low[word]) for word in words) + _SLACK)
                for words in clauses.values()
            ),
            default=0.0,
        ),
        "three words from elsewhere": _farthest(aligned, _threes(aligned)),
        "added from elsewhere": _farthest(aligned, _joined(aligned)),
        NEW_SHARE: sum(new.values()) / total if total else 1.0,
    }


def _share(aligned: Alignment, words: Iterable[int], unsaid: float = _UNSAID) -> float:
    """The share of some words that is in the quotes; each counts more the less the rest of the talk says it."""
    claim, evidence = aligned.claim, aligned.evidence
    quoted = elsewhere = 0.0
    for key, word in {claim.key[word]: word for word in words}.items():
        place, said, worth = aligned.borne[word], evidence.talk.keys[key], weight(claim.low[word])
        if place is None:
            elsewhere += worth * (1 + said) ** -0.5 if said else unsaid * worth
        elif place < evidence.cut:
            quoted += worth * (1 + evidence.elsewhere(key)) ** -0.5
    return quoted / (quoted + elsewhere + _FEW)


def _farthest(aligned: Alignment, parts: Iterable[list[int]]) -> float:
    return max((1 - _share(aligned, words) for words in parts), default=0.0)


def _threes(aligned: Alignment) -> Iterable[list[int]]:
    """Three content words of a sentence in a row."""
    claim, content = aligned.claim, aligned.claim.content
    rows = (content[n : n + 3] for n in range(len(content) - 2))
    return (row for row in rows if claim.sentence[row[0]] == claim.sentence[row[-1]])


def _joined(aligned: Alignment) -> Iterable[list[int]]:
    """What an "and" or "or" joins to what stands before it."""
    claim = aligned.claim
    for place, word in enumerate(claim.low):
        if word in {"and", "or"}:
            near = range(place + 1, place + 1 + _JOINED)
            words = [word for word in claim.content if word in near and claim.clause[word] == claim.clause[place]]
            if words:
                yield words
