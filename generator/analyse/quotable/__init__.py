"""May these words stand alone? One answer, for whatever is quoted from a talk.

In: a sentence and the one before it. Out: what is wrong with it. Knows `language` and no episode.
"""
