"""Asks a language model for the summary of an episode: the only stage that sends a transcript anywhere.

Episodes go in, texts of `NAME.summary.yml` come out. Whether a claim may be printed is not decided here: a build checks
each one against what was said. Nothing but the command imports this package.
"""
