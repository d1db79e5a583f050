"""Which files are one episode, told from their paths, and from the fields of a page that name a file."""
