"""The forms of a known name, and whether the words of a text are one: the form says how strictly that is asked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from generator.analyse.language.lexicon import FUNCTION_WORDS, TALK_WORDS
from generator.analyse.language.wordlists import wordlist
from generator.analyse.names.capitals import acronym, camel, everyday
from generator.analyse.names.tokens import Atoms, fold, split
from generator.model import GlossaryEntry

Rule = Literal["free", "capital", "exact"]
_SPLIT_LETTERS = 7
"""A name written apart (`cloud flare`) needs so many letters, or `am I` would be an AMI."""
_SHORT = 3
"""Letters of a name written small (pip) that with a capital may be somebody's."""
_PLURAL_KINDS = frozenset({"concept", "product", "event"})


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write a name, and how strictly a text is compared with it.

    `free`: without regard to case. `capital`: a common word (Render, Fly), which needs its capital, and
    inside a sentence at least once. `exact`: what is also a word but for its capitals (RAG, SCaLE), or misheard.
    """

    entry: int
    text: str
    parts: int
    rule: Rule
    plural: bool
    named: bool
    """Whether it is written as names are, so that small letters (weights and biases, acid) may be plain words."""
    company: bool
    joint: str
    """What joins everyday words (dev.to, no-code), without which in small letters they are only words; or nothing."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One form in a text: atoms `begin` to `end` (exclusive)."""

    begin: int
    end: int
    entry: int
    sure: bool
    """False where only small letters, the capital at the start of a sentence or part of a longer name speak for it."""


def form_of(number: int, entry: GlossaryEntry, text: str, parts: Sequence[str], misheard: bool) -> Form:
    """The form `text`, of these atoms, of the entry that has this number."""
    concept, company = entry.kind == "concept", entry.kind == "company"
    rule = "exact" if misheard else _rule(parts, concept)
    plural = entry.kind in _PLURAL_KINDS or text.isupper() or (company and rule == "free")
    return Form(
        entry=number,
        text=text,
        parts=len(parts),
        rule=rule,
        plural=plural and not misheard and len(parts[-1]) > 1 and not (text[-1] == "s" and acronym(parts[-1])),
        named=text.isupper() or (not concept and any(part[0].isupper() for part in parts)),
        company=company,
        joint=_joint(text, [fold(part) for part in parts]),
    )


def _joint(text: str, parts: Sequence[str]) -> str:
    """The sign without which a form is only words: a dot, or a hyphen after "no"."""
    if not all(map(everyday, parts)):
        return ""
    if "." in text:
        return "."
    return "-" if "-" in text and parts[0] == "no" else ""


def found(form: Form, text: Atoms, begin: int, end: int, caseless: bool, plural: bool) -> Hit | None:
    """The form in the atoms from `begin` to before `end`, which have its letters; None where they mean something else.

    A `plural` has an s more. `caseless` texts have no capitals to go by.
    """
    words = text.words[begin:end]
    if _is_parted(form, words, plural) or (plural and _is_no_plural(form, words, caseless)):
        return None
    if form.joint and form.joint not in text.gaps[begin + 1 : end] and all(map(str.islower, words)):
        return None
    if form.rule == "exact":
        return Hit(begin, end, form.entry, True) if _is_exact(form, words, caseless, plural) else None
    sure = (
        _free(form, text, begin, words, caseless, plural) if form.rule == "free" else _capital(form, text, begin, words)
    )
    return None if sure is None else Hit(begin, end, form.entry, sure)


def _is_parted(form: Form, words: Sequence[str], plural: bool) -> bool:
    """Whether the words are written in other parts than the form, in a way that makes them others."""
    if len(words) == form.parts:
        return False
    if len(words) == 1 and len(form.text) <= _SHORT and "&" in form.text:
        return True  # a DD is no D&D
    if len("".join(words)) < _SPLIT_LETTERS and len(words) > form.parts and any(map(str.islower, words)):
        return True
    if len(words) > form.parts and not FUNCTION_WORDS.isdisjoint(words):
        return True  # Robert as a child is no RoBERTa.
    return len(words) > 1 and (not _name_like(words) or (plural and acronym(words[-1])))


def _is_no_plural(form: Form, words: Sequence[str], caseless: bool) -> bool:
    high = form.named and not caseless and split(form.text)[-1][0].isupper()
    if (form.company or high) and words[-1].islower():
        return True
    return form.text.isupper() and not (caseless or words[-1][:-1].isupper())


def _is_exact(form: Form, words: Sequence[str], caseless: bool, plural: bool) -> bool:
    written, expected = "".join(words), "".join(split(form.text))
    lower = caseless and form.text.isupper() and expected.casefold() not in wordlist("common")
    return written == expected + "s" * plural or (lower and written[: len(expected)] == expected.casefold())


def _free(form: Form, text: Atoms, begin: int, words: Sequence[str], caseless: bool, plural: bool) -> bool | None:
    """Whether it is sure that they are the form; None where they are not."""
    lone, first = len(words) == 1, words[0]
    if (
        form.named
        and form.parts == len(words) > 1
        and first.islower()
        and words[-1].isupper()
        and form.text[0].isupper()
    ):
        return None  # Who is putting together AI is not Together AI.
    if not form.named and form.text.islower() and first.islower() and len(words) > 1 and words[-1].istitle():
        return None  # We build System Zorb.
    plain = not form.named and form.parts == 1
    if lone and plain and first.istitle() and not text.initial[begin] and _is_part(text, begin):
        return None  # Container Solutions runs no container.
    if lone and form.parts > 1 and everyday(text.folded[begin]) and first.islower():
        return None
    short, word = len(form.text) <= _SHORT, first.removesuffix("s")
    if form.text.isupper():
        other_plural = not plural and words[-1][-1] == "s" and words[-1][:-1].isupper()
        if other_plural or (lone and not (word.isupper() or word.islower() or word.istitle())):
            return None
        if lone and word.istitle() and text.folded[begin] in wordlist("first_names"):
            return None  # Dom is somebody, and no DOM.
    elif lone and word.istitle() and short and camel(form.text):
        return None
    small = form.named and not caseless and all(word.islower() for word in words)
    if len(form.text) == 2 and form.text.isalpha() and form.text.islower() and first.isupper():
        return None  # UV is light.
    called = short and form.text.islower() and first[0].isupper() and first[1:].islower()
    return not (small or (called and not text.initial[begin]))


def _capital(form: Form, text: Atoms, begin: int, words: Sequence[str]) -> bool | None:
    """The same of a common word."""
    lone = len(words) == 1
    if "".join(words) == "".join(split(form.text)) and (not lone or camel(words[0])):
        return True
    if not all(word[0].isupper() or fold(word) in FUNCTION_WORDS or not word[0].isalpha() for word in words):
        return None
    if not words[0][0].isupper() or (not lone and not any(word[0].isupper() for word in words[1:])):
        return None
    sure = not lone or (not text.initial[begin] and (text.joined[begin] or not _talk(words[0])))
    shouted = len(words[0]) > _SHORT and words[0].isupper() and not form.text[:2].isupper()
    return bool(sure and not shouted and not (lone and _is_part(text, begin)))


def _is_part(text: Atoms, at: int) -> bool:
    """Whether another word with a capital stands beside a lone one, as in Hong Kong."""
    before = at > 0 and text.joined[at] and text.gaps[at] == " " and not text.initial[at - 1] and text.words[at - 1]
    after = at + 1 < len(text) and text.joined[at + 1] and text.gaps[at + 1] == " " and text.words[at + 1]
    return any(word and word.istitle() and fold(word) not in FUNCTION_WORDS for word in (before, after))


def _talk(word: str) -> bool:
    """Whether a word is said in every talk, as `Hey` and `Go` are: after a comma its capital proves nothing."""
    return fold(word) in FUNCTION_WORDS or fold(word) in TALK_WORDS


def _name_like(words: Iterable[str]) -> bool:
    """Whether words written apart may be one name: not all of them are common words in small letters."""
    common = wordlist("common")
    return not all(fold(word) in common or fold(word) in FUNCTION_WORDS for word in words) or all(
        word[0].isupper() for word in words
    )


def _is_abbreviation(word: str) -> bool:
    return len(word) <= 2 and word.isupper()


def _rule(parts: Sequence[str], concept: bool) -> Rule:
    common = wordlist("common")
    if len(parts) == 1 and (_is_abbreviation(parts[0]) or (fold(parts[0]) in common and not parts[0][1:].islower())):
        return "exact"
    if concept or not all(fold(part) in common or fold(part) in FUNCTION_WORDS for part in parts):
        return "free"
    return "capital"
