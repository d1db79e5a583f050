"""Captions made turns that a person reads: paragraphs, nothing twice, words and names as corrected."""
