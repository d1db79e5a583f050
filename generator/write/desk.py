"""The desk every page is written at: the templates, the shelf of look-ups, and front matter."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from generator.model import Library, Page, Published, Site, address, moment
from generator.model.channel import Channel
from generator.templates import templates
from generator.write.escape import md_escape, plain, web, yaml_scalar
from generator.write.shelf import Shelf

HTML, END_HTML = Markup("<!-- html -->"), Markup("<!-- /html -->")
"""On lines of their own around a page's one big block of HTML, so that a build can spare Markdown the reading of it."""


@dataclass(frozen=True)
class Desk:
    """What every page kind may use: the library, look-ups made once, and the templates."""

    library: Library
    shelf: Shelf
    templates: Environment

    @property
    def site(self) -> Site:
        """The site's settings."""
        return self.library.site

    def page(
        self,
        kind: str,
        place: str,
        *,
        title: str,
        description: str = "",
        meta: Mapping[str, object] | None = None,
        source: str = "",
        path: str = "",
        published: Published | None = None,
        **view: object,
    ) -> Page:
        """The page of one kind at the address `place`, from `theme/pages/KIND.md.jinja`.

        `meta` joins the front matter, which `theme/overrides/base.html` reads; `view` is all the template sees,
        beside `to` (an address to a link from this page), `page_title`, the site's name, description and `signup`.
        `published` is its entry in the record of addresses, where that says more than `place`.
        """
        template = self.templates.get_template(f"{kind}.md.jinja")
        feed = self.shelf.feed_of.get(place)
        body = template.render(
            to=partial(_link, page=place),
            page_title=plain(title),
            site_name=self.site.name,
            site_description=self.site.description,
            signup=self.site.signup,
            feed=address.relative(f"{feed.path}.xml", place) if feed else "",
            **view,
        )
        # Those of the whole site, but for the digest's, which the frame of every page links to.
        whole = [one for one in self.shelf.channels[1:] if not one.key and place in ("", "subscribe/", one.page)]
        feeds = [link for one in (*whole, *([feed] if feed else [])) for link in _feeds(one, place)]
        alternates = [*_list(meta, "alternates"), *feeds]
        head = front_matter(
            {
                "title": plain(title),
                "description": plain(description)[:300],
                "kind": kind,
                **(meta or {}),
                "alternates": alternates,
            }
        )
        entry = published or (Published(place) if place else None)
        return Page(path or f"{place}index.md", f"{head}\n{body.strip()}\n", source, published=entry)


def _link(target: str, page: str) -> str:
    return address.relative(web(target), page)


def _list(meta: Mapping[str, object] | None, name: str) -> list[object]:
    found = (meta or {}).get(name)
    return list(found) if isinstance(found, list) else []


def _feeds(feed: Channel, place: str) -> list[dict[str, str]]:
    """A feed in both forms, as the head of a page links to it."""
    forms = (("xml", "application/rss+xml"), ("json", "application/feed+json"))
    return [
        {"href": address.relative(f"{feed.path}.{suffix}", place), "type": kind, "title": feed.title}
        for suffix, kind in forms
    ]


def front_matter(fields: Mapping[str, object]) -> str:
    """YAML front matter, one field a line, empty ones left out; the docs theme's own side bars are hidden."""
    lines = [f"{name}: {yaml_scalar(value)}" for name, value in fields.items() if value not in ("", None, (), [], {})]
    return "\n".join(("---", *lines, "hide: [navigation, toc]", "---", ""))


def desk(library: Library, theme: Path) -> Desk:
    """A desk for one build, with the templates of `theme/pages/`."""
    environment = templates(theme / "pages")
    environment.filters |= {
        "md": md_escape,
        "plain": plain,
        "web": web,
        "stamp": moment.stamp,
        "iso": moment.iso_duration,
        "day": moment.day,
        "long_day": moment.long_day,
        "month": moment.month,
        "weekday": lambda value: moment.DAYS[value.weekday()],
        "thousands": lambda number: f"{number:,}",
        "count": count,
        "solid": solid,
    }
    environment.globals |= {"html": HTML, "end_html": END_HTML}
    return Desk(library, Shelf(library), environment)


def solid(text: str) -> str:
    """A text that breaks at its commas only: `Ana Sole, Bo Tern` keeps each name on one line."""
    return re.sub("(?<!,) ", "\u00a0", text)


def count(number: int, one: str, many: str = "") -> str:
    """`1 episode`, `1,913 episodes`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
