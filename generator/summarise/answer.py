"""What a model may answer, and what is made of it: plain words, bounded, and nothing that is not asked for."""

import json
import re
from collections.abc import Mapping
from typing import Any

from generator.model import TAKE_KINDS

_MOST, _LONGEST, _LONGEST_LINE = 40, 1_000, 200
"""Entries of a list, characters of a claim or quote, and of a title."""
_TEXT = {"type": "string"}


def _object(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(of: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": of}


_QUOTES = _list(_object(line={"type": "integer"}, words=_TEXT))
_CLAIM = _object(text=_TEXT, quotes=_QUOTES)
SCHEMA = _object(
    lede=_CLAIM,
    chapters=_list(_object(line={"type": "integer"}, title=_TEXT)),
    sections=_list(_object(heading=_TEXT, bullets=_list(_CLAIM))),
    insights=_list(_CLAIM),
    takes=_list(_object(text=_TEXT, quotes=_QUOTES, kind={"type": "string", "enum": list(TAKE_KINDS)})),
    topics=_list(_TEXT),
)
DOUBTS = _object(doubted=_list({"type": "integer"}))
_FENCE = re.compile(r"\A\s*(?:```\w*\n)?(.*?)(?:\n```)?\s*\Z", re.DOTALL)


def parsed(text: str, schema: Mapping[str, Any] = SCHEMA) -> dict[str, Any]:
    """The answer as JSON that fits the schema. Raises ValueError, in words."""
    fenced = _FENCE.match(text)
    try:
        found = json.loads(fenced[1] if fenced else text)
    except (ValueError, RecursionError):
        raise ValueError("the answer is no JSON") from None
    _fit(found, schema, "the answer")
    assert isinstance(found, dict)
    return found


def _fit(value: Any, schema: Mapping[str, Any], where: str) -> None:
    """Raises ValueError where a value is not of the schema's type; a list is cut to `_MOST`."""
    kind = schema["type"]
    if kind == "object":
        if not isinstance(value, dict) or not set(schema["required"]) <= set(value):
            raise ValueError(f"{where} has not the fields {', '.join(schema['required'])}")
        for name, part in schema["properties"].items():
            _fit(value[name], part, f"`{name}`")
    elif kind == "array":
        if not isinstance(value, list):
            raise ValueError(f"{where} is no list")
        del value[_MOST:]
        for item in value:
            _fit(item, schema["items"], f"an entry of {where}")
    elif kind == "integer":
        if not isinstance(value, int) or isinstance(value, bool):
            raise ValueError(f"{where} is no number")
    elif not isinstance(value, str) or ("enum" in schema and value not in schema["enum"]):
        raise ValueError(f"{where} is none of {', '.join(schema.get('enum', ('a text',)))}")


def line(words: str, longest: int = _LONGEST) -> str:
    """A text on one line, cut where it is too long."""
    return " ".join(words.split())[:longest]


def heading(words: str) -> str:
    """A title on one line, cut where it is too long."""
    return line(words, _LONGEST_LINE)
