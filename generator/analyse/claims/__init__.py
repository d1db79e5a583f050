"""What was claimed: insights, takes and the summary.

In: a `Study`. Out: claims, each with the turn and the words that bear it out. Knows `talk`, `quotable`, `language`.
"""
