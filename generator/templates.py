"""The templates of the theme, for pages, feeds and mail alike."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.interface import Words


def templates(folder: Path, words: Words) -> Environment:
    """What is filled in is escaped, but in a template of plain text (`.txt.jinja`); a name that is not there raises.

    `say` is the words of the interface, `link(address, text)` a link to stand in one of them.
    """
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=lambda name: not (name or "").endswith(".txt.jinja"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals |= {"say": words, "link": Markup('<a href="{}">{}</a>').format}
    return environment
