"""Reads the episodes of the export that Podlove Publisher makes of its own tables."""

import re
from xml.etree import ElementTree as ET

from generator.model import address
from generator.moving.elements import SPACES, day, filled, plain, told
from generator.moving.records import Found, Moved
from generator.read.episode_pages.html_markdown import markdown

ROOT = f"{{{SPACES['wpe']}}}export"
_CHAPTER = re.compile(r"^\s*([\d:.]+)\s+(.+?)\s*(?:<\S*>)?\s*$", re.MULTILINE)
_ELSEWHERE = "its page's address, GUID and day: the podcast's feed and WordPress' own export have them"


def podlove(root: ET.Element) -> Found:
    """The episodes of its table, each with the first recording that there is of it.

    Titles, days and GUIDs lie in WordPress' tables: what of them is not here is listed.
    """
    settings = _serialised(told(root, "wpe:options/wpe:podlove_podcast"))
    types = {told(one, "wpe:id"): one for one in root.findall("wpe:filetypes/wpe:filetype", SPACES)}
    assets = {told(one, "wpe:id"): one for one in root.findall("wpe:assets/wpe:asset", SPACES)}
    heard: dict[str, dict[str, object]] = {}
    for one in root.findall("wpe:mediafiles/wpe:mediafile", SPACES):
        asset = assets.get(told(one, "wpe:episode_asset_id"))
        kind = types.get(told(asset, "wpe:file_type_id")) if asset is not None else None
        if asset is None or kind is None or told(kind, "wpe:type") != "audio" or not told(one, "wpe:size").isdigit():
            continue
        end = f"{told(asset, 'wpe:suffix')}.{told(kind, 'wpe:extension')}"
        row = {"url": end, "length": told(one, "wpe:size"), "type": told(kind, "wpe:mime_type")}
        heard.setdefault(told(one, "wpe:episode_id"), filled(dict(row)))
    base = settings.get("media_file_base_uri", "")
    every = root.findall("wpe:episodes/wpe:episode", SPACES)
    image = settings.get("cover_image", "")
    show = {"title": settings.get("title", ""), "description": settings.get("summary", ""), "image": image}
    return Found(
        tuple(_episode(one, heard.get(told(one, "wpe:id"), {}), base) for one in every),
        filled({**show, "language": settings.get("language", "")}),
        () if every else ("There is no episode in it",),
    )


def _episode(one: ET.Element, heard: dict[str, object], base: str) -> Moved:
    name = told(one, "wpe:slug")
    title = plain(told(one, "wpe:title")) or name.replace("-", " ").capitalize() or "An episode without a name"
    text = told(one, "wpe:summary")
    fields = {
        "title": title,
        "date": day(told(one, "wpe:recording_date")),
        "description": plain(told(one, "wpe:subtitle")),
        "number": told(one, "wpe:number"),
        "duration": told(one, "wpe:duration"),
        "image": told(one, "wpe:cover_art"),
        "chapters": [f"{start} {words}" for start, words in _CHAPTER.findall(told(one, "wpe:chapters"))],
        "audio": {**heard, "url": f"{base}{name}{heard['url']}"} if heard and base else {},
    }
    left = (_ELSEWHERE,) if heard and base else (_ELSEWHERE, "its recording")
    return Moved(title, address.slug(name or title), filled(fields), markdown(text), left=left)


def _serialised(text: str) -> dict[str, str]:
    """The texts of an array as PHP writes it: `s:5:"title";s:3:"Hum";` pairs; whatever else is in it is passed over."""
    return dict(re.findall(r's:\d+:"(\w+)";\s*s:\d+:"(.*?)";', text, re.DOTALL))
