"""The likeliest passages of a talk, best first: for comparison with editors' lists, which hold more than a page may."""

from generator.analyse.claims.hearing import Measured, hear, kind_of
from generator.analyse.quotable.chatter import is_chatter
from generator.analyse.quotable.cleaning import cleaned
from generator.analyse.quotable.garbled import is_garbled
from generator.analyse.talk.study import Study

MOST, LINES, WORDS = 50, 5, 90
_ADDS, _FEWEST_WORDS, _FEWEST_STEMS = 0.3, 7, 2


def ranked(study: Study) -> list[tuple[str, str]]:
    """(quote, kind) of the likeliest passages without overlap, each of up to `LINES` lines of one turn."""
    if not study.english:
        return []
    lines = hear(study).lines
    found: list[tuple[str, str]] = []
    used: set[int] = set()
    for _, begin, end in sorted(_passages(lines), key=lambda passage: (-passage[0], passage[1])):
        if len(found) < MOST and used.isdisjoint(range(begin, end)) and _sound(lines[begin]):
            used.update(range(begin, end))
            found.append((" ".join(line.line.text for line in lines[begin:end]), kind_of(lines[begin:end])))
    return found


def _passages(lines: tuple[Measured, ...]) -> list[tuple[float, int, int]]:
    """(chance that one of its lines is a take, begin, end) of each passage without a question at either end."""
    found = []
    for begin, first in enumerate(lines):
        missed, words = 1.0, 0
        for end, last in enumerate(lines[begin : begin + LINES], start=begin + 1):
            missed, words = missed * (1 - last.chance), words + len(last.line.words)
            if first.line.question or last.line.turn != first.line.turn or (end > begin + 1 and words > WORDS):
                break
            least = _ADDS * max(first.chance, last.chance)
            if words >= _FEWEST_WORDS and not last.line.question and min(first.chance, last.chance) >= least:
                found.append((1 - missed, begin, end))
    return found


def _sound(first: Measured) -> bool:
    said = cleaned(first.line.text)
    asks = said.rstrip("\"'”’)").endswith("?")
    return (
        bool(said)
        and len(set(first.line.content)) >= _FEWEST_STEMS
        and not (asks or is_chatter(said) or is_garbled(said))
    )
