"""What was once published answers, whatever a producer does to it afterwards."""

import re
import shutil
import subprocess
from email import message_from_bytes
from pathlib import Path

import feedparser
import pytest

from tests import site as sites

URL = "https://slack.example/radio/"
CONFIG = f"""site_name: Slack Water
site_url: {URL}
docs_dir: content
theme: {{name: material, font: false}}
plugins: [{{infracast: {{email: ana@slack.example}}}}]
markdown_extensions: [attr_list, md_in_html]
"""
TALKS = {
    "2026-11-02-full-queues.vtt": (
        "Full queues",
        "We kept the queue in a Postgres table for two years and it was the best decision we made there.",
        "Then one slow consumer held a transaction open for nine hours and vacuum could not clean up 40 gigabytes.",
        "A queue needs a limit, and a limit needs an owner who gets paged at three when it is reached.",
    ),
    "2026-11-09-cold-caches.vtt": (
        "Cold caches",
        "The cache was cold after each deploy because Redis kept its keys under the version of the build.",
        "We lost 12 percent of the checkouts for six minutes every Tuesday and nobody had an alert on it.",
        "Because the database was never sized for a cold start, the cache was a dependency, not an optimisation.",
    ),
    "2026-11-16-one-region.vtt": (
        "One region",
        "Everything ran in Virginia although the slides said three regions, and Terraform knew none of the others.",
        "When the region went away for four hours we found that DNS needed the region to leave the region.",
        "Fail over twice a year on a Monday morning, because a plan that was never run is only a wish.",
    ),
}
TALKS_WORDS = [words for _, *turns in TALKS.values() for words in turns]
SAID = "- Backups that nobody has restored are wishes, and Postgres 17 does not change that. (Ana Sole)\n"


def drop(content: Path, name: str, title: str, *turns: str, head: str = "") -> None:
    """A show's talk as WebVTT, with its sidecar."""
    cues = (
        f"00:{n:02}:00.000 --> 00:{n:02}:40.000\n<v {'Ana Sole' if n % 2 else 'Bo Tern'}>{words}\n"
        for n, words in enumerate(turns)
    )
    path = content / "episodes/slack-water" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("WEBVTT\n\n" + "\n".join(cues))
    path.with_suffix(".yml").write_text(f"title: {title}\ntopics: [storage, {title.lower()}]\n{head}")


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    content = folder / "content"
    (folder / "mkdocs.yml").write_text(CONFIG)
    for name, (title, *turns) in TALKS.items():
        drop(content, name, title, *turns)
    for name, text in {
        "posts/2026-11-05-a-cable.md": "# A cable\n\nIt was the cable, as it was the last time that somebody looked.\n",
        "pages/about.md": "# About\n\nTwo people who talk about queues.\n",
        "insights/2026-11-12.md": SAID,
    }.items():
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_text(text)
    sites.call(folder, "build")
    return folder


@pytest.fixture
def site(before: Path, tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    shutil.copytree(before, folder)
    return folder


def published(folder: Path) -> set[str]:
    """Every page and feed of the built site, but for those that say an address is gone or that nobody is promised."""
    site = folder / "site"
    pages = {path.relative_to(site).as_posix().removesuffix("index.html") for path in site.rglob("index.html")}
    feeds = {path.relative_to(site).as_posix() for path in site.rglob("feed*") if path.is_file()}
    return pages | feeds | {path.relative_to(site).as_posix() for path in site.glob("feeds/**/*") if path.is_file()}


def links(folder: Path) -> set[str]:
    """Every address of the site in the mails of all its published issues."""
    found: set[str] = set()
    for line in sites.call(folder, "digest").output.splitlines():
        if "queued" not in line:
            sites.call(folder, "mail", line.split()[0])
    for path in (folder / "mail").glob("*.eml"):
        html = message_from_bytes(path.read_bytes()).get_payload()[1]  # type: ignore[index, union-attr]
        text = html.get_payload(decode=True).decode()  # type: ignore[union-attr]
        found |= {one.removeprefix(URL) for one in re.findall(r'href="([^"]*)"', text) if one.startswith(URL)}
    return found


def page(folder: Path, place: str) -> str:
    return (folder / "site" / place / "index.html").read_text(encoding="utf-8")


def rename(folder: Path) -> None:
    episodes = folder / "content/episodes/slack-water"
    for suffix in (".vtt", ".yml"):
        (episodes / f"2026-11-02-full-queues{suffix}").rename(episodes / f"2026-11-02-queues-that-are-full{suffix}")
    (folder / "content/posts/2026-11-05-a-cable.md").rename(folder / "content/posts/2026-11-05-the-cable.md")
    post = folder / "content/posts/2026-11-05-the-cable.md"
    post.write_text(post.read_text().replace("# A cable", "# The cable"))


def draft(folder: Path) -> None:
    sidecar = folder / "content/episodes/slack-water/2026-11-09-cold-caches.yml"
    sidecar.write_text(sidecar.read_text() + "draft: true\n")


def delete(folder: Path) -> None:
    for path in (folder / "content/episodes/slack-water").glob("2026-11-16*"):
        path.unlink()
    (folder / "content/pages/about.md").unlink()


def withdraw(folder: Path) -> None:
    (folder / "content/insights/2026-11-12.md").write_text(
        "- Ask for the restore, not for the backup, whatever the vendor says.\n"
    )


def correct(folder: Path) -> None:
    for path in (folder / "content/episodes/slack-water").glob("*.vtt"):
        path.write_text(
            path.read_text()
            .replace("hours", "long hours")
            .replace("percent", "per cent")
            .replace("Monday", "quiet Monday")
        )


def pause(folder: Path) -> None:
    shutil.rmtree(folder / "content/episodes")
    shutil.rmtree(folder / "content/posts")


@pytest.mark.parametrize("edit", [rename, draft, delete, withdraw, correct, pause], ids=lambda edit: edit.__name__)
def test_every_address_answers_after(edit: object, site: Path) -> None:
    once, mailed = published(site), links(site)
    assert any("#" in link for link in mailed)
    edit(site)  # type: ignore[operator]
    sites.call(site, "build")
    now = published(site)
    assert once <= now
    ends = {link: sites.lands(site / "site", link) for link in once | mailed if not link.endswith((".xml", ".json"))}
    assert {end for end in ends.values() if end.startswith("lost")} == set()
    if edit in (rename, withdraw, correct):
        assert "withdrawn" not in ends.values()
    for name in sorted(now):
        if name.endswith(".xml"):
            feed = feedparser.parse((site / "site" / name).read_bytes())
            assert not feed.bozo, name
    first = sites.tree(site / "site")
    sites.call(site, "build")
    assert sites.tree(site / "site") == first, "the same content gives the same bytes, the record of addresses included"


def test_a_renamed_episode_is_announced_nowhere_again(site: Path) -> None:
    feeds = [path.relative_to(site) for path in (site / "site").rglob("*.xml") if "sitemap" not in path.name]
    once = {path: [entry.id for entry in feedparser.parse(str(site / path)).entries] for path in feeds}
    rename(site)
    sites.call(site, "build")
    assert once == {path: [entry.id for entry in feedparser.parse(str(site / path)).entries] for path in feeds}
    assert "episodes/queues-that-are-full/" in (site / "site/feeds/episodes.xml").read_text()


def test_a_date_put_into_a_name_keeps_guid_and_address_and_so_does_a_rename_with_edits_that_git_saw(site: Path) -> None:
    def git(*words: str) -> None:
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *words], cwd=site, check=True)

    talks = site / "content/episodes/slack-water"
    drop(site / "content", "tides.vtt", "Tides", *(f"{words} So it went in the tide house." for words in TALKS_WORDS))
    (talks / "tides.yml").write_text("title: Tides\ndate: 2026-01-05\n")
    git("init", "-q")
    git("add", "content")
    git("commit", "-qm", "one")
    sites.call(site, "build")
    known = {entry.title: entry.id for entry in feedparser.parse(str(site / "site/feeds/episodes.xml")).entries}

    for suffix in (".vtt", ".yml"):
        (talks / f"tides{suffix}").rename(talks / f"2026-01-05-tides{suffix}")
        old = talks / f"2026-11-09-cold-caches{suffix}"
        text = old.read_text()
        for words, corrected in (("deploy", "release"), ("12 percent", "a tenth"), ("an optimisation", "a speed-up")):
            text = text.replace(words, corrected)
        old.with_name(f"2026-11-09-warm-caches{suffix}").write_text(text)
        old.unlink()
    git("add", "-A", "content")
    git("commit", "-qm", "two")
    sites.call(site, "build")
    entries = feedparser.parse(str(site / "site/feeds/episodes.xml")).entries
    assert {entry.title: entry.id for entry in entries} == known
    assert "This page was withdrawn" not in page(site, "episodes/tides")
    assert sites.lands(site / "site", "episodes/cold-caches/") == "found"
    assert "warm-caches" in page(site, "episodes/cold-caches")


def test_an_old_address_leads_on_and_is_nowhere_listed(site: Path) -> None:
    rename(site)
    draft(site)
    sites.call(site, "build")
    old = page(site, "episodes/full-queues")
    assert f'<link rel="canonical" href="{URL}episodes/queues-that-are-full/">' in old
    assert old.count('rel="canonical"') == 1
    assert (site / "site/episodes/full-queues/transcript.vtt").read_text().startswith("WEBVTT")
    assert not (site / "site/episodes/cold-caches/transcript.vtt").exists()
    assert '<meta name="robots" content="noindex">' in page(site, "episodes/cold-caches")
    listed = "".join((site / "site" / name).read_text() for name in ("sitemap.xml", "llms.txt", "feeds.opml"))
    assert "episodes/queues-that-are-full/" in listed
    assert "episodes/full-queues/" not in listed
    assert "episodes/cold-caches/" not in listed
    assert (
        "/radio/episodes/full-queues/* /radio/episodes/queues-that-are-full/:splat 301\n"
        in (site / "site/_redirects").read_text()
    )


def test_what_comes_back_stands_again(site: Path) -> None:
    draft(site)
    sites.call(site, "build")
    sidecar = site / "content/episodes/slack-water/2026-11-09-cold-caches.yml"
    sidecar.write_text(sidecar.read_text().replace("draft: true\n", ""))
    sites.call(site, "build")
    assert "The cache was cold" in page(site, "episodes/cold-caches")


def test_a_name_after_another_leads_to_the_last_and_the_owner_may_say_where(site: Path) -> None:
    rename(site)
    sites.call(site, "build")
    episodes = site / "content/episodes/slack-water"
    for suffix in (".vtt", ".yml"):
        (episodes / f"2026-11-02-queues-that-are-full{suffix}").rename(episodes / f"2026-11-02-limits{suffix}")
    record = site / "content/addresses.txt"
    (site / "content/pages/about.md").rename(site / "content/pages/us.md")
    record.write_text(record.read_text() + "about/ -> us/\n<<<<<<< ours\n")
    report = sites.call(site, "build")
    assert "addresses.txt" in report.output
    for old in ("full-queues", "queues-that-are-full"):
        assert 'url=../limits/"' in page(site, f"episodes/{old}")
    assert 'url=../us/"' in page(site, "about")
    assert "about/ -> us/\n" in record.read_text()
    assert "<<<<<<< ours\n" in record.read_text(), "what can't be read is left for a person to mend"


def test_a_preview_records_nothing(site: Path) -> None:
    record = site / "content/addresses.txt"
    record.unlink()
    config = site / "mkdocs.yml"
    config.write_text(config.read_text().replace("email:", "pin: false, email:"))
    sites.call(site, "build")
    assert not record.exists()
