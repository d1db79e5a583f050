"""Chapters: those the source gives, else runs of turns on one subject, titled with their own distinctive terms.

A logistic regression weighs what can be seen at each gap between turns (`measures`), a language model how well each
run hangs together (`cohesion`, after Utiyama and Isahara 2001), a prior how even chapters are; all segmentations are
summed over and their likeliest boundaries taken (`segmentation`).
"""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from generator.analyse.chapters.cohesion import Uses, likelihood, near
from generator.analyse.chapters.measures import FEATURES, WIDEST, features
from generator.analyse.chapters.segmentation import decode, posterior
from generator.analyse.chapters.titles import titles
from generator.analyse.language.arrays import Matrix
from generator.analyse.language.rarity import rarity
from generator.analyse.talk.study import Study
from generator.model import Chapter, Transcript, listing

(BIAS,), WEIGHTS = listing.fitted(Path(__file__).with_name("weights.txt"), "gaps")
"""Feature of `measures` to its weight, and its mean in the training data."""
COHESION = 0.1
"""Weight of the language model beside the gap model."""
TELLING = 4.0
"""Rarity from which a stem speaks for cohesion: words of everyday talk recur in every chapter and only blur it."""
SPREAD = 0.6
"""How far chapters are from even: the deviation of the logarithm of their words. Of 3,500 that were marked it is 0.43;
of talks left out most are met with this."""
FIRST = 0.25
"""How much of that counts of the first, often a greeting."""
LEAST_WORDS = 140
"""Words of a chapter; the first may have fewer."""
SHORTEST = 500
"""Words below which a transcript is one chapter and needs no title of it."""
MOST_USES = 800
"""Of one telling word whose pairs are weighed."""
MOST_TURNS = 1200
"""Beyond this many turns neighbours are measured together, so that memory and time stay in hand."""


@dataclass(frozen=True)
class Gaps:
    """What the model needs to know of an episode, in numbers."""

    features: Matrix
    """Turns by features."""
    likelihood: Matrix
    """Of every run of turns, by its telling stems."""
    words: Matrix
    """Words said up to each position; one entry more than turns."""


def chapters(study: Study) -> tuple[Chapter, ...]:
    """The chapters of an episode, in order; none where the talk is too short, or not English."""
    if study.episode.chapters:
        return study.episode.chapters
    if study.episode.transcript.words < SHORTEST or len(study.turns) < 4 or not study.english:
        return ()
    block = -(-len(study.turns) // MOST_TURNS)
    gaps = measure(study if block == 1 else _coarser(study, block))
    found = [start * block for start in starts(gaps, log_odds(gaps.features))]
    if len(found) < 2:
        return ()
    # A stretch that nothing names belongs to the chapter before it.
    return tuple(
        Chapter(title=title, turn=study.turns[start].id, start_ms=study.turns[start].start_ms)
        for start, title in zip(found, titles(study, found), strict=True)
        if title
    )


def _coarser(study: Study, block: int) -> Study:
    """The same talk with each `block` turns as one."""
    turns = study.turns
    merged = tuple(
        replace(turns[at], text=" ".join(turn.text for turn in turns[at : at + block]))
        for at in range(0, len(turns), block)
    )
    return Study(replace(study.episode, transcript=Transcript(turns=merged)))


def measure(study: Study) -> Gaps:
    """The features of every gap and the cohesion of every run of turns."""
    number, stems, place, _ = study.stems
    said = Uses(stems, study.turn_of[place], len(study.turns))
    tells = np.array([rarity(stem) >= TELLING for stem in number], dtype=bool)
    told = tells[stems]
    telling = _thinned(Uses(stems[told], said.turns[told], said.turn_count))
    once = said.once()
    around = near(once, max(1, len(number)), 2 * WIDEST)
    return Gaps(
        features(study, once, around),
        likelihood(telling, max(1, int(tells.sum()))),
        study.words_before.astype(float),
    )


def _thinned(uses: Uses) -> Uses:
    """The uses of each stem; one used more than `MOST_USES` times stands as often in each turn as that allows.

    Cohesion looks at every pair of uses, so a word said ten thousand times over would take the memory of a machine.
    """
    order = np.lexsort((uses.turns, uses.stems))
    stems, turns = uses.stems[order], uses.turns[order]
    first = (np.diff(stems, prepend=-1) != 0) | (np.diff(turns, prepend=-1) != 0)
    begins = np.flatnonzero(first)
    nth = np.arange(len(stems)) - begins[np.cumsum(first) - 1]
    inside = np.maximum(1, np.bincount(stems[begins]))
    many = np.bincount(stems) > MOST_USES
    kept = np.sort(order[~many[stems] | (nth < np.maximum(1, MOST_USES // inside[stems]))])
    return Uses(uses.stems[kept], uses.turns[kept], uses.turn_count)


def log_odds(gaps: Matrix) -> Matrix:
    """How likely each gap is a boundary, by itself; what is not known (nan) speaks neither for nor against."""
    weights, means = np.array([WEIGHTS[name] for name in FEATURES]).T
    return np.asarray(np.nan_to_num(gaps - means) @ weights + BIAS)


def starts(gaps: Gaps, odds: Matrix) -> list[int]:
    """Where the chapters begin, the first at 0."""
    # A talk has a tenth of the root of its words in chapters: nine in an hour, fourteen in two and a half.
    even = 10 * np.sqrt(gaps.words[-1])
    uneven = np.maximum(1.0, gaps.words[None, :] - gaps.words[:, None])
    uneven /= even
    np.log(uneven, out=uneven)
    uneven /= SPREAD
    uneven[0] *= np.sqrt(FIRST)
    scores = COHESION * gaps.likelihood - uneven**2 / 2
    scores[:-1] += odds[:, None]
    return decode(posterior(scores), gaps.words, LEAST_WORDS)
