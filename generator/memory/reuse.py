"""Takes over from the last build the files that would come out the same; MkDocs makes only the others.

A page is a function of its Markdown and of the frame around it: the settings, our code, theme and packages, and the
hand-written pages that every footer lists. Any other file is one of its source. Each is known by the hash of these.
"""

import hashlib
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.memory.manifest import TEXT, Manifest, manifest_of
from generator.publish.mark import MARK
from generator.publish.search import FOLDER as INDEX

_BY_HAND = ("page", "post")
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)|\]:")
_ABOUT = ("kind", "title", "unlisted")
"""What other pages and the sitemap ask of a page's front matter."""


class Reuse:
    """What one build takes over from the site `old`, as the last build left it, into `new`; both may be one folder.

    `docs` is the folder of what pages are made of, `frame` a hash of what they all depend on; empty where that cannot
    be known, and then everything is made.
    """

    def __init__(self, docs: Path, old: Path, new: Path, frame: str) -> None:
        self._made_of = Manifest(manifest_of(docs))
        # A preview has its own: its site lies elsewhere.
        self._site = Manifest(docs.with_name("preview.json" if old == new else "site.json"))
        self.old, self._new, self._frame = old, new, frame
        self._kept: set[str] = set()
        self._doubted: set[str] = set()

    def take(self, files: Files) -> None:
        """Take over what would come out the same, and tell MkDocs which files it still has to make."""
        for file in files:
            kept = self._take(file.dest_uri, self._key(file))
            file.is_modified = (lambda: False) if kept else (lambda: True)  # type: ignore[method-assign]
        if self.old != self._new:
            self._clear(self._new)

    def _clear(self, folder: Path, below: str = "") -> None:
        """Remove what an earlier build left in the new site and is not taken over, but for the search index."""
        with os.scandir(folder) as entries:
            listed = list(entries)
        for entry in listed:
            name = below + entry.name
            if entry.is_dir(follow_symlinks=False):
                if name != INDEX:
                    self._clear(Path(entry), f"{name}/")
            elif name not in self._kept and name != MARK:
                Path(entry).unlink()
        if below:
            with suppress(OSError):  # Not empty.
                folder.rmdir()

    def describe(self, files: Files) -> None:
        """Give the pages that were taken over, and are not read, the title and day that other pages ask for."""
        for file in files.documentation_pages():
            if file.page and file.dest_uri in self._kept:
                about = self._site.more(file.dest_uri)
                file.page.meta = {name: about[name] for name in _ABOUT if name in about}
                file.page.update_date = about.get("date", "")

    def doubt(self, page: Page) -> None:
        """Have a hand-written page made anew next time if it links to other files: whether they exist may change."""
        if page.meta.get("kind") in _BY_HAND and _LINK.search(page.markdown or ""):
            self.forget(page.file)

    def forget(self, file: File) -> None:
        """Have a file made anew next time."""
        self._doubted.add(file.dest_uri)

    def copy(self, names: Iterable[str], docs: Path) -> None:
        """Put sources into the new site as they are."""
        for name in names:
            key = self._text(name)
            if not self._take(name, key):
                shutil.copyfile(docs / name, self._new / name)
                self._site.note(name, key, self._new)

    def finish(self, files: Files) -> int:
        """Note what was made, and return how much; in a folder that stays, remove what no build made this time."""
        made = 0
        for file in files:
            name = file.dest_uri
            if name not in self._kept and os.path.lexists(file.abs_dest_path):
                made += 1
                key = "" if name in self._doubted else self._key(file)
                self._site.note(name, key, self._new, _about(file.page) if file.page else {})
        if self.old == self._new:
            for name in self._site.gone:
                with suppress(OSError):
                    (self._new / name).unlink()
        return made

    def added(self, names: Iterable[str]) -> None:
        """Note files that were put into the new site by other means: a preview removes them once they are gone."""
        for name in names:
            self._site.note(name, "", self._new)

    def save(self) -> None:
        """Remember it, once the new site is in its place."""
        self._site.save()

    def _key(self, file: File) -> str:
        return hashlib.sha256(f"{self._frame}\0{self._text(file.src_uri)}".encode()).hexdigest()

    def _text(self, name: str) -> str:
        """The hash of a source's bytes; empty for what is none of the docs folder's."""
        return self._made_of.more(name).get(TEXT, "")

    def _take(self, name: str, key: str) -> bool:
        if not self._frame or not key or not self._site.take(name, key, self.old, self._new):
            return False
        self._kept.add(name)
        return True


def _about(page: Page) -> dict[str, str]:
    asked = {name: str(page.meta[name]) for name in _ABOUT if name in page.meta}
    return {**asked, "date": str(page.update_date or "")}


def markdown_beside(plain: list[File], files: Files) -> Iterator[str]:
    """The Markdown to publish: clean forms, and what a person wrote. What other pages are made of is HTML already."""
    yield from (file.src_uri for file in plain)
    for file in files.documentation_pages():
        if file.name == "index" and file.page and file.page.meta.get("kind") == "page":
            yield file.src_uri
