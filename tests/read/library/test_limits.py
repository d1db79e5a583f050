"""What no parser, page or picture could bear is told by counting, with the limit in the message; the rest is built.

Every input is just past a limit of ours, where any parser is still at ease.
"""

import os
from collections.abc import Callable
from datetime import UTC, date
from pathlib import Path

import pytest

from generator.model.nesting import DEEPEST
from generator.read.disk.history import day_of
from generator.read.episodes import episode as episodes
from generator.read.episodes.facts import MOST_CREDITED
from generator.read.fields import values
from generator.read.fields.marked_yaml import LARGEST
from generator.read.insights import insights
from tests.read.conftest import Content, said

TALK = "**Ana:** We moved every shard to object storage this year.\n"
DEEP = DEEPEST + 1


@pytest.mark.parametrize(
    "field",
    [
        "topics: " + "[" * DEEP + "]" * DEEP,
        "topics: " + "{a: " * DEEP + "b" + "}" * DEEP,
        "topics:\n" + "".join(" " * n + "a:\n" for n in range(1, DEEP + 1)),
        "topics:\n  " + "- " * DEEP + "x",
    ],
    ids=["lists", "mappings", "indents", "lists on a line"],
)
def test_yaml_too_deep_is_refused_with_its_line(content: Content, field: str) -> None:
    library = content({"episodes/a.md": f"---\ntitle: A\n{field}\n---\n{TALK}", "episodes/b.md": TALK})
    assert [episode.slug for episode in library.episodes] == ["b"]
    assert any(f"more than {DEEPEST} levels deep" in line and "episodes/a.md:" in line for line in said(library))


def test_yaml_as_deep_as_the_limit_is_read(content: Content) -> None:
    field = "topics: " + "[" * (DEEPEST - 1) + "]" * (DEEPEST - 1)
    assert content({"episodes/a.md": f"---\n{field}\n---\n{TALK}"}).episodes


def test_yaml_too_large_holds_its_file_back(content: Content) -> None:
    library = content({"episodes/a.md": TALK, "episodes/a.yml": "# " + "x" * LARGEST, "episodes/b.md": TALK})
    assert [episode.slug for episode in library.episodes] == ["b"]
    assert any("more than 1,000,000 characters" in line for line in said(library))


def test_json_too_deep_is_refused_and_brackets_in_words_are_not(content: Content) -> None:
    deep = '{"segments": ' + "[" * DEEP + "]" * DEEP + "}"
    said_so = '{"segments": [{"start": 0, "end": 1, "text": "' + "[" * DEEP + ' he said."}]}'
    library = content({"episodes/a.json": deep, "episodes/b.json": said_so})
    assert [episode.slug for episode in library.episodes] == ["b"]
    assert any("levels deep" in line and "episodes/a.json:1" in line for line in said(library))


@pytest.mark.parametrize(
    ("field", "found"),
    [
        (f"title: {'x' * (values.LONGEST_TITLE + 1)}", "`title` has 301 characters, more than 300"),
        (f"show: {'x' * (values.LONGEST_LINE + 1)}", "`show` has 5,001 characters"),
        (f"description: {'x ' * values.LONGEST_TEXT}", "`description` has 199,999 characters"),
        (f"people: [{', '.join(f'P{n}' for n in range(values.MOST_ENTRIES + 1))}]", "`people` has 1,001 entries"),
        (f"topics: {', '.join(f'T{n}' for n in range(values.MOST_ENTRIES + 1))}", "`topics` has 1,001 entries"),
    ],
)
def test_a_field_too_long_is_left_out_and_says_so(content: Content, field: str, found: str) -> None:
    library = content({"episodes/2024-01-02-talk.md": f"---\n{field}\n---\n{TALK}"})
    assert library.episodes[0].title == "Talk"
    assert any(found in line for line in said(library))


@pytest.mark.parametrize("path", ["episodes/2024-01-02-talk.md", "posts/2024-01-02-talk.md", "pages/talk.md"])
def test_a_heading_too_long_for_a_title_is_text(content: Content, path: str) -> None:
    library = content({path: f"# {'long ' * 100_000}\n\n{TALK}"})
    (item,) = (*library.episodes, *library.posts, *library.pages)
    assert item.title == "Talk"


def test_a_transcript_of_too_many_words_or_captions(content: Content, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(episodes, "MOST_CHARACTERS", 40)
    assert any("characters, more than 40" in line for line in said(content({"episodes/a.md": TALK})))
    monkeypatch.setattr(episodes, "MOST_CUES", 1)
    assert any("has 2 captions, more than 1" in line for line in said(content({"episodes/a.md": f"{TALK}\nAnd so.\n"})))


def test_a_crowd_of_speakers_is_not_credited(content: Content) -> None:
    talk = "".join(f"**Person N{n // 26}{chr(65 + n % 26)}:** Hello to all.\n\n" for n in range(MOST_CREDITED + 1))
    # Each speaks twice: a label that stands once may be anything.
    library = content({"episodes/a.md": talk * 2})
    assert library.episodes[0].people == ()
    assert any("names 201 speakers" in line for line in said(library))


def test_a_name_longer_than_a_name_was_said(content: Content) -> None:
    library = content({"episodes/a.vtt": f"WEBVTT\n\n00:01.000 --> 00:02.000\n<v {'Ann ' * 40}>Hello to all.\n"})
    turn = library.episodes[0].transcript.turns[0]
    assert turn.speaker is None
    assert turn.text.startswith("Ann Ann")


def test_a_file_of_too_many_insights(content: Content) -> None:
    library = content({"insights/a.md": "".join(f"- Say {n}.\n" for n in range(insights.MOST_INSIGHTS + 1))})
    assert library.insights == ()
    assert any("has 2,001 insights, more than 2,000" in line for line in said(library))


def _link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


@pytest.mark.parametrize("name", ["b.vtt", "a.yml", "a.chapters.json", "show.yml"])
@pytest.mark.parametrize("make", [_link_to_itself, os.mkfifo], ids=["a link to itself", "a pipe"])
def test_what_is_no_file_stops_nothing(
    content: Content, tmp_path: Path, name: str, make: Callable[[Path], None]
) -> None:
    content({"episodes/a.md": TALK, "episodes/c.md": TALK})
    make(tmp_path / "episodes" / name)
    library = content({})
    assert {episode.slug for episode in library.episodes} == ({"c"} if name == "a.yml" else {"a", "c"})
    assert any(f"episodes/{name}: " in line for line in said(library))


@pytest.mark.parametrize(("seconds", "day"), [(-(10**9), "1970-01-01"), (2**40, "2199-12-31"), (2**32, "2106-02-07")])
def test_a_clock_set_wrong_dates_no_file_beyond_what_we_know(seconds: int, day: str) -> None:
    assert day_of(seconds, UTC) == date.fromisoformat(day)
