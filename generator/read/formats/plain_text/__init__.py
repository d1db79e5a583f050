"""Talks as text: names, times or both before what was said, as minutes, courts and sites print them, or words alone."""
