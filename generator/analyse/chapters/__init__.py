"""Where a subject ends and the next begins, and what a chapter is called.

In: a `Study`. Out: chapters, each beginning at a turn. Knows `names` (for titles), `talk`, `language`.
"""
