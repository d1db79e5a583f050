"""Our own titles of chapters in the words of a site; those of a publisher stay."""

import pytest

from generator.analyse.site.library import in_words_of_site
from generator.interface import words
from generator.model import Analysis, Chapter, Section

OURS = Analysis("a", (Chapter("Introduction", "t-1"), Chapter("Caches", "t-2")))


@pytest.mark.parametrize(
    ("language", "titles"),
    [
        ("en", ["Introduction", "Caches"]),
        ("de", [words("de")("opening_chapter"), "Caches"]),
    ],
)
def test_our_titles_are_said_as_the_site_says_them(language: str, titles: list[str]) -> None:
    assert [one.title for one in in_words_of_site(OURS, words(language)).chapters] == titles


def test_a_publishers_title_stays_and_a_summary_follows_ours() -> None:
    say = words("de")
    given = Analysis("a", (Chapter("Introduction", "t-1", given=True),), (Section("Introduction", ("x",), ("t-1",)),))
    assert in_words_of_site(given, say) == given
    ours = Analysis("a", OURS.chapters, given.summary)
    assert [part.heading for part in in_words_of_site(ours, say).summary] == [say("opening_chapter")]
