"""What the steps of a scan share: folders, memory, network and settings."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from generator.scan.fetch import Answer, Fetcher, FetchError, Validators
from generator.scan.memory import Memory
from generator.scan.options import Progress, Read, ScanOptions
from generator.scan.state import State
from generator.scan.survey import Survey


@dataclass(frozen=True)
class Bench:
    """Folders, memory, network and settings."""

    content: Path
    survey: Survey
    memory: Memory
    state: State
    fetcher: Fetcher
    options: ScanOptions
    read: Read
    pool: ThreadPoolExecutor
    progress: Progress
    sources: frozenset[str]
    """Every feed that is scanned, as it is kept."""

    def ask(self, url: str, most: int, validators: Validators | None, sent_by: str = "") -> Answer | str:
        """What `Fetcher.get` gives, or why there is no answer."""
        try:
            return self.fetcher.get(url, most, validators, sent_by)
        except FetchError as error:
            return str(error)
        except Exception as error:
            # Without its words: they may hold the address, and that a password.
            return f"it breaks scan ({type(error).__name__})"
