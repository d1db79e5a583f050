"""What was claimed: insights and takes.

In: a `Study`. Out: claims, each with the turn and the words that bear it out. Knows `talk`, `quotable`, `language`.
"""
