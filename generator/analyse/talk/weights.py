"""The term model: a logistic regression on the tags editors chose, made by `tests/benchmarks/train_terms.py`."""

WEIGHTS: dict[str, float] = {
    "count": 1.137,
    "spread": 0.690,
    "rarity": 1.546,
    "least rarity": 0.417,
    "two words": 0.828,
    "three words": 0.431,
    "capital": 1.631,
    "verb": -1.349,
    "describes": -0.612,
    "inside": -1.071,
    "length": 1.057,
    "at the start": 1.552,
    "at the end": 0.944,
    "in the vocabulary": 0.994,
}
"""Feature of `weighing` to weight."""
