"""Which files are one episode, told from paths alone: nothing is opened."""
