"""The watch over the nights sees each kind of breach: a promise that nothing checks is none."""

import random
from collections.abc import Callable
from datetime import UTC, date, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.nights.post_office import PostOffice
from tests.nights.producer import Producer
from tests.nights.watch import URL, Watch

NOW = datetime(2027, 1, 2, 6, tzinfo=UTC)
FEED = """<rss version="2.0"><channel><lastBuildDate>Fri, 01 Jan 2027 00:00:00 +0000</lastBuildDate>
<item><title>One</title><guid>a</guid><pubDate>Fri, 01 Jan 2027 00:00:00 +0000</pubDate>
<description>Recorded as Take0001.</description></item></channel></rss>
"""
PIN = "number: 1\nitems:\n  - text: Said.\n"


class World:
    """One night's site, content and mail, and what may be wrong with them on the next."""

    def __init__(self, folder: Path) -> None:
        self.site, self.content = folder / "site", folder / "content"
        for path, text in {
            self.site / "about/index.html": '<p id="here">About',
            self.site / "feeds/episodes.xml": FEED,
            self.content / "digests/2027-01-01.yml": PIN,
            self.content / "episodes/corrected-radio/2026-12-01-one.vtt": "40 per sent",
        }.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text)
        self.office = PostOffice()
        self.who = Producer(folder, folder, random.Random(1))
        self.watch = Watch()

    def look(self) -> None:
        self.watch.look("1", self.site, self.content, NOW, self.office, self.who)

    def feed(self, old: str, new: str) -> None:
        path = self.site / "feeds/episodes.xml"
        path.write_text(path.read_text().replace(old, new))

    def mail(self, link: str) -> None:
        letter = EmailMessage()
        letter.set_content("text")
        letter.add_alternative(f'<a href="{URL}{link}">x</a>', subtype="html")
        self.office.letters["2027-01-01"] = letter


def twice(world: World) -> None:
    world.feed("</channel>", "<item><guid>a</guid><pubDate>Fri, 01 Jan 2027 00:00:00 +0000</pubDate></item></channel>")


BREACHES: dict[str, Callable[[World], object]] = {
    "nothing answers at about/index.html": lambda world: (world.site / "about/index.html").unlink(),
    "nothing answers at feeds/episodes.xml": lambda world: (world.site / "feeds/episodes.xml").unlink(),
    "is announced again": lambda world: world.feed("<guid>a<", "<guid>b<"),
    "stands there twice": twice,
    "in the future": lambda world: world.feed("<pubDate>Fri, 01 Jan 2027", "<pubDate>Sun, 03 Jan 2027"),
    "was dated": lambda world: world.feed("<pubDate>Fri, 01 Jan 2027", "<pubDate>Thu, 31 Dec 2026"),
    "lastBuildDate went back": lambda world: world.feed("Date>Fri, 01 Jan 2027 00", "Date>Thu, 31 Dec 2026 00"),
    "has changed": lambda world: (world.content / "digests/2027-01-01.yml").write_text(PIN + "title: Other\n"),
    "a link in a mail is dead: gone/": lambda world: world.mail("gone/"),
    "a link in a mail is dead: about/#there": lambda world: world.mail("about/#there"),
    "has the issue of 2027-01-01 2 times": lambda world: world.office.taken.update({("2027-01-01", "a@b.example"): 2}),
}


@pytest.mark.parametrize(("breach", "wrong"), BREACHES.items(), ids=BREACHES)
def test_a_breach_is_seen(breach: str, wrong: Callable[[World], object], tmp_path: Path) -> None:
    world = World(tmp_path)
    world.mail("about/#here")
    world.look()
    assert world.watch.breaches == []
    world.watch.links.clear()
    wrong(world)
    world.look()
    assert any(breach in told for told in world.watch.breaches), world.watch.breaches


def test_what_is_due_in_the_end_is_asked_for(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.look()
    world.who.said["insights/a.md"] = (date(2027, 1, 1), ["Never carried."])
    world.who.said["insights/b.md"] = (date(2027, 1, 1), ["Said otherwise.", "Said."])
    assert world.watch.carried(world.who, "2027-01-02") == (2, 1)
    assert world.watch.mailed(world.office, ["a@b.example"], "2027-01-01", {"2027-01-01"}) == (1, 0)
    assert world.watch.corrected(world.content, "2026-12-20", world.who) == 0
    assert len(world.watch.breaches) == 3
    world.watch.hear("    uncertain: the issue of 2027-01-01 may not have reached 3 recipients. To send it")
    assert world.watch.mailed(world.office, ["a@b.example"], "2027-01-01", {"2027-01-01"}) == (1, 0)
    assert len(world.watch.breaches) == 3
