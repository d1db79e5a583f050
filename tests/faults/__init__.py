"""Faults that stay: whatever is killed, filled, damaged or run twice, the site stays whole and the next build is right.

`python -m tests.faults --seed 7 --count 200` runs as many as one likes; `test_faults.py` runs each once.
"""
