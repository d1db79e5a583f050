"""`python -m tests.nights --nights 365 --zone Europe/London`: the log of the nights, the figures, every breach."""

import argparse
import logging
import sys
from pathlib import Path

from tests.nights.play import play


def main() -> int:
    """Play, and tell; 1 where a promise was broken."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--nights", type=int, default=365)
    parser.add_argument("--zone", default="UTC", help="IANA name of the site's time zone")
    parser.add_argument("--seed", type=int, default=1, help="another number, another year")
    parser.add_argument("--every", type=int, default=21, help="days from one talk of a podcast to its next")
    parser.add_argument("--folder", type=Path, default=Path("/tmp/nights"), help="where it is played; emptied first")
    given = parser.parse_args()
    logging.disable(logging.INFO)
    result = play(
        given.folder,
        given.nights,
        given.zone,
        given.seed,
        every=given.every,
        tell=lambda line: print(line, file=sys.__stdout__, flush=True),
    )
    print("\n".join(result.watch.breaches))
    print(result.figures())
    return bool(result.watch.breaches)


if __name__ == "__main__":
    raise SystemExit(main())
