"""One episode, prepared and measured once: its sentences, terms, topics, and how much each sentence says of it.

In: an episode. Out: a `Study` and what is measured on it. Knows `language`.
"""
