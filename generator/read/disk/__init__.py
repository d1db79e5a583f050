"""The disk and git: which files there are, their bytes, and the days they came; no other room of `read` lists files."""
