"""`infracast import`: other programs' episodes become files whose old addresses lead on, and what is left is listed."""

import gzip
from pathlib import Path

import pytest
import yaml

from generator.moving.elements import day
from generator.moving.written import as_written
from generator.read.episode_pages.heading import notes_and_talk
from generator.read.episode_pages.html_markdown import markdown
from generator.read.fields.marked_yaml import Marked
from generator.read.show.corrections import read_corrections
from tests.site import call, drop, lands, small

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
<podcast:person role="guest">Bo Roe</podcast:person><podcast:person>Ann Lee</podcast:person>
<itunes:duration>12:30</itunes:duration>
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
    sidecar = yaml.safe_load((folder / "2024-01-02-why-cables-break.yml").read_text())
    assert sidecar["people"] == [{"name": "Bo Roe", "role": "guest"}, {"name": "Ann Lee", "role": "host"}]
    assert "category: News > Tech News" in (folder / "show.yml").read_text()
    assert (folder / "2024-01-02-why-cables-break.notes.md").read_text() == (
        "With [Bo](https://ex.org/bo):\n\n- one\n- two\n"
    )
    assert [line.strip() for line in told.splitlines() if line.startswith("  ")] == [
        "A page: a WordPress page",
        "Later: not published (draft)",
        "An essay: it has no recording; if it is an essay, drop its text into content/posts/",
    ]
    call(show, "build", "--strict")
    page = (show / "site/episodes/why-cables-break/index.html").read_text()
    assert '<a href="https://ex.org/bo">Bo</a>' in page
    assert lands(show / "site", "2024/01/why-cables-break/") == "found"
    feed = (show / "site/feeds/shows/the-wire-room.xml").read_text()
    assert "https://old.example/?p=42" in feed
    assert 'length="1234"' in feed
    assert "Left 4 files that were there already" in call(show, "import", "export.xml").output
    assert (show / "content/corrections.yml").read_text().count("redirect") == 1


@pytest.mark.parametrize(
    ("heading", "where"),
    [
        ("<h3>Full transcript</h3>", ".md"),
        ("<p><strong>Episode Transcript:</strong></p>", ".md"),
        ("<p>Transcript by Bo.</p>", ".notes.md"),
        ("<h2>Transcription mistakes</h2>", ".notes.md"),
        ('<h2>Transcript</h2><p>Read <a href="https://ex.org/t">all of it</a>.</p><p>--</p>', ".notes.md"),
    ],
)
def test_what_an_item_says_below_its_heading_is_its_transcript(show: Path, heading: str, where: str) -> None:
    said = "<p><b>Ann Lee:</b> Cables break at sea. [laughs]</p><p>[/et_pb_text]</p><p><b>Bo Roe:</b> And on land.</p>"
    (show / "x.xml").write_text(EXPORT.replace("</ul>]]>", f"</ul>{heading}{said}]]>"))
    call(show, "import", "x.xml")
    base = "content/episodes/the-wire-room/2024-01-02-why-cables-break"
    assert "**Ann Lee:** Cables break at sea." in (show / f"{base}{where}").read_text()
    if where == ".md":
        said = (show / f"{base}.md").read_text()
        assert "at sea. [laughs]" in said
        assert "et_pb" not in said
        assert (show / f"{base}.notes.md").read_text().endswith("- two\n")


def test_notes_that_go_on_below_a_transcript_are_notes() -> None:
    links = "## Links\n\n" + "- [Lamps](https://ex.org/lamps), which burn all night, in every house\n" * 9
    said = "**Ann Lee:** Lamps burn.\n\n"
    assert notes_and_talk(f"Of lamps.\n\n## Transcript\n{said}{links}") == (f"Of lamps.\n\n{links}", f"\n{said}")
    led = f"Of lamps.\n\n## Transcript\n\n[Read it](https://ex.org/t)\n\n{links}"
    assert notes_and_talk(led) == (led, "")


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
    ("path", "field", "held"),
    [
        ("_episodes/drill.md", "draft: true", True),
        ("_episodes/drill.md", "published: false", True),
        ("_episodes/drill.md", "status: draft", True),
        ("_episodes/drill.md", "private: yes", True),
        ("_drafts/drill.md", "draft: false", True),
        ("_episodes/drill.md", "Draft: true\ndraft: false", True),
        ("_episodes/drill.md", "draft: true\nDraft: false", True),
        ("_episodes/drill.md", "published: true", False),
        ("_episodes/drill.md", "draft: false", False),
    ],
)
def test_what_was_not_out_stays_a_draft_without_an_old_address(show: Path, path: str, field: str, held: bool) -> None:
    drop(show.parent / "old", {path: HUGO.replace("mood: happy", field).replace("aliases: [/e/7]\n", "")})
    told = call(show, "import", str(show.parent / "old")).output
    assert ("draft: 'yes'" in (show / "content/episodes/2024-03-05-drill.yml").read_text()) == held
    assert (show / "content/corrections.yml").exists() != held
    assert ("it is held back" in told) == (held and "draft:" not in field)
    assert "is no date" not in told
    assert ("drill.md" in call(show, "check").output) != held


def test_a_recordings_address_is_no_page_s(show: Path) -> None:
    page = HUGO.replace("podcast_file: https://ex.org/b.mp3", "url: https://ex.org/b.mp3")
    drop(show.parent / "old", {"content/episode/drill.md": page})
    call(show, "import", str(show.parent / "old"))
    assert "audio: https://ex.org/b.mp3\n" in (show / "content/episodes/2024-03-05-drill.yml").read_text()
    redirects = (show / "content/corrections.yml").read_text()
    assert "redirect: episode/drill/, to:" in redirects
    assert "mp3" not in redirects


def test_a_persons_draft_stays_one_and_a_list_of_lines_has_one_each(show: Path) -> None:
    drop(
        show.parent / "old",
        {
            "_podcast/drill.md": "---\ntitle: Drill\ndate: 2024-03-05\nguests: [ann]\n"
            "transcript:\n- {who: Ann, line: Hi.}\n- {who: Bo, line: Hello.}\n---\nOf drills.\n",
            "_people/ann/index.md": "---\ntitle: Ann Lee\ndraft: true\nweb: https://ex.org/ann\n---\n",
        },
    )
    call(show, "import", str(show.parent / "old"))
    assert yaml.safe_load((show / "content/people/ann.md").read_text().split("---")[1]) == {
        "name": "Ann Lee",
        "draft": "yes",
        "link": "https://ex.org/ann",
    }
    said = (show / "content/episodes/2024-03-05-drill.json").read_text()
    assert said == '[{"who": "Ann", "line": "Hi."},\n{"who": "Bo", "line": "Hello."}]\n'


def test_what_stands_behind_a_password_is_not_brought_out(show: Path) -> None:
    export = EXPORT.replace("<wp:post_name>", "<wp:post_password>open</wp:post_password><wp:post_name>")
    (show / "x.xml").write_text(export)
    assert "Why cables break: behind a password" in call(show, "import", "x.xml").output
    assert not [*(show / "content").rglob("*cables*")]


@pytest.mark.parametrize(("name", "old"), [("7.md", "7"), ("2024-03-05-Drill/index.md", "2024-03-05-drill")])
def test_hugo_had_an_episode_under_its_file_s_name_not_its_title(show: Path, name: str, old: str) -> None:
    place = show.parent / "old/content/episode" / name
    place.parent.mkdir(parents=True)
    place.write_text(HUGO)
    call(show, "import", str(show.parent / "old"))
    assert f"redirect: episode/{old}/, to:" in (show / "content/corrections.yml").read_text()


@pytest.mark.parametrize(
    ("data", "line"),
    [
        ("<rss", "is no sound XML"),
        ("<feed/>", "There is no feed in it"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><rss>&a;</rss>', "is no sound XML"),
    ],
)
def test_what_is_no_export_is_refused_in_a_sentence(show: Path, data: str, line: str) -> None:
    (show / "x.xml").write_text(data)
    result = call(show, "import", "x.xml", check=False, COLUMNS="400")
    assert result.exit_code == 2
    assert line in result.output


def test_a_feed_whose_xml_is_broken_as_many_are_is_mended_and_that_is_told(show: Path) -> None:
    export = EXPORT.replace("All about cables.", "Cables & harbours&nbsp;by night\x07.")
    (show / "x.xml").write_text(export)
    told = call(show, "import", "x.xml", COLUMNS="400").output
    assert "bare signs in it were mended" in told
    folder = show / "content/episodes/the-wire-room"
    assert (folder / "2024-01-02-why-cables-break.yml").exists()
    assert "Cables & harbours" in (folder / "show.yml").read_text()


def test_html_is_markdown() -> None:
    html = "<h2>Links</h2><p>A <b>b</b> &amp; <a href='https://x.org'>c</a><br>d</p><script>no</script><ol><li>e</ol>"
    assert markdown(html) == "## Links\n\nA **b** & [c](https://x.org)\nd\n\n- e"
    assert markdown("1 < 2") == "1 < 2"
    assert markdown("10<sup>9</sup> lines of the 1<sup>st</sup> log") == "10^9 lines of the 1st log"


ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:psc="http://podlove.org/simple-chapters"
 xml:lang="en"><title>The Wire Room</title><id>urn:x</id>
<entry><title type="html">Why cables break</title><id>tag:old.example,2024:42</id>
<published>2024-01-02T06:00:00+01:00</published><author><name>Ann Lee</name></author>
<link rel="alternate" href="https://old.example/e/42.html"/>
<link rel="enclosure" href="https://ex.org/a.mp3" length="1234" type="audio/mpeg"/>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>With <a href="https://ex.org/bo">Bo</a>.</p></div>
</content><category term="cables"/>
<psc:chapters version="1.2"><psc:chapter start="00:00:00.000" title="Welcome"/>
<psc:chapter start="00:12:30.500" title="The sea" href="https://ex.org/sea"/></psc:chapters></entry>
<entry><title>An essay</title><id>urn:y</id><link href="https://old.example/essay"/></entry></feed>"""
PODLOVE = """<?xml version="1.0"?>
<wpe:export xmlns:wpe="http://podlove.org/podlove-podcast-publisher/export" version="1.0">
<wpe:episodes><wpe:episode><wpe:id>3</wpe:id><wpe:post_id>42</wpe:post_id><wpe:title>Why cables break</wpe:title>
<wpe:slug>wr042</wpe:slug><wpe:number>42</wpe:number><wpe:duration>00:12:30.000</wpe:duration>
<wpe:subtitle>A ship&#039;s anchor</wpe:subtitle><wpe:recording_date>2024-01-01 18:00:00</wpe:recording_date>
<wpe:chapters>00:00:00.000 Welcome
00:02:10.500 The sea &lt;https://ex.org/sea&gt;</wpe:chapters></wpe:episode></wpe:episodes>
<wpe:assets><wpe:asset><wpe:id>1</wpe:id><wpe:file_type_id>2</wpe:file_type_id></wpe:asset></wpe:assets>
<wpe:filetypes><wpe:filetype><wpe:id>2</wpe:id><wpe:type>audio</wpe:type><wpe:mime_type>audio/mpeg</wpe:mime_type>
<wpe:extension>mp3</wpe:extension></wpe:filetype></wpe:filetypes>
<wpe:mediafiles><wpe:mediafile><wpe:id>9</wpe:id><wpe:episode_id>3</wpe:episode_id>
<wpe:episode_asset_id>1</wpe:episode_asset_id><wpe:size>1234</wpe:size></wpe:mediafile></wpe:mediafiles>
<wpe:options><wpe:podlove_podcast>a:2:{s:5:"title";s:13:"The Wire Room";s:19:"media_file_base_uri";
s:21:"https://ex.org/media/";}</wpe:podlove_podcast></wpe:options></wpe:export>"""


def one(name: str, data: bytes | str, show: Path) -> tuple[dict[str, object], str, str]:
    """The only episode's sidecar and notes after an import of a file, and what was told."""
    (show / name).write_bytes(data if isinstance(data, bytes) else data.encode())
    told = call(show, "import", name, COLUMNS="400").output
    (sidecar,) = (path for path in (show / "content/episodes").rglob("*.yml") if path.name != "show.yml")
    notes = sidecar.with_suffix(".notes.md")
    return yaml.safe_load(sidecar.read_text()), notes.read_text() if notes.exists() else "", told


def test_an_atom_feed_becomes_episodes_with_its_chapters(show: Path) -> None:
    fields, notes, told = one("feed.atom", ATOM, show)
    assert fields == {
        "title": "Why cables break",
        "date": "2024-01-02",
        "guid": "tag:old.example,2024:42",
        "people": ["Ann Lee"],
        "topics": ["cables"],
        "chapters": ["00:00:00.000 Welcome", "00:12:30.500 The sea"],
        "audio": {"url": "https://ex.org/a.mp3", "length": "1234", "type": "audio/mpeg"},
    }
    assert notes == "With [Bo](https://ex.org/bo).\n"
    assert "An essay: it has no recording" in told
    assert "- {redirect: e/42.html, to: episodes/why-cables-break/}" in (show / "content/corrections.yml").read_text()


def test_atoms_types_say_whether_a_text_has_tags(show: Path) -> None:
    plain = "It waits if a &lt; b, then c &gt; d.\n\nA List&lt;String&gt;."
    told = ATOM.replace(
        'type="html">Why cables', 'type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Why <i>cables</i>'
    )
    told = told.replace("break</title>", "break</div></title>").replace(
        "<content ", f"<summary>{plain}</summary><content "
    )
    fields, *_ = one("feed.atom", told, show)
    assert (fields["title"], fields["description"]) == (
        "Why cables break",
        "It waits if a < b, then c > d.\n\nA List<String>.",
    )


def test_podloves_own_export_becomes_episodes_and_says_what_only_wordpress_has(show: Path) -> None:
    fields, _, told = one("hum.podlove.xml.gz", gzip.compress(PODLOVE.encode()), show)
    assert fields == {
        "title": "Why cables break",
        "date": "2024-01-01",
        "description": "A ship's anchor",
        "number": "42",
        "duration": "00:12:30.000",
        "chapters": ["00:00:00.000 Welcome", "00:02:10.500 The sea"],
        "audio": {"url": "https://ex.org/media/wr042.mp3", "length": "1234", "type": "audio/mpeg"},
    }
    assert (show / "content/episodes/the-wire-room/show.yml").is_file()
    assert "its page's address, GUID and day: the podcast's feed and WordPress' own export have them" in told
    assert call(show, "check", "--strict").exit_code == 0


def test_podlove_posts_and_other_plugins_recordings_in_a_wordpress_export(show: Path) -> None:
    head, foot = EXPORT.partition("<item>")[0], "</channel></rss>"
    metas = {"_podlove_guid": "podlove-2024-x", "audio_file": "https://ex.org/c.mp3", "duration": "12:30"}
    metas |= {"filesize_raw": "77"}
    rows = "".join(
        f"<wp:postmeta><wp:meta_key>{name}</wp:meta_key><wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
        for name, value in metas.items()
    )
    text = "<![CDATA[<!-- wp:paragraph --><p>Hello [powerpress url='x'] there.</p><!-- /wp:paragraph -->]]>"
    item = (
        "<item><title>One</title><wp:post_type>podcast</wp:post_type><wp:status>publish</wp:status>"
        f"<wp:post_date>2024-01-02 06:00:00</wp:post_date><content:encoded>{text}</content:encoded>{rows}</item>"
        "<item><title>Bare</title><wp:post_type>podcast</wp:post_type><wp:status>private</wp:status></item>"
    )
    fields, notes, told = one("export.xml", head + item + foot, show)
    assert fields == {
        "title": "One",
        "date": "2024-01-02",
        "guid": "podlove-2024-x",
        "duration": "12:30",
        "audio": {"url": "https://ex.org/c.mp3", "length": "77"},
    }
    assert notes == "Hello  there.\n"
    assert "`[powerpress url='x']` in its text" in told
    assert "Bare: not published (private)" in told


def test_a_feed_in_pages_says_where_it_goes_on(show: Path) -> None:
    link = '<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="https://old.example/feed/?paged=2"/>'
    *_, told = one("export.xml", EXPORT.replace("<language>", link + "<language>"), show)
    assert "The feed goes on at https://old.example/feed/?paged=2: import that, too" in told


CASTANET = """+++
Title = "Why cables break"
Date = 2024-01-02T06:00:00+01:00
podcast_file = "https://ex.org/a.mp3"
podcast_bytes = "1234"
podcast_duration = 750
episode = "42"
episode_image = "img/episode/42.jpg"
guests = ["Bo Roe"]
permalink = "https://old.example/episode-42/"
explicit = "no"
+++
A ship, an anchor.
"""
OCTOPOD = """---
title: Why cables break
layout: post
author: Ann Lee
audio: {ogg: https://ex.org/a.ogg, mp3: https://ex.org/a.mp3}
chapters: ['00:00:00.000 Welcome', '00:02:10.000 The sea']
---
A ship, an anchor.
"""
ELEVENTY = """---
title: Why cables break
date: 2024-01-02
tags: episode
episode: {number: 42, filename: https://ex.org/a.mp3, size: 1234, duration: 750}
---
A ship, an anchor.
"""


@pytest.mark.parametrize(
    ("files", "sidecar", "old", "said"),
    [
        (
            {
                "content/episode/42/index.md": CASTANET,
                "content/episode/42/captions.vtt": "WEBVTT\n\n00:00.000 --> 00:02.000\nWelcome to the wire room.\n",
                "content/page/about.md": "---\ntitle: About\n---\nUs.\n",
                "static/img/episode/42.jpg": "x",
                "static/img/logo.jpg": "y",
            },
            {
                "number": "42",
                "duration": "750",
                "guests": ["Bo Roe"],
                "audio": {"url": "https://ex.org/a.mp3", "length": "1234"},
                "image": "images/img/episode/42.jpg",
            },
            "episode-42/",
            (
                "content/page/about.md: nothing says that it is an episode",
                "static/img/*.jpg: 1 that are no episode",
                "`explicit` is no field here",
            ),
        ),
        (
            {
                "_posts/2024-01-02-why-cables-break.md": OCTOPOD,
                "_posts/2024-02-02-news.md": "---\ntitle: News\n---\nNew.\n",
            },
            {
                "people": "Ann Lee",
                "chapters": ["00:00:00.000 Welcome", "00:02:10.000 The sea"],
                "audio": "https://ex.org/a.mp3",
            },
            "2024/01/02/why-cables-break.html",
            ("_posts/2024-02-02-news.md: nothing says that it is an episode",),
        ),
        (
            {"src/posts/why-cables-break.md": ELEVENTY, "src/index.njk": "x", "node_modules/a/b.md": "x"},
            {"number": "42", "duration": "750", "audio": {"url": "https://ex.org/a.mp3", "length": "1234"}},
            "posts/why-cables-break/",
            ("src/*.njk: 1 that are no episode",),
        ),
    ],
    ids=["Hugo", "Jekyll", "Eleventy"],
)
def test_folders_as_their_programs_have_them(
    show: Path, files: dict[str, str], sidecar: dict[str, object], old: str, said: tuple[str, ...]
) -> None:
    drop(show.parent / "old", files)
    told = call(show, "import", str(show.parent / "old"), COLUMNS="400").output
    (path,) = (show / "content/episodes").glob("*.yml")
    fields = yaml.safe_load(path.read_text())
    assert {name: fields.get(name) for name in sidecar} == sidecar
    assert fields["title"] == "Why cables break"
    assert str(fields["date"]) == "2024-01-02"
    assert f"redirect: {old}, to:" in (show / "content/corrections.yml").read_text()
    assert path.with_suffix(".notes.md").read_text() == "A ship, an anchor.\n"
    assert path.with_suffix(".vtt").exists() == any(name.endswith(".vtt") for name in files)
    for line in said:
        assert line in told
    assert "node_modules" not in told
    assert "error" not in call(show, "check").output


JEKYLL = """---
title: Why cables break
dateadded: 2024-03-05
guests: [annlee]
links: {youtube: abc-efg_ijk}
image: /images/talks/cables.png
transcript:
- header: Anchors
- line: Most cables break because of an anchor.
  sec: 63
  time: '1:03'
  who: Ann
- line: Not because of sharks?
  sec: 70
  time: '1:10'
  who: Bo
---
Links: <https://ex.org>.
"""


def test_a_jekyll_site_with_collections_brings_its_people_pictures_and_transcripts(show: Path) -> None:
    files = {
        "_podcast/why-cables-break.md": JEKYLL,
        "_people/annlee.md": "---\ntitle: Ann Lee\npicture: ../../old/images/ann.png\ngithub: ann\n---\n"
        "Ann repairs cables.\n",
        "_people/cyroe.md": "---\ntitle: Cy Roe\n---\n",
        "images/talks/cables.png": "a picture",
        "images/ann.png": "another",
    }
    files |= {f"_posts/2024-01-0{n}-essay.md": f"---\ntitle: Essay {n}\n---\nWords.\n" for n in range(1, 5)}
    drop(show / "old", files)
    (show / "old/static").mkdir()
    told = call(show, "import", "old").output
    content = show / "content"
    assert yaml.safe_load((content / "episodes/2024-03-05-why-cables-break.yml").read_text()) == {
        "title": "Why cables break",
        "date": "2024-03-05",
        "guests": ["Ann Lee"],
        "video": "https://www.youtube.com/watch?v=abc-efg_ijk",
        "image": "images/talks/cables.png",
    }
    assert (content / "people/annlee.md").read_text() == (
        "---\nname: Ann Lee\nimage: images/ann.png\nlinks:\n  - https://github.com/ann\n---\nAnn repairs cables.\n"
    )
    assert (content / "images/talks/cables.png").read_text() == "a picture"
    assert [line.strip() for line in told.splitlines() if line.startswith("  ")] == [
        "_posts/2024-01-01-essay.md and 3 more: nothing says that it is an episode; if it is an essay, drop it into "
        "content/posts/",
        "cyroe: somebody who is on no episode",
    ]
    call(show, "build", "--strict")
    page = (show / "site/episodes/why-cables-break/index.html").read_text()
    assert "Most cables break because of an anchor." in page
    assert "Anchors" in page
    assert "Ann repairs cables." in (show / "site/people/ann-lee/index.html").read_text()
    assert lands(show / "site", "podcast/why-cables-break.html") == "found"


def test_fields_in_other_languages_are_brought_under_our_names() -> None:
    written = Marked({"titulo": "Por qué", "fecha": "2024-05-06", "invitados": ["Ann Lee"], "publicado": "no"})
    fields = {"title": "Por qué", "date": "2024-05-06", "guests": ["Ann Lee"], "draft": "yes"}
    assert as_written("episode", written, "a.md")[0] == fields


def test_the_site_of_a_persons_podcast_is_not_theirs() -> None:
    written = Marked({"name": "Ann Lee", "podcast": {"website": "https://ex.org/cables"}})
    assert as_written("person", written, "ann.md")[0] == {"name": "Ann Lee"}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Mon, 06 Jan 25 10:00:00 GMT", "2025-01-06"),
        ("Tue,31 Dec 2024 23:30:00 -0800", "2024-12-31"),
        ("Tuesday, 31-Dec-24 10:00:00 GMT", "2024-12-31"),
        ("Sat, 01 Feb 2025 24:00:00 GMT", "2025-02-01"),
        ("2025-01-06T10:00:00Z", "2025-01-06"),
        ("soon", ""),
    ],
)
def test_the_day_of_a_feed_is_read_as_mail_has_it(written: str, shown: str) -> None:
    assert day(written) == shown
