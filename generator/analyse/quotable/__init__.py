"""May these words stand alone, and how does a reader want them? One answer for whatever is quoted from a talk.

In: a sentence as it was spoken. Out: the sentence cleaned, and what speaks against quoting it. Knows `language` only.
"""
