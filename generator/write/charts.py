"""Bar charts and sparklines as SVG, with a title and a description that say the same in words."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup, escape

from generator.interface import Words

ROW, WIDE = 36, 380
FEW = 5
"""So many years are all named below a sparkline; of more, the first and the last."""


def bars(key: str, title: str, rows: Sequence[tuple[str, int]], words: Words, places: Sequence[str] = ()) -> Markup:
    """Horizontal bars below their labels, one a row of (label, value). `key` makes the ids unique on a page.

    `places` are the addresses that the labels lead to, in the order of the rows. Empty without rows.
    """
    if not rows:
        return Markup("")
    most = max(value for _, value in rows) or 1
    parts = []
    for number, (label, value) in enumerate(rows):
        y = number * ROW
        name = Markup('<text x="0" y="{}">{}</text>').format(y + 15, label)
        if number < len(places) and places[number]:
            name = Markup('<a href="{}">{}</a>').format(places[number], name)
        parts.append(
            name
            + Markup('<text class="value" x="{}" y="{}" text-anchor="end">{}</text>').format(
                WIDE, y + 15, words.number(value)
            )
            + Markup('<rect class="ground" x="0" y="{}" width="{}" height="5" rx="2"/>').format(y + 22, WIDE)
            + Markup('<rect x="0" y="{}" width="{}" height="5" rx="2"/>').format(
                y + 22, max(2, round(WIDE * value / most))
            )
        )
    return _svg("bars", key, title, rows, WIDE, len(rows) * ROW, parts, linked=any(places))


def columns(key: str, title: str, rows: Sequence[tuple[str, int]]) -> Markup:
    """Upright bars, one a column of (label, value): for months and years."""
    if not rows:
        return Markup("")
    most = max(value for _, value in rows) or 1
    width = WIDE / len(rows)
    parts = []
    for number, (label, value) in enumerate(rows):
        height = round(100 * value / most) if value else 0
        middle = round((number + 0.5) * width, 1)
        bar = Markup('<rect x="{}" y="{}" width="{}" height="{}" rx="2"/>').format(
            round(number * width + width * 0.16, 1), 120 - max(height, 1), round(width * 0.68, 1), max(height, 1)
        )
        mark = Markup('<text class="value" x="{}" y="{}" text-anchor="middle">{}</text>').format(
            middle, 114 - height, value
        )
        name = Markup('<text x="{}" y="138" text-anchor="middle">{}</text>').format(middle, label)
        parts.append(bar + (mark if value else Markup("")) + name)
    return _svg("columns", key, title, rows, WIDE, 146, parts)


def yearly(counts: Mapping[int, int], last: int) -> list[tuple[str, int]]:
    """Rows (year, value) without a gap, from the first year counted to the last; empty without any.

    Where the site has gone on, until `last`, a silent year ends them: of more, every new one would change all pages.
    """
    if not counts:
        return []
    end = max(min(last, max(counts) + 1), *counts)
    return [(str(year), counts.get(year, 0)) for year in range(min(counts), end + 1)]


def sparkline(key: str, title: str, rows: Sequence[tuple[str, int]], words: Words) -> Markup:
    """A small line over (label, value) with the values on it; empty with fewer than two."""
    if len(rows) < 2:
        return Markup("")
    most = max(value for _, value in rows) or 1
    step = 200 / (len(rows) - 1)
    points = [
        (round(20 + number * step, 1), round(54 - 34 * value / most, 1)) for number, (_, value) in enumerate(rows)
    ]
    path = " ".join(f"{x},{y}" for x, y in points)
    parts = [Markup('<polyline points="{}"/>').format(path)]
    peak = max(range(len(rows)), key=lambda number: rows[number][1])
    named = range(len(rows)) if len(rows) <= FEW else (0, len(rows) - 1)
    for number, ((x, y), (label, value)) in enumerate(zip(points, rows, strict=True)):
        parts.append(Markup('<circle cx="{}" cy="{}" r="3"/>').format(x, y))
        if number in named or number == peak:
            mark = '<text class="value" x="{}" y="{}" text-anchor="middle">{}</text>'
            parts.append(Markup(mark).format(x, round(y - 8, 1), words.number(value)))
        if number in named:
            parts.append(Markup('<text x="{}" y="74" text-anchor="middle">{}</text>').format(x, label))
    return _svg("spark", key, title, rows, 240, 78, parts)


def _svg(
    kind: str,
    key: str,
    title: str,
    rows: Sequence[tuple[str, int]],
    width: int,
    height: int,
    parts: Sequence[Markup],
    *,
    linked: bool = False,
) -> Markup:
    # What is a picture to a screen reader hides the links in it.
    role = "group" if linked else "img"
    words = "; ".join(f"{label}: {value}" for label, value in rows)
    head = Markup(
        '<svg class="chart {0}" viewBox="0 0 {1} {2}" role="{6}" aria-labelledby="{3}-title {3}-desc">'
        '<title id="{3}-title">{4}</title><desc id="{3}-desc">{5}</desc>'
    ).format(kind, width, height, key, escape(title), escape(words), role)
    return head + Markup("").join(parts) + Markup("</svg>")
