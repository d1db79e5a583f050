"""The words of a transcript as they were said, and its speakers by their names: what the owner's corrections change."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from generator.model import Correction, Cue, Person
from generator.model.people import each_once
from generator.read.formats.heads.short_names import is_short_for

_WORD = re.compile(r"\w+")
_APOSTROPHE = re.compile("['’]")
_TRAILING = r"[.!?,;:…]*"


def renamed(name: str | None, corrections: Iterable[Correction]) -> tuple[str | None, frozenset[str]]:
    """The name that corrections put in place of a label, and the words of those that did.

    A `speaker` comes first, then a `merge`: `Speaker 1` is made Matt Roe, and Matt Roe Matthew Roe.
    """
    used = set()
    for kind in ("speaker", "merge"):
        for one in corrections:
            if name and one.kind == kind and name.casefold() == one.what.casefold() and one.to:
                name = one.to
                used.add(one.what)
                break
    return name, frozenset(used)


def full_names(labels: Iterable[str], people: Iterable[Person]) -> tuple[Correction, ...]:
    """A `speaker` correction for each label that is a short form of somebody's name.

    `Ann` (`Ann L.`, `AL`, `LEE`) stands for Ann Lee where nobody else who is credited or speaks could be meant.
    """
    speaking = set(labels)
    credited = {person.name for person in people}
    found: dict[str, str] = {}
    for label in sorted(speaking):
        meant = {name for name in credited | speaking if name != label and is_short_for(label, name)}
        if len(meant & credited) == 1 and meant <= credited - speaking:
            found[label] = meant.pop()
    once = Counter(found.values())
    return tuple(Correction("speaker", label, name) for label, name in found.items() if once[name] == 1)


@dataclass(frozen=True, slots=True)
class Amended:
    """The captions of a document after its owner's corrections."""

    said: tuple[Cue, ...]
    """With the words that were said, under the names of who said them."""
    kept: tuple[Cue, ...]
    """With the words that the source has, for its downloads; what was struck out is not there either."""
    used: frozenset[str]
    """What was found, as the corrections write it."""


def amended(cues: Sequence[Cue], corrections: Sequence[Correction]) -> Amended:
    """The captions with words replaced and struck out, and speakers renamed; as many as there were."""
    names = {cue.speaker: renamed(cue.speaker, corrections) for cue in cues}
    named = [replace(cue, speaker=names[cue.speaker][0]) if names[cue.speaker][1] else cue for cue in cues]
    kept, struck = spoken(named, [one for one in corrections if not one.to])
    said, replaced = spoken(kept, [one for one in corrections if one.to])
    return Amended(tuple(said), tuple(kept), struck.union(replaced, *(used for _, used in names.values())))


def credits(people: Iterable[Person], corrections: Sequence[Correction]) -> tuple[tuple[Person, ...], frozenset[str]]:
    """The people by their names, each once, and what of the corrections said so."""
    told = [(person, *renamed(person.name, corrections)) for person in people]
    named = each_once(replace(person, name=name or person.name) for person, name, _ in told)
    return named, frozenset().union(*(why for *_, why in told))


def spoken(cues: Sequence[Cue], corrections: Iterable[Correction]) -> tuple[list[Cue], frozenset[str]]:
    """As many cues, with the misheard words replaced, and what was found in them, as it was written.

    Words are found wherever white space parts them, across the captions of one speaker too; the first caption has
    what is said instead. What is written in small letters is found in any case, other words as they are written.
    """
    chosen = _possible(cues, corrections)
    if not chosen:
        return list(cues), frozenset()
    pattern = re.compile("|".join(_pattern(one) for one in chosen))
    result: list[Cue] = []
    used: set[str] = set()
    first = 0
    for at in range(1, len(cues) + 1):
        if at == len(cues) or cues[at].speaker != cues[first].speaker:
            texts, found = _replaced([cue.text for cue in cues[first:at]], pattern, chosen)
            used |= found
            result += [
                cue if cue.text == text else replace(cue, text=text)
                for cue, text in zip(cues[first:at], texts, strict=True)
            ]
            first = at
    return result, frozenset(used)


def _possible(cues: Sequence[Cue], corrections: Iterable[Correction]) -> list[Correction]:
    """Those whose words all occur, longest first: a glossary of thousands is none for the pattern."""
    replacing = [one for one in corrections if one.kind == "replace"]
    if not replacing:
        return []
    said = {word for cue in cues for word in _WORD.findall(cue.text.casefold())}
    chosen = {one.what: one for one in replacing if said.issuperset(_WORD.findall(one.what.casefold()))}
    return sorted(chosen.values(), key=lambda one: (-len(one.what), one.what))


def _pattern(one: Correction) -> str:
    words = r"\s+".join(_APOSTROPHE.sub("['’]", re.escape(word)) for word in one.what.split())
    bounded = rf"(?<!\w){words}(?!\w)" + (_TRAILING if not one.to and one.what[-1:].isalnum() else "")
    return f"((?i:{bounded}))" if one.what == one.what.lower() else f"({bounded})"


def _replaced(
    texts: Sequence[str], pattern: re.Pattern[str], chosen: Sequence[Correction]
) -> tuple[list[str], set[str]]:
    joined = "\n".join(texts)
    starts = [0, *accumulate(len(text) + 1 for text in texts)][:-1]
    parts: list[list[str]] = [[] for _ in texts]
    used = set()
    done = 0

    def keep(stop: int) -> None:
        """Copy the text from `done` up to `stop`, each caption's part to the parts of that caption."""
        for at in range(bisect_right(starts, done) - 1, len(texts)):
            if starts[at] >= stop:
                return
            parts[at].append(joined[max(done, starts[at]) : min(stop, starts[at] + len(texts[at]))])

    for match in pattern.finditer(joined):
        one = chosen[(match.lastindex or 1) - 1]
        keep(match.start())
        parts[bisect_right(starts, match.start()) - 1].append(one.to)
        used.add(one.what)
        done = match.end()
    if not used:
        return list(texts), used
    keep(len(joined))
    return ["".join(part).strip() for part in parts], used
