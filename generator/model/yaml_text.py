"""YAML for people: what we write into `content/` is there to be read and edited."""

from collections.abc import Mapping
from typing import Any

import yaml

WIDTH = 100
"""Characters after which a long line is wrapped."""


class _Writer(yaml.SafeDumper):
    """Lists indented below their name, text of several lines as a block, no anchors: each item stands by itself."""

    def ignore_aliases(self, data: Any) -> bool:
        """No value is written as a reference to another one."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Lists are indented, too."""
        super().increase_indent(flow, False)

    def words(self, value: str) -> yaml.ScalarNode:
        """A text as a block where it has several lines; in quotes where YAML would break it or can't show it."""
        odd = any(not character.isprintable() and character not in "\n\xa0" for character in value)
        style = '"' if odd else "|" if "\n" in value else None
        return self.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Writer.add_representer(str, _Writer.words)


def yaml_text(fields: Mapping[str, Any]) -> str:
    """The fields in their order, a line or a block each, ended by a line break."""
    dumped: str = yaml.dump(dict(fields), Dumper=_Writer, allow_unicode=True, sort_keys=False, width=WIDTH)
    return dumped
