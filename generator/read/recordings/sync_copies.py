"""Copies that a sync tool or a file manager left beside a transcript: the same talk again, and no other episode."""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from generator.model import Episode, Problem, Reading

_CONFLICT = re.compile(
    r"[ ._-]*(?:\([^()]*\bconflict(?:ed|ing)?\b[^()]*\)|\bsync-conflict-[\w-]+|[_-]conflict-[\w-]+)$", re.IGNORECASE
)
"""Dropbox, Nextcloud, Syncthing."""
_COPY = re.compile(r"(?:[ _-]+copy(?:[ _]?\(?\d{1,2}\)?)?|[ _]*\(\d{1,2}\)| \d)$|^copy of[ _]+", re.IGNORECASE)
"""Windows, macOS, iCloud, browsers: the name may be somebody's own, too."""


def without_copies(episodes: Iterable[Episode]) -> Reading[tuple[Episode, ...]]:
    """The episodes without those beside their original, and a warning for each.

    What is called a conflict is a copy, whatever it says; what is called a copy only with the same words.
    """
    every = list(episodes)
    there = {one.path: one for one in every}
    kept, problems = [], []
    for one in every:
        whole = PurePosixPath(one.path)
        conflict = _CONFLICT.sub("", whole.stem)
        original = there.get(whole.with_name((conflict or whole.stem) + whole.suffix).as_posix())
        if conflict == whole.stem:
            original = there.get(whole.with_name((_COPY.sub("", conflict) or conflict) + whole.suffix).as_posix())
            original = original if original and _said(original) == _said(one) else None
        if original is None or original is one:
            kept.append(one)
            continue
        what = f"This is a copy of `{original.path}`: it is not read"
        how = "Delete the one that you don't need, or give it another name if it is another episode"
        problems.append(Problem(one.path, 0, what, how, "warning"))
    return tuple(kept), tuple(problems)


def _said(episode: Episode) -> tuple[str, ...]:
    return (*(turn.text for turn in episode.transcript.turns), episode.notes, episode.description)
