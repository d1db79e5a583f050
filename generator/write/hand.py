"""Pages that a person wrote as Markdown, taken over as they are."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from generator.model import HandPage, Library, Page, Published
from generator.write.page_maker import PageMaker, front_matter

_FRONT = re.compile(r"\A---[ \t]*\n(.*?)^---[ \t]*\n", re.DOTALL | re.MULTILINE)


def hand_pages(maker: PageMaker) -> Iterator[Page]:
    """Each hand-written page at its own address; it gets a title where its front matter has none."""
    for page in maker.library.pages:
        # Named as its source is, so that a picture beside the source is found beside the page.
        suffix = "/index.md" if page.path.endswith("/index.md") else ".md"
        entry = Published(f"{page.slug}/") if page.slug else None
        yield Page((page.slug + suffix).lstrip("/"), _text(page), page.path, published=entry)


def linked(library: Library) -> tuple[tuple[str, str], ...]:
    """(title, address) of those that every footer links to, by address; one that lies deeper is for another to link."""
    shown = (page for page in library.pages if page.slug and "/" not in page.slug)
    return tuple(sorted(((page.title, f"{quote(page.slug)}/") for page in shown), key=lambda item: item[1]))


def _text(page: HandPage) -> str:
    found = _FRONT.match(page.body)
    own = found[1] if found else ""
    body = page.body[found.end() :] if found else page.body
    fields = {"title": page.title, "kind": "page", "filters": {"kind": ["page"]}}
    missing = {name: value for name, value in fields.items() if not re.search(rf"^{name}\s*:", own, re.MULTILINE)}
    head = front_matter(missing)
    if re.search(r"^hide\s*:", own, re.MULTILINE):
        head = head.replace("hide: [navigation, toc]\n", "")
    return head.replace("---\n", f"---\n{own}", 1) + "\n" + body.lstrip("\n")
