"""Names that no glossary knows, found by how they are written: capitals inside sentences, CamelCase, acronyms."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import compress, count

from generator.analyse.language.lexicon import FUNCTION_WORDS, TALK_WORDS
from generator.analyse.language.wordlists import wordlist
from generator.analyse.names.listed import LISTED
from generator.analyse.names.tokens import Atoms, fold, split
from generator.model.grouped import grouped

_WITHIN = frozenset({" ", "-", "–", "&", " & ", ".", ". "})
"""Gaps that a name may hold."""
_LINKS = frozenset("of de van von der den la le del".split())
"""Small words inside names: Bank of America, Guido van Rossum."""
_CAMEL = re.compile(r"[a-z]+[A-Z]|[A-Z]{2,}(?!ing$|ed$|er$)[a-z]{2,}|[A-Z][a-z]+[A-Z]|[A-Z]+[a-z]*\d+[A-Za-z]")
_HEAD = re.compile(r"[a-z]{2,}(?=[A-Z])")
"""A word in small letters that goes on with a capital: `fadeOut`."""
_VERSION = re.compile(r"[a-z]\d{1,2}|(?:v|rc|[ehlpqs]|sl|float|u?int)\d+")
"""Versions, quarters, levels, keys, priorities and types of numbers: RC4, Q3, F1, P0."""
_NUMBERED = re.compile(r"\d+(?:\.\d+)*")
_ROLES = LISTED["titles"] | LISTED["roles"]
_NO_NAMES = _ROLES | LISTED["abbreviations"]
_RECURS = 5
"""Times that an everyday word (Lightning) has to stand as a name, and a quarter as often as a word at most."""
_LONGEST = 5
"""Atoms in such a name, at most."""


@dataclass(frozen=True, slots=True)
class Span:
    """A possible name: atoms `begin` to `end` (exclusive)."""

    begin: int
    end: int
    key: str
    """Its letters, folded: what other spellings share."""
    sure: bool
    """Whether it stands inside a sentence, or is written as only names are."""
    longer: bool = False
    """Whether a known name is part of it: Redis in Redis Labs."""


def spans(text: Atoms, covered: Sequence[int], readable: int) -> list[Span]:
    """Runs of capitalised atoms in the first `readable` texts, of which some are not `covered` by a known name."""
    found: list[Span] = []
    words, joined, gaps, place = text.words, text.joined, text.gaps, text.place
    total = len(text)
    done = 0
    shaped = set(filter(_shaped, text.counts))
    dull = {word for word in shaped if everyday(fold(word)) and fold(word) not in wordlist("first_names")}
    for at in compress(count(), map(shaped.__contains__, words)):
        if at < done or covered[at] or place[at] >= readable or gaps[at].endswith("@"):
            continue
        after = words[at + 1] if at + 1 < total else ""
        if text.initial[at] and words[at] in dull and after.islower() and after not in _LINKS:
            continue  # Most sentences begin so, and `_trimmed` would leave nothing.
        begin, end = at, at + 1
        while covered[begin - 1] and joined[begin] and gaps[begin] in {" ", "-"} and words[begin - 1] in shaped:
            begin -= 1
        if text.folded[at] in wordlist("first_names"):
            begin = at
        while end < total and joined[end] and gaps[end] in _WITHIN and end - at < _LONGEST:
            if covered[end] and acronym(words[end]) and words[end] != "AI":
                break  # The Zorb API is an API; Zorb AI is somebody.
            if gaps[end] == "." and words[end].istitle() and everyday(text.folded[end]):
                break  # A sentence ends without a space.
            if text.folded[end] in _ROLES or (words[end] in _LINKS and _is_person(text, at, end)):
                break
            if words[end] in shaped or (_NUMBERED.fullmatch(words[end]) and gaps[end] == "-"):
                end += 1
            elif (
                words[end] in _LINKS
                and end + 1 < total
                and joined[end + 1]
                and not covered[end + 1]
                and words[end + 1] in shaped
            ):
                end += 2
            else:
                break
        done = end
        span = _trimmed(text, begin, end)
        if span and any(covered[span.begin : span.end]):
            span = None if all(covered[span.begin : span.end]) else replace(span, longer=True)
        if span:
            found.append(span)
    return found


def accepted(text: Atoms, found: Sequence[Span], known: Iterable[str], strict: bool) -> dict[str, list[Span]]:
    """The spans that behave as names do, by key: those inside a sentence that are no common words.

    A word of a longer name (of those `known`, or found here) may come at the start of a sentence alone. `strict` is
    for raw speech recognition, where a capital is a guess: any name but a person's full one then has to come twice.
    """
    groups = grouped((span.key, span) for span in found)
    long = {key: group for key, group in groups.items() if group[0].end - group[0].begin > 1}
    names = [[fold(part) for part in split(name)] for name in known]
    result = {key: group for key, group in long.items() if _behaves(text, group, False, strict)}
    names += [text.folded[group[0].begin : group[0].end] for group in result.values()]
    parts = {part for name in names if len(name) > 1 for part in name if len(part) > 1}
    return {
        key: group
        for key, group in groups.items()
        if key in result or (key not in long and _behaves(text, group, key in parts and not everyday(key), strict))
    }


def camel(word: str) -> bool:
    """Whether a word is written as only names are: `OpenZFS`, `wasmCloud`, `DataDog`."""
    return not word.islower() and bool(_CAMEL.search(word)) and not (word[-1] == "s" and word[:-1].isupper())


def everyday(folded: str) -> bool:
    """Whether a folded word is too common to be a name by itself."""
    return folded in wordlist("common") or folded in FUNCTION_WORDS or folded in TALK_WORDS


def _is_person(text: Atoms, begin: int, end: int) -> bool:
    """Whether words are a full name, so that "of" leads on to where somebody works: Bo Roe of Example."""
    return end - begin > 1 and text.folded[begin] in wordlist("first_names") and text.words[end] == "of"


def _shaped(word: str) -> bool:
    return not word.islower() and ((word[0].isupper() and word != "I") or bool(_CAMEL.search(word)))


def _trimmed(text: Atoms, begin: int, end: int) -> Span | None:
    """The span without the sentence's first word, titles and other words that are capitalised for no reason."""
    folded, words = text.folded, text.words
    while begin < end and (
        folded[begin] in FUNCTION_WORDS
        or folded[begin] in TALK_WORDS
        or folded[begin] in _ROLES
        or (begin + 1 < end and folded[begin] == folded[begin + 1])
        or (text.initial[begin] and everyday(folded[begin]) and folded[begin] not in wordlist("first_names"))
    ):
        begin += 1
    while end > begin and (
        folded[end - 1] in FUNCTION_WORDS
        or (len(folded[end - 1]) == 1 and all(len(part) == 1 for part in folded[begin:end]))
        or (end - begin > 1 and _is_added(words, folded, begin, end))
    ):
        end -= 1
    half = (end - begin) // 2
    if half and folded[begin : begin + half] == folded[begin + half : end]:
        end -= half
    if begin == end:
        return None
    key = "".join(folded[begin:end])
    if end - begin == 1:
        if key in _NO_NAMES:
            return None
        if acronym(words[begin]) and words[begin][-1] == "s":
            key = key[:-1]
    sure = not text.initial[begin] or camel(words[begin]) or _is_full_name(folded, begin, end)
    return Span(begin, end, key, sure) if len(key) > 1 else None


def _is_full_name(folded: Sequence[str], begin: int, end: int) -> bool:
    """Whether a given name begins it and a word follows that only a name can be."""
    return end - begin > 1 and folded[begin] in wordlist("first_names") and not everyday(folded[begin + 1])


def _is_added(words: Sequence[str], folded: Sequence[str], begin: int, end: int) -> bool:
    """Whether the last word of a name is said twice, or the place of who or what is named before it."""
    last = folded[end - 1]
    if last == folded[end - 2]:
        return True
    if last not in wordlist("places") or folded[begin] in wordlist("first_names"):
        return False
    return not (everyday(folded[end - 2]) or acronym(words[begin]))


def acronym(word: str) -> bool:
    """Whether a word is written in capitals, a plural ending aside: `CDN`, `VMs`."""
    return word.isupper() or (word[-1] == "s" and len(word) > 2 and word[:-1].isupper())


def _behaves(text: Atoms, group: Sequence[Span], part: bool, strict: bool) -> bool:
    first = group[0]
    parts = text.folded[first.begin : first.end]
    words = text.words[first.begin : first.end]
    sure = sum(span.sure for span in group)
    if not (sure or part) or _place(parts) or first.key in _NO_NAMES or first.key[-1] == "+":
        return False
    if 3 * sum(_is_code(text, span) for span in group) > len(group) or (
        first.longer and (sure < 2 or all(map(everyday, parts)))
    ):
        return False
    if len(parts) == 1:
        word = words[0]
        if parts[0][-1] == "s" and parts[0][:-1] in wordlist("first_names") and parts[0] not in wordlist("first_names"):
            return False
        if _VERSION.fullmatch(parts[0]):
            return False
        if everyday(parts[0]):
            again = 2 if parts[0] in wordlist("first_names") else _RECURS
            return sure >= again and text.counts[parts[0]] * (again - 1) < sure
        if acronym(word):
            least = 2 if first.key[-1].isdigit() else 4 if len(first.key) == 2 or strict else 3
            return len(group) >= least and text.counts[parts[0]] < len(group)
        if (len(group) == 1 and strict and not part) or (
            len(group) < 3 and (head := _HEAD.match(word)) and everyday(head[0])
        ):
            return False
        return text.counts[parts[0]] < len(group)
    if all(everyday(part) for part in parts):
        return sure > 1
    return sure > 1 or not strict or parts[0] in wordlist("first_names")


def _is_code(text: Atoms, span: Span) -> bool:
    """Whether something is written as programmers write it: `forkProcess`, `Zorb.allDone`, `zorbAll()`, `ZO_RETURN`."""
    begin, end = span.begin, span.end
    before = text.gaps[begin]
    after = text.gaps[end] if end < len(text) else ""
    if "<" in before or before.endswith("%") or not {"<", ">"}.isdisjoint(after[:2]):
        return True
    if before == "." or "_" in (before, after):
        return True
    words, gaps = text.words[span.begin : span.end], text.gaps[span.begin + 1 : span.end]
    dotted = any(gap == "." and word[0].islower() for gap, word in zip(gaps, words[1:], strict=True))
    return dotted or after.startswith("()")


def _place(parts: Sequence[str]) -> bool:
    places = wordlist("places")
    if len(parts) > 1 and parts[-1] in LISTED["place ends"] and parts[0] not in wordlist("first_names"):
        return True
    found = [part in places or part.removesuffix("s") in places for part in parts]
    return any(found) and all(placed or everyday(part) for placed, part in zip(found, parts, strict=True))
