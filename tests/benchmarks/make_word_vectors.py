"""Makes the vectors of common words: `generator/analyse/language/word_vectors.npz`.

    python -m tests.benchmarks.make_word_vectors --transcripts DIR

`scored_titles.txt` says what `--transcripts` is. Kept are the vectors of its 12,000 most frequent words,
and how often each is said. Needs scipy, which the package itself does not.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.linalg import svds

from generator.analyse.language import text, word_vectors
from generator.analyse.language.arrays import Matrix, Places

COUNTED, KEPT = 18_600, 12_000
"""Words that count as company, and those whose vectors are kept."""
WINDOW = 5
"""Words on either side that are a word's company, the n-th of them counted 1/n."""
SMOOTHED = 0.75
"""Power of how often company is kept at all: without it rare company tells too much (Levy, Goldberg and Dagan 2015)."""
RANK = 200
CHUNK = 50
"""Words of a stretch; the means of such stretches vary by 1 in each dimension, and are not correlated."""
OUTLIERS = 0.9995
"""Quantile of the values that is the largest number that can be written; a few values beyond it are cut."""


def said(transcripts: Path) -> Iterator[list[str]]:
    """The words of each transcript, marks of the source and names of speakers left out."""
    for path in sorted(transcripts.glob("*/*.md")):
        talk = re.sub(r"\*\*[^*]*\*\*|\\?\[[^\]]*\]", " ", path.read_text(encoding="utf-8"))
        yield [text.american(word) for word in text.words(talk)]


def company(talks: Sequence[Places], words: int) -> coo_array:
    """Positive pointwise mutual information of words (rows) and their company (columns)."""
    total = coo_array((words, words)).tocsr()
    for begin in range(0, len(talks), 100):
        rows, columns, counts = [], [], []
        for talk in talks[begin : begin + 100]:
            for apart in range(1, WINDOW + 1):
                known = (talk[:-apart] >= 0) & (talk[apart:] >= 0)
                rows.append(talk[:-apart][known])
                columns.append(talk[apart:][known])
                counts.append(np.full(int(known.sum()), 1 / apart))
        pairs = (np.concatenate(rows), np.concatenate(columns))
        total = total + coo_array((np.concatenate(counts), pairs), shape=(words, words)).tocsr()
    both = (total + total.T).tocoo()
    often = np.bincount(both.row, both.data, words)
    kept = often**SMOOTHED / (often**SMOOTHED).sum()
    shared = np.log(np.maximum(both.data / (often[both.row] * kept[both.col]), 1.0))
    return coo_array((shared, (both.row, both.col)), shape=(words, words))


def whitened(vectors: Matrix, weight: Matrix, talks: Sequence[Places]) -> Matrix:
    """The vectors turned and scaled so that the means of stretches of talk vary alike in all dimensions."""
    spread, stretches = np.zeros((RANK, RANK)), 0
    for talk in talks:
        known = talk[talk >= 0]
        chunks = known[: len(known) // CHUNK * CHUNK].reshape(-1, CHUNK)
        if len(chunks) > 1:
            heavy = weight[chunks]
            means = (vectors[chunks] * heavy[:, :, None]).sum(axis=1) / heavy.sum(axis=1)[:, None]
            means -= means.mean(axis=0)
            spread, stretches = spread + means.T @ means, stretches + len(means)
    values, turned = np.linalg.eigh(spread / stretches)
    best = np.argsort(-values)[: word_vectors.DIMENSIONS]
    return np.asarray(vectors @ turned[:, best] / np.sqrt(values[best]))


def main() -> None:
    """Counts and writes the vectors."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--transcripts", type=Path, required=True)
    talks = list(said(parser.parse_args().transcripts))
    counts = Counter(word for talk in talks for word in talk if re.fullmatch(r"[a-z][a-z'+#.&-]*", word))
    common = sorted(counts, key=lambda word: (-counts[word], word))[:COUNTED]
    number = {word: place for place, word in enumerate(common)}
    numbered = [np.array([number.get(word, -1) for word in talk], dtype=int) for talk in talks]
    shares = np.array([counts[word] for word in common], dtype=float) / counts.total()
    left, values, _ = svds(company(numbered, len(common)), k=RANK, random_state=0)
    vectors = left * np.sqrt(values)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9
    found = whitened(vectors, word_vectors.weights(shares), numbered)[:KEPT]
    unit = np.quantile(np.abs(found), OUTLIERS) / 127
    np.savez_compressed(
        word_vectors.PATH,
        words=np.frombuffer("\n".join(common[:KEPT]).encode("ascii"), dtype=np.uint8),
        shares=shares[:KEPT].astype(np.float32),
        unit=unit,
        vectors=np.clip(np.round(found / unit), -127, 127).astype(np.int8),
    )


if __name__ == "__main__":
    main()
