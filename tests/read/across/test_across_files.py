"""What only shows once every file is read: one address each, references that lead somewhere, what is taken back."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date
from pathlib import Path
from typing import Any

import pytest

from generator.model import (
    Correction,
    DigestIssue,
    DigestItem,
    Episode,
    Insight,
    Library,
    Person,
    Post,
    Profile,
    Transcript,
    Turn,
)
from generator.model.correction import Hidden
from generator.read.across.clashes import giving_way, one_spelling, resolved, unique, without_duplicates
from generator.read.across.withdrawn import shown_episodes, shown_insights, shown_issues
from generator.read.disk.history import parse_log
from generator.read.library.samples import only_samples, planted
from generator.read.recordings.pictures import faced, pictured
from generator.read.show.people import one_each, presented

DAY = date(2025, 3, 4)
TURNS = tuple(Turn(f"t-{n}", f"Words {n}.", "Ann", start) for n, start in enumerate((0, None, 60_000)))


def talk(slug: str, day: date = DAY, **fields: Any) -> Episode:
    made = Episode(slug, slug.title(), day, f"episodes/{slug}.vtt", f"g-{slug}", transcript=Transcript(TURNS))
    return replace(made, **fields)


def claim(text: str, **fields: Any) -> Insight:
    made = Insight(f"i-{len(text)}", text, DAY, "insights/a.md", 1)
    return replace(made, **fields)


def test_of_two_that_want_one_address_the_first_by_its_file_has_it() -> None:
    one, other = talk("tides", path="episodes/b.vtt"), talk("tides", path="episodes/a.vtt")
    kept, (problem,) = unique([one, other, talk("docks")], "episode")
    assert [record.path for record in kept] == ["episodes/a.vtt", "episodes/docks.vtt"]
    assert (problem.path, problem.severity) == ("episodes/b.vtt", "error")


def test_what_a_feed_brought_gives_way_to_what_was_dropped_and_to_what_is_older() -> None:
    later = DAY.replace(year=2026)
    scanned = [talk("tides", day, guid=f"g{day}", source={"scan": "sidecar"}) for day in (DAY, later)]
    kept, problems = giving_way([*scanned, talk("tides", later, path="episodes/own.vtt")])
    assert [one.path == "episodes/own.vtt" for one in kept] == [True, False, False], "what was dropped comes first"
    assert kept[0].slug == "tides"
    assert len({one.slug for one in kept}) == 3
    assert all(one.slug.startswith("tides-") and len(one.slug) == len("tides-") + 6 for one in kept[1:])
    assert [problem.severity for problem in problems] == ["warning"] * 2
    alone, none = giving_way(scanned[:1])
    assert (alone[0].slug, none) == ("tides", ())


def test_another_talk_of_the_same_title_takes_an_address_by_its_show_number_or_date() -> None:
    def named(n: int, **fields: Any) -> Episode:
        words = Transcript((Turn(f"t-{n}", f"Talk {n}."),))
        return talk("tides", path=f"episodes/{n}.vtt", transcript=words, source={"slug": "title"}, **fields)

    first = named(0, show="Harbour")
    others = [named(1, show="Docks"), named(2, show="Harbour", number=7), named(3, show="Harbour")]
    kept, problems = giving_way([first, *others])
    assert [one.slug for one in kept] == ["tides", "tides-docks", "tides-7", "tides-2025-03-04"]
    assert [problem.severity for problem in problems] == ["note"] * 3
    assert unique(kept, "episode")[1] == ()
    again, none = giving_way(
        [first, replace(first, path="episodes/copy.vtt"), replace(named(4, show="Harbour"), source={"slug": "sidecar"})]
    )
    assert ([one.slug for one in again], none) == (["tides"] * 3, ()), "a copy, or an address that was written down"


def test_a_show_has_one_spelling_and_a_written_address_is_that_of_its_show() -> None:
    spelt = [talk(f"t{n}", show=show) for n, show in enumerate(("LINUX Hour", "Linux Hour", "LINUX Hour", "Docks", ""))]
    assert [one.show for one in one_spelling(spelt)] == ["LINUX Hour"] * 3 + ["Docks", ""]
    assert [one.show for one in one_spelling(spelt, ["Linux hour"])] == ["Linux hour"] * 3 + ["Docks", ""]
    written = {"source": {"slug": "front matter"}, "transcript": Transcript()}
    first, other = talk("1", show="Docks", notes="A.", **written), talk("1", show="Harbour", notes="B.", **written)
    kept, _ = giving_way([first, other, replace(other, show="Docks", notes="C.")])
    assert [one.slug for one in kept] == ["1", "1-harbour", "1"]


def test_an_insight_said_twice_is_there_once_from_its_first_day_and_line() -> None:
    later, second = claim("Caches lie.", date=DAY.replace(month=4)), claim("Caches lie.", line=2)
    kept, problems = without_duplicates([later, second, claim("Caches lie."), claim("Queues lie as well.")])
    assert [(one.date, one.line) for one in kept] == [(DAY, 1), (DAY, 1)]
    assert [(one.line, one.severity) for one in problems] == [(2, "warning"), (1, "warning")]


@pytest.mark.parametrize(
    ("fields", "turn"),
    [
        ({"start_ms": 59_999}, "t-0"),
        ({"start_ms": 60_000}, "t-2"),
        ({"start_ms": 10**7}, "t-2"),
        ({"turn": "t-1"}, "t-1"),
        ({}, ""),
    ],
)
def test_a_time_leads_to_the_turn_that_was_begun_last(fields: Mapping[str, Any], turn: str) -> None:
    (found,), problems = resolved([claim("Caches lie.", episode="tides", **fields)], [talk("tides")])
    assert (found.episode, found.turn, problems) == ("tides", turn, ())


def test_an_episode_that_is_not_there_is_taken_off_and_the_nearest_one_named() -> None:
    (found,), (problem,) = resolved([claim("Caches lie.", episode="tidse", start_ms=5)], [talk("tides")])
    assert (found.episode, found.turn, found.start_ms) == ("", "", None)
    assert problem.how == "Did you mean `tides`?"
    _, (problem,) = resolved([claim("Caches lie.", episode="mountains")], [talk("tides")])
    assert problem.how.startswith("Write the slug")


@pytest.mark.parametrize(
    ("image", "place", "told"),
    [
        ("", "", 0),
        ("images/a b.png", "images/a%20b.png", 0),
        ("https://e.example/a.png", "https://e.example/a.png", 0),
        ("images/none.png", "", 1),
    ],
)
def test_a_picture_is_shown_where_its_file_is_there(image: str, place: str, told: int) -> None:
    files = {"images/a b.png"}
    (shown,), problems = pictured([talk("tides", image=image)], files)
    assert (shown.image, len(problems)) == (place, told)
    (with_face,), problems = faced([talk("tides", people=(Person("Ann", image=image),))], files)
    assert (with_face.people[0].image, len(problems)) == (place, told)


def profile(name: str, path: str = "people.yml", **fields: Any) -> Profile:
    return replace(Profile(name, path, "", "", (), (), 0), **fields)


def test_a_person_with_a_file_of_their_own_is_described_there() -> None:
    own = profile("Ann Lee", "people/ann-lee.md")
    listed = profile("ann lee", line=3)
    found, (problem,) = one_each([listed, profile("Zoe"), own])
    assert [one.path for one in found] == ["people/ann-lee.md", "people.yml"]
    assert (problem.path, problem.line, problem.severity) == ("people.yml", 3, "warning")


def test_what_an_episode_says_of_somebody_wins_over_their_profile() -> None:
    ann = profile("Ann Lee", image="faces/ann.png", links=("https://a.example/",), shows=("Tides",))
    credited = (Person("Ann Lee"), Person("Bo"))
    (shown,), problems = presented([talk("tides", show="Tides", people=credited)], [ann, profile("Nobody")])
    assert shown.people == (Person("Ann Lee", "host", "https://a.example/", "faces/ann.png"), Person("Bo"))
    assert [(one.what, one.severity) for one in problems] == [("`Nobody` is on no episode", "note")]
    mine = Person("Ann Lee", "guest", "https://b.example/", "b.png")
    (shown,), _ = presented([talk("tides", show="Tides", people=(mine,))], [ann])
    assert shown.people == (mine,)
    (shown,), _ = presented([talk("docks", show="Docks", people=credited)], [ann])
    assert shown.people[0].role == "", "she hosts another show"


def hiding(*what: str, **where: str) -> Hidden:
    return Hidden([Correction("hide", words, line=7, **where) for words in what])  # type: ignore[arg-type]


def test_an_episode_is_hidden_by_its_address_and_an_insight_by_its_id_or_its_words() -> None:
    kept, by = shown_episodes([talk("tides"), talk("docks")], hiding("episodes/tides/"))
    assert ([one.slug for one in kept], [one.what for one in by]) == (["docks"], ["episodes/tides/"])
    every = [claim("Caches lie to us all."), claim("Queues."), claim("Disks", quote="Disks fail now and then, I say.")]
    for words, left in (
        ("i-7", [0, 2]),
        ("lie to us all", [1, 2]),
        ("lie to us", [0, 1, 2]),
        ("now and then i", [0, 1]),
    ):
        kept_ones, by = shown_insights(every, hiding(words))
        assert kept_ones == tuple(every[at] for at in left)
        assert len(by) == (len(left) < 3)


def test_what_is_withdrawn_leaves_its_issue_and_is_told() -> None:
    lost = claim("Tides turn twice a day.", episode="tides")
    hidden = claim("Docks are dry for a reason.")
    stays = claim("Boats float.", episode="docks")
    issue = DigestIssue(DAY, 1, tuple(map(DigestItem, (lost, hidden, stays))), True, title="Tides turn twice a day")
    (shown,), problems, by = shown_issues([issue], hiding("i-27"), {"docks"})
    assert [item.insight for item in shown.items] == [stays]
    assert shown.withdrawn == (lost.id, hidden.id)
    assert shown.title == "", "one that is gone gave it"
    assert [(one.severity, one.what) for one in problems] == [
        ("warning", "Withdrawn, since the episode `tides` is gone: “Tides turn twice a day.”"),
        ("note", "Withdrawn, as corrections.yml:7 says: “Docks are dry for a reason.”"),
    ]
    assert [one.what for one in by] == ["i-27"]
    (same,), none, _ = shown_issues([issue], hiding(), {"docks", "tides"})
    assert (same, none) == (issue, ())
    (other,), _, _ = shown_issues([replace(issue, title="Boats and docks")], hiding("i-27"), {"docks"})
    assert other.title == "Boats and docks"


@pytest.mark.parametrize(
    ("samples", "more", "only"),
    [
        (("episodes/tides.vtt", "i-11"), {}, True),
        (("episodes/tides.vtt",), {}, False),
        ((), {}, False),
        (("episodes/tides.vtt", "i-11"), {"posts": (Post("p", "P", DAY, "Words.", "posts/p.md", "g"),)}, False),
    ],
)
def test_a_site_of_samples_alone_is_nobodys_own(samples: tuple[str, ...], more: dict[str, Any], only: bool) -> None:
    library = Library(episodes=(talk("tides"),), insights=(claim("Caches lie."),), samples=frozenset(samples), **more)
    assert only_samples(library) == only


def test_a_sample_that_somebody_edits_is_theirs_and_so_is_a_line_added_to_one(tmp_path: Path) -> None:
    shipped = {"episodes/tides.vtt": "Tides.", "posts/p.md": "Words.", "insights/one.md": "- Caches lie.\n"}
    edited = {"posts/p.md": "Other words.", "insights/one.md": "- Caches lie.\n- Disks don't.\n"}
    for folder, files in (("seeds", shipped), ("content", {**shipped, **edited})):
        for name, text in files.items():
            (tmp_path / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / folder / name).write_text(text, encoding="utf-8")
    told = (claim("Caches lie.", path="insights/one.md"), claim("Disks don't.", path="insights/one.md"))
    post = Post("p", "P", DAY, "Other words.", "posts/p.md", "g")
    library = Library(episodes=(talk("tides"),), insights=told, posts=(post,))
    found = planted(library, tmp_path / "content", tmp_path / "seeds")
    assert found == {"episodes/tides.vtt", told[0].id}


def test_a_file_has_the_day_of_its_first_commit_under_whatever_name() -> None:
    log = "commit 86400 ()\0A\0a.vtt\0\ncommit 172800 ()\0M\0a.vtt\0R100\0a.vtt\0b.vtt\0A\0c.vtt\0"
    found = parse_log(log, UTC)
    assert found.days["b.vtt"] == found.days["a.vtt"] == date(1970, 1, 2)
    assert found.days["c.vtt"] == date(1970, 1, 3)
    assert found.former == {"b": "a"}
    assert parse_log("commit 86400 (grafted, HEAD)\0A\0a.vtt\0", UTC).days == {}, "it seems to add every file"
