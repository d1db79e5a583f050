"""The mail ledger: who has been sent which issue, in text files that survive a kill and hold no address.

    ledger/2025-11-20.txt   one issue: who is to get it (keyed hashes), and how far each delivery has come
    ledger.txt              the register beside it: since when, which issues were begun, and where each run left off
    ledger/key              the key, where the environment gives none; git-ignored, as is the lock

Read in this order: `journal` (a text file whose damage shows), `issue_file` and `register` (what its lines mean),
`issue_files` (the two checked against one another), this module (one run), `owed` (which issues a run sends).

A delivery goes `intended` → `sending` → `sent` or `failed`. `sending` is on the disk before the first byte of the
message leaves, so that a later run knows whom a message may have reached. A server's refusal for now puts a
delivery back to `intended`.

The register and an issue's file vouch for one another: an issue that was begun and whose file is missing, empty,
damaged or older than the register knows raises Stopped. A run that was not closed is trusted only on the machine on
which it ran, where a mark below the work folder says how long the file had grown; elsewhere whoever has no result
counts as `sending`.
"""

import secrets
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, Literal, Self

from filelock import BaseFileLock, FileLock, Timeout

from generator.publish.issue_file import Delivery, IssueFile, State
from generator.publish.issue_files import IssueFiles, Marks
from generator.publish.journal import Damaged
from generator.publish.ledger_errors import LedgerBusy, LedgerError, Stopped, other_key
from generator.publish.ledger_key import LedgerKey, ledger_key
from generator.publish.register import Register

_IGNORED: Final = "# Never to be committed: the key tells who the recipients are.\nkey\nlock\n.*.part\n"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an issue has come."""

    kind: Literal["untouched", "open", "done", "stopped", "skipped"]
    """`open`: begun, and somebody is still to get it."""
    reason: str = ""
    """Why it is stopped."""
    uncertain: int = 0
    """To how many it may or may not have come."""


class Ledger:
    """The ledger at `place` (a folder), for one run at a time; use as a context manager.

    `work` is the folder of what may be lost at any time. Raises LedgerBusy and LedgerError on entry.
    """

    def __init__(self, place: Path, work: Path, key: LedgerKey | None = None, dry_run: bool = False) -> None:
        self.place = place
        self.notes: list[str] = []
        """What whoever runs this should know."""
        self._marks = Marks(work / "ledger")
        self._key = key
        self._dry_run = dry_run

    def __enter__(self) -> Self:
        self._lock: BaseFileLock | None = None
        if self._dry_run and not self.place.exists():
            # Nothing is written, not even an empty ledger.
            self._key = self._key or LedgerKey(b"a key for nothing")
            self._read_register()
            return self
        self.place.mkdir(parents=True, exist_ok=True)
        ignored = self.place / ".gitignore"
        if not ignored.exists():
            ignored.write_text(_IGNORED, encoding="ascii")
        self._lock = FileLock(self.place / "lock")
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise LedgerBusy(f"another run is sending with {self.place}; let it finish") from None
        try:
            self._key = self._key or ledger_key(self.place / "key")
            self._read_register()
        except BaseException:
            self._lock.release()
            raise
        return self

    def __exit__(self, *error: object) -> None:
        if self._lock:
            self._lock.release()

    @property
    def key(self) -> LedgerKey:
        """The key in use."""
        assert self._key is not None
        return self._key

    @property
    def files(self) -> tuple[Path, ...]:
        """The files to keep in a repository or a backup: all but the key."""
        found = sorted(self.place.glob("*.txt"))
        return (*found, self.place / ".gitignore", self.register.path)

    def start(self, day: date) -> date:
        """The day of the first sending, from which issues are owed; it is `day`, and noted, where there was none."""
        if self.register.since is None:
            self.register.note("since", day.isoformat())
        return self.register.since or day

    def progress(self, issue: str, among: Iterable[str] | None = None) -> Progress:
        """How far the mailing of an issue has come: `Progress("open")` where somebody is still to get it.

        With `among`, only these addresses count as still to get it.
        """
        if self.register.skipped(issue):
            return Progress("skipped")
        try:
            found = self._files.get(issue)
        except Stopped as stopped:
            return Progress("stopped", str(stopped))
        if found is None:
            return Progress("untouched")
        states = Counter(delivery.state for delivery in found.deliveries)
        states["intended"] = self._left(found, issue, among)
        if states["intended"] and found.key != self.key.name:
            return Progress("stopped", str(other_key(issue)), states["sending"])
        return Progress("open" if states["intended"] else "done", "", states["sending"])

    def begin(self, issue: str, addresses: Iterable[str], extend: bool = True) -> None:
        """Write down, before the first message, that these addresses are to get the issue. Raises Stopped.

        Of an issue that was begun before, addresses that are new are added; without `extend` they are left out.
        """
        found = self._files.get(issue)
        hashes = [self.key.of(issue, address) for address in addresses]
        if found is None:
            found = self._files.create(issue, self.key.name, dict.fromkeys(hashes))
        elif found.key != self.key.name:
            raise other_key(issue)
        elif extend:
            found.append(*(("reader", one) for one in dict.fromkeys(hashes) if one not in found.numbers))
        found.write_lost()
        self._marks.write(issue, found.journal.size)
        # The last word tells two runs apart that begin alike: in a repository, their claims must not pass for one.
        mark = secrets.token_hex(4)
        self.register.note("begun", issue, str(len(found.journal.lines)), found.journal.checks[-1], mark)

    def deliveries(self, issue: str, addresses: Iterable[str]) -> dict[str, Delivery]:
        """Address to its delivery, of those addresses that the issue was begun for. Raises Stopped."""
        found = self._files.get(issue)
        if found is None:
            return {}
        if found.key != self.key.name:
            raise other_key(issue)
        numbers = {address: found.numbers.get(self.key.of(issue, address)) for address in addresses}
        return {address: found.deliveries[at] for address, at in numbers.items() if at is not None}

    def preview(self, issue: str, addresses: Iterable[str], extend: bool = True) -> dict[str, Delivery]:
        """What `deliveries` would give after `begin`, with nothing written. Raises Stopped."""
        every = list(addresses)
        known = self.deliveries(issue, every)
        return {one: Delivery() for one in every} | known if extend or self._files.get(issue) is None else known

    def claim(self, issue: str, address: str) -> bool:
        """Set a delivery from `intended` to `sending`, on the disk before this returns; False where it was not."""
        found = self._files.begun(issue)
        number = found.numbers[self.key.of(issue, address)]
        if found.deliveries[number].state != "intended":
            return False
        self._files.write(issue, ("sending", str(number)))
        return True

    def settle(self, issue: str, address: str, state: State, code: str = "") -> None:
        """Note how a delivery ended: `sent`, `failed`, or `intended` where it is to be tried again."""
        found = self._files.begun(issue)
        self._files.write(issue, (state, str(found.numbers[self.key.of(issue, address)]), *([code] if code else [])))

    def release(self, issue: str, addresses: Iterable[str]) -> None:
        """Set the `sending` deliveries of these back to `intended`: a person accepts that some get it twice."""
        found = self._files.begun(issue)
        for address, delivery in self.deliveries(issue, addresses).items():
            if delivery.state == "sending":
                self._files.write(issue, ("intended", str(found.numbers[self.key.of(issue, address)])))

    def close(self, issue: str, among: Iterable[str] | None = None) -> None:
        """Note that the run is over and every result written, and how many are left, of `among` if that is given."""
        found = self._files.begun(issue)
        left = self._left(found, issue, among)
        self.register.note("closed", issue, str(len(found.journal.lines)), found.journal.checks[-1], str(left))
        self._marks.drop(issue)

    def close_all(self) -> None:
        """Close the issues that a killed run of this machine left open, so that other machines trust its results."""
        for issue in self.register.unclosed():
            try:
                found = self._files.get(issue)
            except Stopped:
                continue
            if found and self._marks.allow(issue, found.journal.size):
                self.close(issue)

    def skip(self, issue: str) -> None:
        """Note that this issue is not to be sent any more."""
        self.register.note("skipped", issue)

    def forget(self, issue: str) -> None:
        """Rename an issue's unusable file and forget its run: a person accepts that everybody may get it twice."""
        self._files.set_aside(issue)
        self.register.note("forgotten", issue)

    def _left(self, found: IssueFile, issue: str, among: Iterable[str] | None) -> int:
        """How many are still to get an issue; of `among`, where that is given and the file has the key in use."""
        left = [number for number, delivery in enumerate(found.deliveries) if delivery.state == "intended"]
        if among is not None and left and found.key == self.key.name:
            here = {found.numbers.get(self.key.of(issue, address)) for address in among}
            left = [number for number in left if number in here]
        return len(left)

    def _read_register(self) -> None:
        path = self.place.with_name(f"{self.place.name}.txt")
        try:
            self.register = Register(path, self.place)
        except (Damaged, OSError, ValueError, IndexError) as error:
            what = f"is {error}" if isinstance(error, Damaged) else f"cannot be read ({error})"
            raise LedgerError(
                f"{path} {what}: nothing is sent. Restore it from the repository or a backup. If it is lost for good, "
                f"remove it: what {self.place} knows is taken over, and nobody whom it may have reached gets another"
            ) from None
        self._files = IssueFiles(self.place, self.register, self._marks)
        if self.register.made_again:
            self.notes.append(f"{path} was gone and is made again from {self.place}")
