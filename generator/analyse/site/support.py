"""The turn that supports an insight which names its episode only: where most of its words were said."""

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.analyse.language import text
from generator.model import Episode, Insight, Turn

ENOUGH = 0.5
"""The share of an insight's words, weighed by how rare they are in the episode, that a turn has to hold."""


def supported(insights: Sequence[Insight], episodes: Mapping[str, Episode]) -> list[Insight]:
    """The insights, each with its turn where one turn of its episode holds enough of its words; else as they are."""
    talks: dict[str, _Talk] = {}
    result = []
    for insight in insights:
        episode = episodes.get(insight.episode)
        if episode and not insight.turn and episode.transcript.turns:
            turn = talks.setdefault(episode.slug, _Talk(episode.transcript.turns)).nearest(insight.text)
            if turn:
                speaker = insight.speaker or turn.speaker
                insight = replace(insight, turn=turn.id, start_ms=turn.start_ms, speaker=speaker)
        result.append(insight)
    return result


class _Talk:
    """The turns of an episode as sets of stems, and how rare each stem is among them, between 0 and 1."""

    def __init__(self, turns: Sequence[Turn]) -> None:
        self.turns = turns
        self.said = [frozenset(text.content_stems(text.words(turn.text))) for turn in turns]
        held = Counter(stem for stems in self.said for stem in stems)
        longest = math.log(len(turns) + 1)
        self.rarity = {stem: math.log((len(turns) + 1) / count) / longest for stem, count in held.items()}

    def nearest(self, claim: str) -> Turn | None:
        """The turn that holds most of a claim, if it is enough; the earlier of two that hold as much."""
        asked = set(text.content_stems(text.words(claim)))
        whole = sum(self.rarity.get(stem, 1.0) for stem in sorted(asked))
        shares = [sum(self.rarity[stem] for stem in sorted(asked & stems)) for stems in self.said]
        best = max(range(len(shares)), key=lambda number: (shares[number], -number))
        return self.turns[best] if shares[best] >= ENOUGH * whole > 0 else None
