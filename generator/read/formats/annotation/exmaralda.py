"""EXMARaLDA's .exb: events between the points of a common timeline, each tier of words what one person says.

https://exmaralda.org/pdf/How_to_understand_EXMARaLDA_data.pdf
"""

from generator.read.formats.annotation.textgrid import tiered
from generator.read.formats.clock import seconds
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.pieces.pieces import Piece
from generator.read.formats.pieces.times import Time, Times
from generator.read.formats.xml_text import element, rooted


def read(text: str) -> Document:
    """One cue an event, as in a TextGrid. Raises ContentError where none has words, or for broken XML."""
    root = element(text)
    points = {point.get("id"): seconds(point.get("time", "")) for point in root.iter("tli")}
    names = {one.get("id"): one.findtext("abbreviation", "") for one in root.iter("speaker")}

    def time(point: str | None) -> Time | None:
        at = points.get(point)
        return None if at is None else Time(float(at), 1.0)

    tiers: list[tuple[str, list[Piece]]] = []
    for tier in root.iter("tier"):
        pieces = [
            Piece(said, Times(time(event.get("start")), time(event.get("end")), None))
            for event in tier.iter("event")
            if (said := " ".join("".join(event.itertext()).split()))
        ]
        if pieces and tier.get("type") == "t":
            tiers.append((names.get(tier.get("speaker"), ""), pieces))
    return tiered(tiers, "No tier of words (type `t`) has an event", "Export it from EXMARaLDA as text")


FORMAT = Format(
    "EXMARaLDA",
    (".exb",),
    rooted("basic-transcription"),
    read,
    looks="`<basic-transcription>` with `<tli>`, `<tier>` and `<event>`",
    taken="text, times; the abbreviation of a tier's speaker where several have words",
    left="tiers of another type than `t`",
)
