"""Insights in tables and data, as programs export them: rows with named columns, and lists within lists.

Readwise and Notion give CSV, others TSV, JSON or YAML: each row has its words under one of some names, and may have
its day, speaker, link, episode, moment and topics beside them. What a list stands in speaks for each of its rows.
"""

import csv
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from io import StringIO
from typing import Any

from generator.model import ContentError
from generator.model.stated import day_of, length_of
from generator.read.fields.draft import verdict
from generator.read.fields.marked_yaml import Marked, marked_yaml
from generator.read.formats.pieces.json_text import parse_many
from generator.read.insights.exports import highlights, is_beside, outlined, selected
from generator.read.insights.origin import Item, with_origin

TABLES = (".csv", ".tsv")
JSON = (".json", ".jsonl", ".ndjson")
YAML = (".yml", ".yaml")
DATA = (*TABLES, *JSON, *YAML)
_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "text": ("insight", "highlight", "text", "full_text", "quote", "quote_text", "content", "body", "takeaway",
             "claim", "tweet", "message", "snippet", "words", "selection", "quote_description",
             "text_content", "string", "name"),
    "day": ("date", "highlighted_at", "created_at", "created", "created_time", "date_added", "added", "added_at",
            "published", "published_at", "saved_at", "create_time", "time_added", "creation_date",
            "user_edited_timestamp_usec", "created_timestamp_usec", "day"),
    "speaker": ("speaker", "said_by", "who", "by", "author", "quote_author", "book_author", "authors", "person",
                "guest", "from", "name", "user"),
    "link": ("link", "url", "source_url", "permalink", "highlight_url", "source", "readwise_url", "uri",
             "page_url"),
    "episode": ("episode", "slug", "episode_slug"),
    "start_ms": ("timestamp", "time", "start", "at"),
    "topics": ("topics", "tags", "topic", "tag"),
}  # fmt: skip
"""What a column is for, by the names that it goes by; the first that is there counts."""
_LISTS = frozenset(("insights", "highlights", "quotes", "takeaways", "items", "entries", "notes", "tweets", "claims"))
"""Names of lists whose texts are insights themselves."""
_DISCARDED = ("is_discard", "is_deleted", "is_trashed")
_BESIDE = frozenset(("labels", "tags", "topics", "attachments", "annotations", "attributes"))
"""Lists whose entries are called something, and say nothing."""
_HEADED = re.compile(r"^#{1,6}[ \t].*\n+(?=.)", re.MULTILINE)
_BLOCK = re.compile(r"</?(?:p|div|li|ul|ol|blockquote|br)\b[^<>]*>", re.IGNORECASE)
_TEXT = frozenset(_COLUMNS["text"])
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
READ = "Call the column of words `insight`; beside it may stand `date`, `speaker`, `link`, `episode` and `timestamp`"
_KNOWN = frozenset(name for names in _COLUMNS.values() for name in names)


@dataclass(frozen=True, slots=True)
class Rows:
    """What a file of data holds."""

    items: tuple[Item, ...]
    unread: tuple[str, ...] = ()
    """Columns that are shown nowhere, as they are called."""
    wrong: tuple[tuple[int, str], ...] = ()
    """(line, what stands there) of days that are none."""


def rows(text: str, suffix: str) -> Rows:
    """The insights of a file with a suffix of DATA. Raises ContentError where it holds none, or is unsound."""
    reader = _Reader(text)
    if suffix in TABLES:
        for line, row in _table(text, suffix):
            for one in highlights(row):
                reader.row(selected(one), line)
    else:
        reader.walk(marked_yaml(text).value if suffix in YAML else parse_many(text)[0], {}, True)
    if not reader.items and not reader.held:
        raise ContentError("There is no insight in it", READ, 1)
    unread = {name: None for name in reader.unread if _plain(name) not in _KNOWN}
    return Rows(tuple(reader.items), (*unread, *reader.lost), tuple(reader.wrong))


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self.items: list[Item] = []
        self.held = False
        self.unread: dict[str, None] = {}
        self.lost: dict[str, None] = {}
        self.wrong: list[tuple[int, str]] = []

    def walk(self, value: Any, above: Mapping[str, Any], words: bool) -> None:
        """Take each row of nested lists; `above` is what they stand in, `words`: whether a text alone is an insight."""
        if isinstance(value, list):
            for entry in value:
                self.walk(entry, above, words)
        elif isinstance(value, str) and words:
            self.row({**above, "insight": value}, self._line(value))
        elif isinstance(value, Mapping):
            if is_beside(value):
                return
            value = selected(value)
            own = {**above, **{name: entry for name, entry in value.items() if not _many(entry)}}
            held = _first(value, "text")
            # `name` is what rows of Notion have for their words; with lists beside it, it names whose they are.
            if (
                held
                and not (held[0] == "name" and "children" not in value and any(map(_is_list, value.values())))
                and isinstance(held[1], str)
                and held[1].strip()
            ):
                beside = {name: entry for name, entry in own.items() if _plain(name) not in _TEXT}
                noted = {"insight": outlined(held[1])} if "children" in value or held[0] == "string" else value
                self.row({**above, **beside, **noted}, self._line(held[1]))
                self.walk(value.get("children") or [], beside, words)
            else:
                for name, entry in value.items():
                    if isinstance(entry, list) and _plain(name) not in _BESIDE:
                        self.walk(entry, own, _plain(name) in _LISTS)

    def row(self, row: Mapping[str, Any], line: int) -> None:
        """Take a row that has words and is no draft."""
        if verdict(Marked(row)).held or any(_plain(name) in _DISCARDED and row[name] is True for name in row):
            self.held = True
            return
        told = {purpose: cell for purpose in _COLUMNS if (cell := _first(row, purpose))}
        text = _HEADED.sub("", str(told["text"][1])) if "text" in told else ""
        text = " ".join(_BLOCK.sub(" ", text).split())
        if not re.search(r"\w", text):
            return
        self.unread |= dict.fromkeys(name for name, value in row.items() if value and not _many(value))
        values = {purpose: value for purpose, (_, value) in told.items()}
        day = _day(values["day"]) if "day" in values else _day(values.get("start_ms", ""))
        if "day" in values and not day:
            self.wrong.append((line, str(values["day"])[:60]))
        if "link" in told and not re.match(r"https?://", str(values["link"]).strip()):
            self.lost[told["link"][0]] = None
        speaker, link, episode = (_one(values.get(name, "")) for name in ("speaker", "link", "episode"))
        topics = values.get("topics", "")
        listed = topics if isinstance(topics, list) else re.split(r"[,;]", str(topics))
        found = with_origin(line, text)
        moment = length_of(str(values.get("start_ms", "")))
        self.items.append(
            replace(
                found,
                day=day,
                speaker=found.speaker or speaker.lstrip("@") * (told.get("speaker") != told["text"]),
                link=found.link or (link if re.match(r"https?://", link) else ""),
                episode=found.episode or (episode if _SLUG.fullmatch(episode) else ""),
                start_ms=moment if found.start_ms is None else found.start_ms,
                topics=tuple(topic for one in listed if (topic := str(_called(one)).strip())),
            )
        )

    def _line(self, words: str) -> int:
        """Where words stand; rows come in the order of the file."""
        begun = words.strip().partition("\n")[0][:40]
        places = [self._text.find(form, self._at) for form in (begun, json.dumps(begun)[1:-1])]
        self._at = max(*places, self._at)
        return self._text.count("\n", 0, self._at) + 1


def _table(text: str, suffix: str) -> Iterator[tuple[int, dict[str, str]]]:
    """(line, cells by column) of each row."""
    head = text.lstrip().partition("\n")[0]
    delimiter = "\t" if suffix == ".tsv" else max(",;\t|", key=head.count)
    reader = csv.reader(StringIO(text), delimiter=delimiter)
    columns: list[str] = []
    last = 0
    try:
        for cells in reader:
            line, last = last + 1, reader.line_num
            if not columns:
                columns = [cell.strip() for cell in cells] if any(cells) else []
            elif any(cells):
                yield line, dict(zip(columns, cells, strict=False))
    except csv.Error as error:
        raise ContentError(
            f"The table cannot be read: {error}", "Look for a missing quote above this line", last + 1
        ) from error


def _day(value: Any) -> date | None:
    """The day that a cell states; too as seconds or microseconds since 1970, or as `20240501101112000`."""
    text = str(value).strip()
    if found := re.fullmatch(r"(\d{10})(?:\d{6})?", text):
        return day_of(f"{found[1]}000")
    return day_of(text[:8] if re.fullmatch(r"(?:19|20)\d{12}(?:\d{3})?", text) else text)


def _plain(name: str) -> str:
    """A column's name as `snake_case`."""
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name.strip())
    return re.sub(r"\W+", "_", parted.casefold()).strip("_")


def _called(value: Any) -> Any:
    """Of somebody or something that fields describe its name."""
    return value.get("name") or value.get("text") if isinstance(value, Mapping) else value


def _one(value: Any) -> str:
    """A cell as text; of a list its texts."""
    return ", ".join(str(_called(one)) for one in value) if isinstance(value, list) else str(value).strip()


def _is_list(value: Any) -> bool:
    return isinstance(value, list)


def _many(value: Any) -> bool:
    return isinstance(value, list | Mapping)


def _first(row: Mapping[str, Any], purpose: str) -> tuple[str, Any] | None:
    """The first filled column for a purpose, with its plain name."""
    named = {_plain(name): value for name, value in row.items()}
    for name in _COLUMNS[purpose]:
        value = named.get(name)
        value = _called(value)
        if value not in (None, "", []):
            return name, value
    return None
