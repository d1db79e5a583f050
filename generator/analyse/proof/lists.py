"""Closed lists of English words that change what a sentence claims without naming its subject."""

from collections.abc import Sequence


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


NEGATORS = _set("not no never none nobody nothing neither nor without cannot unable hardly rarely barely seldom")
"""Words that deny what follows them; contractions in "n't" do as well."""
DENYING = _set(
    """
    lack lacks lacked lacking avoid avoids avoided prevent prevents prevented fail fails failed unable impossible
    unlikely instead rather unlike refuse refused missing
    """
)
"""Words that deny by what they mean: one of these in place of a negator is no change."""

DEGREES: tuple[frozenset[str], ...] = (
    _set("never no none nobody nothing cannot impossible no-one"),
    _set("few rarely hardly seldom little barely unlikely"),
    _set("some several certain sometimes partly occasionally may might could perhaps maybe possibly can potentially"),
    _set(
        "often usually mostly most typically generally mainly largely almost nearly many probably likely tend tends"
        " frequently commonly vast"
    ),
    _set("all every each always everybody everyone everything must whole entire entirely completely only any bound"),
)
"""From none to all: how much, how often or how surely."""
DEGREE = {word: degree for degree, words in enumerate(DEGREES) for word in words}

ABSOLUTE: dict[str, frozenset[str]] = {
    cue: means | {cue}
    for cues, means in (
        ("must bound guaranteed", _set("must have has had need needs needed required require requires should cannot")),
        ("always whenever", _set("always every each ever whenever all any constantly whole")),
        (
            "all every each everybody everyone everything any anyone entire entirely completely whole fully",
            _set("all every each everybody everyone everything any anyone whole entire both total totally no entirely"),
        ),
        ("never nobody none nothing", _set("never no not nobody none nothing ever")),
        ("only solely exclusively", _set("only just solely sole exclusively alone purely merely nothing but unless")),
    )
    for cue in cues.split()
}
"""A word that leaves no exception, and the words of which one has to be said for it."""
UNIVERSAL = _set("always all every any everything everyone everybody entire nearly")
"""Words that false claims have of their own more often than true ones, unlike "must", "only" and "each"."""
COMPARING = _set("more less fewer better worse most least higher lower faster slower easier harder")
"""Words that compare: a claim takes them from its quotes where it is true."""
HEDGES = DEGREES[2] - {"can"} | DEGREES[3] - {"many", "vast"} | _set("seem seems appears suspect")
"""Words that hold a claim back."""
HOLDING_BACK = HEDGES | DEGREES[1] | _set("should can would think hope feel believes doubts expects guess part lot")
"""Words of which one will do for another hedge."""

REASONS = _set("because since so why reason 'cause therefore that's means due")
"""Words that say that one thing follows from another."""

OPERATORS = (
    NEGATORS | DENYING - {"missing", "refuse", "refused"} | frozenset(DEGREE) | HEDGES | _set("everything anyone ever")
)
"""Words that say how, not what: no measure of the subject counts them."""
_TAGS = frozenset("it they we you he she".split())
"""After "isn't", what makes a question of it."""


def denies(word: str) -> bool:
    """Whether a word in small letters is a negator."""
    return word in NEGATORS or word.endswith("n't")


def negates(low: Sequence[str], place: int) -> bool:
    """Whether the word at a place really denies what follows: not "not only", "isn't it", "why not", "I don't know"."""
    word = low[place]
    if not denies(word):
        return False
    following, before = low[place + 1] if place + 1 < len(low) else "", low[place - 1] if place else ""
    if word == "no":
        return following not in {"matter", "doubt", ""}
    if word == "not":
        return following not in {"only", "just", "even", "necessarily"} and before not in {"than", "why", "or"}
    if word == "don't" and following in {"know", "think"}:
        return before != "i"
    return not (word.endswith("n't") and following in _TAGS)
