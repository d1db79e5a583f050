"""Words that tell what a name stands for, and whether it is one, of `words.txt`: name to its list."""

from pathlib import Path

from generator.model.listing import word_sets

LISTED = word_sets(Path(__file__).with_name("words.txt"))
