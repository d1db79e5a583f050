"""Which entities of an episode belong together: association over neighbouring turns, not frequency.

The weight is normalised pointwise mutual information (Bouma 2009) over windows of turns, shrunk by how often the two
were named together, so that one shared sentence does not outweigh a subject the episode keeps returning to.
"""

import math
from collections.abc import Sequence
from itertools import combinations

from generator.analyse.names.tokens import fold, split
from generator.analyse.talk.study import Study
from generator.model import Connection, Mention
from generator.model.grouped import grouped

MOST_ENTITIES = 60
"""The most telling entities that take part; the work is the square of it for each window."""
MOST_CONNECTIONS = 80
SUPPORT = 2
"""Windows that have to name both."""
_WINDOW_WORDS = 60
"""Short turns are read together until they hold so many words."""
_SHRINK = 1.5


def connections(study: Study, found: Sequence[Mention]) -> tuple[Connection, ...]:
    """The pairs of entities that are named together more often than chance has it, strongest first.

    Names within one another (Ruby, Ruby on Rails) say nothing by meeting. An episode without a transcript is judged by
    its summary, one bullet a window; no turn stands behind those.
    """
    window_of, total = _windows(study)
    place = study.episode.transcript.index
    # Somebody known by a first name alone is mostly spoken to, whatever is spoken of.
    named = [one for one in found if one.kind != "person" or one.known or " " in one.name][:MOST_ENTITIES]
    windows = {mention.entity: {window_of[place[turn]] for turn in mention.turns if turn in place} for mention in named}
    support = SUPPORT
    if not study.turns:
        windows, total, support = *_bullets(study, named), 1
    present = grouped((window, slug) for slug in sorted(windows) for window in windows[slug])
    together = grouped((pair, window) for window in sorted(present) for pair in combinations(present[window], 2))
    words = {mention.entity: frozenset(fold(part) for part in split(mention.name)) for mention in named}
    turns = {mention.entity: [turn for turn in mention.turns if turn in place] for mention in named}
    result = []
    for (a, b), shared in together.items():
        if len(shared) < support or words[a] <= words[b] or words[b] <= words[a]:
            continue
        weight = npmi(len(windows[a]), len(windows[b]), len(shared), total)
        if weight > 0:
            both = set(shared)
            behind = {turn for slug in (a, b) for turn in turns[slug] if window_of[place[turn]] in both}
            result.append(Connection(a, b, weight, tuple(sorted(behind, key=place.__getitem__))))
    result.sort(key=lambda item: (-item.weight, -len(item.turns), item.a, item.b))
    return tuple(result[:MOST_CONNECTIONS])


def _bullets(study: Study, named: Sequence[Mention]) -> tuple[dict[str, set[int]], int]:
    """For each entity the bullets of the source's summary that name it, and how many bullets there are."""
    bullets = [bullet for section in study.episode.summary for bullet in section.bullets]
    words = [f" {' '.join(fold(part) for part in split(bullet))} " for bullet in bullets]
    windows = {
        mention.entity: {
            number
            for number, bullet in enumerate(words)
            if any(
                f" {' '.join(fold(part) for part in split(form))} " in bullet
                for form in (mention.name, *mention.aliases)
            )
        }
        for mention in named
    }
    return windows, len(bullets)


def npmi(a: int, b: int, both: int, total: int) -> float:
    """Normalised pointwise mutual information, 0 to 1, of two things seen `a` and `b` times and `both` times together.

    Negative association counts as none. Little evidence is shrunk towards 0: two joint sightings keep 57 % of it.
    """
    if both <= 0 or total <= 1:
        return 0.0
    if both >= total:
        return 0.0
    value = math.log(both * total / (a * b)) / -math.log(both / total)
    return round(max(0.0, min(1.0, value)) * both / (both + _SHRINK), 6)


def _windows(study: Study) -> tuple[list[int], int]:
    """For each turn the number of its window, and how many windows there are."""
    numbers = []
    window, held = 0, 0
    for turn in study.turns:
        if held >= _WINDOW_WORDS:
            window, held = window + 1, 0
        numbers.append(window)
        held += turn.text.count(" ") + 1
    return numbers, window + 1
