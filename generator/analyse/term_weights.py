"""The term model: a logistic regression on the tags editors chose, made by `tests/benchmarks/train_terms.py`."""

WEIGHTS: dict[str, float] = {
    "count": 0.922,
    "spread": 0.885,
    "rarity": 1.113,
    "least rarity": 0.653,
    "two words": 0.665,
    "three words": 0.459,
    "capital": 1.584,
    "verb": -0.708,
    "describes": -0.441,
    "inside": -0.638,
    "length": 0.854,
    "at the start": 1.824,
    "at the end": 1.094,
}
"""Feature of `terms` to weight."""
