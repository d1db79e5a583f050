"""What only shows once every file is read: one address each, changed names, what is taken back, links that moved."""
