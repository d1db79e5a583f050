"""The words of the interface: all that pages, feeds, mail and scripts say of their own, in one file a language.

`theme/languages/en.yml` has every word, another language's file those that it translates, and a site's own
`content/interface.yml` those that it wants otherwise. What is in none of them stays English.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from string import Formatter

import yaml
from markupsafe import Markup, escape

from generator import resources

Text = str | list[str] | dict[str, str]
"""A text with `{places}` to fill; a list, such as the months; or forms by what a number asks for (`one`, `other`)."""
SCRIPTS = "scripts"
"""The part of a file that goes into every page, for its scripts."""


@dataclass(frozen=True)
class Words:
    """The words in one language: `words("episodes_of", year=2025)` is `Episodes of 2025`."""

    language: str
    """The BCP 47 tag of the language that is asked for."""
    texts: Mapping[str, Text] = field(hash=False)
    scripts: tuple[str, ...] = ()
    """The names of those that scripts say."""
    missing: tuple[str, ...] = ()
    """The names of those that are English for want of others."""

    @property
    def tag(self) -> str:
        """The language that they are in: English where no word is of the one asked for."""
        return "en" if len(self.missing) == len(self.texts) else self.language

    def __call__(self, name: str, number: float | None = None, /, **given: object) -> str:
        """The text of that name, filled in; `number` chooses its form and is its `{n}`.

        With markup among what is given it is markup, and all the rest of it escaped. Raises KeyError for no name.
        """
        text = self.texts[name]
        if isinstance(text, dict):
            text = text.get(_form(self.language)(number or 0)) or text["other"]
        assert isinstance(text, str)
        if number is not None:
            given["n"] = self.number(number)
        if not given:
            return text
        return (escape(text) if Markup in map(type, given.values()) else text).format(**given)

    def number(self, value: float) -> str:
        """`1,913`; a float has one decimal."""
        whole, _, rest = (f"{value:,}" if isinstance(value, int) else f"{value:,.1f}").partition(".")
        return whole.replace(",", self("thousands")) + (self("decimal") + rest if rest else "")

    def listed(self, name: str) -> Sequence[str]:
        """A list, such as `months`."""
        found = self.texts[name]
        assert isinstance(found, list)
        return found

    def day(self, value: date) -> str:
        """`18 Nov 2025`."""
        return self("short_day", day=value.day, month=self.listed("short_months")[value.month - 1], year=value.year)

    def full_day(self, value: date) -> str:
        """`20 November 2025`."""
        return self("full_day", day=value.day, month=self.month(value), year=value.year)

    def long_day(self, value: date) -> str:
        """`Thursday, 20 November 2025`."""
        return self("long_day", weekday=self.weekday(value), full_day=self.full_day(value))

    def day_of_month(self, value: date) -> str:
        """`Thursday, 20 November`."""
        return self("day_of_month", weekday=self.weekday(value), day=value.day, month=self.month(value))

    def weekday(self, value: date) -> str:
        """`Thursday`."""
        return self.listed("days")[value.weekday()]

    def month(self, value: date) -> str:
        """`November`."""
        return self.listed("months")[value.month - 1]

    def month_of_year(self, value: date) -> str:
        """`November 2025`."""
        return self("month_of_year", month=self.month(value), year=value.year)

    def minutes(self, ms: int) -> str:
        """Milliseconds as `52 min`."""
        return self("minutes", max(1, round(ms / 60_000)))

    def of_scripts(self) -> dict[str, Text]:
        """What scripts say, and the months that they date with."""
        return {name: self.texts[name] for name in (*self.scripts, "short_months")}

    def but(self, own: Mapping[str, Text]) -> "Words":
        """These words, some of them replaced by a site's own."""
        rest = tuple(name for name in self.missing if name not in own)
        return replace(self, texts={**self.texts, **own}, missing=rest)


@cache
def words(language: str) -> Words:
    """The words of a language (`de`, `de-AT`); English ones for a language that has no file."""
    english, scripts = _file("en")
    for name in (language, language.partition("-")[0]):
        if name.isascii() and name.replace("-", "").isalnum() and (found := _file(name)[0]):
            lacking = tuple(key for key in english if key not in found)
            return Words(language, {**english, **found}, scripts, lacking)
    return Words(language, english, scripts, tuple(english))


def places(text: Text) -> frozenset[str]:
    """The `{places}` of a text. Raises ValueError for a brace that stands alone, or for more than a name in braces."""
    every = [text] if isinstance(text, str) else [*text.values()] if isinstance(text, dict) else text
    found = {(name, spec, how) for one in every for _, name, spec, how in Formatter().parse(one) if name is not None}
    if any(not name.isidentifier() or spec or how for name, spec, how in found):
        raise ValueError("has more than a name in braces")
    return frozenset(name for name, _, _ in found)


@cache
def _file(language: str) -> tuple[dict[str, Text], tuple[str, ...]]:
    """A language's texts by their names, and the names of those for scripts; nothing where it has no file."""
    path = resources.theme() / "languages" / f"{language}.yml"
    if not path.is_file():
        return {}, ()
    written = yaml.load(path.read_text("utf-8"), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    scripts = written.pop(SCRIPTS)
    return {**written, **scripts}, tuple(scripts)


@cache
def _form(language: str) -> Callable[[float], str]:
    """Which form a number asks for in a language, by its rule in CLDR."""
    if language.partition("-")[0] in ("en", "de"):
        return lambda number: "one" if number == 1 else "other"
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 (a fifth of what a small build imports)

    try:
        return Locale.parse(language, sep="-").plural_form
    except (ValueError, UnknownLocaleError):
        return _form("en")


ENGLISH = words("en")
