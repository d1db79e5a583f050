"""One dropped file opened: its text decoded, its front matter, sidecar or entries checked; readers begin here."""
