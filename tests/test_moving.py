"""`infracast import`: other programs' episodes become files whose old addresses lead on, and what is left is listed."""

from pathlib import Path

import pytest

from generator.moving.markdown import markdown
from generator.read.corrections import read_corrections
from tests.site import build, call, lands, small

EXPORT = """<?xml version="1.0"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"
 xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel><title>The Wire Room</title><description>All about cables.</description><language>en</language>
<podcast:guid>9b024349-ccf0-5f69-a609-6b82873eab3c</podcast:guid>
<itunes:category text="News"><itunes:category text="Tech News"/></itunes:category>
<item><title>Why cables break</title><link>https://old.example/2024/01/why-cables-break/</link>
<guid isPermaLink="false">https://old.example/?p=42</guid><pubDate>Tue, 02 Jan 2024 06:00:00 +0000</pubDate>
<content:encoded><![CDATA[<p>With <a href="https://ex.org/bo">Bo</a>:</p><ul><li>one</li><li>two</li></ul>]]></content:encoded>
<podcast:person role="guest">Bo Roe</podcast:person><itunes:duration>12:30</itunes:duration>
<wp:post_name>why-cables-break</wp:post_name><wp:status>publish</wp:status><wp:post_type>podcast</wp:post_type>
<wp:postmeta><wp:meta_key>enclosure</wp:meta_key><wp:meta_value>https://ex.org/a.mp3
1234
audio/mpeg</wp:meta_value></wp:postmeta></item>
<item><title>A page</title><wp:post_type>page</wp:post_type><wp:status>publish</wp:status></item>
<item><title>Later</title><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>
<item><title>An essay</title><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item>
</channel></rss>
"""
HUGO = """---
title: The restore drill
date: 2024-03-05T08:00:00Z
podcast_file: https://ex.org/b.mp3
episode_number: 7
aliases: [/e/7]
mood: happy
---
Links: <https://ex.org>. {{< player >}}

## Transcript

Ann Lee: Why do you restore a database each week?

Bo Roe: Because a backup that nobody has restored is only a hope.
"""


@pytest.fixture
def show(tmp_path: Path) -> Path:
    return small(tmp_path / "show")


def test_an_export_becomes_a_show_with_its_episodes(show: Path) -> None:
    (show / "export.xml").write_text(EXPORT)
    told = call(show, "import", "export.xml").output
    folder = show / "content/episodes/the-wire-room"
    assert "category: News > Tech News" in (folder / "show.yml").read_text()
    assert (folder / "2024-01-02-why-cables-break.notes.md").read_text() == (
        "With [Bo](https://ex.org/bo):\n\n- one\n- two\n"
    )
    assert [line.strip() for line in told.splitlines() if line.startswith("  ")] == [
        "A page: a WordPress page",
        "Later: not published (draft)",
        "An essay: it has no recording; if it is an essay, drop its text into content/posts/",
    ]
    build(show, "--strict")
    page = (show / "site/episodes/why-cables-break/index.html").read_text()
    assert '<a href="https://ex.org/bo">Bo</a>' in page
    assert lands(show / "site", "2024/01/why-cables-break/") == "found"
    feed = (show / "site/feeds/shows/the-wire-room.xml").read_text()
    assert "https://old.example/?p=42" in feed
    assert 'length="1234"' in feed
    assert "Left 4 files that were there already" in call(show, "import", "export.xml").output
    assert (show / "content/corrections.yml").read_text().count("redirect") == 1


@pytest.mark.parametrize(
    ("path", "old"),
    [
        ("content/episodes/the-restore-drill.md", "episodes/the-restore-drill/"),
        ("_posts/2024-03-05-the-restore-drill.md", "2024/03/05/the-restore-drill.html"),
        ("_episodes/the-restore-drill.md", "episodes/the-restore-drill.html"),
        ("src/shows/the-restore-drill.md", "shows/the-restore-drill/"),
    ],
)
def test_a_folder_of_markdown_becomes_episodes(show: Path, path: str, old: str) -> None:
    place = show.parent / "old" / path
    place.parent.mkdir(parents=True)
    place.write_text(HUGO)
    told = call(show, "import", str(place.parent)).output
    episode = show / "content/episodes/2024-03-05-the-restore-drill.yml"
    assert "number: '7'" in episode.read_text()
    assert "audio: https://ex.org/b.mp3" in episode.read_text()
    assert "Bo Roe: Because a backup" in episode.with_suffix(".md").read_text()
    assert (show / "content/episodes/2024-03-05-the-restore-drill.notes.md").read_text() == "Links: <https://ex.org>.\n"
    assert "the-restore-drill.md: `mood` is no field here" in told
    assert "`{{< player >}}` in its text" in told
    found, problems = read_corrections("corrections.yml", (show / "content/corrections.yml").read_bytes())
    assert problems == ()
    assert {one.what for one in found} == {"e/7/", old} - {"episodes/the-restore-drill/"}


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("<rss", "is no sound XML"),
        ("<feed/>", "There is no RSS channel in it"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><rss>&a;</rss>', "is no sound XML"),
    ],
)
def test_what_is_no_export_is_refused_in_a_sentence(show: Path, data: str, line: str) -> None:
    (show / "x.xml").write_text(data)
    result = call(show, "import", "x.xml", check=False, COLUMNS="400")
    assert result.exit_code == 2
    assert line in result.output


def test_html_is_markdown() -> None:
    html = "<h2>Links</h2><p>A <b>b</b> &amp; <a href='https://x.org'>c</a><br>d</p><script>no</script><ol><li>e</ol>"
    assert markdown(html) == "## Links\n\nA **b** & [c](https://x.org)\nd\n\n- e"
    assert markdown("1 < 2") == "1 < 2"
