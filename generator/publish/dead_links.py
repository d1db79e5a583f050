"""Warns of what the owner wrote and leads nowhere on the site: links and pictures of posts and pages, redirects."""

import posixpath
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from urllib.parse import unquote, urlsplit

from generator.model import Correction, Library, Problem, Published, address
from generator.model.code import parted

_LINK = re.compile(r"\]\(\s*<?([^\s()<>]+)>?(?:\s+[\"'(][^)]*)?\)")

_WAY = "Link to a file of the site, as in ../posts/name.md"


def dead_links(library: Library, paths: Collection[str], places: Collection[str]) -> tuple[Problem, ...]:
    """A warning for each link of a post or page to what is not there.

    `paths` are the files below the docs folder, `places` the addresses. A link is told from the file, as Markdown
    has it, where it names a file, or from the page's address, as browsers do; what begins with a slash is the server's.
    """
    static = {path.partition("/")[2] for path in library.static}
    files, homes = {*paths, *static}, _homes(library)
    root = urlsplit(library.site.url).path.strip("/")
    known = {"", root, *(f"{root}/{one}".strip("/") for one in (*paths, *static, *places))}
    problems: list[Problem] = []
    for path, doc, place, text in _written(library):
        targets = dict.fromkeys(link for part, code in parted(text) if not code for link in _LINK.findall(part))
        problems += _elsewhere(path, targets, known)
        for target in targets:
            if not _found(target, doc, place, files, places):
                meant = _meant(unquote(urlsplit(target).path), path, doc, homes, places)
                way = f"Write `{address.relative(meant, place)}`, as seen from the page's address" if meant else _WAY
                problems.append(Problem(path, 0, f"`{target}` leads nowhere", way, "warning"))
    return tuple(problems)


def _elsewhere(path: str, targets: Iterable[str], known: Collection[str]) -> tuple[Problem, ...]:
    """What is said of links from the server's root that are none of the site's, as posts of another site have them."""
    rooted = [target for target in targets if target.startswith("/") and not target.startswith("//")]
    lost = [target for target in rooted if unquote(urlsplit(target).path).strip("/") not in known]
    if not lost:
        return ()
    what = f"Links from the server's root that are no page of this site: {len(lost)}, the first `{lost[0]}`"
    return (Problem(path, 0, what, _WAY, "note"),)


def _homes(library: Library) -> dict[str, str]:
    """The dropped file of each talk and essay to its page's address."""
    talks = {episode.path: address.episode(episode.slug) for episode in library.episodes}
    return talks | {post.path: address.post(post.slug) for post in library.posts}


def _written(library: Library) -> Iterator[tuple[str, str, str, str]]:
    """(content file, file below the docs folder, address, text) of everything that is Markdown of the owner's."""
    for post in library.posts:
        place = address.post(post.slug)
        yield post.path, f"{place.rstrip('/')}.md", place, post.body
    for page in library.pages:
        end = "/index.md" if page.path.endswith("/index.md") else ".md"
        yield page.path, (page.slug + end).lstrip("/"), f"{page.slug}/".lstrip("/"), page.body


def _found(target: str, doc: str, place: str, files: Collection[str], places: Collection[str]) -> bool:
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
        return True
    path = unquote(parts.path)
    # Of what is told from the file, MkDocs makes an address where it names a file, and nothing of a folder.
    if not path.endswith("/") and posixpath.normpath(posixpath.join(posixpath.dirname(doc), path)) in files:
        return True
    one = posixpath.normpath(posixpath.join(place, path))
    return one == "." or one in files or any(it in places for it in (one, f"{one}/")) or f"{one}/index.md" in files


def _meant(path: str, written: str, doc: str, homes: Mapping[str, str], places: Collection[str]) -> str:
    """The address that a link means which is told from the file, dropped or made; empty where that is none either."""
    home = homes.get(posixpath.normpath(posixpath.join(posixpath.dirname(written), path)), "")
    one = posixpath.normpath(posixpath.join(posixpath.dirname(doc), path)) + "/"
    return home or (one if one in places else "")


def dead_redirects(corrections: Iterable[Correction], published: Iterable[Published]) -> tuple[Problem, ...]:
    """A warning for each redirect of `corrections.yml` to no page, or from an address that has one.

    `published` are the addresses of the site, old ones with where they moved.
    """
    made = {one.place: one for one in published}
    problems: list[Problem] = []
    for one in corrections:
        if one.kind != "redirect":
            continue
        entry = made.get(one.what)
        if one.to not in made:
            what, how = f"There is no page `{one.to}`", "Write the address of a page of the site, from its root on"
        elif entry is None or not entry.moved:
            what, how = f"There is a page at `{one.what}`, which stays", "Rename that page, or delete the entry"
        else:
            continue
        problems.append(Problem(one.path, one.line, what, how, "warning"))
    return tuple(problems)
