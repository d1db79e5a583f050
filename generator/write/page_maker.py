"""What every kind of page is made with: the library, look-ups in it, the templates, and front matter."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from generator.interface import Words
from generator.memory.version import Values, code_version
from generator.model import Analysis, Episode, Library, Page, Picture, Published, Site, address, moment
from generator.model.channel import Channel
from generator.templates import templates
from generator.write import untouched
from generator.write.escape import md_escape, plain, web, yaml_scalar
from generator.write.lookups import Lookups


@dataclass(frozen=True)
class PageMaker:
    """What every function that makes pages is given: the library, look-ups in it made once, and the templates."""

    library: Library
    lookups: Lookups
    templates: Environment
    version: str
    """A hash of the code and templates that pages are made with."""
    values: Values
    cards: dict[int, tuple[object, Any]] = field(default_factory=dict)
    """By the number of its object each claim, which is held so that no other takes its number, and its card."""

    @property
    def site(self) -> Site:
        """The site's settings."""
        return self.library.site

    @cached_property
    def words(self) -> Words:
        """The words of the interface."""
        return self.site.words

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
        layout: str = "",
        published: Published | None = None,
        card: tuple[str, str] | None = None,
        **view: object,
    ) -> Page:
        """The page of one kind at the address `place`, from `theme/pages/KIND.md.jinja`, or LAYOUT in place of KIND.

        `view` is what the template sees, beside `site`, `page_title`, `feed` (the address of the page's own feed) and
        `to`, which makes a link from this page of an address. A `partial` in it is called when the page is rendered:
        only where something that the page is made of has changed.
        `meta` joins the front matter, which `theme/overrides/base.html` reads.
        `source` is the content file that the page is made of, `path` the file to write instead of `PLACE/index.md`.
        `card` is (kicker, title) of the picture for those who share the page; without one they see the site's.
        `published` is the page's entry in the record of addresses, where that says more than `place`.
        """
        feed = self.lookups.feed_of.get(place)
        # Those of the whole site, but for the digest's, which the frame of every page links to.
        whole = [one for one in self.lookups.whole_feeds if place in ("", "subscribe/", one.page)]
        feeds = [link for one in (*whole, *([feed] if feed else [])) for link in _feeds(one, place)]
        head = {
            "title": plain(title),
            "description": plain(description)[:300],
            "kind": kind,
            "card": card and address.card(""),
            **(meta or {}),
            "alternates": [*_list(meta, "alternates"), *feeds],
        }
        given = {
            "page_title": plain(title),
            "feed": address.relative(f"{feed.path}.xml", place) if feed else "",
            **view,
        }
        entry = published or (Published(place) if place else None)
        words = partial(self._text, layout or kind, place, head, given)
        picture = Picture(place, *card, self.site.name) if card else None
        return Page(
            path or f"{place}index.md", words, source, published=entry, picture=picture, key=self.key(words.args)
        )

    def key(self, made_of: object) -> str:
        """A hash of what a text is made of and of the code that makes it: while it stays, the text stays."""
        return self.values.version((self.version, made_of))

    def _text(self, layout: str, place: str, head: Mapping[str, object], given: Mapping[str, object]) -> str:
        later = {name: value() if isinstance(value, partial) else value for name, value in given.items()}
        template = self.templates.get_template(f"{layout}.md.jinja")
        text = template.render(to=partial(_link, page=place), **later).strip()
        return f"{front_matter(head)}\n{untouched.plain_quotes(text)}\n"


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


def page_maker(library: Library, theme: Path, values: Values | None = None) -> PageMaker:
    """A page maker for one build, with the templates of `theme/pages/`; `values` may know hashes of the records."""
    words = library.site.words
    environment = templates(theme / "pages", words)
    environment.filters |= {
        "md": md_escape,
        "plain": plain,
        "web": web,
        "stamp": moment.stamp,
        "iso": moment.iso_duration,
        "day": words.day,
        "long_day": words.long_day,
        "weekday": words.weekday,
        "thousands": words.number,
        "solid": solid,
        "tongue": partial(_tongue, words.tag),
    }
    # Not the day: a page that said it would be another one tomorrow.
    site = replace(library.site, today=date.min)
    environment.globals |= {"html": untouched.BEGIN, "end_html": untouched.END, "site": site}
    code = code_version(Path(__file__).parent, theme / "pages")
    values = values or Values(Episode, Analysis, Words)
    return PageMaker(library, Lookups(library), environment, values.version((code, site, words)), values)


def _tongue(ours: str, language: str) -> Markup:
    """The attribute of what is in another language than the interface; nothing for what is in the same, or unknown."""
    same = not language or language.partition("-")[0].lower() == ours.partition("-")[0].lower()
    return Markup("") if same else Markup(' lang="{}"').format(language)


def solid(text: str) -> str:
    """A text that breaks at its commas only: `Ana Sole, Bo Tern` keeps each name on one line."""
    return re.sub("(?<!,) ", "\u00a0", text)
