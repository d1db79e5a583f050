"""The title of a digest issue: the short claim that its first insight makes, in its words, or who speaks of what.

Of what a model put in other words the claim is one of the spoken sentences that bear it out: a title is also the
subject of a mail, where nothing says that it is a paraphrase.
"""

from collections.abc import Iterable
from pathlib import Path

from generator.analyse.language import text
from generator.analyse.quotable.check import fault
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.site.subjects import Subjects
from generator.interface import ENGLISH, Words
from generator.model import DigestIssue, Insight
from generator.model.listing import word_sets
from generator.model.people import named

SHORTEST, LONGEST = 25, 100
"""Characters. A mail program shows some 60 of a subject, a reader's list of feeds all of it."""
_WORDS = word_sets(Path(__file__).with_name("title_words.txt"))
_LEANING = _WORDS["leaning"]
_AFTER_A_SUBJECT = frozenset("it its they their them".split())
"""Words that leave the reader asking what is meant, unless the sentence begins with a subject that they can mean."""
_OPENERS = _WORDS["no openers"]
_CLAIMING = _WORDS["claiming"]
_SUBJECT_WORDS = 5
"""Words within which a noun is the subject."""
_FEWEST_STEMS = 3
"""Content words without which something spoken is too general to be a title; of what begins with "the", one more."""


def headline(issue: DigestIssue, subjects: Subjects, before: str = "", say: Words = ENGLISH) -> str:
    """The claim of its first insight; else who speaks of which subject there; else its day.

    A subject that the titles `before` have is taken only where there is no other: two issues out of one talk differ.
    """
    lead = issue.items[0].insight
    return claim(lead) or _on_subject(lead, subjects(lead), before, say) or say.full_day(issue.date)


def claim(insight: Insight) -> str:
    """The first sentence that an owner wrote, or any spoken one, that is short and needs nothing around it, or ''."""
    first, *others = text.sentences(insight.text) or [""]
    looked_at: Iterable[str] = (first,)
    if insight.origin == "spoken":  # Within a passage a sentence keeps the words that tie it to the one before.
        looked_at = (first, *map(cleaned, others))
    elif insight.origin == "checked":
        looked_at = (cleaned(said) for quote in insight.quotes for said in text.sentences(quote.text))
    return next((one.rstrip(".") for one in looked_at if _fits(one, insight.origin == "owner")), "")


def _fits(said: str, composed: bool) -> bool:
    # What somebody wrote down may be as short as "Caches lie."; of spoken words so few say too little.
    if composed and " " in said and said.endswith(".") and len(said) < SHORTEST:
        return (_LEANING | _AFTER_A_SUBJECT).isdisjoint(said.lower().rstrip(".").split())
    if not (SHORTEST <= len(said) <= LONGEST and said.endswith(".")) or fault(said):
        return False
    return not is_personal(said) if composed else _says_all(said)


def is_personal(said: str) -> bool:
    """Whether words begin with who says them: "I think", "We've kept"."""
    return said.replace("’", " ").replace("'", " ").partition(" ")[0] in ("I", "We")


def _says_all(said: str) -> bool:
    """Whether something spoken needs nothing around it. What somebody wrote down is taken to be meant so."""
    words = [word.strip(",;:.") for word in said.lower().replace("’", "'").split()]
    first = words[0]
    if first in _OPENERS or not _LEANING.isdisjoint(words) or _CLAIMING.isdisjoint(words):
        return False
    if not _AFTER_A_SUBJECT.isdisjoint(words if first in ("if", "when") else words[:1]):
        return False
    if first in ("the", "one", "a") and _sets_up(words):
        return False
    # "There's no path to it" claims something; "she was there" leaves the reader asking where.
    if "there" in words[1:] or "there's" in words[1:] or (first.startswith("there") and "no" not in words[1:3]):
        return False
    if words[:2] in (["one", "is"], ["one", "was"]) or words.count("like") > 1 or _only_told_of(words):
        return False
    return len(text.content_stems(text.words(said))) >= _FEWEST_STEMS + (first == "the")


def _sets_up(words: list[str]) -> bool:
    """Whether a sentence is about "the main downside" and not about the downside of something."""
    noun = next((place for place, word in enumerate(words[:_SUBJECT_WORDS]) if word in _WORDS["setting up"]), None)
    return noun is not None and words[noun + 1 : noun + 2] != ["of"]


def _only_told_of(words: list[str]) -> bool:
    """Whether a sentence has no verb but that of a relative clause: "A kit that anyone can run"."""
    relative = next((place for place, word in enumerate(words) if word in ("that", "who", "which")), len(words))
    claims = [place for place, word in enumerate(words) if word in _CLAIMING]
    return len(claims) == 1 and 0 < claims[0] - relative <= 2 and words[0] in ("a", "an", "the")


def _on_subject(insight: Insight, subjects: tuple[str, ...], before: str, say: Words) -> str:
    used = before.casefold()
    speaker = named(insight.speaker)
    titles = {name: say("speaker_on" if speaker else "on_subject", speaker=speaker, subject=name) for name in subjects}
    short = [name for name, title in titles.items() if len(title) <= LONGEST]
    # A lone common word ("platform") tells less than any other subject.
    subject = min(short, key=lambda name: (name.casefold() in used, name.isalpha() and name.islower()), default="")
    return titles.get(subject, "")
