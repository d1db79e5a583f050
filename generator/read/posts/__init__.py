"""Posts and pages that an owner writes in Markdown, whatever site's program it was written for."""
