"""The record of addresses: written and read back, and what it tells of renamed and corrected talks."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import DigestIssue, DigestItem, Episode, Insight, Post, Published, Transcript, Turn
from generator.model.published import marks, marks_of, same_words
from generator.read.across.anchors import reanchored
from generator.read.across.renamed import moved, remembered
from generator.read.episodes.episode import guid
from generator.read.show.published import read_published, record_text
from tests.read.conftest import Content

DAY = date(2026, 11, 20)
PARTS = st.text(st.characters(categories=("L", "N")) | st.sampled_from("-_ é"), min_size=1, max_size=8)
PLACES = st.lists(PARTS, min_size=1, max_size=3).map(lambda parts: "/".join(parts) + "/")
HASHES = st.text("0123456789abcdef", min_size=8, max_size=8)
ENTRIES = st.one_of(
    st.builds(Published, PLACES, PLACES),
    st.builds(
        Published, PLACES, st.just(""), st.text(min_size=1, max_size=20), st.lists(HASHES, max_size=4).map(tuple)
    ),
    st.builds(Published, PLACES),
)


@given(st.lists(ENTRIES, unique_by=lambda one: one.place))
def test_what_is_written_is_read_back(entries: list[Published]) -> None:
    text = record_text(entries, "")
    found, problems = read_published("addresses.txt", text.encode())
    assert {one.place: one for one in found} == {one.place: one for one in entries}
    assert problems == ()
    assert record_text((), text) == text, "what is known stays, and the same record gives the same bytes"


@pytest.mark.parametrize(
    "line", ["../up/", "/etc/", "a//b/", ".git/", "https://a.example/", "=======", "a/ -> ../b/", "a/ ->", "a/ -> b/ c"]
)
def test_what_is_no_address_is_a_warning_and_stays(line: str) -> None:
    found, (problem,) = read_published("addresses.txt", f"# ours\nabout/\n{line}\n".encode())
    assert [one.place for one in found] == ["about/"]
    assert (problem.line, problem.severity) == (3, "warning")
    assert line + "\n" in record_text(found, f"# ours\nabout/\n{line}\n")


def test_two_branches_that_note_one_address_agree() -> None:
    found, _ = read_published("addresses.txt", b"a/ -> b/\na/\nb/\nb/ urn:1 00000000\n")
    assert found == (Published("a/", "b/"), Published("b/", guid="urn:1", marks=("00000000",)))


WORDS = [f"this is what was said in the paragraph number {n} of the talk" for n in range(12)]


def test_an_edited_text_has_the_marks_of_its_former_self_and_another_has_not() -> None:
    whole = marks(WORDS)
    for at in range(len(WORDS)):
        assert same_words(
            whole, marks([*WORDS[:at], "this paragraph was edited since by the one who said it", *WORDS[at + 1 :]])
        )
    assert not same_words(whole, marks([*WORDS[:2], *(words.upper() for words in WORDS[2:])]))
    assert not same_words(marks(()), marks(()))


def episode(path: str, words: list[str], slug: str = "") -> Episode:
    turns = tuple(Turn(f"t-{n}", text, start_ms=n * 1000) for n, text in enumerate(words))
    name = slug or path.rpartition("/")[2]
    return Episode(name, path, DAY, f"{path}.md", guid(f"{path}.md"), transcript=Transcript(turns))


def record(*episodes: Episode) -> dict[str, Published]:
    return {
        f"episodes/{one.slug}/": Published(f"episodes/{one.slug}/", guid=one.guid, marks=marks_of(one))
        for one in episodes
    }


def test_a_renamed_talk_keeps_its_guid_and_a_new_one_takes_nobodys() -> None:
    old, new, other = episode("episodes/a", WORDS), episode("episodes/b", WORDS), episode("episodes/c", WORDS[::2])
    (known, stranger) = remembered([new, other], "episodes", record(old), {})
    assert known.guid == old.guid
    assert stranger.guid == other.guid
    assert moved([known], [], record(old)) == {"episodes/a/": "episodes/b/"}
    assert remembered([known], "episodes", record(known) | record(old), {}) == (known,), "and so on every later night"


def test_a_copy_beside_the_original_is_an_episode_of_its_own() -> None:
    old, copy = episode("episodes/a", WORDS), episode("episodes/b", WORDS)
    assert remembered([old, copy], "episodes", record(old), {}) == (old, copy)


def test_a_talk_moved_to_another_folder_and_corrected_keeps_its_guid() -> None:
    old = episode("episodes/a", WORDS)
    kept = [at for at, words in enumerate(WORDS) if set(marks([words])) & set(marks_of(old))][:1]
    new = episode("episodes/show/a", [words if at in kept else words.title() for at, words in enumerate(WORDS)])
    assert remembered([new], "episodes", record(old), {})[0].guid == old.guid


def test_a_talk_that_git_saw_renamed_keeps_its_guid_whatever_was_edited() -> None:
    old, between = episode("episodes/a", WORDS), "episodes/talk"
    new = episode("episodes/2026-01-05-talk", [words.title() for words in WORDS], slug="talk")
    seen = {"episodes/2026-01-05-talk": between, between: "episodes/a"}
    assert remembered([new], "episodes", record(old), seen)[0].guid == old.guid
    assert remembered([new], "episodes", record(old), {between: "episodes/a"}) == (new,)
    there = {"episodes/2026-01-05-talk": between, between: "episodes/2026-01-05-talk"}
    assert remembered([new], "episodes", record(old), there) == (new,), "a name that came again ends the way"
    assert remembered([old, new], "episodes", record(old), seen) == (old, new), "a copy is an episode of its own"


def test_another_talk_in_a_deleted_ones_place_is_news() -> None:
    old = episode("episodes/a", WORDS)
    new = episode("episodes/b", [words.title() for words in WORDS], slug="a")
    assert remembered([new], "episodes", record(old), {}) == (new,)


@pytest.mark.parametrize("given", ["", "guid: urn:1\n"])
def test_another_talk_in_a_drafts_place_is_news(content: Content, given: str) -> None:
    said = "".join(f"Ann Lee: {words.capitalize()}.\n\n" for words in WORDS)
    name = "episodes/2026-11-20-queues"
    (talk,) = content({f"{name}.txt": f"---\n{given or 'number: 1'}\n---\n{said}"}).episodes
    once = record_text(record(talk).values(), "")
    files = {
        f"{name}.txt": f"---\n{given}draft: yes\n---\n{said}",
        "episodes/2026-11-27-queues.txt": said,
        "addresses.txt": once,
    }
    (other,) = content(files).episodes
    assert other.slug == talk.slug
    assert other.guid != talk.guid


def test_a_guid_that_was_given_is_never_changed() -> None:
    old = episode("episodes/a", WORDS)
    new = replace(episode("episodes/b", WORDS), guid="given")
    assert remembered([new], "episodes", record(old), {}) == (new,)


def test_a_way_in_circles_ends_nowhere() -> None:
    ring = {"a/": Published("a/", "b/"), "b/": Published("b/", "a/")}
    post = Post("p", "P", DAY, "Words", "posts/p.md", "g")
    assert moved([], [post], ring) == {}
    assert moved([], [post], {"old/": Published("old/", "posts/p/")}) == {"old/": "posts/p/"}


def test_a_published_quote_finds_its_turn_after_a_correction() -> None:
    talk = episode("episodes/a", ["a queue needs a limit and an owner", "the cache was cold after each deploy"])

    def turn(quote: str, start: int | None) -> tuple[str, dict[str, dict[str, str]]]:
        insight = Insight("i-1", quote, DAY, "p", episode="a", turn="t-gone", quote=quote, start_ms=start)
        (issue,), former = reanchored([DigestIssue(DAY, 1, (DigestItem(insight),), True)], [talk])
        return issue.items[0].insight.turn, former

    assert turn("The cash was cold after each deploy", 0) == ("t-1", {"a": {"t-gone": "t-1"}})
    assert turn("And it was after each of them that another talk was had", 1500) == ("", {"a": {"t-gone": ""}}), (
        "nobody's words elsewhere"
    )
    assert turn("Nothing like it", None)[0] == ""
    assert turn("A queue wants a limit, an owner and a cold cache", None)[0] == "t-0", "which has most of the words"
