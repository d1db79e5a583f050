"""The moment of a build: that of the clock, or the one that `SOURCE_DATE_EPOCH` (seconds, UTC) says.

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
