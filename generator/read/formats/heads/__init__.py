"""Who speaks, and when, by the beginning of a line: what is a name there, what a time, and what only looks like one."""
