"""Predictions held against what came true: `content/scorecard.yml` matched with what was said.

The `take` of an entry is an id, or words that were said. Words that analysis did not take for a prediction count all
the same where the transcript has them: a person says that they are one.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.analyse.language import text
from generator.model import Analysis, Episode, Outcome, Problem, Take
from generator.model.address import claim_id
from generator.model.wording import bare

Entry = Mapping[str, str]


def outcomes(
    scorecard: Sequence[Entry], episodes: Sequence[Episode], analyses: Mapping[str, Analysis]
) -> tuple[tuple[Outcome, ...], tuple[Problem, ...]]:
    """Every prediction with its outcome, oldest first, open where nobody scored it; and entries that match nothing."""
    oldest_first = sorted(episodes, key=lambda episode: (episode.date, episode.slug))
    takes = [take for episode in oldest_first for take in analyses[episode.slug].takes]
    scored: dict[str, Outcome] = {}
    problems = []
    for entry in scorecard:
        take = next((take for take in takes if matches(entry, take)), None) or _quoted(entry, oldest_first)
        if take is None:
            problems.append(_unmatched(entry))
        elif take.id not in scored:
            scored[take.id] = _outcome(entry, take)
    still_open = [Outcome(take) for take in takes if take.kind == "prediction" and not _told(take, scored)]
    every = [*scored.values(), *still_open]
    every.sort(key=lambda outcome: (outcome.take.date, outcome.take.episode, outcome.take.id))
    return tuple(every), tuple(problems)


def matches(entry: Entry, take: Take) -> bool:
    """Whether an entry is about a take: by its id, or by words of its quote."""
    if entry.get("episode", take.episode) != take.episode:
        return False
    words = bare(entry["take"])
    return entry["take"] == take.id or (bool(words) and (words in bare(take.quote) or words in bare(take.text)))


def _quoted(entry: Entry, episodes: Sequence[Episode]) -> Take | None:
    """The sentences of a transcript that hold an entry's words, as a take."""
    words = bare(entry["take"])
    for episode in episodes:
        if entry.get("episode", episode.slug) != episode.slug:
            continue
        for turn in episode.transcript.turns:
            if words in bare(turn.text):
                said = " ".join(_around(turn.text, words))
                name = claim_id("k", said)
                return Take(
                    name, "prediction", said, said, episode.slug, turn.id, episode.date, turn.speaker, turn.start_ms
                )
    return None


def _around(turn: str, words: str) -> list[str]:
    """The first sentence of a turn that holds the words; all of it where none holds them alone."""
    sentences = text.sentences(turn)
    return [sentence for sentence in sentences if words in bare(sentence)][:1] or sentences


def _outcome(entry: Entry, take: Take) -> Outcome:
    year = take.about_year or take.date.year + 1
    about = replace(take, kind="prediction", about_year=year)
    return Outcome(about, entry.get("outcome", "open"), entry.get("evidence", ""), entry.get("note", ""))  # type: ignore[arg-type]


def _told(take: Take, scored: Mapping[str, Outcome]) -> bool:
    """Whether a prediction is one of the scored ones, perhaps in other sentences of the same turn."""
    words = bare(take.quote)
    return take.id in scored or any(
        outcome.take.turn == take.turn and (words in bare(outcome.take.quote) or bare(outcome.take.quote) in words)
        for outcome in scored.values()
    )


def _unmatched(entry: Entry) -> Problem:
    what = f"nothing in the transcripts matches {entry['take'][:60]!r}"
    how = "Quote words of the transcript as the episode's page shows them, or give the id of a take"
    return Problem("scorecard.yml", int(entry.get("line") or 0), what, how, "warning")
