"""Whole scans against a real server on loopback."""

from __future__ import annotations

import json
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import date
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
import yaml

from generator.scan import ScanOptions
from tests.scan.conftest import VTT, Web, item, packed, rss, scan, slow_headers, subscribe, tree, trickle

SHARED = Path(__file__).resolve().parents[2] / "../shared/corpus/podcast-namespace"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state.sqlite"


def sidecar(content: Path, name: str) -> dict[str, object]:
    return yaml.safe_load((content / name).read_text(encoding="utf-8"))


def test_first_scan_drops_transcript_chapters_and_sidecar(web: Web, content: Path, state: Path) -> None:
    vtt = web.put("/one.vtt", VTT, "text/vtt")
    marks = web.put("/one.json", json.dumps({"version": "1.2.0", "chapters": [{"startTime": 0, "title": "Start"}]}))
    extra = (
        "<description>&lt;p&gt;Ana &amp;amp; Jo.&lt;/p&gt;"
        "&lt;ul&gt;&lt;li&gt;buckets&lt;/li&gt;&lt;/ul&gt;</description>"
        f'<podcast:chapters url="{marks}" type="application/json+chapters"/><itunes:duration>1:02:03</itunes:duration>'
        '<itunes:episode>42</itunes:episode><podcast:season name="x">3</podcast:season>'
        '<podcast:person role="Guest" href="https://ana.example/">Ana</podcast:person><podcast:person>Jo</podcast:person>'
        '<enclosure url="https://cdn.example/1.mp3" length="123" type="audio/mpeg"/><link>https://example.org/42</link>'
    )
    feed = web.feed("/feed.xml", rss(item("The bucket", "g-1", 18, extra, vtt)))
    subscribe(content, feed)
    report = scan(content, state)
    assert report.ok, "\n".join(report.lines())
    assert report.added == ("episodes/bucket-talk/2025-11-18-the-bucket.vtt",)
    stem = "episodes/bucket-talk/2025-11-18-the-bucket"
    assert (content / f"{stem}.vtt").read_text() == VTT
    assert json.loads((content / f"{stem}.chapters.json").read_text())["chapters"][0]["title"] == "Start"
    found = sidecar(content, f"{stem}.yml")
    scanned = found.pop("scan")
    assert found == {
        "title": "The bucket",
        "date": date(2025, 11, 18),
        "guid": "g-1",
        "show": "Bucket Talk",
        "number": 42,
        "season": 3,
        "link": "https://example.org/42",
        "language": "en",
        "duration": 3723,
        "audio": {"url": "https://cdn.example/1.mp3", "length": 123, "type": "audio/mpeg"},
        "people": [{"name": "Ana", "role": "guest", "link": "https://ana.example/"}, {"name": "Jo", "role": "host"}],
        "description": "Ana & Jo.\n\n- buckets",
    }
    assert scanned["feed"] == feed
    assert scanned["transcript"] == vtt
    assert all(agent.startswith("infracast/") for agent in web.agents)


def test_what_scan_drops_reads_as_an_episode(web: Web, content: Path, state: Path) -> None:
    from generator.model import Enclosure, Person, Site
    from generator.read import read_library

    extra = (
        "<description>One.&lt;p&gt;Two: # three</description><podcast:person>Ana</podcast:person>"
        '<enclosure url="https://cdn.example/1.mp3" length="123" type="audio/mpeg"/>'
        "<itunes:duration>62:03</itunes:duration>"
    )
    subscribe(content, web.feed("/feed.xml", rss(item("2025: the bucket", "g-1", 18, extra, web.put("/1.vtt", VTT)))))
    scan(content, state)
    library = read_library(content, Site())
    (episode,) = library.episodes
    assert not library.problems
    assert (episode.title, episode.date, episode.guid) == ("2025: the bucket", date(2025, 11, 18), "g-1")
    assert episode.show == "Bucket Talk"
    assert episode.description == "One.\n\nTwo: # three"
    assert episode.people == (Person("Ana", "host"),)
    assert episode.audio == Enclosure("https://cdn.example/1.mp3", 123, "audio/mpeg")
    assert episode.duration_ms == 3_723_000
    assert episode.transcript.speakers == ("Ana",)


def test_progress_is_told(web: Web, content: Path, state: Path) -> None:
    subscribe(content, web.feed("/feed.xml", rss(item("One", "1", transcript=web.put("/1.vtt", VTT)))))
    told: list[tuple[str, int, int]] = []
    scan(content, state, progress=lambda what, done, total: told.append((what, done, total)))
    assert told == [("Feed 0", 0, 1), ("Bucket Talk: One", 0, 1), ("done", 1, 1)]


def test_a_kept_connection_that_the_server_closed_is_opened_again(web: Web, content: Path, state: Path) -> None:
    def closing(handler: BaseHTTPRequestHandler) -> None:
        # Promises to keep the connection, and closes it.
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(VTT)))
        handler.end_headers()
        handler.wfile.write(VTT.encode())

    rows = []
    for number in range(12):
        web.pages[f"/{number}.vtt"] = closing
        rows.append(item(f"N {number}", str(number), number + 1, transcript=f"{web.base}/{number}.vtt"))
    subscribe(content, web.feed("/feed.xml", rss(*rows)))
    report = scan(content, state)
    assert len(report.added) == 12, "\n".join(report.lines())


def test_second_scan_asks_conditionally_and_adds_nothing(web: Web, content: Path, state: Path) -> None:
    subscribe(content, web.feed("/feed.xml", rss(item("One", "1", transcript=web.put("/1.vtt", VTT)))))
    scan(content, state)
    before = tree(content)
    report = scan(content, state)
    assert report.feeds[0].unchanged
    assert web.statuses("/feed.xml") == [200, 304]
    assert tree(content) == before


def test_other_options_fetch_the_feed_whole_again(web: Web, content: Path, state: Path) -> None:
    items = [item(f"Number {n}", str(n), n, transcript=web.put(f"/{n}.vtt", VTT)) for n in (3, 2, 1)]
    subscribe(content, web.feed("/feed.xml", rss(*items)))
    assert len(scan(content, state, ScanOptions(limit=1)).added) == 1
    assert "episodes/bucket-talk/2025-11-03-number-3.vtt" in tree(content)
    assert scan(content, state, ScanOptions(limit=1)).feeds[0].unchanged
    assert len(scan(content, state, ScanOptions(since=date(2025, 11, 2))).added) == 1
    assert len(scan(content, state).added) == 1


def test_lost_state_costs_fetching_and_nothing_else(web: Web, content: Path, state: Path) -> None:
    subscribe(content, web.feed("/feed.xml", rss(item("One", "1", transcript=web.put("/1.vtt", VTT)))))
    scan(content, state)
    before = tree(content)
    state.unlink()
    report = scan(content, state)
    assert report.added == report.updated == ()
    assert web.statuses("/feed.xml") == [200, 200]
    assert tree(content) == before


def _halved(state: Path) -> None:
    whole = state.read_bytes()
    state.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))


def _older(state: Path) -> None:
    state.unlink()
    with closing(sqlite3.connect(state)) as database:
        database.execute("CREATE TABLE asked (place TEXT PRIMARY KEY)")


def _a_folder(state: Path) -> None:
    state.unlink()
    state.mkdir()
    (state / "notes.txt").write_text("mine")


@pytest.mark.parametrize(
    "damage", [lambda state: state.write_bytes(b"no database at all, " * 100), _halved, _older, _a_folder]
)
def test_damaged_state_is_set_aside(
    damage: Callable[[Path], None], web: Web, content: Path, state: Path, caplog: pytest.LogCaptureFixture
) -> None:
    subscribe(content, web.feed("/feed.xml", rss(item("One", "1", transcript=web.put("/1.vtt", VTT)))))
    for number in range(2):
        assert scan(content, state).ok
        assert not caplog.messages
        damage(state)
        assert scan(content, state).ok
        assert "begun anew" in caplog.text
        caplog.clear()
        assert state.with_name(f"state.sqlite.damaged{'-1' if number else ''}").exists()


def test_edited_item_updates_its_sidecar_but_no_name_and_no_hand_made_edit(
    web: Web, content: Path, state: Path
) -> None:
    vtt = web.put("/1.vtt", VTT)
    notes = "<description>Old notes</description><itunes:episode>7</itunes:episode>"
    subscribe(content, web.feed("/feed.xml", rss(item("First title", "1", 4, notes, vtt))))
    scan(content, state)
    path = content / "episodes/bucket-talk/2025-11-04-first-title.yml"
    text = (
        path.read_text()
        .replace("\nnumber: 7", "\n# counted by hand\nnumber: 8")
        .replace("\nshow:", "\ntopics: [storage]\nshow:")
    )
    path.write_text(text)
    notes = "<description>New notes</description><itunes:episode>9</itunes:episode>"
    web.feed("/feed.xml", rss(item("Second title", "1", 5, notes, vtt)))
    report = scan(content, state)
    assert report.updated == ("episodes/bucket-talk/2025-11-04-first-title.yml",)
    assert sorted(tree(content)) == [
        "episodes/bucket-talk/2025-11-04-first-title.vtt",
        "episodes/bucket-talk/2025-11-04-first-title.yml",
        "scanned.txt",
        "sources.opml",
    ]
    found = sidecar(content, report.updated[0])
    assert found["title"] == "Second title"
    assert found["description"] == "New notes"
    assert found["date"] == date(2025, 11, 5)
    assert found["number"] == 8
    assert found["topics"] == ["storage"]
    assert "# counted by hand\nnumber: 8" in path.read_text()
    web.feed("/feed.xml", rss(item("Second title", "1", 5, notes, vtt), head="<copyright>new</copyright>"))
    assert scan(content, state).updated == ()


def test_one_broken_feed_does_not_stop_the_others(web: Web, content: Path, state: Path) -> None:
    good = web.feed("/good.xml", rss(item("One", "1", transcript=web.put("/1.vtt", VTT))))
    web.pages["/slow.xml"] = trickle
    web.put("/huge.xml", rss() + " " * 3_000_000)
    web.put("/bomb.xml", packed(b" " * 50_000_000), Content_Encoding="gzip")
    web.put("/cut.xml", packed(rss().encode() * 50)[:-20], Content_Encoding="gzip")
    web.put("/lies.xml", "no gzip", Content_Encoding="gzip")
    web.put("/loop.xml", "", status=302, Location="/loop2.xml")
    web.put("/loop2.xml", "", status=302, Location="/loop.xml")
    for n in range(8):
        web.put(f"/long{n}.xml", "", status=302, Location=f"/long{n + 1}.xml")
    web.put("/file.xml", "", status=301, Location="file:///etc/passwd")
    web.put("/page.xml", "<html><body>Please log in</body></html>", "text/html")
    web.put("/passwd.xml", "/etc/passwd")
    web.put("/gone.xml", "", status=410)
    web.put("/inwards.xml", "", status=302, Location="http://169.254.169.254/latest/meta-data/")
    web.put("/home.xml", "", status=307, Location=good.replace("127.0.0.1", "[::1]"))
    web.pages["/headers.xml"] = slow_headers
    dead = "http://127.0.0.1:9/feed.xml"
    names = "slow huge bomb cut lies loop long0 file page passwd gone missing inwards home headers".split()
    subscribe(content, *(f"{web.base}/{name}.xml" for name in names), dead, "file:///etc/passwd", "http://[", good)
    report = scan(content, state, ScanOptions(timeout=5.0, deadline=5.0, feed_bytes=2_000_000))
    assert report.added == ("episodes/bucket-talk/2025-11-01-one.vtt",)
    reasons = {feed.url.rpartition("/")[2]: feed.error for feed in report.feeds[:15]}
    assert "longer than" in reasons["slow.xml"]
    assert "larger than 2,000,000" in reasons["huge.xml"]
    assert "larger than 2,000,000" in reasons["bomb.xml"]
    assert "ends before" in reasons["cut.xml"]
    assert "damaged" in reasons["lies.xml"]
    assert "circle" in reasons["loop.xml"]
    assert "more than 5" in reasons["long0.xml"]
    assert "only http" in reasons["file.xml"]
    assert "web page" in reasons["page.xml"]
    assert "no RSS" in reasons["passwd.xml"]
    assert "410" in reasons["gone.xml"]
    assert "404" in reasons["missing.xml"]
    assert "private network" in reasons["inwards.xml"]
    assert "private network" in reasons["home.xml"]
    assert "longer than" in reasons["headers.xml"]
    assert all(feed.error for feed in report.feeds[:-1])
    assert f"<{dead}>: it cannot be fetched" in "\n".join(report.lines())


def test_a_feed_decides_no_path(web: Web, content: Path, state: Path) -> None:
    titles = [
        "../../../../etc/passwd",
        "/etc/shadow",
        "..",
        "CON",
        "a\\..\\b",
        "x" * 5000,
        "\u202e\u0000gnp",
        "",
        "日本語",
    ]
    rows = []
    for n, title in enumerate(titles):
        url = web.put(f"/t{n}/..%2f..%2fevil.vtt", VTT)
        rows.append(item(title.replace("\0", ""), f"../{n}", n + 1, transcript=url))
    subscribe(content, web.feed("/feed.xml", rss(*rows, title="../../.. /NUL")))
    report = scan(content, state)
    assert len(report.added) == len(titles), "\n".join(report.lines())
    top = content.resolve()
    assert not [path for path in top.parent.rglob("*.vtt") if not path.is_relative_to(top / "episodes" / "nul-x")]
    assert max(len(Path(path).name) for path in report.added) < 90


def test_a_show_folder_that_is_a_link_out_of_content_is_refused(
    web: Web, content: Path, state: Path, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    (content / "episodes").mkdir()
    (content / "episodes/bucket-talk").symlink_to(tmp_path / "elsewhere")
    subscribe(content, web.feed("/feed.xml", rss(item("One", "1", transcript=web.put("/1.vtt", VTT)))))
    report = scan(content, state)
    assert report.added == ()
    assert list((tmp_path / "elsewhere").iterdir()) == []
    assert "outside" in report.feeds[0].left[0]


def test_hand_made_files_are_never_overwritten(web: Web, content: Path, state: Path) -> None:
    folder = content / "episodes/bucket-talk"
    folder.mkdir(parents=True)
    for name in ("2025-11-01-one.vtt", "2025-11-02-two.srt", "2025-11-03-three.yml"):
        (folder / name).write_text("title: by hand\n")
    rows = [
        item(title, title, n + 1, transcript=web.put(f"/{n}.vtt", VTT))
        for n, title in enumerate(("One", "Two", "Three"))
    ]
    subscribe(content, web.feed("/feed.xml", rss(*rows)))
    before = tree(content)
    report = scan(content, state)
    assert report.added == ()
    assert tree(content) == before
    assert len(report.feeds[0].left) == 3


def test_a_transcript_left_by_a_killed_scan_gets_its_sidecar(web: Web, content: Path, state: Path) -> None:
    folder = content / "episodes/bucket-talk"
    folder.mkdir(parents=True)
    (folder / "2025-11-01-one.vtt").write_text(VTT)
    (folder / ".scan-abc.tmp").write_text("half")
    subscribe(content, web.feed("/feed.xml", rss(item("One", "1", transcript=web.put("/1.vtt", VTT)))))
    scan(content, state)
    assert sorted(path.name for path in folder.iterdir()) == ["2025-11-01-one.vtt", "2025-11-01-one.yml"]


def test_a_sidecar_that_cannot_be_read_is_told_of_and_left_alone(web: Web, content: Path, state: Path) -> None:
    vtt = web.put("/1.vtt", VTT)
    subscribe(content, web.feed("/feed.xml", rss(item("One", "guid 1", transcript=vtt))))
    path = content / scan(content, state).added[0].replace(".vtt", ".yml")
    path.write_text(path.read_text() + "note: a: b\n")
    web.feed("/feed.xml", rss(item("One again", "guid 1", transcript=vtt)))
    before = tree(content)
    report = scan(content, state.with_name("fresh"))
    assert "cannot be read" in report.problems[0]
    assert {**tree(content), "scanned.txt": b""} == {**before, "scanned.txt": b""}


@pytest.mark.parametrize(
    "odd", ["x: " + "[" * 101, "x:\n" + "- " * 101 + "z", "x: " + "y" * 1_000_001, "\x00", "- a list"]
)
def test_no_sidecar_stops_a_scan(web: Web, content: Path, state: Path, odd: str) -> None:
    (content / "episodes").mkdir()
    (content / "episodes/odd.yml").write_text(odd)
    os.mkfifo(content / "episodes/pipe.yml")
    subscribe(content, web.feed("/feed.xml", rss(item("One", "1", transcript=web.put("/1.vtt", VTT)))))
    report = scan(content, state)
    assert len(report.added) == 1
    assert "episodes/odd.yml" in report.problems[0]


def test_a_removed_episode_stays_removed(web: Web, content: Path, state: Path) -> None:
    vtt = web.put("/1.vtt", VTT)
    subscribe(content, web.feed("/feed.xml", rss(item("One", "1", transcript=vtt))))
    for path in scan(content, state).added:
        (content / path).unlink()
        (content / path).with_suffix(".yml").unlink()
    web.feed("/feed.xml", rss(item("One again", "1", transcript=vtt)))
    for memory in (state, state.with_name("fresh")):
        report = scan(content, memory)
        assert report.added == ()
        assert "left alone: Bucket Talk" in "\n".join(report.lines())
        assert "nothing in content/ is its own" in report.feeds[0].left[0]
    # The line deleted, too, it is wanted again.
    (content / "scanned.txt").unlink()
    web.feed("/feed.xml", rss(item("One", "1", transcript=vtt)))
    assert len(scan(content, state).added) == 1


def test_best_transcript_that_is_one_wins_and_failures_are_tried_again(web: Web, content: Path, state: Path) -> None:
    web.put("/1.vtt", "<!doctype html><p>Not found</p>")
    srt = web.put("/1.srt", "1\n00:00:01,000 --> 00:00:02,000\nAna: Hello\n", "application/x-subrip")
    text = web.put("/1.txt", "Hello")
    tags = (
        f'<podcast:transcript url="{text}" type="text/plain"/><podcast:transcript url="{srt}" type="application/srt"/>'
    )
    xml = rss(item("One", "1", 1, tags, web.base + "/1.vtt"), item("Two", "2", 2, transcript=web.base + "/2.vtt"))
    subscribe(content, web.feed("/feed.xml", xml))
    report = scan(content, state)
    assert report.added == ("episodes/bucket-talk/2025-11-01-one.srt",)
    assert "what came is no transcript" in report.feeds[0].failed[0]
    assert "404" in report.feeds[0].failed[1]
    web.put("/2.vtt", VTT)
    assert scan(content, state).added == ("episodes/bucket-talk/2025-11-02-two.vtt",)
    assert scan(content, state).feeds[0].unchanged


def test_a_translation_does_not_win_over_the_words_spoken(web: Web, content: Path, state: Path) -> None:
    spanish = web.put("/es.vtt", VTT)
    text = web.put("/en.txt", "Hello")
    tags = f'<podcast:transcript url="{spanish}" type="text/vtt" language="es"/>'
    tags += f'<podcast:transcript url="{text}" type="text/plain"/>'
    subscribe(content, web.feed("/feed.xml", rss(item("One", "1", 1, tags))))
    assert scan(content, state).added == ("episodes/bucket-talk/2025-11-01-one.txt",)


def test_latin_1_and_gzip_feeds_are_read(web: Web, content: Path, state: Path) -> None:
    xml = rss(item("Füße im Café", "1", 1, transcript=web.put("/1.txt", "Größe".encode("latin-1")), kind="text/plain"))
    latin = xml.replace("UTF-8", "ISO-8859-1").encode("latin-1")
    subscribe(content, web.put("/feed.xml", packed(latin), "text/xml", Content_Encoding="gzip"))
    assert len(scan(content, state).added) == 1
    found = sidecar(content, next(name for name in tree(content) if name.endswith(".yml")))
    assert found["title"] == "Füße im Café"
    assert (content / next(name for name in tree(content) if name.endswith(".txt"))).read_text("utf-8") == "Größe"


def test_broken_xml_is_read_up_to_the_break_and_told_of(web: Web, content: Path, state: Path) -> None:
    two = "<podcast:transcript url='{0}/1.txt' type='text/plain'/><podcast:transcript url='{0}/1.vtt' type='text/vtt'/>"
    web.put("/1.vtt", VTT)
    xml = rss(
        item("One", "1", 1, two.format(web.base)), "<item><title>Fish & <b chips</title></item>", item("Three", "3", 3)
    )
    subscribe(content, web.feed("/feed.xml", xml))
    report = scan(content, state)
    assert report.added == ("episodes/bucket-talk/2025-11-01-one.vtt",)
    assert "broken" in report.feeds[0].warnings[0]


def test_two_feeds_of_one_name_get_two_folders_and_guids_of_their_own(web: Web, content: Path, state: Path) -> None:
    vtt = web.put("/1.vtt", VTT)
    feeds = [
        web.feed(f"/{n}.xml", rss(item("Year in review", "1", n, transcript=vtt), head="<x/>" * n)) for n in (1, 2)
    ]
    subscribe(content, *feeds)
    report = scan(content, state)
    first, second = report.added
    assert first == "episodes/bucket-talk/2025-11-01-year-in-review.vtt"
    assert second.startswith("episodes/bucket-talk-")
    assert Path(first).name != Path(second).name
    assert len({sidecar(content, path.replace(".vtt", ".yml"))["guid"] for path in report.added}) == 2
    assert scan(content, state.with_name("fresh")).added == ()


def test_a_feed_that_moved_keeps_its_episodes(web: Web, content: Path, state: Path) -> None:
    vtt = web.put("/1.vtt", VTT)
    subscribe(content, web.feed("/old.xml", rss(item("One", "1", transcript=vtt))))
    scan(content, state)
    new = web.feed("/new.xml", rss(item("One", "1", transcript=vtt), title="Bucket Talk, renamed"))
    web.put("/old.xml", "", status=301, Location=new)
    report = scan(content, state)
    assert report.feeds[0].moved == new
    subscribe(content, new)
    assert scan(content, state).added == ()
    assert sum(name.endswith(".vtt") for name in tree(content)) == 1


def test_state_that_cannot_be_had_is_reported(web: Web, content: Path, state: Path) -> None:
    subscribe(content, web.feed("/feed.xml", rss()))
    state.write_text("a file where its folder is to be")
    assert "state" in scan(content, state / "state.sqlite").problems[0]
    assert not web.asked


def test_dry_run_writes_nothing(web: Web, content: Path, state: Path) -> None:
    xml = rss(item("One", "1", transcript=web.put("/1.vtt", VTT)), item("Two", "2", 2))
    subscribe(content, web.feed("/feed.xml", xml))
    before = tree(content.parent)
    report = scan(content, state, ScanOptions(dry_run=True))
    assert tree(content.parent) == before
    assert report.added == ("episodes/bucket-talk/2025-11-01-one",)
    assert "would add: episodes/bucket-talk/2025-11-01-one" in "\n".join(report.lines())
    assert "no transcript: Bucket Talk" in "\n".join(report.lines())
    assert web.statuses("/1.vtt") == []


def test_transcribe_command_makes_what_the_feed_lacks(web: Web, content: Path, state: Path, tmp_path: Path) -> None:
    audio = web.put("/a;touch pwned.mp3".replace(" ", "%20"), b"sound", "audio/mpeg")
    extra = f'<enclosure url="{audio}" length="5" type="audio/mpeg"/>'
    subscribe(content, web.feed("/feed.xml", rss(item("$(touch pwned)", "1", 1, extra), item("No sound", "2", 2))))
    script = tmp_path / "fake whisper.py"
    script.write_text(
        f"import sys; assert open(sys.argv[1], 'rb').read() == b'sound'; open(sys.argv[2], 'w').write({VTT!r})"
    )
    options = ScanOptions(transcribe=f"{sys.executable} '{script}' {{audio}} {{out}}")
    report = scan(content, state, options)
    assert report.added == ("episodes/bucket-talk/2025-11-01-touch-pwned.vtt",)
    assert (content / report.added[0]).read_text() == VTT
    assert "no audio" in report.feeds[0].failed[0]
    assert report.feeds[0].without == ["2025-11-02 No sound"]
    assert not list(tmp_path.rglob("pwned"))


def test_missing_and_broken_opml_are_reported(content: Path, state: Path) -> None:
    assert "sources.opml" in scan(content, state).problems[0]
    (content / "sources.opml").write_text("http://127.0.0.1:1/steal")
    assert "no OPML" in scan(content, state).problems[0]
    (content / "sources.opml").write_text("<opml><body><outl")
    assert "no outline" in scan(content, state).problems[0]


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the example feeds of ../shared")
def test_the_namespace_example_feed(web: Web, content: Path, state: Path) -> None:
    xml = (SHARED / "example.xml").read_text(encoding="utf-8").replace("https://example.com", web.base)
    for n in (1, 2, 3):
        web.put(f"/ep{n}/transcript.txt", "Adam Curry: Hello.")
        web.put(f"/ep{n}_chapters.json", (SHARED / "exampleComplex.json").read_bytes())
    web.put("/episode1/transcript.vtt", (SHARED / "example.vtt").read_bytes())
    subscribe(content, web.feed("/feed.xml", xml))
    report = scan(content, state)
    assert report.ok, "\n".join(report.lines())
    assert len(report.added) == 3
    newest = sidecar(content, "episodes/podcasting-2-0-namespace-example/2020-10-09-episode-3-the-future.yml")
    assert newest["show"] == "Podcasting 2.0 Namespace Example"
    assert newest["guid"] == "https://example.com/ep0003".replace("https://example.com", web.base)
    assert [person["name"] for person in newest["people"]] == ["Adam Curry", "Dave Jones", "Becky Smith"]
    assert (newest["number"], newest["season"]) == (3, 1)
    assert newest["description"].startswith("A look into the future")
    assert scan(content, state).feeds[0].unchanged


def test_every_transcript_format_of_the_namespace_examples(web: Web, content: Path, state: Path) -> None:
    if not SHARED.is_dir():
        pytest.skip("needs the example transcripts of ../shared")
    kinds = {"vtt": "text/vtt", "json": "application/json", "srt": "application/x-subrip", "html": "text/html"}
    rows = []
    for n, (suffix, kind) in enumerate(kinds.items()):
        url = web.put(f"/t{n}", (SHARED / f"example.{suffix}").read_bytes(), kind)
        rows.append(item(suffix, suffix, n + 1, transcript=url, kind=kind))
    subscribe(content, web.feed("/feed.xml", rss(*rows)))
    assert [Path(path).suffix[1:] for path in scan(content, state).added] == list(kinds)
