"""Episodes of other programs, brought over: their folders of Markdown, exports and feeds, as files of `content/`."""
