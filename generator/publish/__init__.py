"""Makes of the library and its pages what readers and subscribers get: files, feeds, search index, mail."""
