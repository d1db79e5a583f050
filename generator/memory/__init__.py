"""What one build remembers for the next; a name is a hash of the input and of the code, so nothing here is out of date.

`cache`: results of pure functions, worked out by `workers` or by a `cluster`. `manifest` and `reuse`: files of the last
build that are kept.
`unchanged`: that nothing has changed at all. It and `reuse` know a stage, by whose mark they tell a build's own files.
`version`: the hashes.
"""
