"""What the steps of a scan share: folders, memory, network and settings."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from generator.scan.fetch import Fetcher
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
