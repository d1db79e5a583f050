"""Text to model: the content folder read into a library."""

from generator.read.library import read_library, read_one

__all__ = ["read_library", "read_one"]
