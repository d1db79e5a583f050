"""infracast: episode transcripts and insight snippets in, a searchable site and a daily digest out."""

__version__ = "0.1.0"
