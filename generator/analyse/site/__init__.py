"""What only all episodes together show: entities, the digest, recaps, the scorecard.

In: a library whose episodes are analysed. Out: the library with what runs across them. Knows every other room.
"""
