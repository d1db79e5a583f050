"""Locks the folders that a build writes, and puts the new site in the place of the old one."""

import logging
from contextlib import ExitStack
from pathlib import Path

from mkdocs.exceptions import ConfigurationError

from generator.lock import LockedError, held
from generator.publish import mark, swap

log = logging.getLogger("mkdocs.plugins.infracast")


class SiteFolder:
    """The site's folder during one build. A preview has a folder of MkDocs' own, and only holds its lock."""

    def __init__(self, shown: Path = Path(), keep: tuple[str, ...] = ()) -> None:
        """`shown` is the folder as the settings have it, `keep` names what in it is no build's and stays."""
        self.shown = shown
        # The folder that a link leads to is replaced, never the link.
        self.real = shown.resolve()
        self.staged: Path | None = None
        """Where the site is being made."""
        self.locks = ExitStack()
        """What is let go of when the build is over."""
        self._keep = keep

    def reserve(self, content: Path, work: Path, preview: bool) -> None:
        """Hold the locks of the folders, and see that they are ours to write. Raises ConfigurationError."""
        if work.exists() and not work.is_dir():
            raise ConfigurationError(f"{work} is a file where the work folder is to be. Move it away.")
        try:
            self.locks.enter_context(held(work, log.info, forever=preview))
            if not preview:
                mark.refuse_overlap(self.shown, content, work)
                self.locks.enter_context(held(self.real, log.info))
                self.staged = swap.staging(self.real, self._keep)
        except (LockedError, mark.NotOursError) as error:
            raise ConfigurationError(str(error)) from error
        except OSError as error:
            raise ConfigurationError(f"No site can be put at {self.shown}: {error}.") from error

    def put(self, spare: Path) -> None:
        """Put the new site in the old one's place, and that one at `spare`.

        Raises ConfigurationError, and then the old one stays.
        """
        try:
            kept = swap.swap(self.real, self._keep, spare)
        except mark.NotOursError as error:
            raise ConfigurationError(str(error)) from error
        except OSError as error:
            raise ConfigurationError(f"{self.shown} could not be replaced: {error}. The old site stands.") from error
        self.staged = None
        if kept:
            log.info(f"Left in {self.shown} as it was: {', '.join(kept)}")

    def close(self) -> None:
        """Let go of the locks; a site that is not in its place by now is given up."""
        if self.staged:
            swap.discard(self.real)
            self.staged = None
        self.locks.close()
