"""The files by which an owner decides on the show: people, names, topics, corrections, issues, addresses and more."""
