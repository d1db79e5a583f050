"""What a web page says of itself to programs: its title and site in Open Graph, the day it came out."""

from html.parser import HTMLParser

from generator.model.whole_tags import read_by
from generator.read.fields.values import maybe_day
from generator.read.formats.documents.page_core import core

_META = {
    "og:title": "title",
    "twitter:title": "title",
    "og:site_name": "show",
    "article:published_time": "date",
    "og:audio": "audio",
}
"""Names of `<meta>` to the fields that they give; the first of a field counts."""
_MOMENT = "time"
"""What `<time>` gives: the day where no `<meta>` has one."""


class _Facts(HTMLParser):
    """Gathers fields from elements that say something to programs alone."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, str] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: " ".join((value or "").split()) for name, value in attrs}
        if tag == "meta":
            name, value = _META.get((given.get("property") or given.get("name", "")).lower()), given.get("content", "")
        else:
            name, value = (_MOMENT if tag == "time" else None), given.get("datetime", "")
        if name and value and (name not in ("date", _MOMENT) or maybe_day(value)):
            self.found.setdefault(name, value)


def page_facts(html: str) -> dict[str, str]:
    """The fields of an episode that a page gives, as they stand there; a title that is the site's is none."""
    found = read_by(_Facts(), html).found
    # In a menu or beside the subject stands the day of something else.
    moment = read_by(_Facts(), core(html)).found.get(_MOMENT) if found.pop(_MOMENT, "") else None
    found |= {"date": moment} if moment and "date" not in found else {}
    if found.get("title") == found.get("show"):
        found.pop("title", None)
    return found
