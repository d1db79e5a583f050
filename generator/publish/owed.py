"""Decides which issues are still to be mailed, by the pinned days and the ledger alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from generator.publish.ledger import Progress


@dataclass(frozen=True, slots=True)
class Owed:
    """What is to be done about the pinned issues, in groups, the oldest day first in each."""

    send: tuple[date, ...]
    """Not begun, or somebody is left who is to get it."""
    skip: tuple[date, ...]
    """Would be sent, but is older than the window: to be said, and noted as skipped."""
    rest: tuple[date, ...]
    """As old, and nobody is left who is to get it: noted as skipped, and no word lost about it."""
    stopped: tuple[tuple[date, str], ...]
    """(day, why): who has it can't be told."""
    uncertain: tuple[tuple[date, int], ...]
    """(day, how many): done, but for those whom it may or may not have reached."""


def owed(
    pinned: Iterable[date],
    since: date,
    today: date,
    within: int,
    progress: Callable[[date], Progress],
    settled: Callable[[date], bool],
) -> Owed:
    """What is to be done about each pinned issue of the days `since` to `today`.

    `within` is the age in days at which a missed issue is still sent. Of older ones `settled` is asked first: it looks
    into the register alone.
    """
    send: list[date] = []
    skip: list[date] = []
    rest: list[date] = []
    stopped = []
    uncertain = []
    for day in sorted(set(pinned)):
        if not since <= day <= today:
            continue
        if today - day > timedelta(within):
            if not settled(day):
                (rest if progress(day).kind == "done" else skip).append(day)
            continue
        found = progress(day)
        if found.kind in ("untouched", "open"):
            send.append(day)
        elif found.kind == "stopped":
            stopped.append((day, found.reason))
        elif found.kind == "done" and found.uncertain:
            uncertain.append((day, found.uncertain))
    return Owed(tuple(send), tuple(skip), tuple(rest), tuple(stopped), tuple(uncertain))
