"""`content/glossary.yml`: the names a site should know."""

from generator.model import GlossaryEntry, Problem, Reading
from generator.model.entity import ENTITY_KINDS, NO_ENTITY
from generator.read.fields import values
from generator.read.fields.table import Field
from generator.read.sources.entries import entries

_KINDS = (*ENTITY_KINDS, NO_ENTITY)
FIELDS: tuple[Field, ...] = (
    Field("name", "text", "The canonical form", "Turbopuffer", values.text),
    Field("kind", "kind", f"One of {', '.join(ENTITY_KINDS)}; `{NO_ENTITY}` strikes it out", "product",
          values.one_of(_KINDS)),
    Field("aliases", "list", "Other forms", "[TurboPuffer, tpuf]", values.names, also=("alias",)),
    Field("misheard", "list", "Forms speech recognition writes by mistake", "[turbo buffer]", values.names),
    Field("link", "URL", "Where to read more", "https://turbopuffer.com", values.url, also=("url",)),
    Field("note", "text", "A sentence about it", "A search engine on object storage.", values.text),
)  # fmt: skip


def read_glossary(path: str, data: bytes) -> Reading[tuple[GlossaryEntry, ...]]:
    """The entries in order, and a problem with its line for whatever is wrong; a wrong entry is left out."""
    found, listed = entries(path, data, FIELDS, required=("name", "kind"))
    problems = list(listed)
    result: dict[str, GlossaryEntry] = {}
    for line, fields in found:
        name = fields["name"]
        if name.casefold() in result:
            how = "Delete one of the two; the first one counts"
            problems.append(Problem(path, line, f"`{name}` is in the glossary twice", how))
            continue
        result[name.casefold()] = GlossaryEntry(**fields)
    return tuple(result.values()), tuple(problems)
