"""From records to claims: model in, model out, pure. Every claim carries the turn it came from."""
