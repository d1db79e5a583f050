"""A podcast site's page of an episode taken apart: its fields, its show notes, and what was said."""
