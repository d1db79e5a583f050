"""The usual methods that the analysis has to beat, each in a few lines, none of them tuned.

A chapter baseline gives turn positions, an insight baseline sentences, a topic baseline phrases, a take baseline
(quote, kind) pairs and an entity baseline (name, kind, aliases) triples.
"""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import yake
from numpy.typing import NDArray

from generator.analyse.study import Sentence, Study

Matrix = NDArray[np.float64]
MOST_SENTENCES, MOST_WORDS, MOST_TOPICS = 12, 300, 10


def _counts(study: Study) -> Matrix:
    """Turns by content stems, counted."""
    stems = [[stem for sentence in turn for stem in sentence.content] for turn in study.by_turn]
    index = {stem: number for number, stem in enumerate(sorted({stem for turn in stems for stem in turn}))}
    table = np.zeros((len(stems), max(1, len(index))))
    for number, turn in enumerate(stems):
        for stem in turn:
            table[number, index[stem]] += 1
    return table


# ------------------------------------------------------------------ chapters


def one_segment(study: Study) -> list[int]:
    """No boundary at all."""
    return [0]


def uniform(study: Study) -> list[int]:
    """A chapter each 820 words."""
    starts, said = [0], 0
    for number, turn in enumerate(study.turns):
        if said >= 820 * len(starts):
            starts.append(number)
        said += turn.text.count(" ") + 1
    return sorted(set(starts))


def texttiling(study: Study, window: int = 6) -> list[int]:
    """TextTiling (Hearst 1997) at turn gaps: depth of the cosine's valleys above mean minus half a deviation."""
    table = _counts(study)
    sums = np.vstack([np.zeros((1, table.shape[1])), np.cumsum(table, axis=0)])
    count = len(table)
    if count < 3:
        return [0]
    cosine = np.ones(count)
    for gap in range(1, count):
        left = sums[gap] - sums[max(0, gap - window)]
        right = sums[min(count, gap + window)] - sums[gap]
        cosine[gap] = left @ right / (np.linalg.norm(left) * np.linalg.norm(right) + 1e-9)
    depth = np.zeros(count)
    for gap in range(1, count):
        left_peak, right_peak = gap, gap
        while left_peak > 1 and cosine[left_peak - 1] >= cosine[left_peak]:
            left_peak -= 1
        while right_peak < count - 1 and cosine[right_peak + 1] >= cosine[right_peak]:
            right_peak += 1
        depth[gap] = cosine[left_peak] + cosine[right_peak] - 2 * cosine[gap]
    limit = depth[1:].mean() + depth[1:].std() / 2
    return [0, *(gap for gap in range(1, count) if depth[gap] > limit)]


def c99(study: Study) -> list[int]:
    """C99 (Choi 2000): ranked similarities, divisive clustering, about one chapter each 820 words."""
    table = _counts(study)
    count = len(table)
    unit = table / (np.linalg.norm(table, axis=1, keepdims=True) + 1e-9)
    similar = unit @ unit.T
    rank = np.zeros_like(similar)
    near = 5
    for row in range(count):
        for column in range(count):
            block = similar[max(0, row - near) : row + near + 1, max(0, column - near) : column + near + 1]
            rank[row, column] = (block < similar[row, column]).mean()
    sums = np.zeros((count + 1, count + 1))
    sums[1:, 1:] = rank.cumsum(axis=0).cumsum(axis=1)

    def inside(begin: int, end: int) -> float:
        return float(sums[end, end] - sums[begin, end] - sums[end, begin] + sums[begin, begin])

    starts = [0, count]
    for _ in range(max(0, round(study.episode.transcript.words / 820) - 1)):
        best = None
        for begin, end in pairwise(starts):
            for cut in range(begin + 1, end):
                parts = [*(pair for pair in pairwise(starts) if pair != (begin, end))]
                parts += [(begin, cut), (cut, end)]
                density = sum(inside(*pair) for pair in parts) / sum((b - a) ** 2 for a, b in parts)
                if best is None or density > best[0]:
                    best = (density, cut)
        if best is None:
            break
        starts = sorted([*starts, best[1]])
    return starts[:-1]


def utiyama_isahara(study: Study) -> list[int]:
    """U00 (Utiyama and Isahara 2001): the likeliest segmentation under one Laplace-smoothed model a segment."""
    table = _counts(study)
    count, vocabulary = table.shape
    total = table.sum()
    best, back = np.full(count + 1, -np.inf), np.zeros(count + 1, dtype=int)
    best[0] = 0.0
    for begin in range(count):
        running = np.cumsum(table[begin:], axis=0)
        size = running.sum(axis=1)
        score = (running * np.log(running + 1)).sum(axis=1) - size * np.log(size + vocabulary) - np.log(total + 1)
        value = best[begin] + score
        better = value > best[begin + 1 :]
        best[begin + 1 :][better] = value[better]
        back[begin + 1 :][better] = begin
    starts, place = [], count
    while place:
        place = int(back[place])
        starts.append(place)
    return sorted(starts)


# ------------------------------------------------------------------ insights


def _within(sentences: list[Sentence], chosen: list[int]) -> list[str]:
    """The chosen sentences, best first, in the order spoken, within the limits."""
    kept, said = [], 0
    for number in chosen:
        if len(kept) == MOST_SENTENCES or said >= MOST_WORDS:
            break
        kept.append(number)
        said += len(sentences[number].text.split())
    return [sentences[number].text for number in sorted(kept)]


def lead(study: Study) -> list[str]:
    """The first sentences."""
    return _within(list(study.sentences), list(range(len(study.sentences))))


def random_long(study: Study) -> list[str]:
    """Sentences of 20 to 35 words, drawn with a fixed seed."""
    sentences = list(study.sentences)
    long = [number for number, sentence in enumerate(sentences) if 20 <= len(sentence.words) <= 35]
    return _within(sentences, [int(number) for number in np.random.default_rng(0).permutation(long)])


def luhn(study: Study) -> list[str]:
    """Luhn (1958): squared count of significant words in a run, over the run's length."""
    sentences = list(study.sentences)
    common = Counter(stem for sentence in sentences for stem in sentence.content)
    telling = {stem for stem, count in common.items() if count > 2}

    def score(sentence: Sentence) -> float:
        places = [number for number, stem in enumerate(sentence.stems) if stem in telling]
        best, run = 0.0, places[:1]
        for place in places[1:]:
            run = [*run, place] if place - run[-1] <= 4 else [place]
            best = max(best, len(run) ** 2 / (run[-1] - run[0] + 1))
        return best

    return _within(sentences, sorted(range(len(sentences)), key=lambda number: -score(sentences[number])))


def textrank(study: Study) -> list[str]:
    """TextRank (Mihalcea and Tarau 2004) over the 600 longest sentences."""
    sentences = sorted(study.sentences, key=lambda sentence: -len(sentence.words))[:600]
    sets = [set(sentence.content) for sentence in sentences]
    index = {stem: number for number, stem in enumerate(sorted(set().union(*sets)))} if sets else {}
    table = np.zeros((len(sets), max(1, len(index))))
    for number, stems in enumerate(sets):
        for stem in stems:
            table[number, index[stem]] = 1
    sizes = np.log(np.maximum(table.sum(axis=1), 2))
    links = (table @ table.T) / (sizes[:, None] + sizes[None, :])
    np.fill_diagonal(links, 0)
    links /= np.maximum(links.sum(axis=1, keepdims=True), 1e-9)
    rank = np.ones(len(sets))
    for _ in range(30):
        rank = 0.15 + 0.85 * links.T @ rank
    order = {sentence: place for place, sentence in enumerate(study.sentences)}
    chosen = sorted(range(len(sets)), key=lambda number: -rank[number])[:MOST_SENTENCES]
    ordered = list(study.sentences)
    return _within(ordered, [order[sentences[number]] for number in chosen])


def concept_coverage(study: Study) -> list[str]:
    """Greedy coverage of stems weighted by their count, sentences of 15 to 45 words (Gillick and Favre 2009)."""
    sentences = list(study.sentences)
    left = {stem: float(np.log(count)) for stem, count in _stem_counts(study).items()}
    open_ = [number for number, sentence in enumerate(sentences) if 15 <= len(sentence.words) <= 45]
    chosen: list[int] = []
    while open_ and len(chosen) < MOST_SENTENCES:
        best = max(
            open_,
            key=lambda number: (
                sum(left[stem] for stem in sorted(set(sentences[number].content))) / len(sentences[number].words) ** 0.3
            ),
        )
        chosen.append(best)
        open_.remove(best)
        for stem in set(sentences[best].content):
            left[stem] *= 0.2
    return _within(sentences, chosen)


def _stem_counts(study: Study) -> Counter[str]:
    return Counter(stem for sentence in study.sentences for stem in sentence.content)


# ------------------------------------------------------------------ topics


def yake_phrases(study: Study) -> list[str]:
    """YAKE (Campos et al. 2020) at its usual settings."""
    said = " ".join(turn.text for turn in study.turns)
    found = yake.KeywordExtractor(lan="en", n=3, dedupLim=0.7, top=MOST_TOPICS).extract_keywords(said)
    return [phrase for phrase, _ in found]


def rake(study: Study) -> list[str]:
    """RAKE (Rose et al. 2010): runs of content words by degree over frequency, times how often they occur."""
    runs: Counter[tuple[str, ...]] = Counter()
    for sentence in study.sentences:
        content, run = set(sentence.content), []
        for word, stem in zip(sentence.words, sentence.stems, strict=True):
            if stem in content:
                run.append(word.lower())
            elif run:
                runs[tuple(run[:3])] += 1
                run = []
    often, degree = Counter[str](), Counter[str]()
    for run_, count in runs.items():
        for word in run_:
            often[word] += count
            degree[word] += count * len(run_)
    score = {run: count * sum(degree[word] / often[word] for word in run) for run, count in runs.items() if count > 1}
    return [" ".join(run) for run in sorted(score, key=lambda run: (-score[run], run))[:MOST_TOPICS]]


def frequent(study: Study) -> list[str]:
    """The most frequent content words."""
    seen = Counter(
        word.lower()
        for sentence in study.sentences
        for word, stem in zip(sentence.words, sentence.stems, strict=True)
        if stem in sentence.content
    )
    return [word for word, _ in seen.most_common(MOST_TOPICS)]


# ------------------------------------------------------------------ takes and entities

_CUES = (
    ("prediction", r"\b(?:predict|prediction|will be|going to|in 20\d\d|next year|five years)\b"),
    ("advice", r"\b(?:you should|my advice|recommend|make sure|don't)\b"),
    ("favourite_moment", r"\bfavou?rite\b"),
    ("takeaway", r"\b(?:learned|takeaway|realized|turns out)\b"),
    ("hot_take", r"\b(?:i think|i believe|hot take|unpopular|the problem is|best|worst|never|always)\b"),
)


def cue_words(study: Study) -> list[tuple[str, str]]:
    """Sentences with words of opinion, those with most first; the kind is the first cue's."""
    found = []
    for number, sentence in enumerate(study.sentences):
        kinds = [kind for kind, cue in _CUES if re.search(cue, sentence.text, re.IGNORECASE)]
        if kinds and len(sentence.words) > 7:
            found.append((-len(kinds), number, sentence.text, kinds[0]))
    return [(said, kind) for _, _, said, kind in sorted(found)[:60]]


def capitals(study: Study) -> list[tuple[str, str, tuple[str, ...]]]:
    """Runs of capitalised words inside a sentence, said twice; a company, or a person where there are two words."""
    seen: Counter[str] = Counter()
    for sentence in study.sentences:
        for match in re.finditer(r"(?<=[a-z,] )[A-Z][\w+#]*(?: [A-Z][\w+#]*)*", sentence.text):
            if match.group() != "I" and not match.group().startswith(("I ", "I'")):
                seen[match.group()] += 1
    return [(name, "person" if " " in name else "product", ()) for name, count in seen.most_common() if count > 1]


CHAPTERS: dict[str, Callable[[Study], Any]] = {
    "one segment": one_segment,
    "uniform, 820 words": uniform,
    "TextTiling at turn gaps": texttiling,
    "C99, count from words": c99,
    "U00": utiyama_isahara,
}
INSIGHTS: dict[str, Callable[[Study], Any]] = {
    "lead": lead,
    "random, 20 to 35 words": random_long,
    "Luhn": luhn,
    "TextRank": textrank,
    "concept coverage": concept_coverage,
}
TOPICS: dict[str, Callable[[Study], Any]] = {"YAKE": yake_phrases, "RAKE": rake, "most frequent words": frequent}
TAKES: dict[str, Callable[[Study], Any]] = {"cue words": cue_words}
ENTITIES: dict[str, Callable[[Study], Any]] = {"capitals": capitals}
