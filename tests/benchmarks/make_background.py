"""Makes the table of how common English words are in talk: `generator/analyse/language/background.txt`.

    python -m tests.benchmarks.make_background [--corpus DIR] [--insights FILE]

Counts single stems over pieces of 500 words of spoken English (transcripts about software, none of them in the field
that the topics benchmark is about) and keeps nothing but the counts, in steps of a factor of the square root of two.
"""

import argparse
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from generator.analyse.language import rarity, text
from tests.benchmarks.evaluation import SHARED, read_jsonl

PIECE = 500
LEAST = 3
"""Pieces a stem must occur in to be kept; what is rarer is as good as unknown."""


def texts(corpus: Path, insights: Path) -> Iterator[str]:
    """What was said in each transcript, marks of the source left out."""
    for show in ("changelog", "oxide"):
        for path in sorted((corpus / show).rglob("*.md")):
            yield re.sub(r"\*\*[^*]*\*\*|\\?\[[^\]]*\]", " ", path.read_text(encoding="utf-8"))
    for row in read_jsonl(insights):
        yield " ".join(turn[2] for turn in row["turns"])


def frequencies(all_texts: Iterator[str]) -> tuple[Counter[str], int]:
    """Stem to the number of pieces that have it, and how many pieces there are."""
    seen, pieces = Counter[str](), 0
    for said in all_texts:
        words = [word.lower() for word in text.words(said)]
        for begin in range(0, max(1, len(words) - PIECE // 2), PIECE):
            pieces += 1
            seen.update({text.stem(word) for word in words[begin : begin + PIECE]})
    return seen, pieces


def main() -> None:
    """Counts and writes the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--corpus", type=Path, default=SHARED / "corpus")
    parser.add_argument("--insights", type=Path, default=SHARED / "eval/data/insights.dev.jsonl")
    options = parser.parse_args()
    seen, pieces = frequencies(texts(options.corpus, options.insights))
    steps: dict[int, list[str]] = defaultdict(list)
    for stem, count in seen.items():
        if count >= LEAST and re.fullmatch(r"[a-z][a-z'+#&.-]+", stem):
            steps[round(2 * math.log2(pieces / count))].append(stem)
    lines = [f"{step / 2:g} {' '.join(sorted(stems))}" for step, stems in sorted(steps.items())]
    head = [
        "# How rare English words are in talk: log2 of (pieces of 500 words) / (pieces that have the stem).",
        f"# Counted over {pieces:,} pieces of podcast transcripts about software; single words, in steps of a half.",
        "# Made by tests/benchmarks/make_background.py. A stem that is not here is rarer than all of these.",
    ]
    rarity.PATH.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
