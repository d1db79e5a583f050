"""Titles that name no subject, in the words of the interface: a talk's welcome and farewell."""

from dataclasses import replace

from generator.analyse.chapters.titles import CLOSING, INTRODUCTION
from generator.interface import Words
from generator.model import Analysis

_NAMES = {INTRODUCTION: "opening_chapter", CLOSING: "closing_chapter"}


def worded(analysis: Analysis, say: Words) -> Analysis:
    """An analysis with these titles as the site says them; what a publisher called so stays."""
    ours = {one.title: say(_NAMES[one.title]) for one in analysis.chapters if not one.given and one.title in _NAMES}
    if all(title == said for title, said in ours.items()):
        return analysis
    chapters = (
        replace(one, title=one.title if one.given else ours.get(one.title, one.title)) for one in analysis.chapters
    )
    summary = (replace(one, heading=ours.get(one.heading, one.heading)) for one in analysis.summary)
    return replace(analysis, chapters=tuple(chapters), summary=tuple(summary))
