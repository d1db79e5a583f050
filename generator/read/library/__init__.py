"""The content folder as a whole: what each file is, all of them read, and what only then shows settled.

Begin with `library.py`, whose `read_library` is the order of it all. Knows every other room.
"""
