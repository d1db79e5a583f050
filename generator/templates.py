"""Makes the Jinja environment for the templates of pages, feeds and mail."""

from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined
from jinja2.bccache import Bucket
from markupsafe import Markup

from generator.interface import Words


class _Compiled(BytecodeCache):
    """Templates compiled in this process, known by their text: a preview makes all pages again and again."""

    def __init__(self) -> None:
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        if code := self._known.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._known[bucket.key] = bucket.bytecode_to_string()


COMPILED = _Compiled()


def templates(folder: Path, words: Words) -> Environment:
    """The templates of a folder. What is filled in is escaped but in plain text (`.txt.jinja`); an unknown name raises.

    They have `say`, the words of the interface, and `link(address, text)`, a link to stand in one of them.
    """
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=lambda name: not (name or "").endswith(".txt.jinja"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,  # Made for one build, which would ask the disk of it for every page.
        bytecode_cache=COMPILED,
    )
    environment.globals |= {"say": words, "link": Markup('<a href="{}">{}</a>').format}
    return environment
