"""JSON: what speech recognition and podcast hosts write of a talk, and lists of its chapters."""
