"""One hand-written Markdown page."""

import re
from pathlib import PurePosixPath

from generator.model import ContentError, HandPage, Reading, address
from generator.model.yaml_text import yaml_text
from generator.read.fields.draft import refuse_draft, verdict
from generator.read.fields.file_name import humanise
from generator.read.fields.front_matter import marked_front_matter
from generator.read.fields.table import by_name, fields_of
from generator.read.fields.values import maybe_day
from generator.read.sources.source import Source, passed_on, sidecar
from generator.read.text import mdx

_HEADING = re.compile(r"^#[ \t]+(\S.{0,300})$", re.MULTILINE)
_YAML = re.compile(r"\s*---")


def read_page(source: Source) -> Reading[HandPage | None]:
    """The page as it is; only title, date and `draft` are looked for. Front matter is the site engine's, not checked.

    Front matter in TOML or JSON is handed on as YAML, which is what the engine reads.
    """
    try:
        beside, problems = sidecar("page", source)
        text, warnings = mdx.decoded(source.path, source.data)
        fields, body = marked_front_matter(text)
        if not fields.value:
            refuse_draft(text)
    except ContentError as error:
        return None, (error.at(source.path),)
    found = verdict(fields, by_name(fields_of("page")))
    problems = (*problems, *passed_on(source.path, warnings), *(fault.at(source.path) for fault in found.faults))
    if found.held or beside.get("draft"):
        return None, problems
    written = fields.value or {}
    if written and not _YAML.match(text):
        text = f"---\n{yaml_text(written)}---\n{body.lstrip()}"
    heading = _HEADING.search(body)
    headed = heading[1].rstrip().rstrip("#").rstrip() if heading else ""
    title = beside.get("title") or written.get("title") or headed or humanise(source.stem)
    return HandPage(slug(source.path), str(title), text, source.path, maybe_day(written.get("date"))), problems


def slug(path: str) -> str:
    """The address of a page below the site's root: `pages/talks/index.md` is `talks`, `pages/index.md` nothing."""
    parts = PurePosixPath(path).with_suffix("").parts[1:]
    if parts[-1].lower() == "index":
        parts = parts[:-1]
    return "/".join(address.slug(part) for part in parts)
