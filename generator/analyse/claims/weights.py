"""The weights of the take model: those that `tests/benchmarks/train_takes.py` fitted, and those set by hand."""

from collections.abc import Mapping

from generator.model.take import TakeKind

PRIOR: Mapping[TakeKind, float] = {
    "prediction": 0.0,
    "hot_take": 1.1,
    "takeaway": 0.3,
    "favourite_moment": 0.0,
    "advice": 0.0,
}
KIND_WEIGHTS: Mapping[TakeKind, Mapping[str, float]] = {
    "prediction": {
        "future": 1.1,
        "horizon": 1.1,
        "forecast": 1.3,
        "past": -0.3,
        "hypothetical": -0.5,
        "quoted": -0.6,
    },
    "hot_take": {"verdict": 0.4, "absolute": 0.3, "contrast": 0.4},
    "takeaway": {"learned": 1.5, "observed": 0.6, "we": 0.2, "past": 0.2},
    "favourite_moment": {"favourite": 1.8, "story": 0.3, "past": 0.2, "recall": -1.8},
    "advice": {"advice": 1.8, "duty": 0.3, "you": 0.2, "necessity": -0.5},
}
"""What a cue adds, weighed by hand: too few takes of the rarer kinds are marked to learn from."""
SECTION_WEIGHTS: Mapping[TakeKind, float] = {
    "prediction": 1.2,
    "hot_take": 0.5,
    "takeaway": 1.5,
    "favourite_moment": 1.2,
    "advice": 1.8,
}
"""What the round adds at its opening."""

BIAS = -2.92
WEIGHTS: Mapping[str, float] = {
    "future": 0.246,
    "horizon": 0.511,
    "forecast": 0.196,
    "opinion": 0.393,
    "absolute": 0.112,
    "verdict": 0.393,
    "contrast": 0.132,
    "generic": 0.334,
    "you": -0.175,
    "we": 0.079,
    "learned": 0.401,
    "favourite": 0.217,
    "advice": 0.226,
    "story": -0.097,
    "hedge": -0.069,
    "exchange": -0.203,
    "observed": 0.231,
    "duty": 0.142,
    "length": 0.113,
    "salient": 0.292,
    "nominal": 1.319,
    "copula": 0.283,
    "negation": 0.166,
    "degree": 0.086,
    "past": -0.061,
    "edge": -0.126,
    "long": 0.052,
    "short": -0.126,
    "foretold": 0.388,
    "section": 0.223,
    "answer": 0.291,
}
