"""The files of a transcript that lie beside its page, and the media types by which feeds and pages name them."""

CAPTIONS = {"vtt": "text/vtt", "srt": "application/x-subrip", "json": "application/json"}
"""Suffix to type of those that need times: WebVTT, SubRip and Podcasting 2.0 JSON."""
WORDS = {"txt": "text/plain", "md": "text/markdown"}
"""The same of those that every transcript has."""
