"""What only shows across files: two records that want one address, what is said twice, references to episodes."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import inf
from typing import Protocol, TypeVar

from generator.model import Episode, Insight, Problem, Reading, address
from generator.model.grouped import grouped
from generator.read.fields.metadata import DATE_IT
from generator.read.show.corrections import no_episode


class Addressed(Protocol):
    """A record with a place of its own in the site."""

    @property
    def slug(self) -> str:
        """The last part of its URL."""

    @property
    def path(self) -> str:
        """The dropped file."""


Record = TypeVar("Record", bound=Addressed)

_INFERRED = frozenset(("title", "file name"))
"""Where an address comes from that nobody wrote down."""
_FEW, _MANY = 3, 20
"""Files of which the same is said one by one: a warning or a note, and an error."""
_WAYS_OUT = {
    "episode": "Give one of them a `slug:` of its own (front matter or a sidecar), or rename or delete it",
    "post": "Give one of them a `slug:` of its own in its front matter, or rename or delete it",
    "page": "Rename or delete one of them",
}


def unique(records: Iterable[Record], kind: str) -> Reading[tuple[Record, ...]]:
    """The records whose slug is theirs alone, or who come first by path, and an error for each of the others."""
    named = grouped((record.slug, record) for record in sorted(records, key=lambda record: record.path)).values()
    what = f"The {kind} wants the address `{{}}`, which `{{}}` has"
    return tuple(first for first, *_ in named), tuple(
        Problem(record.path, 0, what.format(first.slug, first.path), _WAYS_OUT[kind])
        for first, *others in named
        for record in others
    )


def one_spelling(episodes: Iterable[Episode], shows: Iterable[str] = ()) -> tuple[Episode, ...]:
    """The episodes, their shows spelt as `shows` has them, or as they mostly are.

    `LINUX Hour` and a folder `linux-hour` are one show: they have one address.
    """
    every = tuple(episodes)
    counts = Counter(one.show for one in every if one.show)
    usual = {address.slug(name): name for name in shows}
    for name in sorted(counts, key=lambda name: (-counts[name], name)):
        usual.setdefault(address.slug(name), name)
    return tuple(
        replace(one, show=name) if one.show and (name := usual[address.slug(one.show)]) != one.show else one
        for one in every
    )


def giving_way(episodes: Iterable[Episode]) -> Reading[tuple[Episode, ...]]:
    """The episodes; one whose address another talk has takes one of its own, unless it was written as its `slug:`.

    What was dropped by hand comes first, then what is older. What a feed brought says so with a warning.
    """
    taken: dict[str, Episode] = {}
    result: list[Episode] = []
    problems: list[Problem] = []
    for episode in sorted(episodes, key=lambda one: ("scan" in one.source, one.date, one.path)):
        scanned = "scan" in episode.source
        first = taken.setdefault(episode.slug, episode)
        if first is not episode and (scanned or _is_another(episode, first)):
            slug = next(slug for slug in _others(episode, first) if slug not in taken)
            what = f"The address `{episode.slug}` is that of `{first.path}`, so this is `{slug}`"
            how = "Give it a `slug:` of its own, if you like"
            problems.append(Problem(episode.path, 0, what, how, "warning" if scanned else "note"))
            episode = taken[slug] = replace(episode, slug=slug)
        result.append(episode)
    return tuple(result), tuple(problems)


def _is_another(episode: Episode, first: Episode) -> bool:
    """Whether an episode is another talk than the first of its address: the same file may have been dropped twice.

    An address that was written down is that of its show alone.
    """
    one, other = ((address.transcript_mark(each.transcript), each.title, each.notes) for each in (episode, first))
    same = one == other if not episode.transcript.turns else one[0] == other[0]
    return not same and (episode.source.get("slug") in _INFERRED or episode.show != first.show)


def _others(episode: Episode, first: Episode) -> Iterator[str]:
    """Addresses that an episode may have where `first` has the one of its title or file: by show, number, date."""
    if "scan" not in episode.source:
        if episode.show and episode.show != first.show:
            yield f"{episode.slug}-{address.slug(episode.show)}"
        if episode.number is not None:
            yield f"{episode.slug}-{episode.number}"
        if not episode.slug.endswith(day := episode.date.isoformat()):
            yield f"{episode.slug}-{day}"
    yield f"{episode.slug}-{address.digest(episode.guid, 6)}"
    yield f"{episode.slug}-{address.digest(episode.guid, 12)}"


def summed_up(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems; what is the same in more than three files in one line: a folder from elsewhere has hundreds.

    Errors are said of each file, as long as somebody may read them all.
    """
    alike = grouped(((one.severity, "" if one.how == DATE_IT else one.what, one.how), one) for one in problems)
    result: list[Problem] = []
    for (severity, said, how), group in alike.items():
        paths = sorted({problem.path for problem in group})
        if len(paths) <= (_MANY if severity == "error" else _FEW):
            result += group
            continue
        first = f"{paths[0]}, {paths[1]}, …"
        dates = f"The dates of {len(paths)} files are guesses from their last change: {first}"
        what = f"{said}, in {len(paths)} files: {first}" if said else dates
        result.append(Problem(os.path.commonpath(paths) or ".", 0, what, how, group[0].severity))
    return tuple(result)


def without_duplicates(insights: Iterable[Insight]) -> Reading[tuple[Insight, ...]]:
    """The insights, each once: the first by date, path and line stays."""
    order = sorted(insights, key=lambda insight: (insight.date, insight.path, insight.line))
    same = grouped((insight.id, insight) for insight in order).values()
    what, how = "The insight is the same as the one in {}:{}", "Delete one of the two; the earlier one counts"
    return tuple(first for first, *_ in same), tuple(
        Problem(one.path, one.line, what.format(first.path, first.line), how, "warning")
        for first, *others in same
        for one in others
    )


def resolved(insights: Iterable[Insight], episodes: Sequence[Episode]) -> Reading[tuple[Insight, ...]]:
    """The insights with the turn their time falls in; a reference to an episode that is not there is taken off."""
    known = {episode.slug: episode for episode in episodes}
    result: list[Insight] = []
    problems: list[Problem] = []
    for insight in insights:
        if insight.episode and insight.episode not in known:
            problems.append(no_episode(insight.path, insight.line, insight.episode, known))
            insight = replace(insight, episode="", start_ms=None)
        elif insight.episode and (insight.start_ms or 0) > (known[insight.episode].duration_ms or inf):
            what = f"`{insight.episode}` is over before the time of the insight, whose link leads to its end"
            how = "Write the time at which it was said, as in `14:32` or `1:14:32`"
            problems.append(Problem(insight.path, insight.line, what, how, "warning"))
        result.append(_at_turn(insight, known))
    return tuple(result), tuple(problems)


def _at_turn(insight: Insight, known: Mapping[str, Episode]) -> Insight:
    if not insight.episode or insight.start_ms is None:
        return insight
    turns = known[insight.episode].transcript.turns
    spoken = [turn for turn in turns if turn.start_ms is not None and turn.start_ms <= insight.start_ms]
    return replace(insight, turn=spoken[-1].id) if spoken else insight
