"""Tables: a row for each thing said, in columns of times, speakers and text."""
