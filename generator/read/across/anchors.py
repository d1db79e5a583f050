"""Links of published issues into transcripts that were corrected since: each finds its words again."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model import DigestIssue, Episode, Insight

_WORDS = re.compile(r"\w+")
_ENOUGH = 0.5
"""The share of the quoted words that a turn has to have."""
_JOINT = 3
"""Letters of the longest words that are not looked at."""


def reanchored(
    issues: Iterable[DigestIssue], episodes: Iterable[Episode]
) -> tuple[tuple[DigestIssue, ...], dict[str, dict[str, str]]]:
    """The issues with turns that are there, and for each episode what became of those that are not.

    A turn that is gone is the one with most of the quoted words, if it has half of them, else none.
    """
    known = {episode.slug: episode for episode in episodes}
    former: dict[str, dict[str, str]] = {}
    result = []
    for issue in issues:
        items = []
        for item in issue.items:
            turn = _turn(item.insight, known)
            if turn != item.insight.turn:
                former.setdefault(item.insight.episode, {})[item.insight.turn] = turn
                item = replace(item, insight=replace(item.insight, turn=turn))
            items.append(item)
        result.append(replace(issue, items=tuple(items)))
    return tuple(result), former


def _turn(insight: Insight, known: Mapping[str, Episode]) -> str:
    episode = known.get(insight.episode)
    if episode is None or not insight.turn or insight.turn in episode.transcript.index:
        return insight.turn
    wanted = _telling(insight.quote or insight.text)
    shares = ((len(wanted & _telling(turn.text)), turn.id) for turn in episode.transcript.turns)
    shared, best = max(shares, key=lambda row: row[0], default=(0, ""))
    # Else it is another talk at this address, or what was said is no longer there.
    return best if shared and shared >= _ENOUGH * len(wanted) else ""


def _telling(text: str) -> set[str]:
    """The words that are no mere joints, which any talk has."""
    return {word for word in _WORDS.findall(text.casefold()) if len(word) > _JOINT}
