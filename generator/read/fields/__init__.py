"""What is said about a file, not in it: front matter, sidecar and file name, checked against one table of fields."""
