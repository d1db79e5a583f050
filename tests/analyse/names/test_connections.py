"""Connections weigh association, not frequency, and name their turns."""

from dataclasses import replace
from datetime import date

from generator.analyse.names.connections import connections, npmi
from generator.analyse.names.entities import mentions
from generator.analyse.site.entities import merge, site_connections
from generator.analyse.talk.study import Study
from generator.model import Analysis, Connection, Episode, GlossaryEntry, Mention, Person, Section, Transcript, Turn

PAD = " and so on" * 25


def study(*said: str) -> Study:
    turns = tuple(Turn(f"t-{number}", text + PAD) for number, text in enumerate(said))
    return Study(Episode("e", "", date(2024, 1, 1), "e.md", "g", transcript=Transcript(turns)))


def connected(*said: str) -> dict[tuple[str, str], Connection]:
    talk = study(*said)
    return {(item.a, item.b): item for item in connections(talk, mentions(talk))}


def test_what_is_always_named_together_is_stronger_than_what_is_named_everywhere() -> None:
    said = (
        ["We run Kubernetes, Redis with Nagios", "Kubernetes and Redis with Nagios"] + ["Kubernetes"] * 8 + ["well"] * 6
    )
    found = connected(*said)
    assert found["nagios", "redis"].weight > found["kubernetes", "redis"].weight > 0
    assert found["nagios", "redis"].turns == ("t-0", "t-1")


def test_without_a_transcript_the_bullets_of_the_summary_connect() -> None:
    bullets = ("Brex and Ramp compete.", "Kubernetes stays.", "Kafka goes.")
    talk = Study(Episode("e", "", date(2024, 1, 1), "e.md", "g", summary=(Section("Money", bullets),)))
    (found,) = connections(talk, mentions(talk))
    assert (found.a, found.b, found.turns) == ("brex", "ramp", ())


def test_a_name_within_another_is_no_connection() -> None:
    assert connected(*["Ruby and Ruby on Rails"] * 3, *["nothing"] * 9) == {}


def test_one_meeting_is_no_connection() -> None:
    assert connected("Redis with Nagios", "nothing", "nothing", "nothing") == {}


def test_slugs_are_ordered_and_the_strongest_comes_first() -> None:
    talk = study(*(["Redis with Nagios and Kafka"] * 2 + ["Redis with Nagios"] * 2 + ["Kafka"] * 4 + ["well"] * 5))
    found = connections(talk, mentions(talk))
    assert all(item.a < item.b for item in found)
    assert [item.weight for item in found] == sorted((item.weight for item in found), reverse=True)
    assert all(0 < item.weight <= 1 for item in found)


def test_association_is_none_below_chance_and_grows_with_evidence() -> None:
    assert npmi(50, 50, 5, 100) == 0
    assert npmi(2, 2, 2, 100) < npmi(8, 8, 8, 100) <= 1
    assert npmi(3, 3, 0, 100) == 0


def mention(name: str, kind: str, count: int, known: bool = False, aliases: tuple[str, ...] = ()) -> Mention:
    return Mention(name.lower(), name, kind, ("t-1",), count, aliases, known=known)  # type: ignore[arg-type]


def site(*mentioned: tuple[Mention, ...]) -> tuple[dict[str, Analysis], tuple[Episode, ...]]:
    episodes = tuple(Episode(f"e{number}", "", date(2024, 1, 1), "", "") for number in range(len(mentioned)))
    return {e.slug: Analysis(e.slug, mentions=found) for e, found in zip(episodes, mentioned, strict=True)}, episodes


def test_an_entity_of_the_site_has_the_kind_of_the_majority_unless_a_glossary_knows_better() -> None:
    analyses, episodes = site((mention("Zorb", "product", 2),), (mention("Zorb", "company", 5, aliases=("ZORB Inc",)),))
    (zorb,) = merge(analyses, (), episodes)
    assert (zorb.kind, zorb.count, zorb.aliases) == ("company", 7, ("ZORB Inc",))
    assert [slug for slug, _ in zorb.mentions] == ["e0", "e1"]
    analyses, episodes = site((mention("Zorb", "product", 2, known=True),), (mention("Zorb", "company", 5),))
    assert merge(analyses, (), episodes)[0].kind == "product"


def test_an_entity_is_called_as_most_call_it_with_all_its_other_forms_and_the_first_link() -> None:
    linked = replace(mention("Zorb", "product", 5, aliases=("zorb", "ZorbDB")), link="https://zorb.example")
    analyses, episodes = site((mention("Zorb DB", "product", 2, aliases=("ZorbDB",)),), (linked,))
    same = {slug: Analysis(slug, mentions=(replace(one.mentions[0], entity="zorb"),)) for slug, one in analyses.items()}
    (zorb,) = merge(same, (), episodes)
    assert (zorb.name, zorb.aliases, zorb.link, zorb.count) == ("Zorb", ("ZorbDB",), "https://zorb.example", 7)


def test_a_note_of_the_sites_glossary_reaches_the_entity() -> None:
    analyses, episodes = site((mention("Zorb", "product", 2),))
    (zorb,) = merge(analyses, (GlossaryEntry("Zorb", "product", note="A search engine."),), episodes)
    assert zorb.note == "A search engine."


def test_connections_of_the_site_gather_the_turns_of_all_episodes() -> None:
    analyses, episodes = site(*[(mention("Zorb", "product", 2), mention("Quux", "product", 1))] * 2, (), (), ())
    linked = {
        slug: Analysis(slug, mentions=analysis.mentions, connections=(Connection("quux", "zorb", 0.4, ("t-1",)),))
        if analysis.mentions
        else analysis
        for slug, analysis in analyses.items()
    }
    (found,) = site_connections(linked, merge(linked, (), episodes))
    assert found.turns == ("e0#t-1", "e1#t-1")
    assert 0.4 <= found.weight <= 1


def test_a_given_name_alone_is_the_one_person_of_that_name_whom_the_show_credits() -> None:
    full = Mention("mara-quill", "Mara Quill", "person", ("t-1",), 2, known=True)
    given = Mention("mara", "Mara", "person", ("t-1",), 1)
    ours = Episode("a", "", date(2024, 1, 1), "", "", show="Ours", people=(Person("Mara Quill"),))
    later = Episode("b", "", date(2024, 1, 2), "", "", show="Ours")
    theirs = Episode("c", "", date(2024, 1, 3), "", "", show="Theirs")
    found = {"a": (full,), "b": (given,), "c": (given,)}
    (mara,) = merge({slug: Analysis(slug, mentions=said) for slug, said in found.items()}, (), (theirs, later, ours))
    assert (mara.slug, mara.name) == ("mara-quill", "Mara Quill")
    assert [slug for slug, _ in mara.mentions] == ["b", "a"]


def test_somebody_known_by_a_first_name_alone_connects_to_nothing() -> None:
    assert connected(*["I told Sandra of Redis"] * 3, *["nothing"] * 9) == {}
    said = ["I told Sandra Grobowski of Redis"] * 3 + ["nothing"] * 9
    assert list(connected(*said)) == [("redis", "sandra-grobowski")]
