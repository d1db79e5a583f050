"""Wordings that keep a sentence from being quoted alone, of `wordings.txt`: name to its phrases, or patterns."""

from pathlib import Path

from generator.analyse.language.listing import listings

WORDINGS = listings(Path(__file__).with_name("wordings.txt"))
