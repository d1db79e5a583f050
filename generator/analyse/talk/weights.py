"""The term model: a logistic regression on the tags editors chose, made by `tests/benchmarks/train_terms.py`."""

WEIGHTS: dict[str, float] = {
    "count": 0.922,
    "spread": 0.889,
    "rarity": 1.109,
    "least rarity": 0.654,
    "two words": 0.664,
    "three words": 0.447,
    "capital": 1.583,
    "verb": -0.707,
    "describes": -0.440,
    "inside": -0.645,
    "length": 0.859,
    "at the start": 1.825,
    "at the end": 1.112,
}
"""Feature of `terms` to weight."""
