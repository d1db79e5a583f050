"""What stands before a transcript: nothing is said twice, and every part of it leads to where it was said."""

from dataclasses import replace

from generator.model import Analysis, Chapter, Episode, Insight, Section, Take, Transcript, Turn
from generator.write.outline import outline, says_again
from tests.write.sample import library

SAID = (
    "Every lighthouse keeper kept a second lamp in the cellar.",
    "The fog signal was louder than any engine of its day.",
    "Nobody paid the keepers for the nights without ships.",
    "A harbour light costs more to guard than to burn.",
)


def talk(**other: object) -> Episode:
    turns = tuple(Turn(f"t-{n}", f"Well. {said}", "Ada", n * 60_000) for n, said in enumerate(SAID))
    base = replace(library().episodes[0], description="", summary=(), transcript=Transcript(turns))
    return replace(base, **other)  # type: ignore[arg-type]


def insight(text: str, turn: str) -> Insight:
    return Insight("i-1", text, library().episodes[0].date, "", turn=turn, quote=text)


def take(text: str, turn: str) -> Take:
    return Take("k-1", "hot_take", text, text, "x", turn, library().episodes[0].date)


FOUND = Analysis(
    "x",
    chapters=(Chapter("Lamps", "t-0"), Chapter("Money", "t-2")),
    summary=(Section("Lamps", SAID[:2], ("t-0", "t-1")), Section("Money", SAID[2:], ("t-2", "t-3"))),
    topics=("Harbour light",),
)


def parts(episode: Episode, found: Analysis) -> list[str]:
    """Every sentence that the page says before the transcript."""
    made = outline(episode, found, found.chapters)
    rest = [point.text for _, row in made.summary for point in row]
    takes = [one.text for one in made.takes]
    return [*(point.text for point in made.lines.values()), *rest, *takes, *(one.text for one in found.insights)]


def test_each_sentence_of_the_summary_stands_once() -> None:
    made = outline(talk(), FOUND, FOUND.chapters)
    assert {turn: point.text for turn, point in made.lines.items()} == {"t-0": SAID[0], "t-2": SAID[2]}
    assert sorted(parts(talk(), FOUND)) == sorted(SAID)


def test_what_is_an_insight_is_no_bullet_and_no_take_again() -> None:
    found = replace(FOUND, insights=(insight(SAID[1], "t-1"),), takes=(take(SAID[1][:-9] + ".", "t-1"),))
    said = parts(talk(), found)
    assert sorted(said) == sorted(SAID)
    assert [one.id for one in outline(talk(), found, found.chapters).also["i-1"]] == ["k-1"]


def test_a_line_says_who_speaks_of_themselves() -> None:
    mine = "I kept a second lamp in my own cellar."
    found = replace(FOUND, summary=(Section("Lamps", (mine,), ("t-0",)), *FOUND.summary[1:]))
    made = outline(talk(), found, found.chapters)
    assert {turn: point.speaker for turn, point in made.lines.items()} == {"t-0": "Ada", "t-2": ""}


def test_a_given_summary_stays_whole() -> None:
    given = talk(summary=(Section("Costs", ("It fell.", "It rose.")),))
    made = outline(given, FOUND, FOUND.chapters)
    assert [(head, [point.text for point in row]) for head, row in made.summary] == [
        ("Costs", ["It fell.", "It rose."])
    ]
    assert not made.lines


def test_saying_the_same_is_a_matter_of_words_not_of_order() -> None:
    assert says_again("The lamp costs more to guard.", ["more to guard the lamp costs"])
    assert says_again("Harbour light.", [SAID[3]])
    assert not says_again(SAID[0], SAID[1:])
    assert not says_again("So it is.", ["So it was."])  # No long word tells.
