"""Texts of a word or two beside a transcript: what its meeting or its group is called, and no talk."""

from collections.abc import Iterable

from generator.model import Episode, Problem, Reading
from generator.model.grouped import grouped
from generator.read.folders.one_folder import folder_of

_FEW, _MANY = 10, 200
"""Words, below which a text says nothing beside one of this many."""
_SHORT = 100
"""Bytes: not all scripts part words with blanks, and a letter of these has three."""


def without_few_words(episodes: Iterable[Episode]) -> Reading[tuple[Episode, ...]]:
    """The episodes without those of a few words, no times and no fields that lie with a transcript, and a note each."""
    every = list(episodes)
    near = grouped((folder_of(one.path), one.transcript.words) for one in every)
    passed = [one.path for one in every if _says_nothing(one) and max(near[folder_of(one.path)]) >= _MANY]
    what = "This has a few words and lies beside a transcript: it is not read"
    how = "Write `title:` into its front matter if it is an episode"
    problems = tuple(Problem(path, 0, what, how, "note") for path in passed)
    return tuple(one for one in every if one.path not in passed), problems


def _says_nothing(episode: Episode) -> bool:
    told = {"front matter", "sidecar", "text"} & {*episode.source.values()}
    few = (
        0 < episode.transcript.words < _FEW
        and sum(len(turn.text.encode()) for turn in episode.transcript.turns) < _SHORT
    )
    return few and not (told or episode.transcript.timed or episode.audio or episode.video)
