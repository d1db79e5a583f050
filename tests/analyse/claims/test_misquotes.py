"""What is shown occurs in its turn, word for word and in order; no denial, number or name is lost within it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.analyse.chapters.boundaries import chapters
from generator.analyse.chapters.summary import summary
from generator.analyse.claims.insights import insights
from generator.analyse.claims.takes import takes
from generator.analyse.language import text
from generator.analyse.talk.study import Study
from generator.read.library.one_transcript import read_one
from tests.analyse.conversations import conversation, study_of
from tests.analyse.spoken import TALK, study

CORPUS = Path(__file__).resolve().parents[4] / "shared/corpus"
_NOTES = re.compile(r"\\?\[[^\]]*\]")
"""What a transcriber notes: a laugh, a time at which nobody could hear."""
DENIALS = frozenset("no not never nothing nobody none neither nor without cannot".split())


def quoted(said: Study) -> Iterator[tuple[str, str]]:
    """(shown words, the words of the turn and the next of its speaker) of all that a page quotes."""
    index = said.episode.transcript.index
    found = chapters(said)
    claims = [(one.text, one.turn) for one in (*insights(said), *takes(said, 8))]
    for section in summary(said, found, [one.quote for one in insights(said)]):
        claims += zip(section.bullets, section.turns, strict=False)
    for shown, turn in claims:
        at = index[turn]
        after = said.turns[at + 1 : at + 2]
        same = [one.text for one in after if one.speaker == said.turns[at].speaker]
        yield shown, " ".join([said.turns[at].text, *same])


def lost(shown: str, source: str) -> list[str]:
    """The denials, numbers and names of the source that are left out within a part of what is shown."""
    words, found, place = text.words(_NOTES.sub(" ", source)), [], 0
    for part in shown.split("…"):
        said = [word.lower() for word in text.words(part)]
        places = _aligned(said, [word.lower() for word in words], place)
        assert places is not None, f"not said: {part!r}"
        place = places[-1] + 1 if places else place
        gone = [words[at] for at in range(places[0], place) if at not in set(places)] if places else []
        found += [word for word in gone if _matters(word) and word.lower() not in said]
    return found


def _matters(word: str) -> bool:
    plain = word.lower().replace("’", "'")
    named = word[0].isupper() and not text.is_stop(word)
    return plain in DENIALS or plain.endswith("n't") or any(map(str.isdigit, word)) or named


def _aligned(part: list[str], words: list[str], begin: int) -> list[int] | None:
    """Where the words of a part stand, in order, with as few as may be left out between the first and the last."""
    best: list[int] | None = None
    for start in [at for at in range(begin, len(words)) if part and words[at] == part[0]]:
        places, at = [], start
        for word in part:
            while at < len(words) and words[at] != word:
                at += 1
            if at == len(words):
                break
            places.append(at)
            at += 1
        if len(places) == len(part) and (best is None or places[-1] - places[0] < best[-1] - best[0]):
            best = places
    return best if part else []


def _names_what_is_lost(said: Study) -> None:
    for shown, source in quoted(said):
        assert not lost(shown, source), shown


def test_nothing_is_lost_in_a_talk_of_ours() -> None:
    assert list(quoted(study(TALK)))
    _names_what_is_lost(study(TALK))
    _names_what_is_lost(study_of(conversation()))


def test_a_lost_denial_is_seen() -> None:
    assert lost("The disks are cheap.", "The disks are not cheap.") == ["not"]
    assert lost("The disks are cheap.", "The disks, um, are cheap.") == []
    with pytest.raises(AssertionError, match="not said"):
        lost("The disks are dear.", "The disks are cheap.")


@pytest.mark.parametrize("part", range(3))
def test_nothing_is_lost_in_real_talks(part: int) -> None:
    talks = sorted(CORPUS.rglob("*.md"))[part::24] if CORPUS.exists() else []
    if not talks:
        pytest.skip(f"no talks in {CORPUS}")
    for path in talks:
        said = Study(read_one(path)[0])
        if not said.episode.summary:
            _names_what_is_lost(said)
