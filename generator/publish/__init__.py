"""From pages to what readers and subscribers get: files, feeds, search index, mail."""
