"""Pages at addresses that had one once: they lead to where it is now, or say that it was withdrawn."""

from collections.abc import Iterator, Set
from dataclasses import replace
from html import escape
from urllib.parse import quote, urlsplit

from markupsafe import Markup

from generator.model import Page, Published, address
from generator.model.entity import ENTITY_KINDS
from generator.write.downloads import download_pages
from generator.write.page_maker import PageMaker

_PAGES = (".html", ".htm", ".php")
"""Ends of addresses that other programs gave their pages."""


def gone_pages(maker: PageMaker, places: Set[str]) -> Iterator[Page]:
    """A page at each published address that is none of `places`, and the list of moves for hosts that read one."""
    aliases = _aliases(maker)
    moves = []
    for place, entry in sorted(maker.library.published.items()):
        if place in places or not (place.endswith("/") or (entry.moved and place.endswith(_PAGES))):
            continue
        target = _target(maker, entry, places, aliases)
        if target:
            moves.append((place, target))
        if place.endswith("/"):
            yield _page(maker, entry, target)
        elif target:
            yield Page(place, _signpost(maker, place, target), published=Published(place, target))
    for old, new in moves:
        yield from _files(maker, old, new)
    if moves:
        yield Page("_redirects", _redirects(urlsplit(maker.site.url).path or "/", moves))


def _signpost(maker: PageMaker, place: str, target: str) -> str:
    """The page at an address that ends like a file's, where no page of the theme can be."""
    to, canonical = escape(address.relative(target, place)), escape(maker.site.url and maker.site.url + target)
    way = Markup('<a href="{}">{}</a>').format(address.relative(target, place), maker.words("another_address"))
    there = maker.words("stands_at", place=way)
    link = f'<link rel="canonical" href="{canonical}">' if canonical else ""
    return (
        f'<!doctype html>\n<html lang="{escape(maker.words.tag)}"><head><meta charset="utf-8">'
        f"<title>{escape(maker.words('moved_title'))}</title>{link}"
        f'<meta http-equiv="refresh" content="0; url={to}"></head>'
        f"<body><p>{there}</p></body></html>\n"
    )


def _page(maker: PageMaker, entry: Published, target: str) -> Page:
    words = entry.place.rstrip("/").rpartition("/")[2].replace("-", " ")
    moved = {"moved": address.relative(target, entry.place), "canonical": maker.site.url and maker.site.url + target}
    return maker.page(
        "gone",
        entry.place,
        title=maker.words("moved_title" if target else "withdrawn_title"),
        meta={"template": "gone.html", "unlisted": "yes", **(moved if target else {})},
        published=Published(entry.place, target) if target else entry,
        target=target,
        search=f"search/?q={quote(words)}",
        words=words,
    )


def _files(maker: PageMaker, old: str, new: str) -> Iterator[Page]:
    """An episode's transcripts at its old address too: programs that play it asked for them there."""
    if (
        old.startswith("episodes/")
        and new.startswith("episodes/")
        and (episode := maker.library.episode.get(new.split("/")[1]))
    ):
        for page in download_pages(episode, maker.key):
            yield replace(page, path=old + page.path.removeprefix(new))


def _target(maker: PageMaker, entry: Published, places: Set[str], aliases: dict[str, str]) -> str:
    """Where a page is now; empty where it is nowhere."""
    folders = {address.entities(kind) for kind in ENTITY_KINDS}
    walked = set()
    place = entry.place
    while place and place not in walked:
        walked.add(place)
        if place in places:
            return place
        known = maker.library.published.get(place)
        folder, slash, slug = place.rstrip("/").rpartition("/")
        same = aliases.get(slug, "") if folder + slash in folders else ""
        place = maker.library.moved.get(place) or (known.moved if known else "") or same
    return ""


def _aliases(maker: PageMaker) -> dict[str, str]:
    """Slug of each name of an entity to its page: one may be of another kind now, or another's alias."""
    found = {slug: address.entity(entity.kind, slug) for slug, entity in maker.lookups.entity_pages.items()}
    for slug, entity in maker.lookups.entity_pages.items():
        for alias in entity.aliases:
            found.setdefault(address.slug(alias), address.entity(entity.kind, slug))
    return found


def _redirects(base: str, moves: list[tuple[str, str]]) -> str:
    """`_redirects`, as Netlify and Cloudflare Pages read it: files beside a page move with it."""
    rows = ((old, new, ("*", ":splat") if old.endswith("/") else ("", "")) for old, new in moves)
    return "".join(f"{base}{quote(old)}{rest} {base}{quote(new)}{there} 301\n" for old, new, (rest, there) in rows)
