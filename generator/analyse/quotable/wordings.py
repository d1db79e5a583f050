"""What a sentence is cleaned and checked by: wordings and words, as plain files have them."""

from pathlib import Path

from generator.analyse.language.listing import listings, word_sets

WORDINGS = listings(Path(__file__).with_name("wordings.txt"))
"""Name to phrases, or patterns, that keep a sentence from being quoted alone."""
WORDS = word_sets(Path(__file__).with_name("words.txt"))
"""Name to words in small letters."""
