"""Bar charts and sparklines as SVG, with a title and a description that say the same in words."""

from collections.abc import Sequence

from markupsafe import Markup, escape

ROW = 26
LABEL, BAR, VALUE = 150, 190, 40


def bars(key: str, title: str, rows: Sequence[tuple[str, int]]) -> Markup:
    """Horizontal bars, one a row of (label, value). `key` makes the ids unique on a page; empty without rows."""
    if not rows:
        return Markup("")
    most = max(value for _, value in rows) or 1
    parts = []
    for number, (label, value) in enumerate(rows):
        y = number * ROW
        length = max(2, round(BAR * value / most))
        short = label if len(label) <= 21 else label[:20].rstrip() + "…"
        parts.append(
            Markup('<text x="{}" y="{}" text-anchor="end">{}</text>').format(LABEL, y + 17, short)
            + Markup('<rect x="{}" y="{}" width="{}" height="14" rx="2"/>').format(LABEL + 8, y + 6, length)
            + Markup('<text class="value" x="{}" y="{}">{}</text>').format(LABEL + 14 + length, y + 17, value)
        )
    return _svg("bars", key, title, rows, LABEL + BAR + VALUE, len(rows) * ROW + 4, parts)


def columns(key: str, title: str, rows: Sequence[tuple[str, int]]) -> Markup:
    """Upright bars, one a column of (label, value): for months and years."""
    if not rows:
        return Markup("")
    most = max(value for _, value in rows) or 1
    width = 380 / len(rows)
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
    return _svg("columns", key, title, rows, 380, 146, parts)


def sparkline(key: str, title: str, rows: Sequence[tuple[str, int]]) -> Markup:
    """A small line over (label, value), with first and last label; empty with fewer than two."""
    if len(rows) < 2:
        return Markup("")
    most = max(value for _, value in rows) or 1
    step = 200 / (len(rows) - 1)
    points = [
        (round(10 + number * step, 1), round(44 - 34 * value / most, 1)) for number, (_, value) in enumerate(rows)
    ]
    path = " ".join(f"{x},{y}" for x, y in points)
    parts = [Markup('<polyline points="{}"/>').format(path)]
    parts += [Markup('<circle cx="{}" cy="{}" r="3"/>').format(x, y) for x, y in points]
    parts.append(Markup('<text x="10" y="62">{}</text>').format(rows[0][0]))
    parts.append(Markup('<text x="210" y="62" text-anchor="end">{}</text>').format(rows[-1][0]))
    return _svg("spark", key, title, rows, 220, 66, parts)


def _svg(
    kind: str, key: str, title: str, rows: Sequence[tuple[str, int]], width: int, height: int, parts: Sequence[Markup]
) -> Markup:
    words = "; ".join(f"{label}: {value}" for label, value in rows)
    head = Markup(
        '<svg class="chart {0}" viewBox="0 0 {1} {2}" role="img" aria-labelledby="{3}-title {3}-desc">'
        '<title id="{3}-title">{4}</title><desc id="{3}-desc">{5}</desc>'
    ).format(kind, width, height, key, escape(title), escape(words))
    return head + Markup("").join(parts) + Markup("</svg>")
