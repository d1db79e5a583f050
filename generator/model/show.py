"""A show: what its `show.yml` says of it beyond the defaults of its episodes."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Show:
    """One podcast or series of the site; what is empty is the site's."""

    name: str
    path: str
    """Its `show.yml`, relative to the content folder."""
    description: str = ""
    """Markdown."""
    image: str = ""
    """Cover art: an address, absolute or from the site's root on."""
    category: str = ""
    """An Apple Podcasts category, exact case; a subcategory after ` > `."""
    guid: str = ""
    """Its `podcast:guid`, where it had one before it came here."""
    explicit: bool | None = None
    locked: bool = False
    """Whether its feed asks other hosts not to import it."""
