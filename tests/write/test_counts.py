"""The figures on a page are those of what it shows."""

import re
from dataclasses import replace
from html import unescape

from generator.model import Library, Transcript
from tests.write.sample import library
from tests.write.test_pages import write


def words(page: str) -> str:
    """The text of a page as a reader sees it, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_a_year_s_talk_is_exact_only_where_every_length_is_known() -> None:
    site = library()
    assert "95 minutes of talk" in words(write(site)["recaps/2025/index.md"].text)
    first, second, *rest = site.episodes
    untimed = replace(second, duration_ms=None)
    text = words(write(replace(site, episodes=(first, untimed, *rest)))["recaps/2025/index.md"].text)
    assert "about 50 minutes of talk" in text  # 47:23, and 264 words at the pace of talk.
    silent = replace(untimed, transcript=Transcript())
    assert "of talk" not in write(replace(site, episodes=(first, silent, *rest)))["recaps/2025/index.md"].text


def test_open_predictions_are_not_called_scored() -> None:
    assert "2 predictions scored" in words(write(library())["recaps/index.md"].text)


def _by_number(site: Library) -> Library:
    """The site with its first prediction and insight said by somebody without a name."""
    recap, *others = site.recaps
    scored = tuple(replace(one, take=replace(one.take, speaker="Speaker 3")) for one in recap.scorecard[1:])
    first, *rest = site.insights
    nameless = replace(first, speaker="SPEAKER_03", episode="full-queues")
    return replace(
        site,
        recaps=(replace(recap, scorecard=(recap.scorecard[0], *scored)), *others),
        insights=(nameless, *rest),
    )


def test_a_numbered_speaker_is_nobody() -> None:
    site = write(_by_number(library()))
    assert "Speaker 3" not in site["recaps/2025/index.md"].text
    assert "SPEAKER_03" not in site["insights/index.md"].text
