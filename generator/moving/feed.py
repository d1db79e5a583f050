"""Reads the episodes of a podcast feed, or of an export that WordPress (WXR) or Podlove makes."""

import gzip
import io
import re
import zlib
from collections.abc import Iterator
from dataclasses import replace
from xml.etree import ElementTree as ET

from defusedxml.ElementTree import fromstring

from generator.model import ContentError, address
from generator.moving.atom import atom
from generator.moving.elements import SPACES, attribute, below_root, chapters, credits_of, day, filled, plain, told
from generator.moving.podlove import ROOT as PODLOVE
from generator.moving.podlove import podlove
from generator.moving.records import Found, Moved
from generator.read.episode_pages.heading import notes_and_talk
from generator.read.episode_pages.html_markdown import markdown
from generator.read.text.repair import decode
from generator.scan.podcast import mended, tags_of

LARGEST = 256 * 1024 * 1024
"""Bytes of an export or a feed, unpacked."""
_WORDPRESS = re.compile(r"\{http://wordpress\.org/export/[\d.]+/\}")
"""Its namespace has the version in it."""
_OUT = ("publish", "future", "")
_EPISODES = ("podcast", "episode", "episodes")
"""Kinds of WordPress posts that are episodes, whether their recording is told or not."""
_METAS = ("enclosure", "audio_file")
"""Where PowerPress, and where Seriously Simple Podcasting, keeps the recording's address."""
_SHORT = re.compile(r"\[/?[a-z][\w-]*(?:\s[^\]\n]*)?\](?!\()")
"""What a WordPress plugin is to replace, such as `[powerpress]`."""
_LAYOUT = re.compile(r"\[/[\w-]+\]|\[[a-z](?:(?=\w*_)\w*+|\w*+\s[^\[\]\n=]*+=[^\[\]\n]*+)\](?!\()")
"""The same amid what was said, where `[laughs]` is a sound."""


def feed(data: bytes) -> Found:
    """The episodes of a document: its items with a recording. Raises ContentError where it is none.

    XML that `infracast scan` mends is mended here, too, and that is told.
    """
    data = _unpacked(data)
    try:
        return _found(fromstring(data))
    except (ET.ParseError, ValueError) as error:
        broken = f"no sound XML ({error})"
    try:
        found = _found(fromstring(mended(decode(data)[0])))
    except (ET.ParseError, ValueError) as error:
        raise ContentError(f"This is {broken}", "Export it again, or give the podcast's feed") from error
    return replace(found, left=(f"it is {broken}: bare signs in it were mended", *found.left))


def _found(root: ET.Element) -> Found:
    if root.tag == PODLOVE:
        return podlove(root)
    if root.tag == f"{{{SPACES['atom']}}}feed":
        return atom(root)
    channel = root.find("channel")
    if channel is None:
        raise ContentError("There is no feed in it", "Give a podcast feed, or a WordPress or Podlove export")
    for element in channel.iter():
        element.tag = _WORDPRESS.sub("wp_", str(element.tag))
    read = [_item(item) for item in channel.iter("item")]
    more = [one.get("href") for one in channel.findall("atom:link", SPACES) if one.get("rel") == "next"]
    return Found(
        tuple(one for one in read if isinstance(one, Moved)),
        dict(_show(channel)),
        (
            *(one for one in read if isinstance(one, str)),
            *(f"The feed goes on at {href}: import that, too" for href in more),
        ),
    )


def _unpacked(data: bytes) -> bytes:
    """The document, where it came packed."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            found = packed.read(LARGEST + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise ContentError(f"It can't be unpacked ({error})", "Export it again") from error
    if len(found) > LARGEST:
        raise ContentError(f"It is larger than {LARGEST} bytes", "Export fewer episodes at a time")
    return found


def _item(item: ET.Element) -> Moved | str:
    """The episode, or a line on why it is none."""
    title = plain(told(item, "title")) or "an item without a title"
    metas = {told(one, "wp_meta_key"): told(one, "wp_meta_value") for one in item.findall("wp_postmeta")}
    kind = told(item, "wp_post_type")
    audio = _audio(item, metas)
    if kind not in ("", "post", *_EPISODES):
        return f"{title}: a WordPress {kind}"
    if told(item, "wp_status") not in _OUT:
        return f"{title}: not published ({told(item, 'wp_status')})"
    if told(item, "wp_post_password"):
        return f"{title}: behind a password"
    if not audio and kind not in _EPISODES:
        return f"{title}: it has no recording; if it is an essay, drop its text into content/posts/"
    tags = tags_of(item)
    html = told(item, "content:encoded") or told(item, "description")
    notes, said = notes_and_talk(markdown(html))
    codes = _SHORT.findall(notes)
    topics = [plain(one.text) for one in item.findall("category") if one.get("domain") in (None, "post_tag")]
    fields = {
        "title": title,
        "date": day(told(item, "pubDate")) or day(told(item, "wp_post_date")),
        "guid": metas.get("_podlove_guid") or told(item, "guid"),
        "description": markdown(told(item, "itunes:summary") or told(item, "itunes:subtitle")),
        "people": credits_of(tags),
        "topics": [one for one in topics if one],
        "number": told(item, "itunes:episode") or tags.number,
        "season": told(item, "itunes:season") or tags.season,
        "duration": told(item, "itunes:duration") or metas.get("duration", ""),
        "chapters": chapters(tags),
        "audio": audio,
        "image": attribute(item, "itunes:image", "href"),
    }
    left = [
        f"its transcript, {one.url}: `infracast scan` fetches it, or drop it as a file of the same name"
        for one in tags.transcripts[:1]
    ]
    return Moved(
        title,
        address.slug(told(item, "wp_post_name") or title),
        filled(fields),
        _SHORT.sub("", notes).strip(),
        _LAYOUT.sub("", said).strip(),
        former=below_root(told(item, "link")),
        left=(*left, *(f"`{code}` in its text" for code in dict.fromkeys(codes))),
    )


def _audio(item: ET.Element, metas: dict[str, str]) -> dict[str, object]:
    found = item.find("enclosure")
    if found is not None and found.get("url"):
        row = [found.get("url", ""), found.get("length", ""), found.get("type", "")]
    else:
        meta = next((metas[name] for name in _METAS if metas.get(name)), "")
        row = [line.strip() for line in meta.split("\n")][:3]
    named = dict(zip(("url", "length", "type"), row, strict=False))
    named["length"] = named.get("length", "") if named.get("length", "").isdigit() else metas.get("filesize_raw", "")
    return filled(dict(named)) if named.get("url") else {}


def _show(channel: ET.Element) -> Iterator[tuple[str, str]]:
    category = channel.find("itunes:category", SPACES)
    below = category.find("itunes:category", SPACES) if category is not None else None
    names = [one.get("text", "") for one in (category, below) if one is not None]
    said = {
        "title": plain(told(channel, "title")),
        "description": markdown(told(channel, "description")),
        "language": told(channel, "language"),
        "image": attribute(channel, "itunes:image", "href"),
        "category": " > ".join(names),
        "guid": told(channel, "podcast:guid"),
        "explicit": "yes" if told(channel, "itunes:explicit").lower() in ("yes", "true", "explicit") else "",
    }
    yield from ((name, value) for name, value in said.items() if value)
