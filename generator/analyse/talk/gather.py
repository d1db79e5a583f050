"""The terms of an episode gathered: runs of one to three content words, with how and where they are said."""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import chain, compress
from operator import add
from typing import NamedTuple

import numpy as np

from generator.analyse.language import text
from generator.analyse.language.arrays import Places
from generator.analyse.language.lexicon import BEFORE_NOUN, BEFORE_VERB
from generator.analyse.talk.sentence import Said, owners
from generator.analyse.talk.terms import LONGEST, PARTS, Term, is_letter, term_key


class _Runs(NamedTuple):
    """Runs of content words with one key each."""

    last: Places
    """Where the last word of each stands."""
    keys: list[str]


def gather(said: Said, turn_of: Places, names: Iterable[str]) -> dict[str, Term]:
    """Key (folded words joined) to term, for each run of content words said twice or more.

    `turn_of` gives the turn of each word; `names` are the speakers', whose words are left out.
    """
    parts, numbers = _parts(said, {term_key(word) for name in names for word in text.words(name)})
    content = np.array(list(map(bool, parts)), dtype=bool)[numbers]
    follows = said.inner & content & np.roll(content, 1)
    places = np.flatnonzero(content)
    runs = [_Runs(places, list(map(parts.__getitem__, numbers[places].tolist())))]
    for size in range(2, LONGEST + 1):
        shorter = runs[-1]
        longer = follows[shorter.last - (size - 2)]
        last = shorter.last[longer]
        firsts = map(parts.__getitem__, numbers[last - (size - 1)].tolist())
        runs.append(_Runs(last, list(map(add, firsts, compress(shorter.keys, longer.tolist())))))
    found = _repeated(said, runs, turn_of)
    begins, ends = np.flatnonzero(content & ~follows), np.flatnonzero(content & ~np.append(follows[1:], False))
    before_noun = np.roll(said.where(_before_noun), 1)
    nouns = (ends - begins < 2) & (said.inner & before_noun)[begins]
    for end, noun in zip(numbers[ends].tolist(), nouns.tolist(), strict=True):
        if term := found.get(parts[end]):
            # The last word of a run is its head: a noun, if the run is short and follows an article or the like.
            term.head += 1
            term.noun += noun
    _note_parts(found)
    return found


def _parts(said: Said, speakers: set[str]) -> tuple[list[str], Places]:
    """(parts, number of the part for each word): a word folded, if a term may hold it; else nothing.

    A lone letter may only follow another part.
    """
    parts = ["" if part in speakers else part for part in said.each(_part)]
    letters = np.flatnonzero(said.figures(is_letter)).tolist()
    if not letters:
        return parts, said.numbers
    numbers = said.numbers.copy()
    folded = {letter: len(parts) + place for place, letter in enumerate(letters)}
    parts += [part if (part := term_key(said.distinct[letter])) not in speakers else "" for letter in letters]
    for place in np.flatnonzero(np.isin(said.numbers, letters)).tolist():
        if place and parts[numbers[place - 1]] and said.sentence_of[place - 1] == said.sentence_of[place]:
            numbers[place] = folded[numbers[place]]
    return parts, numbers


def _part(word: str) -> str:
    """A word folded, if a term can begin with it; else nothing."""
    return "" if text.is_stop(word) or word[0].isdigit() or word.lower() in _UNHEARD else term_key(word)


_UNHEARD = frozenset("unintelligible inaudible indiscernible crosstalk".split())
"""What typists put where they caught no words: "the opportunity [unintelligible]" is no term."""


def _before_noun(word: str) -> bool:
    return word.lower() in BEFORE_NOUN


def _before_verb(word: str) -> bool:
    return word.lower() in BEFORE_VERB


def _repeated(said: Said, runs: Sequence[_Runs], turn_of: Places) -> dict[str, Term]:
    """The terms of the runs whose key comes twice or more."""
    counts = Counter(chain.from_iterable(each.keys for each in runs))
    numbers = {key: number for number, key in enumerate(key for key, times in counts.items() if times > 1)}
    again = [list(map(numbers.__contains__, each.keys)) for each in runs]
    keys = np.array(
        [numbers[key] for each, kept in zip(runs, again, strict=True) for key in compress(each.keys, kept)], dtype=int
    )
    lasts = [each.last[np.array(kept, dtype=bool)] for each, kept in zip(runs, again, strict=True)]
    last, size = np.concatenate(lasts), owners(lasts) + 1
    order = np.lexsort((size, last, keys))
    keys, begin, end = keys[order], (last - size + 1)[order], last[order] + 1
    capitals = np.bincount(keys[said.capital[begin]], minlength=len(numbers))
    before_verb = said.where(_before_verb)
    verbs = np.bincount(keys[said.inner[begin] & before_verb[begin - 1]], minlength=len(numbers))
    tenths = np.bincount(keys * PARTS + begin * PARTS // (len(said.words) + 1), minlength=len(numbers) * PARTS)
    turns = turn_of[begin].tolist()
    written = [said.words[first:after] for first, after in zip(begin.tolist(), end.tolist(), strict=True)]
    ends = np.cumsum(np.bincount(keys, minlength=len(numbers))).tolist()
    found, start = {}, 0
    for key, stop, *figures in zip(
        numbers, ends, tenths.reshape(-1, PARTS).tolist(), capitals.tolist(), verbs.tolist(), strict=True
    ):
        words = tuple(written[start])
        forms: dict[str, int] = {}
        for form in map(" ".join, written[start:stop]):
            # A `Counter` is made in three times the time; most have two entries.
            forms[form] = forms.get(form, 0) + 1
        found[key] = Term(words, tuple(map(text.stem, words)), forms, turns[start:stop], *figures)
        start = stop
    return found


def _note_parts(found: dict[str, Term]) -> None:
    """Tells each term how often it is said as part of a longer one."""
    for term in found.values():
        size = len(term.words)
        if size > 1:
            parts = [term_key(word) for word in term.words]
            for begin in range(size):
                for end in range(begin + 1, size + 1):
                    part = found.get("".join(parts[begin:end]))
                    if part is not None and end - begin < size:
                        part.inside = max(part.inside, term.count)
