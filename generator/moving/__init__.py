"""Brings over the episodes of other programs: folders of Markdown, exports and feeds become files of `content/`."""
