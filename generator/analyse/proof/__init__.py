"""Is a claim in other words borne out by what was said? Offline, without a model, the same answer every time.

In: a claim, the quotes it rests on, the talk. Out: accepted, or the fault it most looks like.
Knows `language` and `names`.
"""
