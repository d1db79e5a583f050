"""The title of a digest issue: a short claim out of it, in its own words."""

from collections.abc import Sequence

from generator.analyse.language import text
from generator.analyse.quotable.check import stands_alone
from generator.model import Insight

SHORTEST, LONGEST = 25, 90
"""Characters. A mail program shows some 60 of a subject."""


def headline(insights: Sequence[Insight]) -> str:
    """The shortest first sentence, without its stop; empty where none is short and clear.

    Not the first insight's where another will do: the reader meets that one right below.
    """
    claims = [sentence for insight in insights for sentence in _claim(insight)]
    lead = {sentence for insight in insights[:1] for sentence in _claim(insight)}
    return min(claims, key=lambda claim: (claim in lead, len(claim)), default="").rstrip(".")


def _claim(insight: Insight) -> list[str]:
    # What somebody wrote down begins with its point. What somebody said may come to it only later.
    sentences = text.sentences(insight.text)
    begun = sentences[:1] if insight.line or len(sentences) == 1 else []
    return [said for said in begun if SHORTEST <= len(said) <= LONGEST and said.endswith(".") and stands_alone(said)]
