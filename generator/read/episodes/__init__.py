"""One transcript and the files beside it made an `Episode`: what is known of it, and the first place that says so."""
