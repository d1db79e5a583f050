"""Where a subject ends and the next begins, what a chapter is called, and the line that says what is in it.

In: a `Study`. Out: chapters, each beginning at a turn, and a summary. Knows `claims` (for lines), `quotable`, `talk`,
`language`.
"""
