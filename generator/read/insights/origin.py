"""The origin that an insight may end with: who said it, in which episode and when, and where it can be read.

An origin is what follows the last spaced dash (`—`, `–` or `--`) after a finished sentence or a quotation, parts with
commas between: a speaker; an episode, as `[title](slug)` or as a slug with a time, `slug @ 14:32`; a link, as
`[title](https://…)` or bare. ` (source: https://…)` at the end is a link, too.
"""

import re
from dataclasses import dataclass
from datetime import date

from generator.model import address
from generator.model.stated import day_of, length_of
from generator.read.formats.heads.names import called, is_name, is_report
from generator.read.insights.plain_words import plain_words

SOURCE = re.compile(
    r"\s*[(\[]source:\s*(https?://[^\s()\[\]<>]+(?:\([^\s()]*\)[^\s()\[\]<>]*)*)\s*[)\]]\s*$", re.IGNORECASE
)
DASH = re.compile(r"(?:^|\s)(?:—|–|―|--|~)\s+|(?<=[\"”’»*_])\s-\s+")
_FINISHED = re.compile(r"[.!?…][\"'”’)\]*_]*$")
QUOTED = re.compile(r"[*_]*[\"“„«].*[\"”“»][*_]*", re.DOTALL)
"""Words in marks of quotation, which need no full stop to be finished."""
_TIME = r"(?:\d{1,2}:)?\d{1,3}:\d{2}"
_EPISODE = re.compile(
    rf"(?:\[[^\]]*\]\(([a-z0-9-]+)\)|([a-z0-9]+(?:-[a-z0-9]+)+|[a-z0-9-]+(?=\s*@)))(?:\s*@\s*({_TIME}))?"
)
_LINK = re.compile(r"(?:\[[^\]]*\]\((https?://\S+)\)|(https?://\S+))")
_NAME = re.compile(r"[^\W\d_][\w.'’ -]{1,60}")
_SENTENCE_ENDS = re.compile(r"[^\W\d_]{4,}\.$")
_OF_WHAT = re.compile(
    r"(?P<who>[*_]*[^\W\d_a-z][\w.'’-]*"
    r"(?: (?:de|van|von|der|la|di|da|du|del|bin|ibn|al|el|[^\W\d_a-z][\w.'’-]*)){1,4}[*_]*)"
    r"(?:,\s*(?P<rest>[*_\"“‘\[(]*[^\W_a-z].{1,160}?)|\s+(?P<of>(?:on|in|at|from|via)\s.{1,160}?|\([^()]{1,120}\)))[*_]*"
)
"""Who said it, and behind a comma, `on` or in brackets where: a book, an office, a show."""
BY, ON = "\ue000", "\ue001"
"""What the readers of exports put before who said the words, and before the day, where the app says both."""


@dataclass(frozen=True, slots=True)
class Item:
    """One insight as it is written."""

    text: str
    line: int
    """The line of the file it begins on, from 1."""
    speaker: str = ""
    episode: str = ""
    start_ms: int | None = None
    link: str = ""
    bad_time: str = ""
    """What stands where a time would and is none."""
    day: date | None = None
    """Its own day; the file's where it has none."""
    topics: tuple[str, ...] = ()
    untold: str = ""
    """What stands behind the name of who said it, and is shown nowhere."""
    linked: tuple[str, ...] = ()
    """Addresses that its words link to."""


def with_origin(line: int, written: str, markup: bool = True) -> Item:
    """An insight as `written` with the origin that it ends with; `markup` as in `plain_words`."""
    link, origin, untold = "", ("", "", "", ""), ""
    written, _, day = written.partition(ON)
    written, by, who = written.partition(BY)
    if found := SOURCE.search(written):
        link, written = found[1], written[: found.start()]
    dashes = list(DASH.finditer(written))
    if dashes:
        text, tail = written[: dashes[-1].start()].rstrip(), written[dashes[-1].end() :]
        quoted = QUOTED.fullmatch(text) and (is_name(tail.strip(" *_")) or _credited(tail))
        if quoted or _FINISHED.search(text):
            # Of words whose speaker an export tells, an origin names the same one.
            if (named := _origin(tail)) and (not by or named[0] == who):
                written, origin = text, named
            elif (credited := _credited(tail)) and (not by or credited[0] == who):
                written, origin, untold = text, (credited[0], "", "", credited[1]), credited[2]
    speaker, episode, time, named_link = origin
    start_ms = length_of(time)
    words, linked = plain_words(written.rstrip(), markup)
    return Item(
        words,
        line,
        ", ".join(called(one.strip())[0] for one in who.split(";")) if by else speaker,
        episode,
        start_ms,
        named_link or link,
        bad_time=time if start_ms is None else "",
        day=day_of(day),
        untold=untold,
        linked=linked,
    )


def _origin(tail: str) -> tuple[str, str, str, str] | None:
    """(speaker, episode, time as it is written, link) of an origin; None where what follows the dash is none."""
    speaker, episode, time, link = "", "", "", ""
    for part in map(str.strip, re.split(r",\s+(?![^\[]*\])", tail.strip())):
        part = part.strip()
        part = part if "](" in part else part.strip("*_ ")
        if (found := _LINK.fullmatch(part)) and not link:
            link = found[1] or found[2]
        elif (found := _EPISODE.fullmatch(part)) and not episode:
            episode = found[1] or found[2]
            time = found[3] or ""
        elif not (speaker or episode or link) and _is_called(part) and address.slug(part) != part:
            speaker = part
        else:
            return None
    return speaker, episode, time, link


def _is_called(part: str) -> bool:
    """Whether somebody may be called so: words that go on in small letters, or end a sentence, are no name."""
    prose = " " in part and (part[0].islower() or _SENTENCE_ENDS.search(part))
    return _NAME.fullmatch(part) is not None and not prose


def _credited(tail: str) -> tuple[str, str, str] | None:
    """(speaker, link, what else is told) of `Ann Lee, Slow Writes`, `Ann Lee on [The Show](https://…)`; else None."""
    found = _OF_WHAT.fullmatch(tail.strip())
    if not found or not is_name(found["who"].strip("*_")) or is_report(found["who"]):
        return None
    rest = (found["rest"] or found["of"]).strip()
    if re.fullmatch(r"(?:Jr|Sr|I{2,3}|IV)\.?", rest):
        return f"{found['who'].strip('*_ ')} {rest}", "", ""
    link = re.search(r"\]\((https?://[^()\s]+)\)", rest)
    return found["who"].strip("*_ "), link[1] if link else "", plain_words(rest)[0].strip("*_ ")
