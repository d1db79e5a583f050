"""Time expressions of TTML: `00:00:01.5`, `00:00:01:12` in frames, `1.5s`, `90f`, `10000t`.

https://www.w3.org/TR/ttml2/#timing-value-time-expression
"""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

_CLOCK = re.compile(r"(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,9})|:(\d{1,3})(?:\.\d{1,3})?)?", re.ASCII)
_OFFSET = re.compile(r"(\d{1,15}(?:\.\d{1,9})?)(h|ms|m|s|f|t)?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Clock:
    """How many frames and ticks of a file make a second."""

    frames: float = 30.0
    ticks: float = 1.0

    @classmethod
    def of(cls, root: Element) -> "Clock":
        """The clock that the attributes of `<tt>` set."""
        given = {key.rpartition("}")[2]: value for key, value in root.attrib.items()}
        frames = _number(given.get("frameRate")) or 30.0
        parts = [_number(part) for part in re.split(r"[\s:]+", given.get("frameRateMultiplier", "").strip())]
        if len(parts) == 2 and parts[0] and parts[1]:
            frames *= parts[0] / parts[1]
        ticks = _number(given.get("tickRate"))
        return cls(frames, ticks or (frames if "frameRate" in given else 1.0))

    def ms(self, text: str) -> int | None:
        """Milliseconds of a time expression; None for one that can't be read."""
        if found := _CLOCK.fullmatch(text.strip()):
            hours, minutes, seconds, fraction, frames = found.groups()
            if int(seconds) > 60:
                return None
            whole = (int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)
            return round(1000 * (whole + float(f"0.{fraction or 0}") + int(frames or 0) / self.frames))
        if found := _OFFSET.fullmatch(text.strip()):
            # Apple writes `0.860`, without a metric: seconds.
            unit = {"h": 3_600_000.0, "m": 60_000.0, "ms": 1.0, "f": 1000 / self.frames, "t": 1000 / self.ticks}
            return round(float(found.group(1)) * unit.get(found.group(2), 1000.0))
        return None


def _number(text: str | None) -> float:
    return float(text) if text and re.fullmatch(r"\d{1,12}(\.\d{1,6})?", text.strip(), re.ASCII) else 0.0
