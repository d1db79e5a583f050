"""The usual methods that the analysis has to beat, each in a few lines, none of them tuned.

An insight baseline gives sentences, a topic baseline phrases, a take baseline
(quote, kind) pairs and an entity baseline (name, kind, aliases) triples.
"""

import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import numpy as np
import yake

from generator.analyse.language import text
from generator.analyse.talk.sentence import Sentence
from generator.analyse.talk.study import Study

MOST_SENTENCES, MOST_WORDS, MOST_TOPICS = 12, 300, 10


# ------------------------------------------------------------------ insights


def _within(sentences: list[Sentence], chosen: list[int]) -> list[str]:
    """The chosen sentences, best first, in the order spoken, within the limits."""
    kept: list[int] = []
    said = 0
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
        places = [number for number, stem in enumerate(map(text.stem, sentence.words)) if stem in telling]
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
        for word, stem in zip(sentence.words, map(text.stem, sentence.words), strict=True):
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
        for word, stem in zip(sentence.words, map(text.stem, sentence.words), strict=True)
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
