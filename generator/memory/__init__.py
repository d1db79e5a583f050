"""What one build remembers for the next; a name is a hash of the input and of the code, so nothing here is out of date.

`cache`: results of pure functions, worked out by `workers` or by a `cluster`. `manifest` and `reuse`: files of the last
build that are kept.
`unchanged`: that nothing has changed at all; it alone knows a stage, by whose mark it tells a build's own files.
`version`: the hashes.
"""
