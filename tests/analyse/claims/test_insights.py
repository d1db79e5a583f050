"""Insights: what is chosen, how it reads, and where it came from."""

import hashlib
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.analyse.chapters.boundaries import chapters
from generator.analyse.chapters.summary import summary
from generator.analyse.claims.insights import MOST, insights, led_in
from generator.analyse.quotable.leaning import BANNED_OPENERS
from generator.analyse.talk.study import Study
from tests.analyse.spoken import TALK, study


def _is_sound(said: Study) -> None:
    for found in insights(said):
        at = said.episode.transcript.index[found.turn]
        assert found.quote in " ".join(turn.text for turn in said.turns[at : at + 2])
        assert found.speaker == said.turns[at].speaker
        assert found.start_ms == said.turns[at].start_ms
        assert found.text.split()[0].strip(",.").lower() not in BANNED_OPENERS
        assert "?" not in found.text
        assert 0 <= found.score <= 1


def test_insights_are_the_claims_of_the_talk() -> None:
    texts = [found.text for found in insights(study(TALK))]
    assert any(
        text.startswith("Object storage has become the default place for data, because a gigabyte") for text in texts
    )
    assert any("compaction" in text.lower() for text in texts)


def test_no_greeting_advert_question_or_leaning_sentence() -> None:
    texts = " ".join(found.text for found in insights(study(TALK)))
    for unwanted in (
        "Welcome",
        "Acme",
        "Use code",
        "What about",
        "um,",
        "you know",
    ):
        assert unwanted not in texts
    assert not any(found.text.startswith(("It hurts", "That is", "They never")) for found in insights(study(TALK)))


def test_no_insight_ends_with_a_question_that_it_quotes() -> None:
    said = (
        "The classic example is the database, because every team will want another one and nobody ever moves. "
        'People then ask themselves "What happens if the whole team moves to another database?"'
    )
    found = insights(study([("Bob", said), *TALK]))
    assert found
    assert not any("What happens" in one.text for one in found)


@pytest.mark.parametrize("opener", ["Then", "And then", "The second one is that"])
def test_no_insight_ends_with_the_next_step_of_which_no_more_is_said(opener: str) -> None:
    said = (
        "Every database team keeps three copies of its data, because a disk in object storage fails each day. "
        "{} the query reads the data of the cheapest copy from the local disk of a database."
    )
    texts = {
        begin: [one.text for one in insights(study([("Bob", said.format(begin)), *TALK[4:]]))]
        for begin in (opener, "So")
    }
    assert any(text.endswith("local disk of a database.") for text in texts["So"])
    assert not any(text.endswith("local disk of a database.") for text in texts[opener])
    assert any("Every database team keeps" in text for text in texts[opener])


@pytest.mark.parametrize(
    ("closing", "whole"),
    [
        ("Let's say the query reads the data of the cheapest copy from a local disk.", False),
        ("Suppose that the query reads the data of the cheapest copy from a local disk.", False),
        ("Let's say the cheapest copy fails, then the query reads the data from a local disk.", True),
    ],
)
def test_no_insight_ends_with_what_is_only_supposed(closing: str, whole: bool) -> None:
    said = "Every database team keeps three copies of its data, because a disk in object storage fails each day."
    texts = [one.text for one in insights(study([("Bob", f"{said} {closing}"), *TALK[4:]]))]
    assert any(text.endswith("a local disk.") for text in texts) == whole
    assert any(said in text for text in texts)


def test_no_insight_or_line_stops_short_of_what_bounds_it() -> None:
    bounded = "But such a database cannot answer a query from object storage in a millisecond."
    told = study([(who, f"{words} {bounded}" if "three copies" in words else words) for who, words in TALK])
    texts = [one.text for one in insights(told)]
    lines = [line for section in summary(told, chapters(told), ()) for line in section.bullets]
    assert any(text.endswith(bounded) for text in texts)
    assert not any(text.endswith("every block already.") for text in (*texts, *lines))


LED = "The tide tables of the harbour are kept on tape in a cellar."
CLAIM = "Every copy has to be read once a year, because tape that nobody reads loses a tenth of its blocks."


@pytest.mark.parametrize(
    ("before", "first"),
    [
        (LED, 0),
        (f"{LED} They never told us how.", 0),
        (f"{LED} I was there last year.", 2),
        (f"{LED} Who reads them in the end?", 0),
        ("Who reads them in the end?", 1),
        (f"{LED} They never told us how. {LED}", 2),
        (f"{LED} {CLAIM} They never told us how.", 3),
        (" ".join(f"{LED[:-1]} {number}." for number in range(5)), 2),
        (" ".join([f"{LED[:-1]}, as {'much ' * 40}else."] * 3), 2),
    ],
)
def test_an_insight_begins_with_what_its_speaker_leads_up_to_it_with(before: str, first: int) -> None:
    said = study([("Ann", LED), ("Bob", f"{before} {CLAIM}")])
    last = len(said.sentences) - 1
    assert led_in(said, last, last + 1, ()) == 1 + first
    assert led_in(said, last, last + 1, (last - 1,)) == last


def test_the_words_of_an_insight_that_begins_with_what_was_said_before_are_those_that_it_shows() -> None:
    said = study([("Ann", "Well."), ("Bob", f"{LED} I said so. {LED} {CLAIM}")])
    assert [(one.text, one.quote) for one in insights(said)] == [(f"{LED} {CLAIM}", f"{LED} {CLAIM}")]


def test_nothing_that_is_said_for_a_sponsor_leads_up_to_an_insight() -> None:
    sold = "This episode is brought to you by Acme Boats."
    more = " ".join(f"Acme Boats build number {number} for every harbour of the island." for number in range(12))
    said = study([("Ann", LED), ("Bob", f"{sold} {more} They are kept on tape. {CLAIM}")])
    last = len(said.sentences) - 1
    assert said.sentences[last].text == CLAIM
    assert led_in(said, last, last + 1, ()) >= last - 1


def test_a_quotation_of_two_sentences_is_shown_whole_or_not_at_all() -> None:
    opens = 'Every database team should say to its customers "Data is safe in object storage, because it has copies.'
    closes = 'A query waits for the network, and the cache on a local disk hides most of that wait."'
    for said, shown in ((f"{opens} {closes}", True), (f"{opens} {closes[:-1]}", False)):
        texts = [one.text for one in insights(study([("Bob", said), *TALK[4:]]))]
        assert any(text.startswith("Every database team") for text in texts) == shown
        assert all(text.count('"') % 2 == 0 for text in texts)


def test_insights_are_sound() -> None:
    _is_sound(study(TALK))


def test_id_depends_on_the_words_alone() -> None:
    first = insights(study(TALK))
    again = insights(study([("Zoe", "Hello."), *TALK]))
    digests = {"i-" + hashlib.sha256(found.text.casefold().encode()).hexdigest()[:8] for found in first}
    assert {found.id for found in first} == digests
    assert {found.id for found in first} & {found.id for found in again}


def test_best_first_and_no_more_than_most() -> None:
    things = (
        "parser compiler linker debugger profiler loader scheduler allocator verifier tokenizer router proxy".split()
    )
    places = "Berlin Lisbon Nairobi Osaka Quito Oslo Lima Cairo Delhi Hanoi Perth Turin Dakar Sofia Minsk".split()
    needs = (
        "tables keys graphs traces pages sockets threads queues locks heaps caches tokens ledgers shards zones".split()
    )
    rooms = "attic barn cellar depot engine furnace garage harbour island jetty kitchen library".split()
    long: list[tuple[str, str]] = []
    for thing, place, need, room in zip(things, places, needs, rooms, strict=False):
        long += [("Ann", "And then it was all of that."), ("Cy", "It is what it is to us.")] * 60
        long += [
            ("Bob", f"In {place} the {thing} and its {need} were in the {room} because of what we had to do in winter.")
        ]
    found = insights(study(long))
    assert len(found) == MOST
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)
    assert len({item.text for item in found}) == MOST


def test_a_claim_is_not_said_twice() -> None:
    claim = "Object storage costs a tenth of local disks because the service shares its spindles."
    assert len(insights(study([("Ann", claim), ("Bob", "Indeed."), ("Ann", claim)]))) == 1


@pytest.mark.parametrize("said", [[], ["Yes."], ["Is it?", "No."]])
def test_nothing_to_say(said: list[str]) -> None:
    assert insights(study(said)) == ()


def test_another_language_gives_no_insight() -> None:
    german = "Der Speicher ist heute billiger als früher, weil die Anbieter ihre Platten für alle Kunden teilen."
    assert insights(study([german] * 4, language="de")) == ()


WORDS = st.sampled_from(
    'so and but well yeah because it that they he the a storage costs Acme disks 2025 is was will build , . ? -- "'
    " like you know um right I we parser".split()
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=80).map(" ".join), max_size=6))
def test_wild_speech_gives_sound_insights(said: list[str]) -> None:
    _is_sound(study([" ".join(turn.split()) for turn in said]))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(string.printable + "éß„“…’–", max_size=200), max_size=4))
def test_wild_text_gives_sound_insights(said: list[str]) -> None:
    _is_sound(study([" ".join(turn.split()) for turn in said]))


def test_what_is_taken_back_or_only_supposed_is_no_insight() -> None:
    claim = "The archive of the harbour keeps eleven thousand tide tables on tape in a cellar below the old office"
    assert [found.text for found in insights(study([f"{claim}."]))] == [f"{claim}."]
    assert insights(study([f"{claim}, right? Well, it did."])) == ()
    assert insights(study([f"Or {claim[0].lower()}{claim[1:]}."])) == ()


MOVED = "When the ferry company moved its ticket database to object storage, the monthly bill fell by two thirds."
COMPACTED = "The storage team then spent a month on compaction, because small files cost more to read than to keep."


@pytest.mark.parametrize(
    ("between", "after", "shown"),
    [
        ("Oh, um, well.", COMPACTED, True),
        ("Sorry, um, well.", COMPACTED, False),
        ("Or, um, not, well.", COMPACTED, False),
        ("Oh, um, well.", f"That's because {COMPACTED[0].lower()}{COMPACTED[1:]}", False),
    ],
)
def test_no_correction_is_left_out_and_nothing_hangs_on_what_is(between: str, after: str, shown: bool) -> None:
    texts = [found.text for found in insights(study([f"{MOVED} {between} {after}"]))]
    assert (f"{MOVED} … {after}" in texts) == shown
    assert not any("…" in text for text in texts) or shown


def test_what_somebody_did_whom_the_reader_does_not_know_is_no_insight() -> None:
    told = [
        (who, said.replace("the storage service keeps", "he says that his storage service keeps")) for who, said in TALK
    ]
    assert any("keeps three copies" in one.text for one in insights(study(TALK)))
    assert not any("keeps three copies" in one.text for one in insights(study(told)))
