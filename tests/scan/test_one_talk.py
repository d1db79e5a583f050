"""One talk, one episode: feeds that move, talks in two feeds, and what came late or was corrected."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.scan.files import text_hash
from tests.scan.conftest import LOOPBACK, Web, item, rss, scan, subscribe, tree

TODAY = date(2025, 12, 1)
ON_THE_DAY = replace(LOOPBACK, today=TODAY)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state.sqlite"


def talk(seed: int, words: int = 120) -> str:
    """A WebVTT file of a talk of its own."""
    chance = random.Random(seed)
    known = [f"{a}{b}{c}" for a in "bdfgklmnprst" for b in "aeiou" for c in ("n", "r", "l", "st")]
    lines = [" ".join(chance.choices(known, k=8)).capitalize() + "." for _ in range(words // 8)]
    cues = (
        f"00:{n // 60:02}:{n % 60:02}.000 --> 00:{n // 60:02}:{n % 60:02}.900\n<v Ana>{line}"
        for n, line in enumerate(lines)
    )
    return "WEBVTT\n\n" + "\n\n".join(cues) + "\n"


def as_text(vtt: str) -> str:
    return "\n\n".join("Ana: " + line.removeprefix("<v Ana>") for line in vtt.splitlines() if line.startswith("<v"))


def audio(url: str) -> str:
    return f'<enclosure url="{url}" length="9" type="audio/mpeg"/>'


def sidecars(content: Path) -> dict[str, dict[str, object]]:
    return {name: yaml.safe_load(data) for name, data in tree(content).items() if name.endswith(".yml")}


def transcripts(content: Path) -> list[str]:
    return [name for name in tree(content) if name.startswith("episodes/") and not name.endswith(".yml")]


def test_a_hosting_move_updates_what_is_there(web: Web, content: Path, state: Path) -> None:
    """A 301, new GUIDs, new audio: by title and day, by audio, by words; drafts and deletions stay."""
    old = "https://old.example/{}.mp3"
    texts = [web.put(f"/{n}.vtt", talk(n), "text/vtt") for n in range(5)]
    rows = [item(f"Talk {n}", f"old-{n}", n + 1, audio(old.format(n)), texts[n]) for n in range(5)]
    subscribe(content, web.feed("/old.xml", rss(*rows)))
    assert len(scan(content, state, ON_THE_DAY).added) == 5
    stem = "episodes/bucket-talk/2025-11-0{}-talk-{}"
    draft = content / (stem.format(3, 2) + ".yml")
    draft.write_text("draft: yes\n" + draft.read_text())
    for suffix in (".vtt", ".yml"):
        (content / (stem.format(4, 3) + suffix)).unlink()
    counted = "https://count.example/r/old.example/1.mp3?n=2"
    moved = [
        item("Talk 0", "https://new.example/0", 1, audio("https://new.example/a.mp3"), texts[0]),
        item("Talk 1, edited", "https://new.example/1", 9, audio(counted), texts[1]),
        item("Talk 2", "https://new.example/2", 3, audio("https://new.example/c.mp3"), texts[2]),
        item("Talk 3", "https://new.example/3", 4, audio("https://new.example/d.mp3"), texts[3]),
        item("All new", "https://new.example/4", 9, transcript=web.put("/w.txt", as_text(talk(4)))),
        item("Talk 5", "https://new.example/5", 6, audio("https://new.example/f.mp3"), web.put("/5.vtt", talk(5))),
    ]  # fmt: skip
    web.put("/old.xml", b"", status=301, Location=web.feed("/new.xml", rss(*moved)))
    before = transcripts(content)
    report = scan(content, state, ON_THE_DAY)
    assert report.added == (stem.format(6, 5) + ".vtt",), "\n".join(report.lines())
    assert transcripts(content) == [*before, *report.added]
    assert report.feeds[0].moved == f"{web.base}/new.xml"
    found = sidecars(content)
    assert {found[stem.format(n + 1, n) + ".yml"]["guid"] for n in (0, 1, 2, 4)} == {f"old-{n}" for n in (0, 1, 2, 4)}
    assert found[stem.format(2, 1) + ".yml"]["title"] == "Talk 1, edited"
    assert found[stem.format(3, 2) + ".yml"]["draft"] is True
    # Then the owner writes the new address down, as the report says; and nothing happens.
    subscribe(content, f"{web.base}/new.xml")
    assert scan(content, state, ON_THE_DAY).added == ()
    before = tree(content)
    report = scan(content, state, ON_THE_DAY)
    assert report.added == report.updated == ()
    assert tree(content) == before


@pytest.mark.parametrize(
    ("title", "day", "guid", "sound", "same"),
    [
        ("Other words", 9, "https://a.example/1", "https://b.example/9.mp3", True),
        ("Other words", 9, "b-1", "http://a.example/1.mp3?from=b", True),
        ("The bucket", 3, "b-1", "https://b.example/9.mp3", True),
        ("Other words", 9, "b-1", "https://b.example/9.mp3", True),
        ("The bucket", 3, "b-1", "https://b.example/9.mp3", False),
        ("Other words", 9, "b-1", "https://a.example/1.mp3", False),
        ("Other words", 9, "7", "https://b.example/9.mp3", False),
    ],
    ids=[
        "guid",
        "audio",
        "title and day",
        "words",
        "title and day of two talks",
        "audio of two talks",
        "a plain guid of two talks",
    ],
)
def test_the_same_talk_in_two_feeds(
    web: Web, content: Path, state: Path, title: str, day: int, guid: str, sound: str, same: bool
) -> None:
    own = "7" if guid == "7" else "https://a.example/1"
    first = item("The bucket", own, 3, audio("https://a.example/1.mp3"), web.put("/1.vtt", talk(1)))
    other = web.put("/2.txt", as_text(talk(1 if same else 2)))
    second = item(title, guid, day, audio(sound), other, "text/plain")
    feeds = web.feed("/a.xml", rss(first)), web.feed("/b.xml", rss(second, title="Second Show"))
    subscribe(content, *feeds)
    report = scan(content, state, ON_THE_DAY)
    assert report.ok, "\n".join(report.lines())
    assert len(report.added) == (1 if same else 2)
    found = sidecars(content)
    assert len({row["guid"] for row in found.values()}) == len(report.added)
    if same:
        (row,) = found.values()
        assert (row["show"], row["also"]) == ("Bucket Talk", ["Second Show"])
        assert report.feeds[1].same
    before = tree(content)
    for _ in range(2):
        web.feed("/a.xml", rss(first, head="<x/>"))
        web.feed("/b.xml", rss(second, title="Second Show", head="<x/>"))
        report = scan(content, state, ON_THE_DAY)
        assert report.added == report.updated == ()
        assert tree(content) == before


def test_an_episode_of_two_shows_is_listed_in_both(web: Web, content: Path, state: Path) -> None:
    from generator.model import Site
    from generator.model.channel import channels
    from generator.read import read_library

    text = web.put("/1.vtt", talk(1))
    feeds = [
        web.feed(f"/{n}.xml", rss(item("The bucket", "https://a.example/1", 3, transcript=text), title=f"Show {n}"))
        for n in (1, 2)
    ]
    subscribe(content, *feeds)
    scan(content, state, ON_THE_DAY)
    library = read_library(content, Site(today=TODAY))
    assert not library.problems
    (episode,) = library.episodes
    assert episode.shows == ("Show 1", "Show 2")
    assert [channel.key for channel in channels(library) if channel.kind == "show"] == ["Show 1", "Show 2"]


def test_words_that_were_dropped_by_hand_are_not_brought_again(web: Web, content: Path, state: Path) -> None:
    (content / "episodes").mkdir()
    (content / "episodes/mine.txt").write_text(as_text(talk(1)))
    subscribe(content, web.feed("/a.xml", rss(item("The bucket", "1", 3, transcript=web.put("/1.vtt", talk(1))))))
    report = scan(content, state, ON_THE_DAY)
    assert report.added == ()
    assert "same talk: Bucket Talk" in "\n".join(report.lines())
    assert "episodes/mine.txt" in report.feeds[0].same[0]
    web.feed("/a.xml", rss(item("The bucket", "1", 3, transcript=f"{web.base}/1.vtt"), head="<x/>"))
    report = scan(content, state, ON_THE_DAY)
    assert not (*report.added, *report.feeds[0].same)
    assert web.statuses("/1.vtt") == [200]


def test_an_address_is_given_once(web: Web, content: Path, state: Path) -> None:
    from generator.model import Site
    from generator.read import read_library

    rows = [item("Introduction", f"g-{n}", n, transcript=web.put(f"/{n}.vtt", talk(n))) for n in (1, 2)]
    subscribe(content, web.feed("/a.xml", rss(rows[1])), web.feed("/b.xml", rss(title="Second Show")))
    scan(content, state, ON_THE_DAY)
    (first,) = read_library(content, Site()).episodes
    # An older one of a folder that is sorted before it comes later: it takes nothing.
    web.feed("/b.xml", rss(rows[0], title="A Second Show"))
    scan(content, state, ON_THE_DAY)
    library = read_library(content, Site())
    assert not library.problems
    slugs = {episode.guid: episode.slug for episode in library.episodes}
    assert slugs[first.guid] == first.slug == "introduction"
    assert slugs["g-1"].startswith("introduction-")


def test_a_transcript_that_comes_late_is_news_on_its_arrival(web: Web, content: Path, state: Path) -> None:
    old = item("Of the archive", "g-0", 1, transcript=web.put("/0.vtt", talk(0)))
    subscribe(content, web.feed("/a.xml", rss(old, item("Late", "g-1", 3))))
    assert len(scan(content, state, ON_THE_DAY).added) == 1
    assert "added" not in next(iter(sidecars(content).values())), "an archive is as old as it is"
    late = item("Late", "g-1", 3, transcript=web.put("/1.vtt", talk(1)))
    web.feed("/a.xml", rss(old, late))
    (path,) = scan(content, state, replace(ON_THE_DAY, today=date(2025, 12, 20))).added
    row = sidecars(content)[path.replace(".vtt", ".yml")]
    assert (row["date"], row["added"]) == (date(2025, 11, 3), date(2025, 12, 20))


def test_what_came_out_since_the_first_scan_is_news_even_without_a_memory(web: Web, content: Path, state: Path) -> None:
    old = item("Of the archive", "g-0", 1, transcript=web.put("/0.vtt", talk(0)))
    subscribe(content, web.feed("/a.xml", rss(old)))
    scan(content, state, replace(LOOPBACK, today=date(2025, 11, 2)))
    rows = [
        item("Late", "g-1", 5, transcript=web.put("/1.vtt", talk(1))),
        item("Older", "g-2", 1, transcript=web.put("/2.vtt", talk(2))),
    ]
    web.feed("/a.xml", rss(old, *rows))
    scan(content, state.with_name("fresh"), ON_THE_DAY)
    added = {row["title"]: row.get("added") for row in sidecars(content).values()}
    assert added == {"Of the archive": None, "Late": TODAY, "Older": None}


@pytest.mark.parametrize("with_etag", [True, False])
@pytest.mark.parametrize("feed_changes", [True, False])
def test_a_corrected_transcript_is_fetched_again(
    web: Web, content: Path, state: Path, with_etag: bool, feed_changes: bool
) -> None:
    def put(name: str, text: str) -> str:
        more = {"ETag": f'"{hash(text)}"'} if with_etag else {}
        return web.put(name, text, "text/vtt", **more)

    rows = [item(f"Talk {n}", f"g-{n}", n + 1, transcript=put(f"/{n}.vtt", talk(n))) for n in range(3)]
    subscribe(content, web.feed("/a.xml", rss(*rows)))
    scan(content, state, ON_THE_DAY)
    names = [f"episodes/bucket-talk/2025-11-0{n + 1}-talk-{n}.vtt" for n in range(3)]
    (content / names[2]).write_text(talk(2).replace("<v Ana>", "<v Anna>"))
    assert scan(content, state, ON_THE_DAY).feeds[0].corrected == []
    if with_etag:
        assert web.statuses("/0.vtt") == [200, 304]
    for n in (1, 2):
        put(f"/{n}.vtt", talk(n).replace("<v Ana>", "<v Anna Lee>"))
    if feed_changes:
        web.feed("/a.xml", rss(*rows, head="<x/>"))
    before = tree(content)
    report = scan(content, state, ON_THE_DAY)
    assert report.feeds[0].corrected == [names[1]]
    assert f"corrected: {names[1]}" in "\n".join(report.lines())
    after = tree(content)
    assert after[names[1]] == talk(1).replace("<v Ana>", "<v Anna Lee>").encode()
    assert [name for name in after if after[name] != before[name]] == [names[1], names[1].replace(".vtt", ".yml")]
    assert scan(content, state, ON_THE_DAY).feeds[0].corrected == []
    assert tree(content) == after


def test_a_correction_that_is_no_transcript_changes_nothing(web: Web, content: Path, state: Path) -> None:
    subscribe(content, web.feed("/a.xml", rss(item("One", "g-1", transcript=web.put("/1.vtt", talk(1), "text/vtt")))))
    scan(content, state, ON_THE_DAY)
    before = tree(content)
    for body, status in (("<html><p>Sign in</p></html>", 200), ("WEBVTT\n\n", 200), ("", 404)):
        web.put("/1.vtt", body, "text/vtt", status)
        report = scan(content, state, ON_THE_DAY)
        assert report.ok, "\n".join(report.lines())
        assert tree(content) == before


def test_a_transcript_that_moved_is_followed(web: Web, content: Path, state: Path) -> None:
    subscribe(content, web.feed("/a.xml", rss(item("One", "g-1", transcript=web.put("/1.vtt", talk(1))))))
    (path,) = scan(content, state, ON_THE_DAY).added
    del web.pages["/1.vtt"]
    fresh = talk(1).replace("<v Ana>", "<v Bo>")
    web.feed("/a.xml", rss(item("One", "g-1", transcript=web.put("/v2/1.vtt", fresh))))
    assert scan(content, state, ON_THE_DAY).feeds[0].corrected == [path]
    assert (content / path).read_text() == fresh
    scanned = sidecars(content)[path.replace(".vtt", ".yml")]["scan"]
    assert isinstance(scanned, dict)
    assert scanned["transcript"] == f"{web.base}/v2/1.vtt"


def test_a_scan_killed_before_the_text_is_there_is_finished_in_its_place(web: Web, content: Path, state: Path) -> None:
    subscribe(content, web.feed("/a.xml", rss(item("One", "g-1", transcript=web.put("/1.vtt", talk(1))))))
    (path,) = scan(content, state, ON_THE_DAY).added
    (content / "scanned.txt").unlink()
    (content / path).unlink()
    state.unlink()
    web.feed("/a.xml", rss(item("One, edited", "g-1", 9, transcript=f"{web.base}/1.vtt")))
    assert scan(content, state, ON_THE_DAY).added == (path,)
    assert transcripts(content) == [path]
    assert sidecars(content)[path.replace(".vtt", ".yml")]["title"] == "One, edited"


@pytest.mark.parametrize("text_is_new", [True, False])
def test_a_correction_that_was_killed_half_way_is_finished(
    web: Web, content: Path, state: Path, text_is_new: bool
) -> None:
    subscribe(content, web.feed("/a.xml", rss(item("One", "g-1", transcript=web.put("/1.vtt", talk(1))))))
    (path,) = scan(content, state, ON_THE_DAY).added
    sidecar = content / path.replace(".vtt", ".yml")
    old = str(yaml.safe_load(sidecar.read_text())["scan"]["text"])
    fresh = talk(1).replace("<v Ana>", "<v Bo>")
    web.put("/1.vtt", fresh)
    sidecar.write_text(sidecar.read_text().replace(old, f"{text_hash(fresh.encode())}\n  was: {old}"))
    if text_is_new:
        (content / path).write_text(fresh)
    scan(content, state, ON_THE_DAY)
    assert (content / path).read_text() == fresh
    scanned = yaml.safe_load(sidecar.read_text())["scan"]
    assert scanned["text"] == text_hash(fresh.encode())
    assert "was" not in scanned


def test_a_feed_that_takes_too_long_goes_on_at_the_next_scan(web: Web, content: Path, state: Path) -> None:
    rows = [item(f"Talk {n}", f"g-{n}", n + 1, transcript=web.put(f"/{n}.vtt", talk(n, 16))) for n in range(20)]
    subscribe(content, web.feed("/a.xml", rss(*rows)))
    hurried = replace(ON_THE_DAY, feed_seconds=0.0)
    report = scan(content, state, hurried)
    assert len(report.added) == 16
    assert "4 more episodes are left for the next scan" in report.feeds[0].failed[0]
    assert len(scan(content, state, hurried).added) == 4
