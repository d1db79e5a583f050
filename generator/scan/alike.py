"""Finds the transcript below `content/` that holds the same talk as a new one, by its words."""

from collections.abc import Callable

from generator.scan import files
from generator.scan.bench import Bench
from generator.scan.words import Sketch, same_talk, sketch, spoken


class Alike:
    """The transcripts of a content folder by their words; sketched when the first new one is to be compared."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._sketches: dict[str, Sketch] | None = None

    def find(self, words: str, twin: str, apart: Callable[[str], bool]) -> str:
        """The path of the transcript that holds the same talk as these words; empty where there is none.

        `twin` is the path of one with the same recording, or title and day: of its words fewer need be the same.
        `apart` tells the paths that are other talks, whatever is said in them.
        """
        found = sketch(words)
        if twin and not apart(twin):
            there = self._words(twin)
            if spoken(words) == spoken(there) or same_talk(found, sketch(there), expected=True):
                return twin
        if not found:
            return ""
        alike = (path for path, other in self._every().items() if same_talk(found, other))
        return next((path for path in alike if not apart(path)), "")

    def add(self, path: str, words: str) -> None:
        """Have the transcript at `path`, which says `words`, compared with whatever comes after it, too."""
        if self._sketches is not None:
            self._sketches[path] = sketch(words)

    def _every(self) -> dict[str, Sketch]:
        if self._sketches is None:
            self._sketches = {path: self._sketch(path) for path in files.transcripts(self._bench.content)}
        return self._sketches

    def _sketch(self, path: str) -> Sketch:
        digest = files.text_hash((self._bench.content / path).read_bytes())
        return self._bench.state.sketch(digest, lambda: sketch(self._words(path)))

    def _words(self, path: str) -> str:
        """What is said in the transcript at a path; empty where the build can't read it either."""
        try:
            return self._bench.read(path.rpartition("/")[2], (self._bench.content / path).read_bytes())
        except Exception:
            return ""
