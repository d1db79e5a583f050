"""The words of the interface: each language has all of them, and what an owner writes wrong is said by its line."""

from datetime import date

import pytest
import yaml
from markupsafe import Markup

from generator import resources
from generator.interface import ENGLISH, places, words
from generator.model import DigestIssue, Site
from generator.model.moment import talk
from generator.read.show.interface import read_interface, untranslated

LANGUAGES = sorted(path.stem for path in (resources.theme() / "languages").glob("*.yml"))
SINGULARS = {"all_n_episodes", "all_of_show", "first_pages"}
"""Forms for one that need no figure in every language."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_every_word_with_the_places_that_english_has(language: str) -> None:
    found = words(language)
    assert found.missing == ()
    assert {name for name in found.texts if places(found.texts[name]) != places(ENGLISH.texts[name])} <= SINGULARS
    written = yaml.safe_dump(dict(found.texts), allow_unicode=True, sort_keys=False).encode()
    assert read_interface("interface.yml", written) == (tuple(found.texts.items()), ())


@pytest.mark.parametrize(
    ("language", "number", "shown"),
    [
        ("en", 1913, "1,913 episodes"),
        ("en", 1, "1 episode"),
        ("de", 1913, "1.913 Folgen"),
        ("de-AT", 1, "1 Folge"),
        ("xx", 2, "2 episodes"),
    ],
)
def test_numbers_in_each_language(language: str, number: int, shown: str) -> None:
    assert words(language)("count_episode", number) == shown


def test_days_and_figures() -> None:
    german, day = words("de"), date(2025, 3, 6)
    assert [german.day(day), german.long_day(day)] == ["6. März 2025", "Donnerstag, 6. März 2025"]
    assert talk(12_240_000, german) == ("3,4", "Stunden Gespräch")
    assert DigestIssue(day, 1, ()).headline(german) == "Keine Erkenntnisse vom 6. März 2025"


def test_a_language_of_the_owner_has_its_own_plurals() -> None:
    forms = {"one": "{n} odcinek", "few": "{n} odcinki", "many": "{n} odcinków", "other": "{n} odcinka"}
    polish = Site(language="pl", own_words={"count_episode": forms}).words
    assert [polish("count_episode", number) for number in (1, 2, 5, 22)] == [
        "1 odcinek",
        "2 odcinki",
        "5 odcinków",
        "22 odcinki",
    ]


def test_markup_within_words_stays_and_all_else_is_escaped() -> None:
    own = Site(own_words={"stands_at": "<b>{place}"}).words
    assert own("stands_at", place=Markup("<a>x</a>")) == "&lt;b&gt;<a>x</a>"


WRONG = """\
summry: Short
months: [January]
episodes: [Talks]
recap_of: Year {yaer}
issue: "{number.real}"
count_issue: {one: One}
days: 7
summary: In short
scripts:
  search: Look
"""


def test_what_is_wrong_with_a_word_is_said_by_its_line() -> None:
    found, problems = read_interface("interface.yml", WRONG.encode())
    assert found == (("summary", "In short"), ("search", "Look"))
    assert [(one.line, one.what) for one in problems] == [
        (1, "The interface has no word `summry`"),
        (2, "`months` has 1 entries in place of 12"),
        (3, "`episodes` is more than a text"),
        (4, "`recap_of` has a place `{yaer}` that is filled with nothing"),
        (5, "`issue` has a brace that stands alone, or more than a name in braces"),
        (6, "`count_issue` has no form `other`"),
        (7, "`days` is no list"),
    ]
    assert problems[0].how == "Did you mean `summary`?"


def test_a_language_without_words_says_in_a_sentence_what_to_add() -> None:
    (said,) = untranslated(Site(language="fr"))
    assert (said.path, said.severity) == ("mkdocs.yml", "warning")
    assert "`theme.language` is `fr`" in said.what
    assert "content/interface.yml" in said.how
    (some,) = untranslated(Site(language="fr", own_words={"summary": "Résumé"}))
    assert some.what == f"{len(ENGLISH.texts) - 1} words of the interface are not in `fr`: they are English"
    assert (
        list(untranslated(Site(language="de-CH"))) == list(untranslated(Site(own_words={"summary": "In short"}))) == []
    )
