"""The title of a talk's welcome, which names no subject, in the words of the interface."""

from dataclasses import replace

from generator.analyse.chapters.titles import INTRODUCTION
from generator.interface import Words
from generator.model import Analysis


def worded(analysis: Analysis, say: Words) -> Analysis:
    """An analysis whose own `Introduction` is called as the site says it; what a publisher called so stays."""
    ours = [one for one in analysis.chapters if one.title == INTRODUCTION and not one.given]
    title = say("opening_chapter")
    if not ours or title == INTRODUCTION:
        return analysis
    chapters = (replace(one, title=title) if one in ours else one for one in analysis.chapters)
    summary = (replace(one, heading=title) if one.heading == INTRODUCTION else one for one in analysis.summary)
    return replace(analysis, chapters=tuple(chapters), summary=tuple(summary))
