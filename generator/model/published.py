"""What the site has once published: an address, and what tells where its page went."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.address import digest
from generator.model.episode import Episode
from generator.model.post import Post

MARKS = 4
_TELLING = 8
"""Words a paragraph has to have to say which text it is from."""


@dataclass(frozen=True, slots=True)
class Published:
    """One address that has to answer for ever."""

    place: str
    """A page, such as `episodes/hot-takes/`, or a file, such as `feeds/topics/storage.xml`."""
    moved: str = ""
    """The address that took its place; empty where it stands, or was withdrawn."""
    guid: str = ""
    """The name by which feeds know the episode or post."""
    marks: tuple[str, ...] = ()
    """What its words are known by, see `marks`."""


def marks(paragraphs: Iterable[str]) -> tuple[str, ...]:
    """Four short hashes out of a text's paragraphs, by which it is known again under another name, mostly even edited.

    The least of all hashes (MinHash, Broder 1997): each stays the same unless that very paragraph changes.
    """
    every = list(paragraphs)
    told = [words for words in every if words.count(" ") >= _TELLING] or every
    return tuple(sorted({digest(words) for words in told})[:MARKS])


def marks_of(record: Episode | Post) -> tuple[str, ...]:
    """What an episode or a post is known by, whatever it is called."""
    if isinstance(record, Post):
        return marks(filter(None, (part.strip() for part in record.body.split("\n\n"))))
    return marks(turn.text for turn in record.transcript.turns)


def same_words(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two texts' marks say that they are the same text, but for an edit."""
    shared = len(set(one) & set(other))
    return shared > 0 and shared >= min(len(one), len(other)) - (len(one) == len(other) == MARKS)
