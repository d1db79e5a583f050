"""One sentence of a transcript, as every step reads it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the transcript, verbatim, with its place."""

    turn: int
    """Position of its turn in the transcript."""
    text: str
    """Verbatim; `text.clean` gives it as a reader wants it."""
    words: tuple[str, ...]
    """As written."""
    stems: tuple[str, ...]
    """One for each word."""
    content: tuple[str, ...] = ()
    """The stems of the words that carry its subject, in order, repeats kept."""
    place: int = 0
    """Position in its turn, from 0."""
