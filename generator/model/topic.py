"""A topic that all episodes of a site call by one name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """One line of a list of topics: `Object storage: object store, S3, blob storage`."""

    name: str
    """As it is shown."""
    forms: tuple[str, ...] = ()
    """The words and phrases that speak of it."""

    @classmethod
    def of(cls, line: str) -> "Topic":
        """The topic of a line. Raises ValueError where it has no name."""
        name, _, forms = line.partition(":")
        if not any(map(str.isalnum, name)):
            raise ValueError("has no name before the colon")
        return cls(name.strip(), tuple(form.strip() for form in forms.split(",") if any(map(str.isalnum, form))))
