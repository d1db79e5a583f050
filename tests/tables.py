"""The manual's tables, made from the code that they tell of.

    python -m tests.tables     writes them into content/pages/manual/

A table is known by the first cell of its first row.
"""

import ast
import inspect
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.model.site import Options
from generator.read.episodes.summary_file import CLAIM
from generator.read.episodes.summary_file import FIELDS as WRITTEN
from generator.read.fields.table import FIELDS, Field
from generator.read.formats import FORMATS
from generator.read.formats.data import chapters_json
from generator.read.formats.plain_text import plain
from generator.read.show.corrections import FIELDS as CORRECTIONS
from generator.read.show.glossary import FIELDS as GLOSSARY
from generator.read.show.pins import FIELDS as ISSUE
from generator.read.show.pins import ITEM_FIELDS as ITEM
from generator.read.show.scorecard import FIELDS as SCORECARD
from generator.settings import PluginConfig

MANUAL = Path(__file__).resolve().parents[1] / "content" / "pages" / "manual"
Rows = list[Sequence[str]]


def formats() -> Rows:
    return [(row.name, row.looks, row.taken, row.left) for row in (*FORMATS, plain.ROW, chapters_json.ROW)]


def fields(listed: Sequence[Field], shared: bool = False) -> Rows:
    """The fields of one file, or with `shared` those of several kinds of content."""
    return [
        (f"`{one.name}`", one.type, one.meaning, f"`{one.example}`")
        + ((", ".join(one.of), ", ".join(f"`{name}`" for name in one.also)) if shared else ())
        for one in listed
    ]


def options() -> Rows:
    """The options of the plugin, each with what is written below it."""
    tree = ast.parse(inspect.getsource(Options)).body[0]
    assert isinstance(tree, ast.ClassDef)
    told = {
        one.target.id: " ".join(str(text.value.value).split()).removesuffix(".")
        for one, text in zip(tree.body, tree.body[1:], strict=False)
        if isinstance(one, ast.AnnAssign) and isinstance(one.target, ast.Name)
        if isinstance(text, ast.Expr) and isinstance(text.value, ast.Constant)
    }
    return [(f"`{name}`", _default(option.default), told[name]) for name, option in PluginConfig._schema]


def _default(value: object) -> str:
    return f"`{str(value).lower() if isinstance(value, bool) else value}`" if value not in (None, "", [], {}) else ""


TABLES: dict[str, tuple[Rows, ...]] = {
    "formats": (formats(),),
    "content": (
        fields(FIELDS, shared=True),
        fields(GLOSSARY),
        fields(CORRECTIONS),
        fields(SCORECARD),
        fields(ISSUE),
        fields(ITEM),
        fields(WRITTEN),
        fields(CLAIM),
    ),
    "configuration": (options(),),
}
"""Page to its tables that are made here."""


def page(name: str) -> str:
    """A page of the manual with its tables as they should be. Raises ValueError where one has no place."""
    text = (MANUAL / f"{name}.md").read_text(encoding="utf-8")
    for rows in TABLES[name]:
        table = "".join(_line(row) for row in rows)
        place = re.compile(rf"(?<=\|\n)\| {re.escape(rows[0][0])} \|.*\n(?:\|.*\n)*")
        found = [one for one in place.finditer(text) if text[: one.start()].endswith("-|\n")]
        if len(found) != 1:
            raise ValueError(f"{name}.md has {len(found)} tables that begin with {rows[0][0]}")
        text = text[: found[0].start()] + table + text[found[0].end() :]
    suffixes = " ".join(dict.fromkeys(suffix for form in FORMATS for suffix in form.suffixes))
    return re.sub(r"(?m)^(\| `episodes/` \|.*\| )`[^`]+`", lambda row: f"{row[1]}`{suffixes}`", text)


def _line(row: Sequence[str]) -> str:
    return "".join(f"| {cell} " if cell else "| " for cell in row) + "|\n"


def pages() -> Iterator[tuple[Path, str]]:
    """Each page that has tables, and its text."""
    for name in TABLES:
        yield MANUAL / f"{name}.md", page(name)


if __name__ == "__main__":
    for path, text in pages():
        path.write_text(text, encoding="utf-8")
