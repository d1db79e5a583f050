"""What must hold after each night, whatever happened in it."""

import re
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import yaml

from tests import site as sites
from tests.nights.post_office import PostOffice, html
from tests.nights.producer import Producer
from tests.nights.talks import MISHEARD

URL = "https://nights.example/radio/"
_TOKEN = re.compile(r"Take\d{4,}")


@dataclass
class Watch:
    """All that was seen so far, and every breach of a promise."""

    breaches: list[str] = field(default_factory=list)
    addresses: set[str] = field(default_factory=set)
    announced: dict[tuple[str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    """(feed, talk) to the GUIDs under which it was announced there."""
    dated: dict[tuple[str, str], datetime] = field(default_factory=dict)
    """(feed, GUID) to its date."""
    built: dict[str, datetime] = field(default_factory=dict)
    """Feed to its lastBuildDate."""
    pins: dict[str, bytes] = field(default_factory=dict)
    links: dict[str, set[str]] = field(default_factory=dict)
    """Issue to the links into the site that its mail has."""
    uncertain: set[str] = field(default_factory=set)
    """Issues that a summary reported as uncertain."""
    withdrawn: set[str] = field(default_factory=set)
    """Links of mails that lead to a page which says that it was withdrawn."""

    def look(self, night: str, served: Path, content: Path, now: datetime, office: PostOffice, who: Producer) -> None:
        """Look at the served site, the repository's content and the mails so far."""
        self._addresses(night, served)
        for path in sorted([*served.glob("feed.xml"), *served.glob("feeds/**/*.xml")]):
            self._feed(night, path.relative_to(served).as_posix(), path, now)
        for path in sorted((content / "digests").glob("*.yml")):
            self._pin(night, path, who)
        for issue, letter in office.letters.items():
            if issue not in self.links:
                found = re.findall(r'href="([^"]*)"', html(letter))
                self.links[issue] = {one.removeprefix(URL) for one in found if one.startswith(URL)}
                self.follow(night, served, issue)
        for (issue, address), count in office.taken.items():
            if count > 1:
                self._breach(night, f"{address} has the issue of {issue} {count} times")

    def follow(self, night: str, served: Path, *issues: str) -> None:
        """Follow every link of these mails, or of all."""
        for link in sorted(set().union(*(self.links[issue] for issue in issues or self.links))):
            end = "found" if link.endswith(".xml") and (served / link).is_file() else sites.lands(served, link)
            if end.startswith("lost"):
                self._breach(night, f"a link in a mail is dead: {link}")
            elif end == "withdrawn":
                self.withdrawn.add(link)

    def hear(self, told: str) -> None:
        """Take note of what a summary says."""
        self.uncertain |= set(re.findall(r"uncertain: the issue of (\S+) may not have reached", told))

    def mailed(self, office: PostOffice, recipients: list[str], since: str, killed: set[str]) -> tuple[int, int]:
        """(issues pinned since then, of those the ones that all recipients have); the others are breaches.

        What was being mailed as a run was killed is none, if it was reported.
        """
        whole = 0
        due = sorted(name.removesuffix(".yml") for name in self.pins if name >= since)
        for issue in due:
            missing = [one for one in recipients if office.taken[issue, one] != 1]
            whole += not missing
            if missing and issue not in killed & self.uncertain:
                self._breach("end", f"{len(missing)} recipients lack the issue of {issue}")
        return len(due), whole

    def carried(self, who: Producer, until: str) -> tuple[int, int]:
        """(hand-written insights dropped before that day, those that an issue has carried)."""
        texts = {item["text"] for data in self.pins.values() for item in yaml.safe_load(data)["items"]}
        due = {name: wordings for name, (day, wordings) in who.said.items() if day.isoformat() < until}
        for name, wordings in due.items():
            if not texts & set(wordings):
                self._breach("end", f"no issue has carried {name}")
        return len(due), sum(bool(texts & set(wordings)) for wordings in due.values())

    def corrected(self, content: Path, until: str, who: Producer) -> int:
        """How many transcripts of before that day stand as their publisher corrected them; others are breaches."""
        right = 0
        for path in sorted((content / "episodes/corrected-radio").glob("*.vtt")):
            if path.name[:10] < until and path.name not in who.edited:
                right += MISHEARD not in path.read_text()
                if MISHEARD in path.read_text():
                    self._breach("end", f"{path.name} stands as it was before its publisher corrected it")
        return right

    def _addresses(self, night: str, served: Path) -> None:
        now = {path.relative_to(served).as_posix() for path in served.rglob("index.html")}
        now |= {path.relative_to(served).as_posix() for path in served.glob("feed*.*")}
        now |= {path.relative_to(served).as_posix() for path in served.glob("feeds/**/*.*")}
        # An issue that is only queued may yet be another day's.
        queued = {name for name in now - self.addresses if name.startswith("digest/2") and _queued(served / name)}
        for name in sorted(self.addresses - now):
            self._breach(night, f"nothing answers at {name}")
        self.addresses |= now - queued

    def _feed(self, night: str, name: str, path: Path, now: datetime) -> None:
        channel = ET.parse(path).getroot().find("channel")
        assert channel is not None
        guids = []
        for item in channel.findall("item"):
            guid, title = item.findtext("guid") or "", item.findtext("title")
            guids.append(guid)
            date = parsedate_to_datetime(item.findtext("pubDate") or "")
            if date > now:
                self._breach(night, f"{name}: {title} is dated {date}, in the future")
            if self.dated.setdefault((name, guid), date) != date:
                self._breach(night, f"{name}: {title} was dated {self.dated[name, guid]}, and is {date} now")
                self.dated[name, guid] = date
            token = _TOKEN.search(item.findtext("description") or "") if name != "feed.xml" else None
            told = self.announced[name, token[0] if token else guid]
            if told and guid not in told:
                self._breach(night, f"{name}: {title} is announced again, as {guid} after {sorted(told)}")
            told.add(guid)
        for guid in {guid for guid in guids if guids.count(guid) > 1}:
            self._breach(night, f"{name}: {guid} stands there twice")
        if stamp := channel.findtext("lastBuildDate"):
            built = parsedate_to_datetime(stamp)
            if built < self.built.get(name, built):
                self._breach(night, f"{name}: lastBuildDate went back from {self.built[name]} to {built}")
            self.built[name] = max(built, self.built.get(name, built))

    def _pin(self, night: str, path: Path, who: Producer) -> None:
        data = path.read_bytes()
        if self.pins.get(path.name, data) != data and path.name not in who.touched:
            self._breach(night, f"the published issue {path.name} has changed")
        self.pins[path.name] = data

    def _breach(self, night: str, what: str) -> None:
        if all(what != old.partition(": ")[2] for old in self.breaches):
            self.breaches.append(f"{night}: {what}")


def _queued(page: Path) -> bool:
    return "· not out yet</p>" in page.read_text(encoding="utf-8")
