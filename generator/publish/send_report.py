"""What a run of `send` did, for a person to read. Recipients are named by their line in the list, never by address."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generator.model.counted import counted
from generator.publish.issue_file import Delivery
from generator.publish.recipients import BadLine

_KILLED = "a run ended, or lost the connection, while the message was on its way"


@dataclass(frozen=True, slots=True)
class SendReport:
    """What became of each recipient. The five groups of recipients have nobody in common."""

    issue: str
    sent: tuple[str, ...]
    """Taken by the server in this run (in a dry run: who would be sent to)."""
    before: tuple[str, ...]
    """Sent to in an earlier run."""
    failed: tuple[tuple[str, str], ...]
    """(line, reason): refused for good; not tried again."""
    deferred: tuple[tuple[str, str], ...] = ()
    """(line, reason): certainly not delivered; the next run tries again."""
    uncertain: tuple[tuple[str, str], ...] = ()
    """(line, reason): may have been delivered; sent again only with `resend_uncertain`."""
    bad: tuple[BadLine, ...] = ()
    repeated: int = 0
    connections: int = 0
    stopped: str = ""
    """Why the run ended early; empty where it did not."""
    dry_run: bool = False

    @property
    def ok(self) -> bool:
        """Whether everybody has the issue."""
        return not (self.failed or self.deferred or self.uncertain or self.bad or self.stopped)

    def lines(self) -> Iterator[str]:
        """The report, one line for each recipient who needs a look, and one of counts."""
        yield from (f"bad {line}" for line in self.bad)
        if self.dry_run:
            yield from (f"would send: {one}" for one in self.sent)
        yield from (f"failed: {one}: {reason}" for one, reason in self.failed)
        yield from (f"deferred: {one}: {reason}" for one, reason in self.deferred)
        yield from (f"uncertain: {one}: {reason}" for one, reason in self.uncertain)
        if self.stopped:
            yield f"stopped: {self.stopped}"
        counts = [
            f"{len(self.sent)} {'would be sent' if self.dry_run else 'sent'}",
            f"{len(self.before)} sent before",
            f"{len(self.failed)} failed",
            f"{len(self.deferred)} deferred",
            f"{len(self.uncertain)} uncertain",
        ]
        counts += [counted("bad lines", len(self.bad))] if self.bad else []
        counts += [counted("repeated lines", self.repeated)] if self.repeated else []
        counts += [f"over {counted('connections', self.connections)}"] if self.connections else []
        yield f"issue {self.issue}: " + ", ".join(counts)


def report(
    issue: str,
    deliveries: Iterable[tuple[str, Delivery]],
    *,
    before: frozenset[str] = frozenset(),
    bad: tuple[BadLine, ...] = (),
    repeated: int = 0,
    connections: int = 0,
    stopped: str = "",
) -> SendReport:
    """The report on (line, delivery) as they stand after a run; `before` are the lines that had the issue already."""
    found = tuple(deliveries)
    sent = tuple(one for one, delivery in found if delivery.state == "sent")
    return SendReport(
        issue=issue,
        sent=tuple(one for one in sent if one not in before),
        before=tuple(one for one in sent if one in before),
        failed=_with_reason(found, "failed", "refused"),
        deferred=_with_reason(found, "intended", "not tried yet"),
        uncertain=_with_reason(found, "sending", _KILLED),
        bad=bad,
        repeated=repeated,
        connections=connections,
        stopped=stopped,
    )


def preview(
    issue: str,
    deliveries: Iterable[tuple[str, Delivery]],
    resend_uncertain: bool,
    bad: tuple[BadLine, ...],
    repeated: int,
) -> SendReport:
    """What a run would do with deliveries as they stand, as if it had done it."""
    would = ("intended", "sending") if resend_uncertain else ("intended",)
    found = tuple(deliveries)
    before = frozenset(one for one, delivery in found if delivery.state == "sent")
    after = [(one, Delivery("sent") if delivery.state in would else delivery) for one, delivery in found]
    return replace(report(issue, after, before=before, bad=bad, repeated=repeated), dry_run=True)


def _with_reason(found: tuple[tuple[str, Delivery], ...], state: str, otherwise: str) -> tuple[tuple[str, str], ...]:
    return tuple((one, delivery.reason or otherwise) for one, delivery in found if delivery.state == state)
