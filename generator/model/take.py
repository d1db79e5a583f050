"""A take: an opinion or a prediction somebody put their name to."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from generator.model.written import Quote

TakeKind = Literal["prediction", "hot_take", "takeaway", "favourite_moment", "advice"]
TAKE_KINDS: tuple[TakeKind, ...] = get_args(TakeKind)


@dataclass(frozen=True, slots=True)
class Take:
    """One take, with the words that prove it."""

    id: str
    """`k-` and a hash of the words: what `content/scorecard.yml` names."""
    kind: TakeKind
    text: str
    """The words spoken, cleaned of fillers: the one or two sentences that carry it."""
    quote: str
    """The passage that these stand in, verbatim from its turn (or from it and the next)."""
    episode: str
    turn: str
    date: date
    speaker: str | None = None
    start_ms: int | None = None
    strength: float = 0.0
    """How strongly it is put, 0 to 1."""
    about_year: int | None = None
    """The year a prediction is about; None for the other kinds."""
    entities: tuple[str, ...] = ()
    """Slugs of the entities it names."""
    by: str = ""
    """The model that put it in other words, which were then checked; empty where a person did or it was spoken so."""
    quotes: tuple[Quote, ...] = ()
    """The spoken words that bear it out, where `text` is not made of them."""
