"""Tells the moment of a build: by the clock, or by `SOURCE_DATE_EPOCH` (seconds, UTC) where that is set.

Imports the standard library only, since it is asked before anything else is loaded.
"""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


def now(timezone: str) -> datetime:
    """The moment in the zone of that IANA name."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return moment.astimezone(ZoneInfo(timezone))


def today(timezone: str) -> date:
    """The day in that zone."""
    return now(timezone).date()
