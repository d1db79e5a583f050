"""A folder of Hugo, Jekyll or Eleventy, one Markdown file an episode, to the episodes in it."""

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Any

from generator.model import ContentError, address
from generator.moving.records import Found, Moved
from generator.read.fields import by_name, fields_of
from generator.read.file_name import file_name, humanise
from generator.read.front_matter import marked_front_matter
from generator.read.repair import decode
from generator.read.values import names

CALLED = {
    "summary": "description", "excerpt": "description", "podcast_file": "audio", "podcast": "audio", "mp3": "audio",
    "audio_file": "audio", "audio_url": "audio", "file": "audio", "media_url": "audio", "episode_number": "number",
    "episodenumber": "number", "categories": "topics", "cover_image": "image", "featured_image": "image",
    "featureimage": "image", "thumbnail": "image", "podcast_duration": "duration", "season_number": "season",
}  # fmt: skip
"""What their themes call our fields."""
_OF_THEIRS = frozenset(
    "layout type weight aliases permalink url slug redirect_from lastmod modified toc eleventycomputed".split()
)
_TRANSCRIPT = re.compile(r"^#{1,6}[ \t]*(?:full[ \t]+)?transcript[^\n]*\n", re.IGNORECASE | re.MULTILINE)
_CODE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)


def folder(place: Path) -> Found:
    """Every Markdown file with front matter and a title or a date; what follows a heading "Transcript" was said."""
    episodes: list[Moved] = []
    left: list[str] = []
    for path in sorted((*place.rglob("*.md"), *place.rglob("*.markdown"))):
        source = path.relative_to(place).as_posix()
        if any(part.startswith(".") or part in ("node_modules", "_site", "public") for part in path.parts):
            continue
        try:
            written, body = marked_front_matter(decode(path.read_bytes())[0])
        except (ContentError, OSError) as error:
            left.append(f"{source}: {error}")
            continue
        if not isinstance(written.value, Mapping) or path.stem in ("_index", "README"):
            left.append(f"{source}: no front matter, so no episode")
        else:
            episodes.append(_episode(path, source, written.value, body))
    return Found(tuple(episodes), left=tuple(left))


def _episode(path: Path, source: str, written: Mapping[str, Any], body: str) -> Moved:
    stem = path.parent.name if path.stem == "index" else path.stem
    name = file_name(stem)
    fields, left = _fields(written)
    fields.setdefault("title", name.words or humanise(stem))
    if name.day and "date" not in fields:
        fields["date"] = name.day.isoformat()
    fields["date"] = str(fields.get("date", ""))[:10]
    notes, _, said = _TRANSCRIPT.sub("\0", body, count=1).partition("\0")
    if code := _CODE.search(notes):
        left.append(f"`{code[0][:40]}` in its text")
    slug = address.slug(str(written.get("slug") or name.slug or fields["title"]))
    kept = {field: value for field, value in fields.items() if value not in (None, "", [], {})}
    return Moved(
        source, slug, kept, _CODE.sub("", notes).strip(), said.strip(), _former(path, written, slug, kept), tuple(left)
    )


def _fields(written: Mapping[str, Any]) -> tuple[dict[str, Any], list[str]]:
    """The fields that are ours, under our names, and what has no place."""
    known = by_name(fields_of("episode"))
    fields: dict[str, Any] = {}
    left = []
    for given, value in written.items():
        plain = given.strip().lower().replace("-", "_")
        row = known.get(CALLED.get(plain, plain))
        if plain in _OF_THEIRS or value is None:
            continue
        try:
            if row is None:
                raise ValueError("is no field here")
            row.read(value)
            fields.setdefault(row.name, value)
        except ValueError as error:
            left.append(f"`{given}` {error}")
    return fields, left


def _former(path: Path, written: Mapping[str, Any], slug: str, fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Where it was: what its front matter says, else what its program does with such a path."""
    given = (written.get(name) for name in ("permalink", "url"))
    stated = [value for value in given if isinstance(value, str) and not set("{:") & set(value)]
    also = [one for name in ("aliases", "redirect_from") for one in names(written.get(name) or ())]
    if not stated:
        parts = PurePosixPath(path.as_posix()).parts
        day = str(fields["date"]).replace("-", "/")
        if "_posts" in parts:
            stated = [f"{day}/{slug}.html"]
        elif "content" in parts:
            section = parts[len(parts) - parts[::-1].index("content") : -2 if path.stem == "index" else -1]
            stated = ["/".join((*section, slug)) + "/"]
        elif path.parent.name.startswith("_"):
            stated = [f"{path.parent.name[1:]}/{path.stem}.html"]
        else:
            stated = [f"{path.parent.name}/{path.stem}/"]
    return tuple(dict.fromkeys(one.lstrip("/") for one in (*stated, *also) if one.strip("/")))
