"""The errors of the mail ledger: what is wrong, and each way out."""

from pathlib import Path


class LedgerError(Exception):
    """Why the ledger can't be used at all, and what to do about it."""


class LedgerBusy(LedgerError):
    """Another run is sending with this ledger."""


class Stopped(Exception):
    """Why one issue must not be sent: nothing says reliably who has got it."""


def unusable(issue: str, path: Path, what: object) -> Stopped:
    """The issue's file is `what`: missing, damaged, ..."""
    return Stopped(
        f"an earlier run began the issue of {issue}, and its file {path} is {what}: who has it can't be told, so it is "
        f"not sent. Restore the file from the repository or a backup; {_ways_out(issue)}"
    )


def other_key(issue: str) -> Stopped:
    """The issue's file holds the hashes of another key."""
    return Stopped(
        f"the issue of {issue} was begun with another key, which is gone or differs here: who has it can't be told, so "
        f"it is not sent. Bring that key back (ledger/key or INFRACAST_LEDGER_KEY); {_ways_out(issue)}"
    )


def _ways_out(issue: str) -> str:
    return (
        f"or `infracast send {issue} --skip` lets it rest, and `infracast send {issue} --resend-uncertain` sends it to "
        "everybody, to some for the second time"
    )
