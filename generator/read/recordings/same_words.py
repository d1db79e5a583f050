"""Transcripts of one recording that are called otherwise: `irc.log` beside `index.html`, `grok.md` beside `opus.md`."""

import re
from collections.abc import Collection, Iterable
from dataclasses import replace
from itertools import combinations
from pathlib import PurePosixPath
from string import punctuation

from generator.model import Episode, Problem, Reading, address
from generator.model.grouped import grouped
from generator.model.wording import shared
from generator.read.fields.draft import meant_for
from generator.read.fields.file_name import file_name
from generator.read.recordings.one_recording import best_of
from generator.read.recordings.sound import BY_HAND

_SHORTEST = 200
"""Words: shorter texts may share their greeting and little else."""
_MOST = 30
"""Files of a folder, or of one day in it, that are compared with each other."""
_ALIKE_LONG, _RARE, _SHARED, _LENGTHS = 7, 0.75, 0.4, 0.6
"""Letters of a long word; the shares of the long words and of the runs of four words that are in both, and how long the
shorter is. The pairs looked at of one recording, by two programs or mended by two models, share at least half of their
runs, distinct talks at most 3 in 100."""
_VARIED = 0.5
"""Runs of four words that a talk has for each of its words: a litany, or a program that repeats itself, has fewer, and
two of them may share most."""
_MARKS = str.maketrans(dict.fromkeys(punctuation + "“”„‘’…–—«»", " "))
_BARE = ("file name", "")
"""Where a title is from that nobody gave the talk."""


def same_words(episodes: Iterable[Episode]) -> Reading[tuple[Episode, ...]]:
    """The episodes, one for all files of a folder that say the same words, and a note for each that gives way.

    What has a title of its own, another number or day is an episode of its own, whatever it says: shows run again.
    """
    every = list(episodes)
    groups = _groups(every)
    kept, problems = best_of(groups)
    titles = {one.path: _titled(one, group) for one, group in zip(kept, groups, strict=True)}
    order = {one.path: at for at, one in enumerate(every)}
    return tuple(titles[one.path] for one in sorted(kept, key=lambda one: order[one.path])), problems


def without_drafts(episodes: Iterable[Episode], drafts: Collection[Episode]) -> Reading[tuple[Episode, ...]]:
    """The episodes without those that say the words of a draft beside them, and a warning for each of these."""
    every = list(episodes)
    held = {one.path for one in drafts}
    waits = {
        one.path: next(each.path for each in group if each.path in held)
        for group in (_groups([*every, *drafts]) if held else ())
        if not held.isdisjoint(each.path for each in group)
        for one in group
        if one.path not in held
    }
    how = "Publish that, or give this one a `slug:` if it is another episode"
    problems = [
        Problem(path, 0, f"It waits with `{draft}`, a draft of the same words", how, "warning")
        for path, draft in waits.items()
    ]
    return tuple(one for one in every if one.path not in waits), tuple(problems)


def _groups(every: Collection[Episode]) -> list[list[Episode]]:
    """The episodes, those together that are one."""
    twins: dict[str, list[Episode]] = {one.path: [one] for one in every}
    for near in _near(every):
        heard = {one.path: _Heard(one) for one in near}
        for one, other in combinations(near, 2):
            group, more = twins[one.path], twins[other.path]
            if group is more or any(_apart(each, later) for each in group for later in more):
                continue
            if _may_be_one(one, other) and heard[one.path].is_that_of(heard[other.path]):
                group += more
                twins |= dict.fromkeys([each.path for each in more], group)
    return list({id(group): group for group in twins.values()}.values())


def _near(episodes: Collection[Episode]) -> list[list[Episode]]:
    """Those that lie together: in one folder, or where that holds many, of one day there."""
    long = [one for one in episodes if one.transcript.words >= _SHORTEST and not one.source.get("scan")]
    found = []
    for here in grouped((meant_for(one.path), one) for one in long).values():
        days = grouped((one.date, one) for one in here if _dated(one)).values() if len(here) > _MOST else [here]
        found += [many for many in days if 1 < len(many) <= _MOST]
    return found


def _may_be_one(one: Episode, other: Episode) -> bool:
    lengths = sorted((one.transcript.words, other.transcript.words))
    return (
        lengths[0] >= _LENGTHS * lengths[1]
        and (_bare(one) or _bare(other))
        and not any(each.source.get("slug") in BY_HAND or each.source.get("guid") in BY_HAND for each in (one, other))
    )


def _apart(one: Episode, other: Episode) -> bool:
    """Whether two are told apart by their titles, numbers or days, whatever a third may have in common with both."""
    return (
        (one.title.casefold() != other.title.casefold() and not (_bare(one) or _bare(other)))
        or (one.number is not None and other.number is not None and one.number != other.number)
        or (one.date != other.date and _dated(one) and _dated(other))
    )


def _bare(episode: Episode) -> bool:
    return episode.source.get("title", "") in _BARE


def _dated(episode: Episode) -> bool:
    return episode.source.get("date") not in ("git", "mtime")


class _Heard:
    """The words of a talk, taken apart when they are asked for."""

    def __init__(self, episode: Episode) -> None:
        self._turns = episode.transcript.turns
        self._rare: frozenset[str] = frozenset()
        self._runs: frozenset[tuple[str, ...]] = frozenset()

    def is_that_of(self, other: "_Heard") -> bool:
        """Whether two talks are one."""
        return (
            shared(self.rare, other.rare) >= _RARE
            and shared(self.runs, other.runs) >= _SHARED
            and self._is_varied
            and other._is_varied
        )

    @property
    def rare(self) -> frozenset[str]:
        """The long words."""
        self._rare = self._rare or frozenset(word for word in self._words() if len(word) >= _ALIKE_LONG)
        return self._rare

    @property
    def runs(self) -> frozenset[tuple[str, ...]]:
        """Each four words that follow one another."""
        if not self._runs:
            words = self._words()
            self._runs = frozenset(zip(words, words[1:], words[2:], words[3:], strict=False))
        return self._runs

    @property
    def _is_varied(self) -> bool:
        return len(self.runs) >= _VARIED * len(self._words())

    def _words(self) -> list[str]:
        return " ".join(turn.text for turn in self._turns).casefold().translate(_MARKS).split()


def _titled(best: Episode, group: Collection[Episode]) -> Episode:
    """The episode with a title where its own is a file's name: one that stands in another, or what all are called."""
    if len(group) < 2 or not _bare(best):
        return best
    stated = [one.title for one in group if one.source.get("title") == "text"]
    alike = file_name(_shared([PurePosixPath(one.path).stem for one in group]))
    title, slug = (stated[0], address.slug(stated[0])) if stated else (alike.words, alike.slug)
    if not title:
        return best
    source = {**best.source, "title": "text" if stated else "file name"}
    if slug and source.get("slug") not in BY_HAND:
        source["slug"] = "title" if stated else "file name"
        best = replace(best, slug=slug)
    return replace(best, title=title, source=source)


def _shared(names: list[str]) -> str:
    """What the names begin with, as far as words go."""
    first, last = min(names), max(names)
    alike = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    begin = first[:alike]
    whole = all(not name[len(begin) : len(begin) + 1].isalnum() for name in names)
    return begin if whole else re.sub(r"[^\W_]+$", "", begin).strip(" ._-")
