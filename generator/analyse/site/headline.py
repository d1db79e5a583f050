"""The title of a digest issue: a short claim out of it, in its own words, or else what it is about."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from generator.analyse.language import text
from generator.analyse.quotable.check import is_chatter, is_show_talk, is_whole, stands_alone
from generator.analyse.quotable.story import is_story
from generator.analyse.site.subjects import SINGLE, Subjects, weight
from generator.model import DigestIssue, Insight

SHORTEST, LONGEST = 25, 75
"""Characters. A mail program shows some 60 of a subject."""
MOST_SUBJECTS = 3
_LEANING = frozenset(
    """
    i i'm i've i'd i'll me my mine we we're we've we'd we'll us our ours it it's its it'll it'd they they're they've
    they'd they'll them their this these those that's he she his her him there there's there'll here same such
    """.split()
)
"""Words that, in a title, leave the reader asking who or what is meant."""
_CLAIMING = frozenset(
    """
    is are isn't aren't has have hasn't haven't do does don't doesn't can can't cannot will won't should shouldn't must
    never always need needs means makes takes gets costs beats wins works
    """.split()
)
"""Words of which a spoken claim has one: without, it may be a scene, a beginning or a list."""


def headline(issue: DigestIssue, subjects: Subjects, before: str = "") -> str:
    """The first short claim of its insights, best first; else two or three of their subjects; else its day.

    A subject that the title `before` has is taken only where there is no other: two issues out of one talk differ.
    """
    insights = [item.insight for item in issue.items]
    claim = next((said for insight in insights for said in _claim(insight)), "")
    day = f"{issue.date.day} {issue.date:%B %Y}"
    return claim.rstrip(".") or _listed(_about([subjects(insight) for insight in insights], before)) or day


def _claim(insight: Insight) -> Iterator[str]:
    said = text.sentences(insight.text)[0] if insight.text.strip() else ""
    fits = SHORTEST <= len(said) <= LONGEST and said.endswith(".") and stands_alone(said)
    if fits and not (is_story(said) or is_show_talk(said) or is_chatter(said)) and (insight.line or _says_all(said)):
        yield said


def _says_all(said: str) -> bool:
    """Whether something spoken needs nothing around it. What somebody wrote down is taken to be meant so."""
    words = [word.strip(",;:.") for word in said.lower().replace("’", "'").split()]
    claims = _CLAIMING.intersection(words) and not (words[0].startswith("you") or _LEANING.intersection(words))
    return bool(claims) and len(text.content_stems(text.words(said))) > 3 and is_whole(said, said)


def _about(listed: Sequence[Sequence[str]], before: str) -> list[str]:
    """Up to three subjects, the first of each insight before the second of any, single common words last."""
    used = before.casefold()
    rounds = [name for row in zip_longest(*listed) for name in row if name]
    chosen: list[str] = []
    for name in sorted(rounds, key=lambda name: (name.casefold() in used, weight(name) == SINGLE)):
        told = " ".join(chosen).casefold()
        apart = name.casefold() not in told and not any(other.casefold() in name.casefold() for other in chosen)
        if apart and len(_listed([*chosen, name])) <= LONGEST:
            chosen.append(name)
    return chosen[:MOST_SUBJECTS]


def _listed(names: Sequence[str]) -> str:
    joined = " and ".join(part for part in (", ".join(names[:-1]), names[-1] if names else "") if part)
    # A name that begins in lower case on purpose (eBPF) has a capital later.
    first = joined.partition(" ")[0]
    return joined[:1].upper() + joined[1:] if first.islower() else joined
