"""Titles of found chapters: noun phrases that a person would write."""

from dataclasses import replace

import pytest

from generator.analyse.chapters.titles import titles
from generator.analyse.talk.study import Study
from tests.analyse.spoken import study

GARDEN = [
    "The garden of the abbey has a wall, and the wall keeps the wind away from every pear tree.",
    "A pear tree needs sun, so the monks planted every pear tree along the wall.",
    "Nobody waters a pear tree in winter, and no pear tree has died for a century.",
]


def _titles(*chapters: list[str]) -> list[str]:
    starts, said = [], []
    for chapter in chapters:
        starts.append(len(said))
        said += chapter
    return titles(study(said), starts)


def test_a_subject_that_is_often_plural_is_named_so() -> None:
    ferry = [
        "A lighthouse keeper trims the lamp, and the lighthouse lamps burn all night.",
        "Lighthouse lamps need oil, and the lighthouse lamps of the north need most of it.",
        "Every one of the lighthouse lamps has a keeper.",
    ]
    assert _titles(GARDEN, ferry)[1].startswith("Lighthouse lamps")


def test_an_amount_or_a_time_is_no_subject() -> None:
    prices = [
        "The turnip market opened half a month ago, and the turnip market is small: a turnip is forty cents.",
        "Forty cents a month ago, sixty cents now: the cents went up and the turnip market went down.",
        "For a few cents more the turnip market sells you the cart, as a month ago.",
    ]
    title = _titles(GARDEN, prices)[1]
    assert "turnip market" in title.lower()
    assert "cents" not in title
    assert "month" not in title


def test_a_title_is_one_phrase_as_it_was_spoken() -> None:
    kiln = [
        "So how do you choose the glaze for a kiln?",
        "The glaze for a kiln depends on the clay, and the kiln depends on the glaze.",
        "Every glaze has a heat, and every kiln has one.",
    ]
    assert _titles(GARDEN, kiln)[1] == "Glaze for a kiln"


def test_no_two_chapters_have_one_title() -> None:
    first, second, third = _titles(GARDEN, GARDEN, GARDEN)
    assert len({first, second, third}) == 3


def test_no_title_ends_in_a_possessive() -> None:
    owner = [
        "Wexcombe's bakery is the oldest, and in Wexcombe's the bread rises for a day.",
        "Everyone buys at Wexcombe's, since Wexcombe's never closes.",
        "We met at Wexcombe's and left Wexcombe's at noon.",
    ]
    assert not any(part.endswith("'s") for part in _titles(GARDEN, owner)[1].split())


def test_a_round_of_predictions_is_called_so() -> None:
    ahead = [
        "Let's hear your hot takes for 2025, and be bold.",
        "The pear tree will be everywhere, and the pear tree will have a wall.",
    ]
    assert _titles(GARDEN, ahead)[1] == "Hot takes for 2025"
    assert _titles(GARDEN, ["Any predictions for next year?", *ahead[1:]])[1] == "Predictions for 2025"
    assert _titles(GARDEN, ["So who has an unpopular opinion for us?", *ahead[1:]])[1] == "Unpopular opinions"
    assert _titles(ahead, GARDEN)[0] != "Hot takes for 2025"


def test_what_is_said_all_along_goes_before_what_is_said_at_one_place() -> None:
    turns = ["We talk about work today."] * 6
    turns += ["The hot tub was warm. I like the hot tub. Everybody likes the hot tub."]
    turns += ["Compression is what makes the archive small.", "The compression of the archive is slow."] * 3
    assert "hot tub" not in _titles(turns[:6], turns[6:])[1]


@pytest.mark.parametrize("tail", ["connect", "anymore", "tend", "begin", "locally", "recently"])
def test_no_title_ends_with_the_verb_or_the_adverb_after_a_noun(tail: str) -> None:
    harbour = [
        f"The lantern of the harbour and its lanterns {tail} at dusk.",
        f"Lanterns {tail}, and every lantern has a keeper.",
        f"No lanterns {tail} without a keeper of the lantern.",
    ]
    title = _titles(GARDEN, harbour)[1].lower()
    assert "lantern" in title
    assert tail not in title


def test_one_word_is_a_title_where_it_is_rare_or_a_topic_of_the_vocabulary() -> None:
    plain = ["The title came first.", "A title is a title, and this title was the last."]
    topical = ["The debugging came first.", "Debugging is debugging, and this debugging was the last."]
    assert "title" not in _titles(GARDEN, plain)[1].lower()
    assert _titles(GARDEN, topical)[1] == "Debugging"


def test_neither_a_slip_of_the_tongue_nor_praise_is_part_of_a_title() -> None:
    slip = [
        "A belfry with with a gargoyle stands here.",
        "So the belfry, and the gargoyle, and so on.",
        "The belfry and the gargoyle again.",
    ]
    assert "with" not in _titles(GARDEN, slip)[1]
    praise = ["An incredible sundial stands here.", "The sundial was an incredible sundial then.", "It is slow."]
    assert "ncredible" not in _titles(GARDEN, praise)[1]


def test_what_says_little_of_its_chapter_is_no_title() -> None:
    small_talk = ["And so we went on with it, as we had done all that time."] * 11
    assert _titles(GARDEN, [*small_talk, *GARDEN])[1] == ""


@pytest.mark.parametrize("when", ["September", "Monday"])
def test_a_day_or_a_month_is_no_title(when: str) -> None:
    wet = [f"In {when} it rains.", f"{when}, {when}, {when}.", f"{when} again."]
    storm = [
        f"The {when} storm.",
        f"That {when} storm broke the weir, and the {when} storm passed.",
        "The storm again.",
    ]
    for chapter in (wet, storm):
        assert when not in _titles(GARDEN, chapter)[1]


def test_no_title_is_the_show_or_a_podcast() -> None:
    harbour = [
        "The Harbour Lights podcast is on the harbour lights, and Harbour Lights is what we listen to.",
        "Harbour Lights is our podcast, and the lantern in my harbour is lit.",
        "We keep a lantern for our harbour lights.",
    ]
    said = study([*GARDEN, *harbour])
    named = replace(said.episode, show="Harbour Lights")
    assert titles(said, [0, len(GARDEN)])[1] == "Harbour Lights"
    title = titles(Study(named), [0, len(GARDEN)])[1]
    assert title
    assert title.lower() != "harbour lights"
    assert "podcast" not in title.lower().split()
