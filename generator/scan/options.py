"""The settings of a scan: which episodes it looks at, and its limits."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generator import __version__

Progress = Callable[[str, int, int], None]
"""Called with (what is being done, how many are done, how many there are)."""
Read = Callable[[str, bytes], str]
"""(file name, bytes) to all words that the build would read in it; raises ContentError where it would refuse it."""


@dataclass(frozen=True, slots=True)
class ScanOptions:
    """Settings of one scan; sizes in bytes, times in seconds."""

    since: date | None = None
    """Look only at episodes of this day or later; an episode without a date is left alone then."""
    limit: int | None = None
    """Look only at this many episodes of a feed, newest first."""
    dry_run: bool = False
    """Say what would be done; write neither content nor state."""
    timezone: str = "UTC"
    """IANA name; the day an episode came out is cut here."""
    today: date | None = None
    """The day of the scan in that zone; the clock's where not given."""
    transcribe: str = ""
    """A command for episodes without a transcript, such as `whisper {audio} {out}`; off where empty.

    It is run without a shell.
    """
    transcribe_seconds: float = 4 * 3600
    contact: str = ""
    """A URL put into the user agent, so that a publisher can ask us."""
    connections: int = 4
    """Requests at one time."""
    connections_per_host: int = 2
    timeout: float = 20.0
    """To connect, and between two pieces of an answer."""
    deadline: float = 90.0
    """For one whole answer with its redirects, from the first byte sent, however steadily it trickles."""
    audio_deadline: float = 3600.0
    """The same for a recording."""
    feed_seconds: float = 1800.0
    """For all that one feed names; the rest is left for the next scan."""
    private_hosts: frozenset[str] = frozenset()
    """Hosts, in lower case, that may be on this machine or its network: for entries of `sources.opml`, and for what
    feeds on such a host name. Everything else has to be on the public internet."""
    redirects: int = 5
    feed_bytes: int = 32_000_000
    transcript_bytes: int = 16_000_000
    chapters_bytes: int = 2_000_000
    audio_bytes: int = 2_000_000_000

    @property
    def agent(self) -> str:
        """The user agent, with our version."""
        return f"infracast/{__version__}" + (f" (+{self.contact})" if self.contact else "")

    @property
    def selection(self) -> str:
        """Which episodes are looked at: a feed may be skipped as unchanged only if this didn't change either."""
        return f"since={self.since or ''} limit={self.limit or ''} transcribe={self.transcribe}"
