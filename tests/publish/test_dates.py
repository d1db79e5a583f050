"""Dates and labels of feeds over many days: never in the future, never going back, and of old entries never another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest

from generator.analyse.site.digest import issues
from generator.model import Analysis, Episode, Insight, Library, Published, Site
from generator.model import address as addresses
from generator.publish.feeds import feeds
from generator.publish.mail import compose
from generator.publish.pin import due, pin
from generator.read.show.pins import pin_text, read_pins

THEME = Path(__file__).resolve().parents[2] / "theme"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
START = date(2025, 12, 24)
ZONES = ["UTC", "America/Los_Angeles", "Pacific/Kiritimati", "Europe/London"]


def episode(number: int, day: date) -> Episode:
    return Episode(slug=f"talk-{number}", title=f"Talk {number}", date=day, path=f"e{number}.vtt", guid=f"g-{number}")


def insights(number: int, day: date) -> list[Insight]:
    """Three of a talk, enough for an issue, that share few words."""
    return [
        Insight(f"i-{number}-{part}", text, day, f"e{number}.vtt", episode=f"talk-{number}", turn="", score=0.9)
        for part, text in enumerate(
            (
                f"Disk{number} failed in rack{number} while probe{number} was silent.",
                f"Queue{number} hid outage{number} until ledger{number} filled.",
                f"Router{number} lost table{number} because cable{number} bent.",
            )
        )
    ]


def night(content: Path, today: date, zone: str, episodes: list[Episode], record: set[str]) -> dict[str, str]:
    """What one build makes of the feeds, having pinned what is due."""
    site = Site(name="Pod", url="https://pod.example/", email="a@pod.example", timezone=zone, today=today)
    told = [found for one in episodes for found in insights(int(one.slug.removeprefix("talk-")), one.date)]
    library = Library(
        site=site,
        episodes=tuple(sorted(episodes, key=lambda one: one.date, reverse=True)),
        insights=tuple(told),
        analyses={one.slug: Analysis(one.slug) for one in episodes},
        published={place: Published(place) for place in record},
    )
    pinned = read_pins(content)[0]
    library = replace(library, pinned=pinned, issues=issues(told, pinned, today))
    pin(due(library), content, pin_text)
    pinned = read_pins(content)[0]
    library = replace(library, pinned=pinned, issues=issues(told, pinned, today))
    record.update(addresses.issue(one.date) for one in pinned)
    return {page.path: page.text for page in feeds(library, THEME) if page.path.endswith(".xml")}


@pytest.mark.parametrize("zone", ZONES)
def test_over_three_weeks_of_edits_and_deletions_no_date_and_no_label_moves(zone: str, tmp_path: Path) -> None:
    known: dict[tuple[str, str], tuple[datetime, str]] = {}
    built = datetime(1970, 1, 1, tzinfo=ZoneInfo("UTC"))
    record: set[str] = set()
    episodes: list[Episode] = []
    for number in range(21):
        today = START + timedelta(number)
        episodes.append(episode(number, today))
        if number == 6:  # a title is edited
            episodes[2] = replace(episodes[2], title="Talk 2, in better words")
        if number == 10:  # a talk is deleted
            del episodes[3]
        if number == 15:  # the last issue is deleted, and yesterday's talk
            (tmp_path / "digests" / f"{today - timedelta(1)}.yml").unlink()
            episodes = [one for one in episodes if one.slug != "talk-14"]
        made = night(tmp_path, today, zone, episodes, record)
        first_moment = datetime.combine(today, time(0, 0, 1), ZoneInfo(zone))
        for path, text in made.items():
            channel = ET.fromstring(text).find("channel")
            assert channel is not None
            stamp = channel.findtext("lastBuildDate")
            if path == "feed.xml":
                assert stamp
                assert built <= parsedate_to_datetime(stamp) <= first_moment
                built = parsedate_to_datetime(stamp)
            else:
                assert stamp is None
            for item in channel.iter("item"):
                key = path, item.findtext("guid") or ""
                when = parsedate_to_datetime(item.findtext("pubDate") or "")
                assert when <= first_moment
                html = item.findtext(f"{{{CONTENT}}}encoded") or ""
                label = html.split("</a>")[0].split(">")[-1] if path == "feed.xml" else ""
                assert known.setdefault(key, (when, label)) == (when, label), key
    assert built.date() >= START + timedelta(19)
    assert {label for (path, _), (_, label) in known.items() if path == "feed.xml"} >= {"Talk 2", "Talk 3"}


def test_a_mail_sent_late_says_what_the_feed_says(tmp_path: Path) -> None:
    talk = episode(1, START)
    night(tmp_path, START, "UTC", [talk], set())
    (issue,) = read_pins(tmp_path)[0]
    site = Site(name="Pod", url="https://pod.example/", email="a@pod.example", today=START)
    library = Library(site=site, episodes=(replace(talk, title="Renamed"),), pinned=(issue,))
    assert "Talk 1" in compose(issue, library, THEME).text
    assert "Renamed" not in compose(issue, library, THEME).text
