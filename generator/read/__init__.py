"""Text to model: the content folder read into a library."""

from generator.read.library.library import read_library
from generator.read.library.one_transcript import read_one, transcripts

__all__ = ["read_library", "read_one", "transcripts"]
