"""What `infracast new` planted and nobody has made their own yet."""

from pathlib import Path

from generator.model import Library


def planted(library: Library, content: Path, seeds: Path) -> frozenset[str]:
    """The samples in a content folder: paths of files that are as shipped, and ids of insights that samples hold.

    `library` is `content` as it was read. A line that somebody adds to a sample's file is no sample.
    """
    paths: set[str] = set()
    for records in (library.episodes, library.insights, library.posts, library.pages):
        paths |= {one.path for one in records}
    shipped = {path: (seeds / path).read_bytes() for path in paths if (seeds / path).is_file()}
    words = {path: _bare(data.decode()) for path, data in shipped.items()}
    same = {path for path, data in shipped.items() if (content / path).read_bytes() == data}
    return frozenset(same | {one.id for one in library.insights if _bare(one.text) in words.get(one.path, "")})


def only_samples(library: Library) -> bool:
    """Whether there are samples, and nothing of the owner's own."""
    paths = {one.path for records in (library.episodes, library.posts, library.pages) for one in records}
    own = [one for one in library.candidates if not one.extracted]
    return bool(library.samples) and paths <= library.samples and not own


def _bare(text: str) -> str:
    return " ".join(text.split())
