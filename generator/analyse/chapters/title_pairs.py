"""What stands beside the phrase that titles a chapter: one more thing it is about ("Motherboard and PCIe lanes").

An editor's title says three or four words that tell, a phrase mostly two. A stranger to it, who read the titles of
twelve unseen talks, called 6 of 28 such titles useless and 4 good; of the 80 others 39 and 6.
"""

from collections.abc import Iterable, Mapping

from generator.analyse.language import text
from generator.analyse.talk.study import Study
from generator.analyse.talk.terms import display, is_capitalised, term_key

Phrase = tuple[str, ...]

LEAST = 0.5
"""What a reader must give it at least, as `title_choice` has it."""
TOLD = 0.3
"""The title words that it has at least, added up by their chances."""
LONGEST = 2
"""Words of each of the two."""


def partner(best: Phrase, others: Iterable[tuple[float, Phrase]], chances: Mapping[str, float]) -> Phrase:
    """The first of `others`, (score, words) from the best on, that may stand beside the best; nothing if none may."""
    for score, words in others:
        told = sum(chances.get(stem, 0.0) for stem in text.content_stems(words))
        if score >= LEAST and told >= TOLD and _apart(best, words):
            return words
    return ()


def _apart(one: Phrase, other: Phrase) -> bool:
    """Whether both are short, of words with a meaning only, and no word is in both, be it in another form."""
    first, second = (list(map(text.content_stem, words)) for words in (one, other))
    if max(len(one), len(other)) > LONGEST or not all(first + second):
        return False
    return not any(stem.startswith(word[:4]) or word.startswith(stem[:4]) for stem in first for word in second)


def within(study: Study, words: Phrase) -> str:
    """A phrase as it is written within a sentence: as it is mostly said, and in small letters if it is no name."""
    if term := study.terms.get("".join(map(term_key, words))):
        return display(term)
    first = study.terms.get(term_key(words[0]))
    lower = first is not None and words[0][1:].islower() and not is_capitalised(first)
    return " ".join((words[0].lower() if lower else words[0], *words[1:]))
