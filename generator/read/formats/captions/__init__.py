"""Captions: words with the times at which a player shows them, in the formats that players and editors write."""
