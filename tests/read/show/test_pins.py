"""Pinned issues: what is written is what is read, and a person can edit it."""

from datetime import date, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model import DigestIssue, DigestItem, Insight
from generator.model.address import dropped_id
from generator.publish.pin import pin
from generator.read.show.pins import pin_text, read_pin, read_pins
from tests.read.conftest import Content, said

WILD = st.text(max_size=40)
LINES = st.lists(WILD, max_size=4).map("\n".join)
NAMES = st.from_regex(r"[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
DAYS = st.integers(0, 9000).map(lambda days: date(2010, 1, 1) + timedelta(days))
INSIGHTS = st.builds(
    Insight,
    id=NAMES.map("i-{}".format),
    text=LINES.filter(str.strip),
    date=DAYS,
    path=NAMES.map("insights/{}.md".format),
    line=st.integers(0, 999),
    speaker=st.none() | WILD.filter(bool),
    episode=st.just("") | NAMES,
    turn=st.just("") | NAMES.map("t-{}".format),
    start_ms=st.none() | st.integers(0, 90_000_000),
    quote=LINES,
    link=st.just("") | NAMES.map("https://example.org/{}?a=1#b".format),
    entities=st.lists(NAMES, max_size=3, unique=True).map(tuple),
    about=st.lists(NAMES, max_size=2, unique=True).map(tuple),
    part=NAMES,
    topics=st.lists(NAMES, max_size=3, unique=True).map(tuple),
)
ISSUES = st.builds(
    DigestIssue,
    date=DAYS,
    number=st.integers(1, 9999),
    items=st.lists(INSIGHTS.map(DigestItem), min_size=1, max_size=5, unique_by=lambda item: item.insight.id).map(tuple),
    pinned=st.just(True),
    title=LINES,
    intro=LINES,
)


@given(ISSUES)
@settings(max_examples=25, deadline=None)
def test_an_issue_survives_its_file(issue: DigestIssue) -> None:
    text = pin_text(issue)
    read, problems = read_pin(f"digests/{issue.date}.yml", text.encode())
    assert problems == ()
    assert read is not None
    assert read == issue
    assert pin_text(read) == text


def test_items_of_one_day_do_not_lean_on_each_other() -> None:
    day = date(2025, 11, 20)
    items = tuple(DigestItem(Insight(f"i-{n}", f"Claim {n}.", day, "insights/a.md", line=n)) for n in (1, 2))
    text = pin_text(DigestIssue(day, 1, items, True))
    assert text.count("    date: 2025-11-20\n") == 2
    # Whoever deletes the first item or changes its day changes nothing else.
    read, problems = read_pin("digests/2025-11-20.yml", text.replace("2025-11-20", "2025-11-19", 1).encode())
    assert problems == ()
    assert read is not None
    assert [item.insight.date.day for item in read.items] == [19, 20]


def test_a_file_that_a_person_can_read() -> None:
    insight = Insight(
        "i-1a2b3c4d", "Slow writes are fine.", date(2025, 11, 19), "episodes/talk.vtt", speaker="Ann Lee",
        episode="talk", turn="t-1", start_ms=872_250, quote="slow writes, so what",
    )  # fmt: skip
    issue = DigestIssue(date(2025, 11, 20), 7, (DigestItem(insight, (("novelty", 0.5),)),), intro="One.\n\nTwo: three.")
    assert (
        pin_text(issue)
        == """\
# A published issue: edit, re-order or delete items as you like; a build never changes this file.
number: 7
intro: |-
  One.

  Two: three.
items:
  - id: i-1a2b3c4d
    text: Slow writes are fine.
    date: 2025-11-19
    speaker: Ann Lee
    episode: talk
    turn: t-1
    start: '14:32.250'
    quote: slow writes, so what
    path: episodes/talk.vtt
"""
    )


def test_what_a_person_adds_by_hand(content: Content) -> None:
    library = content(
        {
            "digests/2025-11-20.yml": "number: 1\nitems:\n- text: Caches lie.\n  link: https://a.example/\n"
            "- text: Disks do not.\n",
            "digests/2025-11-19.yml": "number: 2\ntitel: x\nitems:\n- text: First.\n- text: First.\n",
        }
    )
    assert [issue.date.day for issue in library.pinned] == [19, 20]
    first, second = (item.insight for item in library.pinned[1].items)
    path, day = "digests/2025-11-20.yml", date(2025, 11, 20)
    assert first == Insight(dropped_id("Caches lie."), "Caches lie.", day, path, 3, link="https://a.example/")
    assert second == Insight(dropped_id("Disks do not."), "Disks do not.", day, path, 5)
    assert said(library) == [
        "warning: digests/2025-11-19.yml: The issue has an insight twice. Delete one of the two",
        "warning: digests/2025-11-19.yml:2: `titel` is no field here. Did you mean `title`? Otherwise delete it",
    ]


def test_a_path_out_of_the_content_folder_is_refused(content: Content) -> None:
    for path in ("../../etc/passwd", "/etc/passwd", "insights/../../x"):
        library = content({"digests/2025-11-20.yml": f"number: 1\nitems:\n- text: Caches lie.\n  path: {path}\n"})
        assert library.pinned[0].items[0].insight.path == "digests/2025-11-20.yml"
        assert any("leads out of the content folder" in line for line in said(library)), said(library)


def test_an_issue_behind_a_link_that_leads_out_is_neither_read_nor_written(content: Content, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "2025-11-20.yml").write_text("number: 1\nitems:\n- text: Not of this site.\n")
    folder = tmp_path / "content"
    (folder / "digests").mkdir(parents=True)
    (folder / "digests/2025-11-20.yml").symlink_to(outside / "2025-11-20.yml")
    assert read_pins(folder)[0] == ()
    issues = tuple(
        DigestIssue(date(2025, 11, day), 1, (DigestItem(Insight("i-1", "One.", date(2025, 11, day), "a.md")),))
        for day in (20, 21)
    )
    pin(issues, folder, pin_text)
    assert [path.name for path in outside.iterdir()] == ["2025-11-20.yml"]
    assert "Not of this site" in (outside / "2025-11-20.yml").read_text()
    linked = tmp_path / "linked"
    linked.mkdir()
    (linked / "digests").symlink_to(outside)
    assert read_pins(linked)[0] == ()
    pin(issues, linked, pin_text)
    assert [path.name for path in outside.iterdir()] == ["2025-11-20.yml"]


def test_a_quote_of_an_episode_that_is_gone_is_withdrawn(content: Content) -> None:
    library = content(
        {
            "episodes/2025-11-19-here.md": "---\ntitle: Here\n---\n\n**Ana:** Caches lie, and that is that.\n",
            "digests/2025-11-20.yml": "number: 1\nitems:\n- text: Disks do not.\n  episode: gone\n"
            "- text: Caches lie.\n  episode: here\n",
        }
    )
    assert [line for line in said(library) if "digests" in line] == [
        "warning: digests/2025-11-20.yml: Withdrawn, since the episode `gone` is gone: “Disks do not.”. "
        "Delete the item, or its `episode:` alone to let the words stand without one"
    ]
    assert [item.insight.text for item in library.pinned[0].items] == ["Caches lie."]
    assert len(library.pinned[0].withdrawn) == 1
