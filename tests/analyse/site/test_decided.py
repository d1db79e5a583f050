"""What the owner decided about what was found: gone, merged, retitled, and said where it answers to nothing."""

from dataclasses import replace
from datetime import date

from generator.analyse.site.decided import decided, entities_of, unheeded
from generator.analyse.site.rechaptered import rechaptered
from generator.model import (
    Analysis,
    Chapter,
    Connection,
    Correction,
    Episode,
    Insight,
    Library,
    Mention,
    Section,
    Take,
    Transcript,
    Turn,
)

DAY = date(2025, 1, 2)
TURNS = tuple(Turn(f"t-{n}", f"Words number {n}.", "Ann Lee", n * 60_000) for n in range(4))
EPISODE = Episode("the-move", "The move", DAY, "episodes/the-move.vtt", "g", show="Pod", transcript=Transcript(TURNS))
FOUND = Analysis(
    "the-move",
    chapters=(Chapter("Welcome", "t-0", 0), Chapter("Storage", "t-2", 120_000)),
    summary=(Section("Storage", ("Disks fail more often than anyone says.", "Keep two."), ("t-2", "t-3")),),
    insights=(
        Insight("i-1", "Disks fail more often than anyone says.", DAY, "x", turn="t-2", entities=("kafka", "s3")),
        Insight("i-2", "A cache is a second truth.", DAY, "x", turn="t-3"),
    ),
    takes=(
        Take("k-1", "hot_take", "A cache is a second truth.", "A cache is a second truth.", "the-move", "t-3", DAY),
    ),
    mentions=(
        Mention("kafka", "Kafka", "product", ("t-0", "t-2"), 3),
        Mention("apache-kafka", "Apache Kafka", "product", ("t-1",), 1, ("kafka streams",)),
        Mention("s3", "S3", "product", ("t-2",), 1),
    ),
    connections=(
        Connection("apache-kafka", "s3", 0.5, ("t-1",)),
        Connection("kafka", "s3", 0.4, ("t-2",)),
        Connection("apache-kafka", "kafka", 0.3, ("t-1",)),
    ),
    topics=("Storage", "Caching"),
)


def after(*corrections: Correction) -> tuple[Analysis, list[str]]:
    library = Library(episodes=(EPISODE,), corrections=corrections)
    found, heeded = decided(library, {"the-move": FOUND})
    return found["the-move"], [str(problem) for problem in unheeded(library, heeded)]


def hide(what: str, **where: str) -> Correction:
    return Correction("hide", what, **where)  # type: ignore[arg-type]


def test_an_insight_goes_by_its_id_and_its_words_with_it() -> None:
    found, problems = after(hide("i-1"))
    assert [one.id for one in found.insights] == ["i-2"]
    assert found.summary[0].bullets == ("Keep two.",)
    assert found.summary[0].turns == ("t-3",)
    assert problems == []


def test_words_of_which_four_are_given_go_from_every_list() -> None:
    found, _ = after(hide("cache is a second"))
    assert ([one.id for one in found.insights], found.takes) == (["i-1"], ())


def test_an_id_takes_the_same_words_out_of_other_lists() -> None:
    found, _ = after(hide("k-1"))
    assert [one.id for one in found.insights] == ["i-1"]


def test_a_name_goes_with_its_connections_and_a_topic_alone_by_its_address() -> None:
    found, _ = after(hide("S3"), hide("topics/storage/"))
    assert [item.name for item in found.mentions] == ["Kafka", "Apache Kafka"]
    assert {(link.a, link.b) for link in found.connections} == {("apache-kafka", "kafka")}
    assert found.insights[0].entities == ("kafka",)
    assert found.topics == ("Caching",)


def test_what_holds_elsewhere_changes_nothing_here() -> None:
    assert after(hide("i-1", show="Another"))[0] == FOUND


def test_two_names_become_one_with_what_was_said_of_either() -> None:
    found, problems = after(Correction("merge", "Apache Kafka", "Kafka"))
    kafka = found.mentions[0]
    assert (kafka.name, kafka.turns, kafka.count) == ("Kafka", ("t-0", "t-1", "t-2"), 4)
    assert kafka.aliases == ("Apache Kafka", "kafka streams")
    assert [(link.a, link.b, link.weight, link.turns) for link in found.connections] == [
        ("kafka", "s3", 0.5, ("t-1", "t-2"))
    ]
    assert problems == []


def test_a_merged_name_keeps_what_either_had() -> None:
    plain = Mention("a", "A", "product", ("t-0",), 1)
    known = Mention("b", "B", "product", ("t-1",), 2, link="b/", known=True)
    for pair in ((plain, known), (known, plain)):
        library = Library(episodes=(EPISODE,), corrections=(Correction("merge", "A", "B"),))
        found, _ = decided(library, {"the-move": replace(FOUND, mentions=pair)})
        (both,) = found["the-move"].mentions
        assert (both.entity, both.link, both.known, both.aliases) == ("b", "b/", True, ("A",))


def test_a_dropped_insight_speaks_of_names_as_the_owner_wants_them() -> None:
    dropped = Insight("i-3", "Kafka writes to S3.", DAY, "insights/a.md", entities=("apache-kafka", "kafka", "s3"))
    library = Library(corrections=(Correction("merge", "Apache Kafka", "Kafka"), hide("S3")))
    assert entities_of(dropped, library).entities == ("kafka",)
    assert entities_of(dropped, Library()) == dropped


def test_a_merge_that_was_made_while_reading_is_heeded() -> None:
    merge, hidden = Correction("merge", "Ann Leigh", "Ann Lee"), hide("nothing of this")
    library = Library(episodes=(replace(EPISODE, corrected=("Ann Leigh", hidden.what)),))
    _, heeded = decided(replace(library, corrections=(merge, hidden)), {"the-move": FOUND})
    assert heeded == {merge}


def test_a_chapter_is_retitled_and_moved_and_its_summary_follows() -> None:
    edit = Correction("chapter", "storage", "Why disks fail", episode="the-move", at="61000")
    found, _ = after(edit, Correction("chapter", "Welcome", episode="the-move", at="t-3"))
    assert [(one.title, one.turn, one.start_ms) for one in found.chapters] == [
        ("Why disks fail", "t-1", 61_000),
        ("Welcome", "t-3", 180_000),
    ]
    assert found.summary[0].heading == "Why disks fail"


def test_a_chapter_of_the_recording_that_no_turn_is_in_stays_first() -> None:
    talk = Episode("e", "", DAY, "e.md", "g", transcript=Transcript((Turn("t-0", "Hello."), Turn("t-1", "Disks."))))
    given = (Chapter("Jingle", "", 0), Chapter("Hello", "t-0", 9_000), Chapter("Disks", "t-1", 60_000))
    found, _ = rechaptered(Analysis("e", given), talk, [Correction("chapter", "Hello", "Welcome", episode="e")])
    assert [chapter.title for chapter in found.chapters] == ["Jingle", "Welcome", "Disks"]


def test_what_was_found_nowhere_is_said_once() -> None:
    entries = [hide("i-9"), Correction("merge", "Ada", "Bo"), Correction("split", "Streams", of="product")]
    _, problems = after(*(replace(one, line=number) for number, one in enumerate(entries, 1)))
    assert [problem.partition(". ")[0] for problem in problems] == [
        f"warning: corrections.yml:{number}: `{one.what}` is nothing that was found"
        for number, one in enumerate(entries, 1)
    ]


def test_of_an_episode_that_waits_nothing_is_said() -> None:
    library = Library(episodes=(EPISODE,), corrections=(hide("i-9"),), waiting=("tomorrow",))
    assert unheeded(library, decided(library, {"the-move": FOUND})[1]) == ()
