"""A page of a podcast's site taken apart: its fields, its show notes, and what was said."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace

from generator.model import Problem
from generator.model.stated import length_of
from generator.read.episode_pages.facts import page_facts
from generator.read.episode_pages.show_notes import cut_html, cut_markdown
from generator.read.fields.front_matter import marked_front_matter
from generator.read.fields.marked_yaml import Marked
from generator.read.fields.site_fields import ours
from generator.read.fields.table import check
from generator.read.folders.parallel import NAMING
from generator.read.formats import detect
from generator.read.formats.documents.page_html import FORMAT as PAGE
from generator.read.formats.format import MARKDOWN
from generator.read.formats.heads.stated import stated

_TRANSCRIPT = re.compile(r"(?:transcripts?|transcription)(?:[_-]?text)?", re.IGNORECASE)
_NAMING = re.compile(rf"{_TRANSCRIPT.pattern}|{NAMING}", re.IGNORECASE)
"""What a page calls the field that holds what was said."""
_FILE = re.compile(r"\S+\.(?:vtt|srt|json|txt|html?|md)")
_TEMPLATED = re.compile(r"^[ \t]*(?:\{\{[^{}\n]*\}\}|\{%[^{}\n]*%\})[ \t]*$", re.MULTILINE)
"""A line that a site's own program puts something in the place of: `{{< audio >}}`, `{% include player %}`."""
TITLE = re.compile(r"\A\s*#[ \t]+([^\n]*\S)[ \t#]*(?:\n|\Z)")


def episode_page(path: str, fields: Marked, body: str) -> tuple[Marked, str, tuple[Problem, ...]]:
    """Its fields under our names, show notes among them, and its transcript; a note where it has nothing else."""
    fields, said = transcript_of(fields)
    return (noted(fields, body), said, ()) if said else _page(path, fields, body)


def page_fields(text: str) -> tuple[Marked, str]:
    """Fields and text, without a field that names the file of the transcript: `parallel` has read that."""
    fields, body = marked_front_matter(text)
    values = fields.value or {}
    named = [name for name, held in values.items() if _NAMING.fullmatch(str(name)) and _FILE.fullmatch(str(held))]
    rest = {name: held for name, held in values.items() if name not in named}
    return (replace(fields, value=rest) if named else fields), body


def transcript_of(fields: Marked) -> tuple[Marked, str]:
    """The fields under our names, and the transcript that they hold, as in sites made with Jekyll; empty for none.

    A list of fields is given as JSON for the reader of segments, each entry on its line of the file; lines as they
    stand.
    """
    fields = ours(fields)
    values = fields.value or {}
    name = next((name for name in values if _TRANSCRIPT.fullmatch(str(name))), "")
    held = values.get(name)
    if isinstance(held, str) and "\n" in held.strip():
        text = "\n" * fields.line(name) + held
    elif isinstance(held, list) and all(isinstance(entry, str) for entry in held):
        text = ""
        for number, entry in enumerate(held):
            text += "\n" * (fields.line(name, number) - 1 - text.count("\n")) + entry.strip()
    elif isinstance(held, list) and all(isinstance(entry, Mapping) for entry in held):
        text = "["
        for number, entry in enumerate(held):
            text += ("," if number else "") + "\n" * (fields.line(name, number) - 1 - text.count("\n"))
            text += json.dumps(entry, ensure_ascii=False)
        text += "]"
    else:
        return fields, ""
    rest = {other: value for other, value in values.items() if other != name}
    return replace(fields, value=rest), text


def noted(fields: Marked, body: str) -> Marked:
    """The fields with the text as show notes."""
    return replace(fields, value={"notes": body.strip() or None, **(fields.value or {})})


def _page(path: str, fields: Marked, body: str) -> tuple[Marked, str, tuple[Problem, ...]]:
    """Fields and text of a page, its show notes among the fields, and a note where it has nothing else.

    A page without fields, of which nothing but its form tells that it is one, is in Markdown or HTML and has a talk, or
    links.
    """
    known, _ = check("episode", fields, path)
    recorded = bool(known.get("audio") or known.get("video") or "media" in (fields.value or {}))
    page = bool(fields.value)
    html = path.lower().endswith(PAGE.suffixes)
    facts = {name: value for name, value in page_facts(body).items() if name not in known} if html else {}
    fields = replace(fields, value={**facts, **(fields.value or {})}) if facts else fields
    html = html and detect(body) is PAGE
    length = known.get("duration") or (not html and length_of(stated(body).fields.get("duration", ""))) or None
    cut = cut_html if html else cut_markdown
    notes, talk = ("", body) if known.get("notes") else cut(body, length, recorded, page)
    if not notes or not (page or html or path.lower().endswith(MARKDOWN)):
        return fields, body, ()
    headed = None if talk else TITLE.match(notes)
    titled = {"title": headed[1]} if headed else {}
    what = "The text is about the episode, and is taken for its show notes"
    how = "Put what was said below a heading `## Transcript`, or into a file of this name, such as a .vtt"
    problems = () if talk else (Problem(path, 0, what, how, "note"),)
    rest, stated_there = stated(_TEMPLATED.sub("", notes))
    said = "\n\n".join(filter(None, (stated_there.get("notes"), rest.strip())))
    # Front matter wins, by whatever name a field goes there.
    above = {name: value for name, value in {**stated_there, **titled}.items() if name not in known}
    return (
        replace(fields, value={**above, **(fields.value or {}), "notes": said.strip()}),
        talk,
        problems,
    )
