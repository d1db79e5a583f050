"""The terms of an episode gathered: runs of one to three content words, with how and where they are said."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import chain, compress, count
from operator import add

import numpy as np

from generator.analyse import text
from generator.analyse.lexicon import BEFORE_NOUN, BEFORE_VERB
from generator.analyse.sentence import Said
from generator.analyse.terms import LONGEST, PARTS, Term, fold, is_letter


def gather(said: Said, turn_of: Sequence[int], names: Iterable[str]) -> dict[str, Term]:
    """Key (folded words joined) to term, for each run of content words said twice or more.

    `turn_of` gives the turn of each sentence; `names` are the speakers', whose words are left out.
    """
    parts = _parts(said, {fold(word) for name in names for word in text.words(name)})
    inner = np.diff(np.array(said.sentence_of, dtype=int), prepend=-1) == 0
    content = np.array(list(map(bool, parts)), dtype=bool)
    follows = inner & content & np.roll(content, 1)
    places = np.flatnonzero(content)
    keys = list(map(parts.__getitem__, places.tolist()))
    runs = [(places, keys)]
    """For each length the place of the last word of every run, and its key."""
    for size in range(2, LONGEST + 1):
        longer = follows[places - (size - 2)]
        keys = list(compress(keys, longer.tolist()))
        places = places[longer]
        keys = list(map(add, map(parts.__getitem__, (places - (size - 1)).tolist()), keys))
        runs.append((places, keys))
    repeated = {key for key, times in Counter(chain.from_iterable(keys for _, keys in runs)).items() if times > 1}
    uses: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for size, (places, keys) in enumerate(runs, start=1):
        again = list(map(repeated.__contains__, keys))
        for last, key in zip(compress(places.tolist(), again), compress(keys, again), strict=True):
            uses[key].append((last, size))
    within = inner.tolist()
    turns = list(map(turn_of.__getitem__, said.sentence_of))
    found = {key: _term(said.words, turns, within, sorted(uses[key])) for key in uses}
    begins, ends = np.flatnonzero(content & ~follows), np.flatnonzero(content & ~np.append(follows[1:], False))
    for begin, end in zip(begins.tolist(), ends.tolist(), strict=True):
        if term := found.get(parts[end]):
            before = said.words[begin - 1] if within[begin] else ""
            _note_head(term, end - begin + 1, before)
    _note_parts(found)
    return found


def _parts(said: Said, speakers: set[str]) -> list[str]:
    """Each word folded, if a term may hold it; else nothing. A lone letter may only follow another part."""
    parts = ["" if part in speakers else part for part in map(_part, said.words)]
    letters = set(filter(is_letter, set(said.words)))
    for place in compress(count(), map(letters.__contains__, said.words)):
        if place and parts[place - 1] and said.sentence_of[place - 1] == said.sentence_of[place]:
            letter = fold(said.words[place])
            parts[place] = "" if letter in speakers else letter
    return parts


@lru_cache(maxsize=65536)
def _part(word: str) -> str:
    """A word folded, if a term can begin with it; else nothing."""
    return "" if text.is_stop(word) or word[0].isdigit() else fold(word)


def _term(words: Sequence[str], turns: Sequence[int], within: Sequence[bool], uses: list[tuple[int, int]]) -> Term:
    """The term of all runs with one key: (place of the last word, words) of each, in order."""
    last, size = uses[0]
    said = tuple(words[last - size + 1 : last + 1])
    term = Term(said, tuple(map(text.stem, said)))
    for last, size in uses:
        begin = last - size + 1
        form = words[begin] if size == 1 else " ".join(words[begin : last + 1])
        term.forms[form] = term.forms.get(form, 0) + 1
        term.places.append(turns[begin])
        term.tenths[begin * PARTS // (len(words) + 1)] += 1
        if within[begin]:
            term.capitals += words[begin][0].isupper()
            term.verb += words[begin - 1].lower() in BEFORE_VERB
    return term


def _note_head(term: Term, size: int, before: str) -> None:
    """The last word of a run is its head: a noun, if the run is short and follows an article or the like."""
    term.head += 1
    if size < 3 and before.lower() in BEFORE_NOUN:
        term.noun += 1


def _note_parts(found: dict[str, Term]) -> None:
    """Tells each term how often it is said as part of a longer one."""
    for term in found.values():
        size = len(term.words)
        if size > 1:
            parts = [fold(word) for word in term.words]
            for begin in range(size):
                for end in range(begin + 1, size + 1):
                    part = found.get("".join(parts[begin:end]))
                    if part is not None and end - begin < size:
                        part.inside = max(part.inside, term.count)
