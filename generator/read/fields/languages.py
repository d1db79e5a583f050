"""What fields are called in other languages than English, in front matter and above a talk."""

import re
import unicodedata
from pathlib import Path

from generator.model.listing import phrase_lists

ABROAD = {word: field for field, words in phrase_lists(Path(__file__).with_suffix(".txt")).items() for word in words}
"""A field's name in another language, in small letters, to ours."""


def field_abroad(name: str) -> str:
    """The field that `fecha_publicacion` or `Título` is; empty for any other name."""
    return _FOLDED.get(_folded(name), "")


def _folded(name: str) -> str:
    """The letters of a name, without accents: programs leave them off."""
    plain = "".join(one for one in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(one))
    return re.sub(r"[\W_]+", "", plain)


_FOLDED = {_folded(word): field for word, field in ABROAD.items()}
