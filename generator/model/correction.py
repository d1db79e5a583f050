"""What the owner of a site decides about what was found."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal, get_args

from generator.model.entity import EntityKind
from generator.model.wording import bare

CorrectionKind = Literal["replace", "hide", "chapter", "merge", "split", "speaker", "redirect"]
CORRECTION_KINDS: tuple[CorrectionKind, ...] = get_args(CorrectionKind)


@dataclass(frozen=True, slots=True)
class Correction:
    """One decision: an entry of `content/corrections.yml`, or a form that the glossary calls misheard."""

    kind: CorrectionKind
    what: str
    """The words, id, name, label, title or address that it is about, as written."""
    to: str = ""
    """What stands there instead; empty words strike them out."""
    show: str = ""
    episode: str = ""
    """Where it holds: in one show or episode (its slug), everywhere if both are empty."""
    at: str = ""
    """For a chapter the id of the turn it begins with, or milliseconds."""
    of: EntityKind | Literal[""] = ""
    """The kind of a name that is split off."""
    path: str = field(default="corrections.yml", repr=False, compare=False)
    line: int = field(default=0, repr=False, compare=False)
    """Where it is written; what is remembered of an episode goes by `repr`, and a comment above changes nothing."""

    def holds(self, show: str, episode: str) -> bool:
        """Whether it is meant for an episode, given its show and its slug."""
        return self.episode in ("", episode) and self.show.casefold() in ("", show.casefold())


class Hidden:
    """The entries that hide something, looked up by what they may mean."""

    def __init__(self, corrections: Iterable[Correction]) -> None:
        self._entries = [(bare(one.what), one) for one in corrections if one.kind == "hide" and bare(one.what)]

    def by(
        self, names: Iterable[str], texts: Iterable[str] = (), show: str = "", episode: str = ""
    ) -> Correction | None:
        """The entry that hides what has these names (ids, addresses) and texts; None where nothing does.

        An entry of `LEAST` words or more also hides a text that it is only a part of.
        """
        called = {bare(name) for name in names}
        said = [bare(text) for text in texts]
        for words, one in self._entries:
            part = words.count(" ") >= LEAST - 1
            if one.holds(show, episode) and (
                words in called or any(words == text or (part and f" {words} " in f" {text} ") for text in said)
            ):
                return one
        return None


LEAST = 4
"""Words that have to be given of a text for it to be meant."""
