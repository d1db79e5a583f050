"""What a producer writes as the value of a field, checked and turned into a value of the model.

Every function takes what YAML or a transcript gives (text, list, mapping) and raises ValueError with the words that
end the sentence "`field` ...".
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from generator.model import Enclosure, address
from generator.model.language import tag_of
from generator.model.media import media_type
from generator.model.stated import day_of, length_of

_WIKI = re.compile(r"\[\[(?:[^\[\]|]*[|/])?(?=[^\W\d_])([^\[\]|/]+)(?<!\s)\]\]")
"""A page of a wiki or of Obsidian, and what it is called; `[[ -f disk ]]` is a command."""
_URL = re.compile(r"https?://[^\s<>\"'`\\]+", re.IGNORECASE)

YES, NO = frozenset({"yes", "true", "on", "1"}), frozenset({"no", "false", "off", "0"})
LONGEST_TITLE, LONGEST_LINE, LONGEST_TEXT = 300, 5_000, 100_000
"""Characters of a title, of what stands on one line, and of a description: a page has no room for more."""
MOST_ENTRIES = 1_000
"""Of a list: people, topics, chapters, sections, bullets."""


Found = TypeVar("Found")


class PartlyError(ValueError):
    """Raised where only a part of a value is wrong."""

    def __init__(self, what: str, rest: Any) -> None:
        super().__init__(what)
        self.rest = rest
        """The value without that part."""


def text(value: Any) -> str:
    """One line of plain text, white space folded; `[[People/Ann Lee]]` is Ann Lee."""
    return bounded(_WIKI.sub(r"\1", " ".join(paragraphs(value).split())), LONGEST_LINE)


def title(value: Any) -> str:
    """One line that can be a title."""
    return bounded(text(value), LONGEST_TITLE)


def bounded(words: str, longest: int) -> str:
    """The words; ValueError where there are too many."""
    if len(words) > longest:
        raise ValueError(f"has {len(words):,} characters, more than {longest:,}")
    return words


def entries(value: Any) -> Any:
    """The list; ValueError where it is too long."""
    if len(value) > MOST_ENTRIES:
        raise ValueError(f"has {len(value):,} entries, more than {MOST_ENTRIES:,}")
    return value


def paragraphs(value: Any) -> str:
    """Text that may have several paragraphs, parted by one blank line."""
    if isinstance(value, Mapping | list | tuple):
        raise ValueError("is a list, not a text")
    blocks = re.split(r"\n\s*\n", bounded(str(value), LONGEST_TEXT).strip())
    return "\n\n".join(" ".join(block.split()) for block in blocks if block.strip())


def prose(value: Any) -> str:
    """Markdown, line by line as it is written."""
    if isinstance(value, Mapping | list | tuple):
        raise ValueError("is a list, not a text")
    lines = bounded(str(value), LONGEST_TEXT).replace("\r\n", "\n").strip("\n").split("\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip()


def day(value: Any) -> date:
    """A day, from `2024-12-31`, words or milliseconds since 1970, as JavaScript counts; a time of day is left off."""
    return read_as(value, day_of, "date")


def duration(value: Any) -> int:
    """Milliseconds, from `52:10`, `1:02:10`, `9 min`, `1 h 5 min` or a number of seconds."""
    return read_as(value, length_of, "length of time")


def read_as(value: Any, read: Callable[[str], Found | None], what: str) -> Found:
    """What `read` makes of a line; ValueError where that is nothing: `what` it should be."""
    words = text(value)
    if (found := read(words)) is None:
        raise ValueError(f"is `{words[:60]}`, which is no {what}")
    return found


def one_of(words: Sequence[str]) -> Callable[[Any], str]:
    """A reader of one of some words, in any case: `Came true` is `came_true`. It raises ValueError for any other."""

    def read(value: Any) -> str:
        word = text(value).lower().replace(" ", "_").replace("-", "_")
        if word not in words:
            raise ValueError(f"is `{word[:60]}`, which is none of {', '.join(words)}")
        return word

    return read


def maybe_day(value: Any) -> date | None:
    """The same as `day`; None for what is no date."""
    try:
        return day(value)
    except ValueError:
        return None


def number(value: Any) -> int:
    """A whole number from 0: `42`, `#42`."""
    found = read_as(value, re.compile(r"#*(\d{1,7})", re.ASCII).fullmatch, "whole number")
    return int(found[1])


def flag(value: Any) -> bool:
    """Yes or no: `yes`, `true`, `on` and `1`, or their opposites, in any case."""
    words = text(value).lower()
    if words not in YES | NO:
        raise ValueError(f"is `{words[:60]}`, which is neither yes nor no")
    return words in YES


def url(value: Any) -> str:
    """An absolute web address, with `http` or `https`."""
    return read_as(value, _URL.fullmatch, "web address")[0]


def video(value: Any) -> str:
    """The address of a recording; eleven letters and digits are a video's at YouTube."""
    words = text(value)
    return url(f"https://www.youtube.com/watch?v={words}" if re.fullmatch(r"[\w-]{11}", words, re.ASCII) else words)


def place(value: Any) -> str:
    """A web address, or the path of a file below the content folder; one that begins with `/` or `./` is the same."""
    words = re.sub(r"^(?:\./|/(?!/))", "", text(value))
    if re.fullmatch(r"(?!/|.*\.\.)[\w][\w ./()&+,@-]*\.\w{2,5}", words):
        return words
    return url(words)


def language(value: Any) -> str:
    """A language tag (BCP 47), such as `en-GB`; `en_GB` is the same, and `Deutsch` is `de`."""
    return read_as(value, lambda words: tag_of(words) or None, "language tag").replace("_", "-")


def slug(value: Any) -> str:
    """The last part of a URL: small letters, digits and hyphens, as `address.slug` makes it."""
    words = text(value)
    if not words or address.slug(words) != words:
        raise ValueError(f"is `{words[:80]}`, which cannot stand in a web address; `{address.slug(words)}` can")
    return words


def names(value: Any) -> tuple[str, ...]:
    """A list of names, or one line of names with commas between; each once."""
    if isinstance(value, Mapping):
        raise ValueError("is a mapping, not a list")
    listed = isinstance(value, list | tuple)
    items = [text(item) for item in entries(value)] if listed else bounded(str(value), LONGEST_TEXT).split(",")
    items = [_WIKI.sub(r"\1", " ".join(item.split())) for item in entries(items)]
    return tuple(dict.fromkeys(item.strip() for item in items if item.strip()))


def urls(value: Any) -> tuple[str, ...]:
    """A list of web addresses, or one. Raises PartlyError with the others where some are none."""
    found, wrong = [], ""
    for item in entries(value if isinstance(value, list | tuple) else [value]):
        try:
            found.append(url(item))
        except ValueError as error:
            wrong = wrong or str(error)
    if wrong:
        raise PartlyError(f"has an entry that {wrong}", tuple(found))
    return tuple(dict.fromkeys(found))


def links(value: Any) -> tuple[tuple[str, str], ...]:
    """(name, address) of each entry of a mapping."""
    if not isinstance(value, Mapping):
        raise ValueError("is no list of `name: address`")
    return tuple((text(name), url(target)) for name, target in entries(list(value.items())))


def enclosure(value: Any) -> Enclosure:
    """A recording: its address, its path below `content`, or a mapping of `url`, `length` and `type` (MIME)."""
    fields = value if isinstance(value, Mapping) else {"url": value}
    if not fields.get("url") or set(fields) - {"url", "length", "type"}:
        raise ValueError("needs `url`, and knows `length` and `type` beside it")
    found = place(fields["url"])
    length = text(fields.get("length") or "0")
    if not length.isdigit():
        raise ValueError(f"has the length `{length}`, which is no number of bytes")
    return Enclosure(found, int(length), text(fields.get("type") or "") or media_type(found))
