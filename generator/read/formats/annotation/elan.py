"""ELAN's .eaf: tiers of annotations between two slots of time, each tier what one person says.

Tiers below another (words, glosses, translations) say it again: https://www.mpi.nl/tools/elan/EAF_Annotation_Format_3.0_and_ELAN.pdf
"""

from generator.read.formats.annotation.textgrid import tiered
from generator.read.formats.document import Document
from generator.read.formats.format import Format
from generator.read.formats.pieces.pieces import Piece
from generator.read.formats.pieces.times import Time, Times
from generator.read.formats.xml_text import element, rooted


def read(text: str) -> Document:
    """One cue an annotation, as in a TextGrid. Raises ContentError where none has words, or for broken XML."""
    root = element(text)
    slots = {slot.get("TIME_SLOT_ID"): slot.get("TIME_VALUE", "") for slot in root.iter("TIME_SLOT")}

    def time(slot: str | None) -> Time | None:
        value = slots.get(slot, "")
        return Time(float(value), 1.0) if value.isdecimal() else None

    tiers: list[tuple[str, list[Piece]]] = []
    for tier in root.iter("TIER"):
        pieces = []
        for one in tier.iter("ALIGNABLE_ANNOTATION"):
            if said := " ".join((one.findtext("ANNOTATION_VALUE") or "").split()):
                first, last = (time(one.get(f"TIME_SLOT_REF{at}")) for at in (1, 2))
                pieces.append(Piece(said, Times(first, last, None)))
        if pieces and not tier.get("PARENT_REF"):
            tiers.append((tier.get("PARTICIPANT") or tier.get("TIER_ID") or "", pieces))
    return tiered(tiers, "No annotation on a tier of its own has words", "Export it from ELAN as WebVTT or as text")


FORMAT = Format(
    "ELAN",
    (".eaf",),
    rooted("ANNOTATION_DOCUMENT"),
    read,
    looks="`<ANNOTATION_DOCUMENT>` with `<TIER>` and `<ALIGNABLE_ANNOTATION>`",
    taken="text, times; the participant or name of a tier as speaker where several have words",
    left="tiers below another",
)
