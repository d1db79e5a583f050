"""What recordings are called: their suffixes, and the media types that these stand for."""

import re

RECORDINGS = {
    ".mp3": "audio/mpeg", ".m4a": "audio/x-m4a", ".m4b": "audio/mp4", ".aac": "audio/aac", ".opus": "audio/ogg",
    ".ogg": "audio/ogg", ".oga": "audio/ogg", ".flac": "audio/flac", ".wav": "audio/wav", ".mp4": "video/mp4",
    ".m4v": "video/x-m4v", ".webm": "audio/webm", ".mov": "video/quicktime",
}  # fmt: skip
"""Suffix to media type, the one to be taken first above the others."""


def suffix(name: str) -> str:
    """The suffix of a recording's name or address, in small letters: `.mp3` of `x/1.MP3?v=2`; empty for any other."""
    found = f".{re.sub(r'[?#].*', '', name).rpartition('.')[2].lower()}"
    return found if found in RECORDINGS else ""


def media_type(name: str) -> str:
    """The media type of a recording by its name or address, such as `audio/mpeg`; empty where that doesn't tell."""
    return RECORDINGS.get(suffix(name), "")
