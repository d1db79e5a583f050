"""What a claim's evidence looks like before a template shows it."""

from generator.model import Quote
from generator.write.claims import spoken_words


def test_each_quote_has_its_place_and_the_clock_where_there_is_one() -> None:
    quotes = (Quote("It rains.", "t-1", 61_000), Quote("It pours.", "t-2", 0), Quote("It stops.", "t-3", None))
    found = spoken_words("the-talk", quotes)
    assert [(one.text, one.stamp) for one in found] == [
        ("It rains.", "01:01"),
        ("It pours.", "00:00"),
        ("It stops.", ""),
    ]
    assert [one.place for one in found] == [f"episodes/the-talk/#t-{number}" for number in (1, 2, 3)]
