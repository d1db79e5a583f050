import pytest

from generator.model import ContentError
from generator.read.formats import read_document

LONG = """File type = "ooTextFile"
Object class = "TextGrid"

xmin = 0
xmax = 5.5
tiers? <exists>
size = 2
item []:
    item [1]:
        class = "IntervalTier"
        name = "Ann Lee"
        xmin = 0
        xmax = 5.5
        intervals: size = 3
        intervals [1]:
            xmin = 0
            xmax = 2.5
            text = "Disks are slow."
        intervals [2]:
            xmin = 2.5
            xmax = 4
            text = ""
        intervals [3]:
            xmin = 4
            xmax = 5.5
            text = "He said ""never"", in 3
lines."
    item [2]:
        class = "IntervalTier"
        name = "Bo Roe"
        xmin = 0
        xmax = 5.5
        intervals: size = 1
        intervals [1]:
            xmin = 2.5
            xmax = 4
            text = "And caches lie."
"""


def grid(*tiers: tuple[str, list[tuple[float, float, str]]]) -> str:
    """A short TextGrid, as `Save as short text file` writes."""
    lines = ['File type = "ooTextFile"', 'Object class = "TextGrid"', "", "0", "9", "<exists>", str(len(tiers))]
    for name, intervals in tiers:
        lines += ['"IntervalTier"', f'"{name}"', "0", "9", str(len(intervals))]
        lines += [line for start, end, said in intervals for line in (str(start), str(end), f'"{said}"')]
    return "\n".join(lines) + "\n"


def said(text: str) -> list[tuple[str | None, int | None, int | None, str]]:
    return [(cue.speaker, cue.start_ms, cue.end_ms, cue.text) for cue in read_document(text, ".textgrid").cues]


def test_a_tier_a_speaker():
    assert said(LONG) == [
        ("Ann Lee", 0, 2500, "Disks are slow."),
        ("Bo Roe", 2500, 4000, "And caches lie."),
        ("Ann Lee", 4000, 5500, 'He said "never", in 3\nlines.'),
    ]


def test_words_and_sounds_of_an_aligner():
    words = [(0, 0.4, "disks"), (0.4, 0.6, "are"), (0.6, 1, "slow"), (1, 3, "sil"), (3, 3.5, "always")]
    sounds = [(0, 0.1, "D"), (0.1, 0.3, "IH1"), (0.3, 0.4, "S")]
    assert said(grid(("words", words), ("phones", sounds))) == [
        (None, 0, 1000, "disks are slow"),
        (None, 3000, 3500, "always"),
    ]
    two = said(grid(("Ann - words", words), ("Ann - phones", sounds), ("Bo - words", [(1, 1.5, "why")])))
    assert [(who, words) for who, _, _, words in two] == [("Ann", "disks are slow"), ("Bo", "why"), ("Ann", "always")]


def test_a_tier_alone_names_somebody_only_by_a_full_name():
    assert said(grid(("Ann Lee", [(0, 1, "Disks are slow.")])))[0][0] == "Ann Lee"
    assert said(grid(("Mary", [(0, 1, "Disks are slow.")])))[0][0] is None


@pytest.mark.parametrize("broken", [LONG[:-60], grid(("Ann", [(0, 1, "")])), LONG.replace("size = 2", "size = 3")])
def test_a_broken_one_is_refused(broken):
    with pytest.raises(ContentError, match="TextGrid"):
        read_document(broken, ".textgrid")
