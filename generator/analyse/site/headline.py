"""The title of a digest issue: the short claim that its first insight makes, in its words, or who speaks of what."""

from generator.analyse.language import text
from generator.analyse.quotable.check import fault
from generator.analyse.site.subjects import Subjects
from generator.interface import ENGLISH, Words
from generator.model import DigestIssue, Insight
from generator.model.people import named

SHORTEST, LONGEST = 25, 100
"""Characters. A mail program shows some 60 of a subject, a reader's list of feeds all of it."""
_LEANING = frozenset(
    """
    i i'm i've i'd i'll me my mine we we're we've we'd we'll us our ours it's it'll it'd they're they've they'd they'll
    this these those that's he she his her him there there's there'll here such
    """.split()
)
"""Words that, in a title, leave the reader asking who or what is meant."""
_AFTER_A_SUBJECT = frozenset("it its they their them".split())
"""Words that do so where no subject stands at the beginning: these mean it, if anything."""
_OPENERS = frozenset(
    """
    that same let's however you you'd you'll your you're in by on at for from with as to once so some try go or and but
    until since while where before after also just even hence thus therefore otherwise meanwhile hopefully basically
    obviously
    """.split()
)
"""Words that no title begins with: they go on from something, or tell when and where before they tell what."""
_CLAIMING = frozenset(
    """
    is are isn't aren't has have hasn't haven't do does don't doesn't can can't cannot will won't should shouldn't must
    never always need needs means makes takes gets costs beats wins works
    """.split()
)
"""Words of which a spoken claim has one: without, it may be a scene, a beginning or a list."""
_FEWEST_STEMS = 3
"""Content words without which something spoken is too general to be a title; of what begins with "the", one more."""


def headline(issue: DigestIssue, subjects: Subjects, before: str = "", say: Words = ENGLISH) -> str:
    """The claim of its first insight; else who speaks of which subject there; else its day.

    A subject that the titles `before` have is taken only where there is no other: two issues out of one talk differ.
    """
    lead = issue.items[0].insight
    return claim(lead) or _on_subject(lead, subjects(lead), before, say) or say.full_day(issue.date)


def claim(insight: Insight) -> str:
    """The first sentence of an insight (of spoken words any) that is short and needs nothing around it, or ''."""
    said = text.sentences(insight.text)
    looked_at = said if insight.origin == "spoken" else said[:1]
    return next((one.rstrip(".") for one in looked_at if _fits(one, insight)), "")


def _fits(said: str, insight: Insight) -> bool:
    # What somebody wrote down may be as short as "Caches lie."; of spoken words so few say too little.
    if insight.origin != "spoken" and " " in said and said.endswith(".") and len(said) < SHORTEST:
        return (_LEANING | _AFTER_A_SUBJECT).isdisjoint(said.lower().rstrip(".").split())
    if not (SHORTEST <= len(said) <= LONGEST and said.endswith(".")) or fault(said):
        return False
    return _says_all(said) if insight.origin == "spoken" else not is_personal(said)


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
    return len(text.content_stems(text.words(said))) >= _FEWEST_STEMS + (first == "the")


def _on_subject(insight: Insight, subjects: tuple[str, ...], before: str, say: Words) -> str:
    used = before.casefold()
    speaker = named(insight.speaker)
    titles = {name: say("speaker_on" if speaker else "on_subject", speaker=speaker, subject=name) for name in subjects}
    short = [name for name, title in titles.items() if len(title) <= LONGEST]
    subject = min(short, key=lambda name: name.casefold() in used, default="")
    return titles.get(subject, "")
