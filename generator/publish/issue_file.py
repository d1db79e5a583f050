"""One issue's file in the mail ledger: who is to get it, as keyed hashes, and how far each delivery has come.

    infracast-issue-1 2025-11-20 05432f5193dc   the issue, and the name of the key
    reader 3c2a6061d859af97890f3814             a recipient: the first is no. 0
    sending 0                                   from here on a message may have reached no. 0
    sent 0 250                                  the server took it, with the code of its answer

Each line is followed by its check (see `journal`).
"""

from dataclasses import dataclass
from typing import Final, Literal, cast

from generator.publish.journal import Journal, Line

State = Literal["intended", "sending", "sent", "failed"]
HEAD: Final = "infracast-issue-1"
LOST: Final = "lost"
"""The reason of a delivery whose run left no result."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One issue to one recipient."""

    state: State = "intended"
    reason: str = ""
    """The code of what the server said last; `lost` where a run left no result."""


class NoIssueFile(Exception):
    """The file is whole, and is not one of an issue."""


class IssueFile:
    """One issue's file, read: `numbers` has each recipient's hash, `deliveries` the state of each by its number."""

    def __init__(self, journal: Journal) -> None:
        self.journal = journal
        self.numbers: dict[str, int] = {}
        self.deliveries: list[Delivery] = []
        self.lost: list[int] = []
        """Numbers of those whom `lose` took for `sending`; `write_lost` writes it down."""
        head = journal.lines[0]
        if len(head) != 3 or head[0] != HEAD:
            raise NoIssueFile("it is no issue's file")
        self.name, self.key = head[1:]
        for line in journal.lines[1:]:
            self._take(line)

    def append(self, *lines: Line) -> None:
        """Write lines to the file, and change the deliveries as they say."""
        if lines:
            self.journal.append(*lines)
            for line in lines:
                self._take(line)

    def only_readers_after(self, count: int) -> bool:
        """Whether nothing but recipients was added after so many lines."""
        return all(line[0] == "reader" for line in self.journal.lines[max(1, count) :])

    def lose(self) -> None:
        """Set `intended` to `sending`: the file is older than what was sent, so a message may have reached them."""
        for number, delivery in enumerate(self.deliveries):
            if delivery.state == "intended":
                self.lost.append(number)
                self.deliveries[number] = Delivery("sending", LOST)

    def write_lost(self) -> None:
        """Write down whom `lose` took for reached, as one line each of the file."""
        self.append(*(("sending", str(number), LOST) for number in self.lost))
        self.lost = []

    def _take(self, line: Line) -> None:
        if line[0] == "reader" and len(line) == 2:
            self.numbers.setdefault(line[1], len(self.deliveries))
            self.deliveries.append(Delivery())
        elif line[0] in ("intended", "sending", "sent", "failed") and len(line) in (2, 3):
            self.deliveries[int(line[1])] = Delivery(cast("State", line[0]), line[2] if len(line) == 3 else "")
        else:
            raise NoIssueFile("it has a line that nobody here wrote")
