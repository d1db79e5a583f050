"""Inputs that once took a time which grew with their square, or worse: each is a hundred kilobytes, and read at once.

No clock is asked (a busy machine is no fault of ours): a reader that grows so would be ended by its limit of seconds.
"""

import pytest

from generator.model import Attempt, Failed
from tests.fuzz import scaling

SIZE = 100_000
SECONDS = 60
ONCE_SLOW = (
    "episodes.md '' 'Postgres '",
    "episodes.md '' '1. '",
    "episodes.txt '' '*a '",
    "episodes.md '' '<!-- x -->'",
    "episodes.md '**Ann:** ' '\\r'",
    "episodes.html '<html><p>' \"<p a='\"",
    "episodes.html '<html><p>' '<!--'",
    "episodes.vtt 'WEBVTT\\n\\n00:01.000 --> 00:02.000\\n' '<title>'",
    "posts.md '# T\\n\\n' '***'",
    "posts.md '# T\\n\\n' '\\n\\n'",
)


@pytest.mark.parametrize("name", ONCE_SLOW)
def test_a_long_run_of_one_thing_is_read_in_time(name: str) -> None:
    run = next(run for known, run in scaling.sources(SIZE) if known == name)
    assert not isinstance(Attempt(lambda _: run(), SECONDS)(None), Failed)
