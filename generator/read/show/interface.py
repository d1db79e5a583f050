"""`content/interface.yml`: words of the interface that a site wants otherwise, or in a language of its own."""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.interface import ENGLISH, SCRIPTS, Text, places
from generator.model import ContentError, Problem, Reading, Site
from generator.read.fields.table import nearest
from generator.read.sources.source import read_yaml

NAME = "interface.yml"
_LIKE = "Write it as `theme/languages/en.yml` has it"


def read_interface(path: str, data: bytes) -> Reading[tuple[tuple[str, Text], ...]]:
    """(name, text) of each word, and a problem with its line for whatever is wrong; a wrong one is left out."""
    try:
        written, mended = read_yaml(path, data)
    except ContentError as error:
        return (), (error.at(path),)
    if written.value is not None and not isinstance(written.value, dict):
        return (), (*mended, Problem(path, written.line(), "The file names no words", "Begin a line with `summary: …`"))
    problems = list(mended)
    found: dict[str, Text] = {}
    for place, value in _flat(written.value or {}):
        name, line = place[-1], written.line(*place)
        if name not in ENGLISH.texts:
            guess = nearest(name, ENGLISH.texts)
            how = f"Did you mean `{guess}`?" if guess else "`theme/languages/en.yml` has all there are"
            problems.append(Problem(path, line, f"The interface has no word `{name[:60]}`", how, "warning"))
        elif why := _wrong(value, ENGLISH.texts[name]):
            problems.append(Problem(path, line, f"`{name}` {why}", _LIKE, "warning"))
        else:
            found[name] = value
    return tuple(found.items()), tuple(problems)


def untranslated(site: Site) -> Iterator[Problem]:
    """A warning where the site's language has no words, or not all of them: they are English."""
    lacking = site.words.missing
    if len(lacking) == len(ENGLISH.texts):
        what = f"`theme.language` is `{site.language}`, in which the interface has no words: they are English"
        how = "Add them as `content/interface.yml`, with the names that `theme/languages/en.yml` has"
        yield Problem("mkdocs.yml", 0, what, how, "warning")
    elif lacking:
        few = ", ".join(f"`{name}`" for name in lacking[:5])
        how = f"Add the others to `content/interface.yml`: {few}{' …' if len(lacking) > 5 else ''}"
        what = f"{len(lacking)} words of the interface are not in `{site.language}`: they are English"
        yield Problem(NAME, 0, what, how, "warning")


def _flat(written: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, value in written.items():
        if name == SCRIPTS and isinstance(value, dict):
            yield from (((SCRIPTS, inner), text) for inner, text in value.items())
        else:
            yield (name,), value


def _wrong(value: Any, english: Text) -> str:
    """What is wrong with a text beside the English one; empty where nothing is."""
    many = isinstance(english, list)
    texts = value if isinstance(value, list) else [*value.values()] if isinstance(value, dict) else [value]
    forms = isinstance(value, dict)
    if isinstance(value, list) is not many or (forms and not isinstance(english, dict)):
        return "is no list" if many else "is more than a text"
    if not all(isinstance(one, str) for one in texts) or (forms and "other" not in value):
        return "has no form `other`" if forms else "is no text"
    if many and len(texts) != len(english):
        return f"has {len(texts)} entries in place of {len(english)}"
    try:
        strange = places(value) - places(english)
    except ValueError:
        return "has a brace that stands alone, or more than a name in braces"
    return f"has a place `{{{min(strange)}}}` that is filled with nothing" if strange else ""
