"""The title of an issue: a short claim out of it or its subjects, never one that leaves the reader asking."""

from dataclasses import replace
from datetime import date

import pytest

from generator.analyse.site.digest import issues
from generator.analyse.site.headline import headline
from generator.analyse.site.subjects import Subjects, subjects_of
from generator.interface import ENGLISH
from generator.model import (
    Analysis,
    DigestIssue,
    DigestItem,
    Entity,
    Episode,
    Insight,
    Library,
    Quote,
    Site,
    Transcript,
    Turn,
)

DAY = date(2025, 11, 20)
LONG = "The archive of the harbour office keeps every tide table since 1911, and nobody has ever asked it a question."
NO_SUBJECTS: Subjects = lambda insight: ()  # noqa: E731


def insight(text: str, line: int = 1, **fields: object) -> Insight:
    score = 0.0 if line else 0.9
    made = Insight(f"i-{abs(hash(text)) % 10**8:08}", text, DAY, "insights/a.md", line, score=score)
    return replace(made, **fields)  # type: ignore[arg-type]


def titled(*insights: Insight, subjects: Subjects = NO_SUBJECTS, before: str = "") -> str:
    return headline(DigestIssue(DAY, 1, tuple(DigestItem(one) for one in insights)), subjects, before)


def test_the_short_claim_of_the_first_insight_is_the_title() -> None:
    rumour = insight("A restore nobody has tried is a rumour. Try it on Monday.")
    queues = insight("Queues hide an outage.")
    assert titled(rumour, queues) == "A restore nobody has tried is a rumour"
    assert titled(insight("Caches lie.")) == "Caches lie", "what somebody wrote may be as short as that"
    assert titled(insight(LONG), rumour, queues) == "20 November 2025", "a title is the lead's"


@pytest.mark.parametrize(
    "text",
    [
        LONG,
        "It lies.",
        "Caches.",
        "This is why a restore that nobody has tried is a rumour.",
        "Has anybody ever tried the restore of the archive?",
        "I went to the harbour office for a tide table.",
        "This episode is about the tide tables of a harbour.",
    ],
)
def test_what_is_long_or_short_or_points_back_or_asks_or_tells_a_story_is_no_title(text: str) -> None:
    assert titled(insight(text)) == "20 November 2025"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Backup restores are the first thing teams forget. Try one.",
            "Backup restores are the first thing teams forget",
        ),
        ("You had to check the tide tables every single morning.", ""),
        ("Our product is sitting at the entrance to the harbour.", ""),
        ("Just different tables and how the harbour changed.", ""),
        ("The tide table has changed.", ""),
        ("Somebody who's patient, and is willing to read a tide table with you.", ""),
        ("Sort of like tide tables, which a harbour gets turned into a clock for boats.", ""),
        ("You have a tide table where you are writing the hours.", ""),
        ("By default, a tide table is what it says.", ""),
        ("Hence the harbour needs a tide table of its own.", ""),
        ("More water does not make a better harbour.", "More water does not make a better harbour"),
        ("Most harbours never need a second tide table.", "Most harbours never need a second tide table"),
        ("When the moon is new, it is the tide table that you want.", ""),
        (
            "Tide tables are like stem cells; they can become anything.",
            "Tide tables are like stem cells; they can become anything",
        ),
        ("The problem of a tide table is the moon.", "The problem of a tide table is the moon"),
        ("One day it rained. Every tide table needs a second reader.", "Every tide table needs a second reader"),
        ("One day it rained. Because every tide table needs a reader.", "Every tide table needs a reader"),
        ("The major reason is because the tide tables don't align.", ""),
        ("A new tide table that anybody can read at night.", ""),
        ("A tide table that nobody reads is of no use.", "A tide table that nobody reads is of no use"),
        ("There's no short way to a good tide table.", "There's no short way to a good tide table"),
        ("There's a second tide table in the harbour.", ""),
        ("What a tide table does is tell the hours.", ""),
        ("Maybe every tide table needs a second reader.", ""),
        ("Every harbour will read a tide table, and whatever.", ""),
        ("Now that tide tables need a second reader.", ""),
        ("Definitely way smaller a harbour than it is now.", ""),
        ("One is the tide table, and the harbour is the other.", ""),
    ],
)
def test_what_was_said_is_a_title_only_where_it_is_a_claim_that_needs_nothing_around_it(text: str, title: str) -> None:
    assert titled(insight(text, line=0)) == (title or "20 November 2025")


def test_what_a_model_put_in_other_words_is_called_by_a_spoken_sentence_or_by_its_subject() -> None:
    spoken = Quote("So I tried one. And backup restores are, um, the first thing teams forget.", "t-1")
    told = insight("Teams forget their restores first.", 0, by="quill-1", quotes=(spoken,), speaker="Bo Ek")
    assert titled(told) == "Backup restores are the first thing teams forget"
    unclear = replace(told, quotes=(Quote("They forget it first.", "t-1"),))
    assert titled(unclear, subjects=lambda _: ("restores",)) == "Bo Ek on restores"


def library(**fields: object) -> Library:
    names = {
        "dagger": "product",
        "postgres": "product",
        "tide-tables": "concept",
        "ana-sole": "person",
        "quay": "product",
    }
    entities = tuple(
        Entity(slug, slug.replace("-", " ").capitalize() if kind == "concept" else slug.replace("-", " ").title(), kind)  # type: ignore[arg-type]
        for slug, kind in names.items()
    )
    analyses = {"one": Analysis("one", phrases=("build caches", "harbours"))}
    talk = Episode("one", "One", DAY, "episodes/one.vtt", "", show="Quay")
    return Library(Site("Slack Water"), (talk,), entities=entities, analyses=analyses)


def test_without_a_claim_the_title_says_who_speaks_of_what() -> None:
    about = subjects_of(library())
    both, one, caches = (
        insight(f"{LONG} Dagger, and dagger, then Postgres.", 0, entities=("postgres", "dagger"), episode="one"),
        insight(
            f"{LONG} Postgres with Ana Sole.", 0, entities=("ana-sole", "postgres"), episode="one", speaker="Bo Ek"
        ),
        insight(f"{LONG} All build caches lie.", 0, episode="one", speaker="Speaker 2"),
    )
    assert [about(said) for said in (both, one, caches)] == [("Dagger", "Postgres"), ("Postgres",), ("build caches",)]
    assert titled(one, both, subjects=about) == "Bo Ek on Postgres"
    assert titled(caches, subjects=about) == "On build caches", "a label of a voice is nobody"
    assert titled(both, subjects=about, before="Bo Ek on Dagger") == "On Postgres"


def test_neither_people_nor_the_show_are_subjects_and_a_concept_has_no_capital() -> None:
    about = subjects_of(library())
    said = insight("Ana Sole of Quay read the tide tables.", 0, entities=("ana-sole", "quay", "tide-tables"))
    assert about(said) == ("tide tables",)
    unnamed = insight("Nothing that has a name.", 0, episode="one")
    assert about(unnamed) == ("One", "build caches"), "what its talk is called, and about"
    assert titled(unnamed, subjects=about) == "On One"
    assert titled(unnamed, subjects=about, before="On One") == "On build caches"
    assert titled(replace(unnamed, part="Night shifts"), subjects=about) == "On Night shifts", "where it stands first"


def test_a_chapter_has_a_small_letter_where_its_talk_has_and_a_numbered_talk_is_no_subject() -> None:
    site = library()
    turns = (Turn("t-1", "Nobody likes night shifts."),)
    talk = replace(site.episodes[0], title="Harbour 72", transcript=Transcript(turns))
    about = subjects_of(replace(site, episodes=(talk,)))
    said = insight("Nothing that has a name.", 0, episode="one")
    assert about(replace(said, part="Night shifts")) == ("night shifts", "build caches")
    assert about(said) == ("build caches",)


def test_what_makes_a_title_leads_the_issue_and_what_a_person_wrote_stays_first() -> None:
    said = insight("Backup restores are the first thing teams forget. Try one.", 0)
    others = [
        insight(words, 0, score=0.99) for words in ("So three clerks of Lagos knew it.", "And a gull ate the map.")
    ]
    (made,) = issues([said, *others])
    assert made.items[0].insight == said
    assert made.title == "Backup restores are the first thing teams forget"
    (ours,) = issues([said, *others, insight(LONG)])
    assert ours.items[0].insight.text == LONG


def test_a_published_title_stays_and_so_does_that_of_an_issue_that_never_had_one() -> None:
    pool = [insight("A restore nobody has tried is a rumour."), insight(LONG)]
    (made,) = issues(pool)
    assert made.headline(ENGLISH) == "A restore nobody has tried is a rumour"
    (again,) = issues(pool, [replace(made, pinned=True, title="The harbour issue")])
    assert again.headline(ENGLISH) == "The harbour issue"
    (untitled,) = issues(pool, [replace(made, pinned=True, title="")])
    assert untitled.headline(ENGLISH) == "Two insights for 20 November 2025"
