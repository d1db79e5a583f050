"""What a sentence is cleaned and checked by: wordings and words, as plain files have them."""

from pathlib import Path

from generator.model.listing import listings, pairs, word_sets

WORDINGS = listings(Path(__file__).with_name("wordings.txt"))
"""Name to phrases, or patterns, that keep a sentence from being quoted alone."""
_WORDS_FILE = Path(__file__).with_name("words.txt")
WORDS = word_sets(_WORDS_FILE)
"""Name to words in small letters."""
PAIRS = pairs(_WORDS_FILE, "garbled")
"""Words, and what never follows them where a sentence was said in one go."""
