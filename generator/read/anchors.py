"""Links of published issues into transcripts that were corrected since: each finds its words again."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model import DigestIssue, Episode, Insight, Turn

_WORDS = re.compile(r"\w+")
_ENOUGH = 0.5
"""The share of the quoted words that a turn has to have."""


def reanchored(
    issues: Iterable[DigestIssue], episodes: Iterable[Episode]
) -> tuple[tuple[DigestIssue, ...], dict[str, dict[str, str]]]:
    """The issues with turns that are there, and for each episode what became of those that are not.

    A turn that is gone is the one with most of the quoted words, else the one at its time, else none.
    """
    known = {episode.slug: episode for episode in episodes}
    former: dict[str, dict[str, str]] = {}
    result = []
    for issue in issues:
        items = []
        for item in issue.items:
            turn = _turn(item.insight, known)
            if turn != item.insight.turn:
                if turn:
                    former.setdefault(item.insight.episode, {})[item.insight.turn] = turn
                item = replace(item, insight=replace(item.insight, turn=turn))
            items.append(item)
        result.append(replace(issue, items=tuple(items)))
    return tuple(result), former


def _turn(insight: Insight, known: Mapping[str, Episode]) -> str:
    episode = known.get(insight.episode)
    if episode is None or not insight.turn or insight.turn in episode.transcript.index:
        return insight.turn
    turns = episode.transcript.turns
    wanted = set(_WORDS.findall((insight.quote or insight.text).casefold()))
    if turns and wanted:
        share, best = max(((len(wanted & _said(turn)) / len(wanted), turn) for turn in turns), key=lambda row: row[0])
        if share >= _ENOUGH:
            return best.id
    at = insight.start_ms
    timed = [turn for turn in turns if at is not None and turn.start_ms is not None and turn.start_ms <= at]
    return timed[-1].id if timed else ""


def _said(turn: Turn) -> set[str]:
    return set(_WORDS.findall(turn.text.casefold()))
