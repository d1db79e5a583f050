"""Links of posts to what lies beside them: to another dropped post or talk by its file, to a picture in its folder.

A post's page stands at `posts/SLUG/`, wherever its file lies: `posts/2024/name.md`, or `posts/name/index.md` beside its
pictures, as Hugo's page bundles are: https://gohugo.io/content-management/page-bundles/.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from functools import partial
from urllib.parse import quote, unquote, urlsplit

from generator.model import Episode, Post, address
from generator.model.code import parted
from generator.read.formats.format import MARKDOWN

_TARGET = re.compile(
    r"(?P<mark>\]\(\s*<?)(?P<to>[^\s()<>]+)|(?P<tag><[a-z]+\b[^<>]*?\s(?:src|href|poster)\s*=\s*)(?P<quote>[\"'])(?P<at>[^\"'<>]+)(?P=quote)",
)
_INDEX = "/index"
_SECTIONS = frozenset(
    "topics people companies products concepts events digest insights episodes recaps shows posts".split()
)
"""Where a page of this site may have the name of a post; elsewhere it was one of the other site's."""


def led(posts: Iterable[Post], episodes: Iterable[Episode], files: Collection[str]) -> tuple[Post, ...]:
    """The posts with links that lead where they lead from their files; `files` are those that a page may show."""
    posts = tuple(posts)
    homes = {episode.path: address.episode(episode.slug) for episode in episodes}
    homes |= {post.path: address.post(post.slug) for post in posts}
    names = Counter(posixpath.basename(post.path) for post in posts)
    for path, home in list(homes.items()):
        homes.setdefault(path.rpartition(".")[0].removesuffix(_INDEX), home)
        if names[name := posixpath.basename(path)] == 1:
            homes.setdefault(name, home)
    slugs = Counter(post.slug for post in posts)
    homes |= {f"/{post.slug}": address.post(post.slug) for post in posts if slugs[post.slug] == 1}
    return tuple(replace(post, body=_body(post, homes, files)) for post in posts)


def _body(post: Post, homes: Mapping[str, str], files: Collection[str]) -> str:
    written = partial(_written, post, homes, files)
    return "".join(part if code else _TARGET.sub(written, part) for part, code in parted(post.body))


def _written(post: Post, homes: Mapping[str, str], files: Collection[str], found: re.Match[str]) -> str:
    if found["mark"]:
        return found["mark"] + _meant(found["to"], post, homes, files, "posts")
    place = address.post(post.slug).rstrip("/")
    return f"{found['tag']}{found['quote']}{_meant(found['at'], post, homes, files, place)}{found['quote']}"


def _meant(target: str, post: Post, homes: Mapping[str, str], files: Collection[str], told_from: str) -> str:
    """A link as it has to be written, told from a folder where it leads to a file."""
    parts = urlsplit(target)
    if parts.scheme or parts.netloc or not parts.path:
        return target
    if parts.path.startswith("/"):
        way = parts.path.strip("/").split("/")
        first, last = way[0], way[-1]
        elsewhere = "" if first in _SECTIONS or "." in last else homes.get(f"/{last}", "")
        return address.relative(elsewhere, address.post(post.slug)) + target[len(parts.path) :] if elsewhere else target
    folder = posixpath.dirname(post.path)
    path = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
    rest = target[len(parts.path) :]
    home = homes.get(path) or (homes.get(posixpath.basename(path)) if path.endswith(MARKDOWN) else None)
    if home:
        return address.relative(home, address.post(post.slug)) + rest
    if path in files and (folder != "posts" or told_from != "posts"):
        return quote(posixpath.relpath(path, told_from)) + rest
    return target
