"""Inputs made of one thing said over and over, doubled: reading and analysis must grow no faster than they do.

`python -m tests.fuzz.scaling` prints the slowest and each that grows faster; test_scaling.py runs a few.
"""

import ast
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path

from generator.analyse.episode import analyse_episode
from generator.model import Attempt
from generator.read.episodes.episode import read_episode
from generator.read.fields.metadata import Facts
from generator.read.insights.insights import read_insights
from generator.read.posts.pages import read_page
from generator.read.posts.posts import read_post
from generator.read.sources.source import Source

SIZES = (25_000, 50_000, 100_000, 200_000)
"""Bytes."""
QUICK, SLOW, GROWTH = 0.04, 2.0, 3.0
"""CPU seconds not worth a second look, and too many; times that twice the input may take as long."""
_PLACES = {"episodes": read_episode, "posts": read_post, "insights": read_insights, "pages": read_page}
ATOMS = tuple(
    ast.literal_eval(line) for line in Path(__file__).with_name("atoms.txt").read_text(encoding="ascii").splitlines()
)
"""What is repeated: signs, times, markup, list marks, speech, damaged encodings, pieces of formats."""
HEADS = {
    ".md": ("", "# T\n\n", "**Ann:** ", "---\ntitle: x\n---\n"),
    ".txt": ("", "Ann: hi.\nBo: ho.\nAnn: "),
    ".vtt": ("WEBVTT\n\n00:01.000 --> 00:02.000\n",),
    ".srt": ("1\n00:00:01,000 --> 00:00:02,000\n",),
    ".html": ("<html><p>",),
    ".json": ('{"segments": [{"start": 0, "end": 1, "text": "', "["),
}
"""Suffix to what such a file begins with."""


def sources(size: int) -> Iterator[tuple[str, Callable[[], object]]]:
    """(name, the work on it) of each input of about `size` bytes."""
    for folder, reader in _PLACES.items():
        for suffix, heads in HEADS.items() if folder == "episodes" else ((".md", HEADS[".md"]),):
            for head in heads:
                for atom in ATOMS:
                    text = head + atom * (size // len(atom.encode()))
                    source = Source(f"{folder}/2024-01-02-x{suffix}", text.encode(), Facts(date(2024, 1, 2)))
                    yield f"{folder}{suffix} {head!r} {atom!r}", partial(work, reader, source)


def work(reader: Callable[[Source], object], source: Source) -> None:
    """Read it; analyse it where it is an episode."""
    found = reader(source)
    if reader is read_episode and isinstance(found, tuple) and found[0]:
        analyse_episode((found[0], (), ()))


def timed(run: Callable[[], object], limit: int = 20) -> float:
    """CPU seconds of a run, or `limit` where it was ended."""
    start = time.process_time()
    Attempt(lambda _: run(), limit)(None)
    return time.process_time() - start


def main() -> None:
    """Print what is slow or grows too fast, then the slowest ten."""
    before = {name: timed(run) for name, run in sources(SIZES[0])}
    found: list[tuple[float, float, str]] = []
    for size in SIZES[1:]:
        now: dict[str, float] = {}
        for name, run in sources(size):
            if before.get(name, 0) > QUICK:
                now[name] = timed(run)
                if now[name] > SLOW or size == SIZES[-1]:
                    found.append((now[name], now[name] / max(before[name], QUICK), f"{size} {name}"))
        before = {name: seconds for name, seconds in now.items() if seconds <= SLOW}
    found.sort(reverse=True)
    for rows in ([row for row in found if row[0] > SLOW or row[1] > GROWTH], found[:10]):
        print(f"{len(rows)}:")
        for seconds, growth, name in rows:
            print(f"{seconds:8.2f} s  x{growth:4.1f}  {name}", flush=True)


if __name__ == "__main__":
    main()
