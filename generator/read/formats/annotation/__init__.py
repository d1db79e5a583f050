"""Annotations: what linguists' tools, parliaments and archives write of a talk, in tiers, turns or a segment a line."""
