"""Who is who: full names, the first names and surnames they are called by, and the speakers of the transcript."""

import re
from collections.abc import Iterable

from generator.analyse.language.wordlists import wordlist
from generator.analyse.names.tokens import fold, split
from generator.model import Episode
from generator.model.people import is_nobody

_TITLE = re.compile(
    r"(?i)^(?:dr|mr|mrs|ms|prof|professor)\.?\s+|\s*\([^)]*\)|,.*$|\s+(?:jr|sr|phd|ii|iii|iv)\.?$|\s+(?:from|at)\s.*$"
)
_WITH = re.compile(
    r"\b(?:with|[Ff]eaturing|[Ff]t\.|[Ff]eat\.)\s+((?:[A-Z][\w'’-]*\.?(?:\s+(?:and|&)\s+|,\s+|\s+)?){2,9})"
)
_SEVERAL = re.compile(r"\s*(?:,\s*&|&|,\s*and\s|\sand\s)\s*")


def credited(episode: Episode) -> tuple[str, ...]:
    """The people that the source itself names: those credited, then those who speak, each once."""
    labels = [person.name for person in episode.people] + list(episode.transcript.speakers)
    cleaned = (_TITLE.sub("", name).strip() for label in labels for name in _SEVERAL.split(label))
    return tuple(dict.fromkeys(name for name in cleaned if name and not is_nobody(name) and split(name)))


def titled(title: str) -> tuple[str, ...]:
    """The people with whom the title says it was: Wanda Roe of "Quiet pagers with Wanda Roe"."""
    return tuple(
        name
        for names in _WITH.findall(title)
        for several in _SEVERAL.split(names)
        for name in several.strip(" ,").split(", ")
        if len(split(name)) > 1 and fold(split(name)[0]) in wordlist("first_names")
    )


def calls(full_names: Iterable[str]) -> dict[str, str]:
    """Folded first name or surname to the one full name it stands for; none for what several share.

    The earlier of two full names wins a first name, so give those who speak first.
    """
    found: dict[str, str] = {}
    shared: set[str] = set()
    for name in full_names:
        parts = [fold(part) for part in split(name)]
        if len(parts) < 2:
            continue
        found.setdefault(parts[0], name)
        surname = parts[-1]
        if found.setdefault(surname, name) != name:
            shared.add(surname)
    return {part: name for part, name in found.items() if part not in shared and len(part) > 1}
