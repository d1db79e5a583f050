"""One segment or word of a JSON transcript, whatever the program that wrote it calls its text, times and speaker."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.read.formats.pieces.times import Times, times

_TEXT = (
    "punctuatedword punct text body transcript display displaytext sentence content word value utf8 caption line"
    " utterance message transcription rawtext maskeditn itn lexical dialogue speech said spoken wordsstr"
).split()
_SPEAKER = (
    "userprofile speakername speakerdisplayname voice speaker speakerlabel speakerid speakertag participant who author"
    " participantrole participantid role username user users name from"
).split()
_CHANNEL = "channellabel channel channelindex channeltag channelid source".split()
_PARTS = "words elements segs sentences terms blocks texts lines captions segments result timestamps".split()
_HEADING = "header heading chapter chaptertitle".split()
_ABOUT = frozenset("data metadata meta attributes timing timestamp".split())
"""Keys of objects that hold what is said of the segment's text beside it: its times, who speaks."""
_BEST = "alternatives nbest instances".split()
"""Keys of lists whose first entry is the one to take: its fields are as good as the segment's own."""

_RANKS = {
    name: (role, rank)
    for role, names in (
        ("text", _TEXT),
        ("speaker", _SPEAKER),
        ("channel", _CHANNEL),
        ("parts", _PARTS),
        ("heading", _HEADING),
        ("best", _BEST),
    )
    for rank, name in enumerate(names)
}
_NESTED = 4
"""How deep segments may stand in segments: paragraphs of sentences of words are three."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What one entry of a list says."""

    text: str
    """As written, with the blanks around it; empty where only its parts have text."""
    times: Times
    speaker: str | None = None
    """None where nothing is said of it; empty where it is known that nobody can tell."""
    channel: str | None = None
    parts: tuple["Piece", ...] = ()
    clings: bool = False
    """Whether it is punctuation that belongs to the word before it."""
    wrong: str = ""
    """Why it has no text although it should."""
    heading: str = ""
    """The title of the chapter that begins with it, or, where it says nothing, with the next."""
    names: bool = False
    """Whether it says anything of its speaker: it may say that it is nobody."""


def piece(item: Any, names: Mapping[str, str], depth: int = 0) -> Piece:
    """The piece that an entry is, with the pieces it is made of. `names`: speaker by id, where the file lists them."""
    if isinstance(item, str):
        return Piece(item, Times())
    if not isinstance(item, dict):
        return Piece("", Times(), wrong="a segment is no object")
    item = _unwrapped(item)
    keys = _keys(tuple(item))
    # `words` is a list in most files, and a text in some.
    texts = [item[key] for key in keys["text"] if key != "punct" or re.search(r"\w", str(item[key]))] + [
        item[key] for key in keys["parts"] if isinstance(item[key], str)
    ]
    said = next((whole for one in texts if isinstance(whole := _whole(one), str)), "")
    speakers = (label(item[key], names) for key in keys["speaker"])
    channels = (label(item[key], names, "Channel") for key in keys["channel"])
    lists = (_objects(item[key]) for key in keys["parts"] if depth < _NESTED)
    inner = next((one for one in lists if isinstance(one, list) and any(isinstance(part, dict) for part in one)), ())
    parts = tuple(piece(one, names, depth + 1) for one in inner)
    lacking = texts and not (said or parts or any(isinstance(one, (str, dict, list)) for one in texts))
    return Piece(
        said,
        times(item),
        next((one for one in speakers if one), None),
        next((one for one in channels if one), None),
        parts,
        item.get("type") in ("punctuation", "punct", "PUNCTUATION") or item.get("attaches_to") == "previous",
        f"a segment has no text (`{keys['text'][0]}`)" if lacking else "",
        next((" ".join(title.split()) for key in keys["heading"] if isinstance(title := item[key], str)), ""),
        bool(keys["speaker"]),
    )


def _whole(text: Any) -> Any:
    """A text that chats keep in pieces, some of them objects (`["See ", {"type": "link", "text": "it"}]`), as one."""
    if not (isinstance(text, list) and any(isinstance(one, str) for one in text)):
        return text
    return "".join(str(one.get("text", "")) if isinstance(one, dict) else str(one) for one in text)


def _objects(listed: Any) -> Any:
    """A list of words with their times (`["disk", 1.2, 1.6]`, as Watson's) as a list of objects; any other as it is."""
    if not (isinstance(listed, list) and listed and all(isinstance(one, list) and len(one) == 3 for one in listed)):
        return listed
    return [dict(zip(("word", "start", "end"), one, strict=True)) for one in listed if isinstance(one[0], str)]


_NOBODY = frozenset(("", "none", "null", "nan", "n/a", "undefined"))
"""What programs write of words that nobody is known to have said."""


def label(value: Any, names: Mapping[str, str], numbered: str = "Speaker") -> str | None:
    """The name in a speaker field: a name, a label, `Speaker 0` for a number; None where it is nobody, or several."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    if isinstance(value, dict):
        known = ("name", "display_name", "displayName", "real_name", "username", "label", "id", "@id")
        inner = (value.get(key) for key in known if value.get(key) is not None)
        value = next(inner, None)
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    written = " ".join(str(value).split())
    if written in names:
        return names[written]
    if re.fullmatch(r"\d{1,4}", written, re.ASCII):
        return f"{numbered} {written}"
    return written if isinstance(value, str) and written.casefold() not in _NOBODY else None


def names_speaker(item: Mapping[str, Any]) -> bool:
    """Whether a key of an entry is for its speaker."""
    return bool(_keys(tuple(item))["speaker"])


@lru_cache(maxsize=1024)
def _keys(names: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """An object's keys by what they hold (text, speaker, …, heading; best: a list of alternatives), best first."""
    roles = ("text", "speaker", "channel", "parts", "heading", "best")
    found: dict[str, list[tuple[int, str]]] = {role: [] for role in roles}
    for name in names:
        role, rank = _RANKS.get(re.sub(r"[^a-z0-9]", "", name.lower()), ("", 0))
        if role:
            found[role].append((rank, name))
    return {role: tuple(name for _, name in sorted(keys)) for role, keys in found.items()}


def _unwrapped(item: dict[str, Any]) -> dict[str, Any]:
    """The item together with its best alternative, or the one object that it is a wrapper of."""
    for _ in range(_NESTED):
        keys = _keys(tuple(item))
        for key in keys["best"]:
            if isinstance(listed := item[key], list) and listed and isinstance(listed[0], dict):
                return {**listed[0], **{name: own for name, own in item.items() if name != key}}
        if any(isinstance(item[key], str) for key in keys["text"]):
            about = [one for key, one in item.items() if key in _ABOUT and isinstance(one, dict)]
            return {**{name: said for one in about for name, said in one.items()}, **item}
        inner = [key for key, one in item.items() if isinstance(one, dict) and _keys(tuple(one))["text"]]
        if len(inner) != 1:
            break
        item = {**{key: one for key, one in item.items() if key != inner[0]}, **item[inner[0]]}
    return item
