"""Plays nights: the clock, what goes wrong, and what is told of it."""

import random
import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from jinja2 import Environment

from generator.publish import mailing
from tests.nights.feeds import CORRECTED_DAYS, Podcasts, serving
from tests.nights.post_office import REFUSED, PostOffice, open_office
from tests.nights.producer import Producer
from tests.nights.watch import Watch
from tests.nights.workflow import Workflow

RECIPIENTS = [f"reader{number}@lists.example" for number in range(20)]
CALM = 3
"""Nights at the end on which nothing goes wrong, so that what is owed can go out."""
FAULTS = (
    ("", 70),
    ("late", 6),
    ("twice", 5),
    ("missed", 3),
    ("evicted", 5),
    ("mail away", 4),
    ("pushed", 8),
    ("pushed before dawn", 5),
    ("build killed", 2),
    ("mail killed", 1),
    ("runner lost", 1),
)
"""What goes wrong in a night, and how often of 110."""


HINDERED = ("missed", "build killed", "mail killed", "runner lost")
"""Nights that can't get through to their end."""


@dataclass
class Night:
    """What is told of one night."""

    name: str
    fault: str
    diary: list[str]
    done: bool
    """Whether every run of it reached build, deploy, commit and mail, as far as it was let."""
    build: float
    """Seconds of computing to scan and build."""
    episodes: int
    pages: int
    mails: int


@dataclass
class Play:
    """The whole of it."""

    nights: list[Night] = field(default_factory=list)
    watch: Watch = field(default_factory=Watch)
    issues: int = 0
    whole: int = 0
    """Of those, the ones that all recipients have."""
    killed: set[str] = field(default_factory=set)
    """Issues that were being mailed as a run was killed: not sent again by themselves, but reported."""
    said: int = 0
    carried: int = 0
    corrected: int = 0
    seconds: float = 0.0

    def figures(self) -> str:
        """What the bars ask."""
        hindered = [night for night in self.nights if night.fault in HINDERED]
        free = len(self.nights) - len(hindered)
        done = sum(night.done for night in self.nights if night not in hindered)
        early, last = self.nights[min(9, len(self.nights) - 1)], self.nights[-1]
        ratio = (last.build / max(1, last.episodes)) / (early.build / max(1, early.episodes))
        again = sum(" is announced again" in breach for breach in self.watch.breaches)
        dead = sum("nothing answers" in breach or "is dead" in breach for breach in self.watch.breaches)
        addresses, links = len(self.watch.addresses), len(set().union(*self.watch.links.values()))
        rows = {
            "nights": f"{len(self.nights)} in {self.seconds:.0f} s",
            "issues mailed exactly once to each recipient": f"{self.whole} of {self.issues}, "
            f"and {len(self.killed)} whose mailing was killed and that were reported as uncertain",
            "nights that reached build, deploy, commit and mail": f"{done} of {free}, "
            f"and {len(hindered)} that were killed or did not start",
            "items announced twice in any feed": f"{again}",
            "addresses, and links of mails, that do not answer": f"{dead} of {addresses} and {links}; "
            f"{len(self.watch.withdrawn)} links lead to a page that was withdrawn",
            "hand-written insights that appeared": f"{self.carried} of {self.said}",
            "transcripts that followed their publisher's correction": f"{self.corrected}",
            "build of the last night beside the tenth, per episode": f"{ratio:.2f} "
            f"({last.build:.1f} s for {last.episodes} episodes, {early.build:.1f} s for {early.episodes})",
            "breaches of any promise": f"{len(self.watch.breaches)}",
        }
        return "\n".join(f"{name}: {figure}" for name, figure in rows.items())


def play(
    folder: Path,
    nights: int,
    zone: str,
    seed: int = 1,
    programme: Sequence[str] = (),
    every: int = 14,
    begin: datetime = datetime(2026, 12, 20, tzinfo=UTC),
    tell: Callable[[str], None] = lambda line: None,
) -> Play:
    """Play `nights` nights from `begin` on, of a site in `zone`; `programme` gives the faults of the first ones."""
    started = time.monotonic()
    dice = random.Random(f"{seed} {zone}")
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    recipients = folder / "subscribers.txt"
    recipients.write_text("\n".join((*RECIPIENTS, REFUSED)) + "\n")
    result = Play()
    podcasts = Podcasts(begin, every, moves=max(5, nights // 3))
    with serving(podcasts), open_office() as office, pytest.MonkeyPatch.context() as patch:
        patch.setattr(mailing, "Sending", partial(mailing.Sending, sleep=lambda seconds: None))
        patch.setattr(Environment, "compile", _compiled_once())
        # Talks as short as these are read sooner than processes for it are started.
        patch.setattr("generator.memory.workers._WORTH_A_POOL", 10_000)
        who = Producer(folder / "producer", folder / "remote.git", dice)
        who.found(zone, podcasts.opml())
        flow = Workflow(who.remote, folder, office.url, recipients)
        for number in range(nights):
            calm = number >= nights - CALM
            fault = "" if calm else programme[number] if number < len(programme) else _fault(dice)
            night = _night(number, calm, fault, begin, zone, podcasts, office, who, flow, result, dice)
            result.nights.append(night)
            tell(_line(number, night))
            if number % 30 == 29:
                result.watch.follow(night.name, flow.served)
        result.watch.follow("end", flow.served)
        first = min((day for day, _ in office.taken), default="")
        result.issues, result.whole = result.watch.mailed(office, RECIPIENTS, first, result.killed)
        last = (begin + timedelta(days=nights - CALM - 1)).date().isoformat()
        result.said, result.carried = result.watch.carried(who, last)
        sure = (begin + timedelta(days=nights - CALM - CORRECTED_DAYS - 2)).date().isoformat()
        result.corrected = result.watch.corrected(flow.checkout / "content", sure, who)
        _keep_mails(office, folder / "mails")
    result.seconds = time.monotonic() - started
    return result


def _night(
    number: int,
    calm: bool,
    fault: str,
    begin: datetime,
    zone: str,
    podcasts: Podcasts,
    office: PostOffice,
    who: Producer,
    flow: Workflow,
    result: Play,
    dice: random.Random,
) -> Night:
    midnight = begin + timedelta(days=number)
    name = f"{number:3} {midnight:%Y-%m-%d}"
    day = (midnight + timedelta(hours=11)).astimezone(ZoneInfo(zone)).date()
    pushed = who.undisturbed(day, number) if calm else who.live(day, number)
    mails, done, build = sum(office.taken.values()), True, 0.0

    def run(hours: float, event: str, kill: str = "", after: Callable[[], bool] = bool) -> bool:
        nonlocal build
        podcasts.now = midnight + timedelta(hours=hours)
        before = set(office.taken)
        went = flow.run(podcasts.now, event, kill, after)
        build = next((step.seconds for step in flow.steps if step.name == "prepare"), 0.0)
        if kill in ("mail", "runner"):
            result.killed |= {path.stem for path in (flow.checkout / "ledger").glob("*.txt")} - {
                issue for issue, _ in before
            }
        # What a killed build pinned died with its machine: neither site nor repository has it.
        if flow.served.exists() and kill != "prepare":
            result.watch.look(name, flow.served, flow.checkout / "content", podcasts.now, office, who)
        for step in flow.steps:
            result.watch.hear(step.told)
            if step.code and not kill:
                result.watch.breaches.append(f"{name}: {step.name} ended with {step.code}: {step.told[-600:]}")
        return went

    office.away = fault == "mail away"
    office.deferred = set(dice.sample(RECIPIENTS, 2))
    if fault == "pushed before dawn" and pushed:
        done &= run(1.3, "push")
    if fault == "evicted":
        flow.evict()
    at = 6.3 + (dice.uniform(1, 9) if fault == "late" else 0)
    if fault == "build killed":
        until = time.monotonic() + dice.uniform(1, 4)
        done &= run(at, "schedule", "prepare", lambda: time.monotonic() > until)
    elif fault in ("mail killed", "runner lost"):
        enough = mails + dice.randrange(1, 15)
        kill = "mail" if fault == "mail killed" else "runner"
        done &= run(at, "schedule", kill, lambda: sum(office.taken.values()) >= enough)
    elif fault != "missed":
        done &= run(at, "schedule")
    if fault == "twice":
        done &= run(at + 0.4, "schedule")
    if fault == "pushed":
        done &= run(at + 6, "push")
    episodes, pages = _counts(flow)
    return Night(name, fault, who.diary, done, build, episodes, pages, sum(office.taken.values()) - mails)


def _compiled_once() -> Callable[..., Any]:
    """Jinja's compiler that remembers: each night of ours is a program that starts anew, and this is its start-up."""
    compile_anew, known = Environment.compile, dict[tuple[object, ...], Any]()

    def compiled(
        env: Environment, source: str, name: str | None = None, filename: str | None = None, **more: Any
    ) -> Any:
        key = (source, name, filename, env.trim_blocks, env.autoescape is True, *sorted(env.filters), *sorted(more))
        if key not in known:
            known[key] = compile_anew(env, source, name, filename, **more)
        return known[key]

    return compiled


def _fault(dice: random.Random) -> str:
    return dice.choices([name for name, _ in FAULTS], [weight for _, weight in FAULTS])[0]


def _counts(flow: Workflow) -> tuple[int, int]:
    """(episodes, pages) of the served site."""
    pages = [path.parent for path in flow.served.rglob("index.html")] if flow.served.exists() else []
    return sum((page / "transcript.txt").exists() for page in pages), len(pages)


def _line(number: int, night: Night) -> str:
    did = "; ".join(night.diary)
    return (
        f"{night.name}  {'ok ' if night.done else 'no '} {night.fault or '-':18} {night.build:5.1f} s "
        f"{night.episodes:4} episodes {night.pages:5} pages {night.mails:3} mails  {did}"
    )


def _keep_mails(office: PostOffice, folder: Path) -> None:
    """Some mails of the play, for a person to read."""
    folder.mkdir()
    issues = sorted(office.letters)
    for issue in issues[:: max(1, len(issues) // 10)]:
        (folder / f"{issue}.eml").write_bytes(office.letters[issue].as_bytes())
