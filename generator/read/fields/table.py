"""The table of fields a producer may write, and the one check of what was written against it."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from rapidfuzz import fuzz, process

from generator.model import Problem, Reading
from generator.read.fields import credits, outline, values
from generator.read.fields.draft import verdict
from generator.read.fields.languages import field_abroad
from generator.read.fields.marked_yaml import Marked

Kind = Literal["episode", "show", "post", "insights", "page", "person"]


@dataclass(frozen=True, slots=True)
class Field:
    """One field: what it is called, what may stand in it, and what it means."""

    name: str
    type: str
    """How a value is written, in words."""
    meaning: str
    example: str
    read: Callable[[Any], Any]
    """Turns the written value into the model's; raises ValueError where it can't."""
    of: tuple[str, ...] = ()
    """The kinds of content that have it, in `FIELDS`; the table of a single file leaves it out."""
    also: tuple[str, ...] = ()
    """Other names it goes by in files from elsewhere."""


_PUBLISHED = (
    "published pubdate dateadded publish_date publishdate pub_date published_at published_date published_on"
    " publication_date date_published release_date air_date upload_date episode_date recording_date"
    " recording_start_time"
)
"""What other programs call the date."""

FIELDS: tuple[Field, ...] = (
    Field("title", "text", "The title, without the show's name or a number",
          "Hot takes of 2024", values.title, ("episode", "post", "page"), ("episode_title", "name")),
    Field("date", "date", "The day it was published",
          "2024-12-31", values.day, ("episode", "post", "insights"), tuple(_PUBLISHED.split())),
    Field("added", "date", "The day it came to the site, where that is later: the digest counts its age from it",
          "2025-01-20", values.day, ("episode",)),
    Field("show", "text", "The podcast or series",
          "The Infra Pod", values.text, ("episode", "show"),
          ("podcast", "series", "name", "title", "show_name", "podcast_name", "channel", "channel_name")),
    Field("also", "list", "Other shows that have the same talk",
          "[Another Pod]", values.names, ("episode",)),
    Field("description", "Markdown", "What it is about, in a paragraph or two",
          "Two hosts look back.", values.prose, ("episode", "post", "show"), ("subtitle", "excerpt")),
    Field("notes", "Markdown", "Show notes: links, lists, sponsors",
          "Our [sponsor](https://example.org).", values.prose, ("episode",), ("shownotes", "show_notes")),
    Field("people", "people", "Who takes part: names, or `name`, `role`, `link` and `image` of each",
          "[Ann Lee, Bo Roe]", credits.people, ("episode", "show"), ("speakers", "speaker", "persons", "participants")),
    Field("hosts", "people", "People whose role is host", "[Ann Lee]", credits.people, ("episode", "show"), ("host",)),
    Field("guests", "people", "People whose role is guest", "[Bo Roe]", credits.people, ("episode",), ("guest",)),
    Field("topics", "list", "What it is about, in a word or two each",
          "[storage, search]", values.names, ("episode", "show", "insights", "post"),
          ("tags", "keywords", "categories")),
    Field("summary", "sections", "A summary in headed bullets: `heading` and `bullets` of each",
          "[{heading: Cost, bullets: [It fell.]}]", outline.sections, ("episode",)),
    Field("chapters", "chapters", "Chapters: a time and a title each",
          '["0:00 Welcome", "12:30 Storage"]', outline.chapters, ("episode",), ("chapter",)),
    Field("duration", "duration", "How long it is: a clock time, words or seconds",
          "52:10", values.duration, ("episode",),
          ("length", "duration_seconds", "runtime", "podcast_duration", "audio_duration")),
    Field("number", "number", "The episode's number", "42", values.number, ("episode",), ("episode", "episode_number")),
    Field("season", "number", "The season's number", "2", values.number, ("episode",), ("season_number",)),
    Field("language", "language", "The language spoken (BCP 47)",
          "en", values.language, ("episode", "show"), ("lang",)),
    Field("link", "URL", "Its page at the publisher",
          "https://example.org/42", values.url, ("episode",), ("url", "website", "source_url")),
    Field("link", "URL", "The source of all insights of the file", "https://example.org/42", values.url, ("insights",),
          ("url", "website", "source_url", "source", "original_url", "external_url")),
    Field("audio", "audio", "The recording: an address, a file's path, or `url`, `length` and `type`",
          "https://example.org/42.mp3", values.enclosure, ("episode",),
          ("enclosure", "audio_url", "mp3", "audio_file", "podcast_file", "media_url", "file")),
    Field("video", "URL", "A recording that opens at a second (YouTube, Vimeo)",
          "https://www.youtube.com/watch?v=abc", values.video, ("episode",),
          ("youtube", "youtube_url", "video_url", "youtube_link", "youtube_id", "video_id")),
    Field("media", "URL", "A recording anywhere: taken as `video`, `audio` or `link`, by what it is",
          "https://vimeo.com/1", values.url, ("episode",)),
    Field("image", "image", "Cover art, or somebody's picture: an address, or a path below `content/`",
          "images/42.png", values.place, ("episode", "show", "person"),
          ("cover", "picture", "photo", "avatar", "image_url", "cover_image", "featured_image", "feature_image",
           "header_image", "thumbnail", "episode_image", "podcast_image", "artwork")),
    Field("name", "text", "Who it is, as episodes name them", "Ann Lee", values.text, ("person",), ("title",)),
    Field("link", "URL", "Their own page", "https://example.org/ann", values.url, ("person",),
          ("url", "website", "web", "homepage", "blog")),
    Field("bio", "Markdown", "A paragraph about them", "Ann repairs cables.", values.prose, ("person",),
          ("biography", "about")),
    Field("links", "list", "Where else they are", "[https://example.org/ann]", values.urls, ("person",),
          ("social", "socials", "social_links")),
    Field("shows", "list", "The shows that they host", "[The Infra Pod]", values.names, ("person",)),
    Field("apps", "links", "Where the show can be followed: a podcast app's name and the show's address there",
          "{Apple Podcasts: https://podcasts.apple.com/podcast/id1}", values.links, ("show",)),
    Field("author", "text", "Who wrote it", "Brandon", values.text, ("post",), ("by",)),
    Field("author", "list", "Who wrote what `link` leads to: the insights of the file are their words",
          "[Ann Lee]", values.names, ("insights",), ("authors",)),
    Field("episode", "slug", "The slug of the episode that all insights of the file come from",
          "hot-takes", values.text, ("insights",)),
    Field("speaker", "text", "Who said all insights of the file", "Ann Lee", values.text, ("insights",)),
    Field("slug", "slug", "The last part of its web address", "hot-takes", values.slug, ("episode", "post")),
    Field("guid", "text", "The name that feeds know it by; never change it",
          "tag:example.org,2024:42", values.text, ("episode", "post", "show"), ("id", "episode_guid")),
    Field("category", "text", "An Apple Podcasts category, exact case; a subcategory after ` > `",
          "News > Tech News", values.text, ("show",)),
    Field("explicit", "yes/no", "What the feed says of the show", "no", values.flag, ("show",)),
    Field("locked", "yes/no", "Whether its feed asks other hosts not to import it", "yes", values.flag, ("show",)),
    Field("draft", "yes/no", "Leaves it out of the site", "yes", values.flag,
          ("episode", "show", "post", "insights", "page", "person")),
    Field("scan", "mapping", "Notes that `infracast scan` keeps for itself; front matter beside them is not read",
          "{feed: https://example.org/rss}", lambda value: value, ("episode",)),
)  # fmt: skip

_TELLING = ("title", "date", "slug", "guid", "number", "draft")
TELLING = frozenset(name for row in FIELDS if row.name in _TELLING for name in (row.name, *row.also)) | frozenset(
    "private published status password".split()
)
"""Names of what says which episode it is, when, and whether it waits."""
OF_THE_SHOW = ("description", "guid", "category", "explicit", "locked")
"""Fields of a `show.yml` that are no defaults of its episodes."""

OF_THE_PROGRAM = frozenset("eleventycomputed lastmod layout modified toc type weight".split())
"""What the program of another site has for itself, and says nothing to readers; in small letters alone."""
_WORDY = 60
_LIKE = 75
"""Per cent of the letters that a mistyped name shares with the one that was meant; words of another meaning have 70."""
_SHORT = 5
"""Letters of a field that another kind of content has: shorter ones are like too many words."""
_HELD = "What it holds is shown nowhere: put what readers should see into {0}"


def fields_of(kind: Kind) -> tuple[Field, ...]:
    """The fields of one kind of content."""
    return tuple(field for field in FIELDS if kind in field.of)


def by_name(fields: Iterable[Field]) -> dict[str, Field]:
    """Name to field, second names too; a field's own name wins, then the second one of the field above."""
    rows = tuple(fields)
    return {name: row for row in reversed(rows) for name in row.also} | {row.name: row for row in rows}


def by_bare_name(fields: Iterable[Field]) -> dict[str, Field]:
    """The same, each name as `bare` has it."""
    return {bare(name): row for name, row in by_name(fields).items()}


def check(kind: Kind, written: Marked, path: str) -> Reading[dict[str, Any]]:
    """The valid ones of the fields written in `path`, by name, and a warning for each of the rest.

    What reads as a draft without being `draft: yes` is an error each, and gives `draft`.
    """
    known = fields_of(kind)
    if not isinstance(written.value, Mapping):
        return check_mapping(known, written.value, written, path)
    found = verdict(written, by_name(known))
    rest = {name: value for name, value in written.value.items() if name not in found.settled}
    values, problems = check_mapping(known, rest, written, path, abroad=True)
    if found.held:
        values["draft"] = True
    return values, (*(fault.at(path) for fault in found.faults), *problems)


def check_mapping(
    fields: Sequence[Field],
    value: Any,
    written: Marked,
    path: str,
    place: tuple[str | int, ...] = (),
    abroad: bool = False,
) -> Reading[dict[str, Any]]:
    """`check` for another table, and for a mapping at `place` in the file; an empty value counts as not written.

    `abroad`: whether names may be those of other languages.
    """
    if value is None:
        return {}, ()
    if not isinstance(value, Mapping):
        how = "Write one `name: value` a line"
        return {}, (Problem(path, written.line(*place), "This is not a list of fields", how, "warning"),)
    known, alike = by_name(fields), by_bare_name(fields)
    result: dict[str, Any] = {}
    problems = [
        Problem(path, line, f"`{name}` is given twice", "Delete one; the last one counts", "warning")
        for name, line in written.repeated
        if not place
    ]
    how = "Put it in quotes, or a text of several lines below `|`, each with two blanks before it"
    problems += [
        Problem(path, line, f"`{name}` is no sound YAML without quotes: it is read as a text", how, "warning")
        for name, line in written.mended
        if not place
    ]
    for name, given in value.items():
        line = written.line(*place, name)
        field = alike.get(bare(str(name))) or known.get(field_abroad(str(name)) if abroad else "")
        if given is None or (given == "" and (abroad or field is None)):
            continue
        if field is None and abroad and bare(str(name)) in OF_THE_PROGRAM:
            continue
        if field is None:
            shown = " or ".join(f"`{one}`" for one in ("notes", "description", "bio") if one in known)
            how = _HELD.format(shown) if shown and _holds_text(given) else _nearest(name, known)
            problems.append(Problem(path, line, f"`{name}` is no field here", how, "warning"))
        elif field.name not in result or name == field.name:
            try:
                result[field.name] = field.read(given)
            except ValueError as error:
                if isinstance(error, values.PartlyError):
                    result[field.name] = error.rest
                how = f"Write it as in `{field.name}: {field.example}`"
                problems.append(Problem(path, line, f"`{name}` {error}", how, "warning"))
    return result, tuple(problems)


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like a mistyped one; empty where none is like it."""
    found = process.extractOne(word.lower(), sorted(set(known)), scorer=fuzz.ratio, score_cutoff=_LIKE)
    return found[0] if found else ""


def bare(name: str) -> str:
    """A field's name as it is compared: `audioUrl` is `audio_url`."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def _holds_text(given: Any) -> bool:
    """Whether somebody wrote more under an unknown name than a word or two."""
    return isinstance(given, list | Mapping) or (isinstance(given, str) and len(given) > _WORDY)


def _nearest(name: str, known: Mapping[str, Field]) -> str:
    if guess := nearest(name, known):
        return f"Did you mean `{known[guess].name}`? Otherwise delete it"
    if elsewhere := nearest(name, [field.name for field in FIELDS if len(field.name) > _SHORT]):
        of = ", ".join(dict.fromkeys(kind for field in FIELDS if field.name == elsewhere for kind in field.of))
        return f"Did you mean `{elsewhere}`? That is a field of: {of}. Otherwise delete it"
    return "Delete it; the manual (What you drop) has the table of fields"
