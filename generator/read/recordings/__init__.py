"""Which transcripts, sounds and pictures belong to one recording, told once every episode is read."""
