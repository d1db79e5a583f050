"""Pages of podcast sites: which of their text is show notes, and which was said.

Sites made with Hugo, Jekyll, Astro or Eleventy keep an episode as a page: fields, notes and links, and perhaps the
transcript below a heading that says so. Links and sponsors are nobody's speech.
"""

import re
from collections.abc import Iterable
from itertools import pairwise

from generator.model import Chapter, Cue, Turn
from generator.read.episode_pages.heading import HEADED, NOTES, Under, talk_under, under
from generator.read.episode_pages.html_markdown import as_markdown
from generator.read.formats.clock import TIME, clock
from generator.read.formats.heads.stated import stated
from generator.read.formats.markdown import Paragraph, paragraphs
from generator.read.formats.markup import unmarked
from generator.read.formats.plain_text.layout import layout

_ELEMENT = re.compile(rf"<(?!a\b)\w[^<>]{{0,400}}>\s*{HEADED}\s*</", re.IGNORECASE)
_BODY = re.compile(r"</head\s*>|<body\b[^<>]{0,400}>|\A", re.IGNORECASE)
_INTERVIEW = re.compile(
    r"^(#{1,3})[ \t]*(?:the |full )*(?:interview|conversation|dialogue|gespräch|entrevista|entretien|intervista)"
    r"[ \t:]*$",
    re.IGNORECASE | re.MULTILINE,
)
"""A heading over what was said, where names stand below it and none above."""
_ABOUT = re.compile(
    r"\b(?:in|on) (?:this|today[’']s|our latest|the latest) (?:\w+ )?(?:episode|podcast|interview)\b"
    r"|\bin dieser (?:\w+ )?(?:folge|episode|ausgabe)\b|\bdans cet épisode\b|\ben este (?:episodio|capítulo)\b"
    r"|\bneste episódio\b|\bin quest(?:a puntata|o episodio)\b|\bin deze aflevering\b",
    re.IGNORECASE,
)
"""What a page says of its recording."""
_LINK = re.compile(r"\]\(|https?://|<(?:a\s[^<>]*href|iframe\s)", re.IGNORECASE)
_ANCHOR = re.compile(rf"\[(?:\[?{TIME}\]?|[#¶§])\]\([^()\s]*\)")
"""The address of a moment or a paragraph, which a talk has, too."""
_MOMENT = re.compile(r"(?=(?:\S+\s+){0,14}\S+\s*\Z).*(?<!\d)\d{1,2}:\d\d(?!\d)", re.DOTALL)
"""A short item with the time of what it names."""
_CAPTIONED = re.compile(rf"[.,…][\"”’)]?\s*[\[(]+{TIME}")
"""Words that somebody said, and when; chapters ask, too."""
_CAPTION = re.compile(rf"\W*{TIME}\W.*[^\W\d_]{{2}}[.,…][\"”’)]?\Z", re.DOTALL)
"""An item that begins with a time and ends as sentences do: chapters rarely have a full stop."""
_SPAN = re.compile(rf"\W*{TIME}\s*-->\s*{TIME}")
_LABELLED = re.compile(r"^\W*[A-Za-z][\w ]{1,24}(?:[:：]\*\*|\*\*[:：]|[:：]) *\S", re.MULTILINE)
_BOLD = re.compile(r"(\*\*|__)[^*_:\n]{1,40}(?::\1|\1:)\s*\S")
_TIME_FIRST = re.compile(rf"[(\[]?(?P<time>{TIME})[)\]]?[\s:|–—-]+(?P<title>\S.*)")
_TIME_LAST = re.compile(rf"(?P<title>\S.*?)[\s:|–—-]+[(\[]?(?P<time>{TIME})[)\]]?")
_FEWEST_CHAPTERS, _LONGEST_CHAPTER, _LONGEST_LINE = 3, 120, 400
"""Lines, and characters of a title, and of a line with its address."""
_WORD = re.compile(rb"[^\W\d_]{2,}")
_FORMATS = 5
"""How often the words of a transcript a format may hold: JSON names what each of them is."""
_HEAD = 20
"""Words of a title with a date and the like."""
_TITLE = re.compile(r"\A\s*# [^\n]*\n")
_LONGEST = 1500
"""Words of notes that are told from a talk by their form: an hour of talk has six times as many."""
_SLOWEST = 20
"""Words a minute: whoever says less in the whole of a recording wrote about it."""
_BLURB = 400
"""Words of a page that speaks of its episode, in whose two or three minutes nobody talks."""
_FEWEST = 80
"""Words of a page with a recording: a talk of half a minute."""
_SHORTEST_MS = 120_000


def cut_markdown(body: str, length_ms: int | None, recorded: bool, told: bool) -> tuple[str, str]:
    """(show notes, transcript) that a page's text is cut into; the transcript's lines keep their numbers.

    `length_ms` is that of the recording, where it is known; `recorded`: whether there is one; `told`: whether fields
    tell that it is a page.
    """
    found = talk_under(body)
    if found and not _is_about(body[: found[0]]):
        return "", body
    if (found := found or _interview(body)) and _is_about(body[: found[0]]):
        begin, start, stop = found
        titled = _TITLE.match(body)
        head = body[: titled.end()] if titled else ""
        talk = head + "\n" * body.count("\n", len(head), start) + body[start:stop]
        above = _blanked(body[:begin])
        return f"{above.strip()}\n\n{body[stop:].strip()}".strip(), talk
    if _is_notes(body, length_ms, recorded, told):
        return body.strip(), ""
    return "", body


def _interview(body: str) -> Under | None:
    """The heading of an interview, the only one below which names stand before what is said."""
    if not (found := _INTERVIEW.search(body)):
        return None
    above, below = body[: found.start()], body[found.end() :]
    # A name on a line of its own is as good as one before words, and an answer has several paragraphs.
    spoken = _talks(below, list(paragraphs(below)), 4) and not _talks(above, list(paragraphs(above)))
    return under(body, found) if spoken else None


def cut_html(page: str, length_ms: int | None, recorded: bool, told: bool) -> tuple[str, str]:
    """The same of a page in HTML, its notes in Markdown."""
    notes, talk = cut_markdown(as_markdown(page), length_ms, recorded, told)
    if not (notes and talk):
        return notes, "" if notes else page
    head = [found.end() for found in _BODY.finditer(page)][-1]
    found = _ELEMENT.search(page, head)
    if not found:
        return "", page
    return notes, page[:head] + "\n" * page.count("\n", head, found.end()) + page[found.end() - len("</") :]


def _is_about(above: str) -> bool:
    """Whether what stands above a transcript is more than its title, its date and what else is read as a field."""
    rest = _blanked(stated(above).text)
    labelled = len(_LABELLED.findall(rest))
    return labelled > 1 or len(rest.split()) > _HEAD or _LINK.search(rest) is not None


def _is_notes(body: str, length_ms: int | None, recorded: bool, told: bool) -> bool:
    """Whether a page's text is about a recording of that length, and not what was said in it.

    `recorded`: whether the page names one; without fields (`told`) half of it has to be links.
    """
    blocks = list(paragraphs(body))
    words = len(body.split())
    if not words or words > _LONGEST or _talks(body, blocks):
        return False
    if length_ms and length_ms > _SHORTEST_MS and words * 60_000 < _SLOWEST * length_ms:
        return True
    if (recorded and words < _FEWEST) or (told and words < _BLURB and _ABOUT.search(body)):
        return True
    said = [block for block in blocks if not block.level]
    linked = sum(_linked(block.text) or _is_moment(block, told) for block in said)
    headed = any(block.level and NOTES.fullmatch(block.text) for block in blocks)
    return linked > 0 and ((told and headed) or linked * 2 >= len(said))


def marked_times(notes: str) -> tuple[Chapter, ...]:
    """The chapters that show notes list: three lines and more with a time and a title, the times one after another.

    `0:00 Welcome`, `- [12:30](https://…) Storage`, `Storage (12:30)`.
    """
    found: list[Chapter] = []
    for line in notes.split("\n"):
        bare = unmarked(line[:_LONGEST_LINE]).strip("#>*-•– ")
        if entry := _TIME_FIRST.fullmatch(bare) or _TIME_LAST.fullmatch(bare):
            time, title = entry["time"], entry["title"]
            if (start := clock(time)) is not None and len(title) <= _LONGEST_CHAPTER:
                found.append(Chapter(title, "", start, given=True))
    rising = all((later.start_ms or 0) > (one.start_ms or 0) for one, later in pairwise(found))
    return tuple(found) if len(found) >= _FEWEST_CHAPTERS and rising else ()


def _is_moment(block: Paragraph, told: bool) -> bool:
    """Whether a paragraph is an item of a list of chapters, rather than a sentence with its time."""
    said = _CAPTIONED.search(block.text) or _SPAN.match(block.text) or (not told and _CAPTION.match(block.text))
    return bool(block.item and _MOMENT.match(block.text)) and not said


def _linked(text: str) -> bool:
    """Whether words have a link that is more than the address of their own place."""
    return _LINK.search(_ANCHOR.sub("", text)) is not None


def _talks(body: str, blocks: list[Paragraph], share: int = 2) -> bool:
    """Whether names stand before half of the paragraphs (one in `share`), no links; in bold, before two even of few."""
    found = layout(body)
    named = sum(
        bool(head and head.label) and not _linked(line.text)
        for line, head in zip(found.lines, found.heads, strict=True)
    )
    bold = sum(_BOLD.match(block.text) is not None and not _linked(block.text) for block in blocks)
    return max(named, bold if bold > 1 else 0) * share >= sum(not block.level for block in blocks) > 0


def _blanked(text: str) -> str:
    """The text without a title at its top."""
    return _TITLE.sub("", text, count=1)


def is_talk(said: Iterable[Cue | Turn], page: bytes, transcript: bytes) -> bool:
    """Whether a page beside a transcript holds one, too, rather than words about it.

    Somebody speaks, or there are times; and it is no mere list of chapters or people (formats have words of their own).
    """
    words, others = (len(_WORD.findall(data)) for data in (page, transcript))
    return words * _FORMATS >= others and any(one.speaker or one.start_ms is not None for one in said)
