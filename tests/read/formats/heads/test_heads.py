"""Heads in every order and markup that tools write: what was put in comes out, and nothing else does."""

from dataclasses import dataclass

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from generator.model import Cue
from generator.read.formats import read_document

FIRST = ["Ann", "Bo", "Cy", "Dagmar", "Emeka", "Fé", "O'Shea", "Jean-Luc", "李明"]
LAST = ["Lee", "Roe", "Okafor", "van Wirdum", "St. James", "Quill", "Ødegård"]
SPOKEN = """and then the queue fell over
so we page on age and not on depth
it was 3 of 40 machines
nobody reads the index twice
we did it at noon
that costs more than the disks do
why would you
the cache said yes: it lied
it is a lease (more or less)""".split("\n")

ROWS = """
{n}  {t}~{w}
{n} ({t})~{w}
{n} ({t}):~{w}
{n} [{t}]~{w}
{n} - {t}~{w}
{n} – {t}~{w}
{n}, {t}~{w}
{n} | {t}~{w}
{n}<TAB>{t}~{w}
{n} @ {t}~{w}
{n}: {t}~{w}
[{n}] {t}~{w}
{t} {n}~{w}
{t} - {n}~{w}
@{t} - {n}~{w}
[{t}] {n}~{w}
({t}) {n}~{w}
**{n}** {t}~{w}
**{n}**  {t}  ~{w}
**{n}** [{t}]~{w}
**{n}** ({t})~{w}
### {n} [{t}]~~{w}
### {n} - {t}~~{w}
## [{t}] {n}~~{w}
{n}~{t}~{w}
{t}~{n}~{w}
[{t} - {e}]~{n}~{w}
{t} --> {e}~{n}~{w}
{n} ({t}): {w}
{n} [{t}]: {w}
{n} [{t}] {w}
{n}: [{t}] {w}
{n}: ({t}) {w}
[{n}] [{t}] {w}
[{n} {t}] {w}
[{t}] {n}: {w}
({t}) {n}: {w}
{t} {n}: {w}
{t} - {n}: {w}
{t} | {n}: {w}
{t}<TAB>{n}:<TAB>{w}
{t}<TAB>{n}<TAB>{w}
{t} | {n} | {w}
| {t} | {n} | {w} |
| {n} | {t} | {w} |
[{t}] [{n}] {w}
[{t}] <{n}> {w}
[{t}] **{n}:** {w}
[{t}] **{n}**: {w}
**[{t}] {n}:** {w}
**{n}:** [{t}] {w}
**{n}** [{t}] {w}
**{n} [{t}]:** {w}
**{n} ({t}):** {w}
*{n}* ({t}): {w}
__{n}__ [{t}]: {w}
- [{t}] {n}: {w}
- **{n}** ({t}): {w}
> **{n}** [{t}]: {w}
[{t} --> {e}] {n}: {w}
[{t} - {e}] {n}: {w}
[{t} → {e}] **{n}:** {w}
{t} - {e} {n}: {w}
<b>{n}</b> [{t}] {w}
<strong>{n}:</strong> [{t}] {w}
"""
UNTIMED = """
{n}: {w}
{n}：{w}
**{n}:** {w}
**{n}**: {w}
__{n}__: {w}
*{n}:* {w}
_{n}:_ {w}
**{n}** {w}
[{n}]: {w}
[{n}] {w}
({n}): {w}
<{n}> {w}
- {n}: {w}
- **{n}:** {w}
> {n}: {w}
{n} | {w}
{n}<TAB>{w}
{n} - {w}
{n} — {w}
<b>{n}:</b> {w}
<strong>{n}</strong>: {w}
{n}:~{w}
**{n}:**~{w}
**{n}**~{w}
### {n}~~{w}
### {n}:~~{w}
{n}~{w}
[{n}]~{w}
"""
CLOCKS = {
    "h:mm:ss": lambda s: f"{s // 3600}:{s // 60 % 60:02}:{s % 60:02}",
    "hh:mm:ss": lambda s: f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}",
    "shortest": lambda s: f"{s // 60}:{s % 60:02}" if s < 3600 else f"{s // 3600}:{s // 60 % 60:02}:{s % 60:02}",
    "minutes": lambda s: f"{s // 60:02}:{s % 60:02}",
    "fraction": lambda s: f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}.000",
    "frames": lambda s: f"{s // 3600:02}:{s // 60 % 60:02}:{s % 60:02}:11",
}


def shapes(table: str) -> list[str]:
    """The rows of a table of shapes."""
    return [row.replace("<TAB>", "\t").replace("~", "\n") for row in table.strip().split("\n")]


@dataclass(frozen=True)
class Talk:
    """What is said, and how it is written down."""

    turns: tuple[tuple[str, int, str], ...]
    """(name, second, words), no speaker twice in a row."""
    shape: str
    clock: str = "shortest"
    blank: bool = True
    """Whether a blank line parts the turns."""

    @property
    def text(self) -> str:
        """The file."""
        stamp = CLOCKS[self.clock]
        rows = [self.shape.format(n=name, t=stamp(at), e=stamp(at + 3), w=words) for name, at, words in self.turns]
        return ("\n\n" if self.blank else "\n").join(rows) + "\n"


@st.composite
def talks(draw: st.DrawFn, table: str) -> Talk:
    """Two to four people, each of whom but one speaks more than once; hours long."""
    names = [f"{first} {last}" for first, last in zip(
        draw(st.lists(st.sampled_from(FIRST), min_size=3, max_size=4, unique=True)),
        draw(st.permutations(LAST)), strict=False,
    )]  # fmt: skip
    order = [names[0], names[1]] * draw(st.integers(3, 6))
    order[draw(st.integers(2, len(order) - 1))] = names[2]
    order = [name for at, name in enumerate(order) if at == 0 or name != order[at - 1]]
    at = draw(st.integers(0, 300))
    turns = []
    for name in order:
        words = " ".join(draw(st.lists(st.sampled_from(SPOKEN), min_size=1, max_size=5)))
        turns.append((name, at, words[:1].upper() + words[1:] + "."))
        at += draw(st.integers(4, 2000))
    # Where everybody says the same, what recurs is as likely a refrain as a name.
    assume(len({words for _, _, words in turns}) > len(turns) // 2)
    shape = draw(st.sampled_from(shapes(table)))
    blank = shape.count("\n") > 0 or draw(st.booleans())
    return Talk(tuple(turns), shape, draw(st.sampled_from(sorted(CLOCKS))), blank)


def told(cues: tuple[Cue, ...]) -> list[tuple[str | None, int | None, str]]:
    """(speaker, second, words) of each turn of a document."""
    result: list[tuple[str | None, int | None, str]] = []
    for cue in cues:
        start = None if cue.start_ms is None else cue.start_ms // 1000
        if result and result[-1][0] == cue.speaker and start is None:
            result[-1] = (*result[-1][:2], f"{result[-1][2]} {cue.text}")
        else:
            result.append((cue.speaker, start, cue.text))
    return result


@given(talks(ROWS))
def test_names_times_and_words_come_back_as_they_went_in(talk: Talk) -> None:
    document = read_document(talk.text, ".md")
    assert told(document.cues) == list(talk.turns)
    assert document.warnings == ()


@given(talks(UNTIMED))
def test_names_and_words_come_back_without_times(talk: Talk) -> None:
    document = read_document(talk.text, ".md")
    assert told(document.cues) == [(name, None, words) for name, _, words in talk.turns]
    assert document.warnings == ()


TALK = (
    ("Ann Lee", 3, "Object storage is the new disk."),
    ("Bo Roe", 14, "Slow writes are fine: nobody waits."),
    ("Ann Lee", 83, "And caches lie."),
    ("Bo Roe", 3680, "You buy a bigger machine."),
)


@pytest.mark.parametrize("shape", shapes(ROWS))
def test_every_shape_with_a_time(shape: str) -> None:
    document = read_document(Talk(TALK, shape).text, ".md")
    assert (told(document.cues), document.warnings) == (list(TALK), ())


@pytest.mark.parametrize("shape", shapes(UNTIMED))
def test_every_shape_without_a_time(shape: str) -> None:
    document = read_document(Talk(TALK, shape).text, ".md")
    assert told(document.cues) == [(name, None, words) for name, _, words in TALK]


@pytest.mark.parametrize(
    "shape",
    [
        "**[{n}](https://example.org/a):** {w}",
        "[{n}](https://example.org/a): {w}",
        "**{n}** [{t}](https://example.org/?t=1) {w}",
        "[{t}](#t={t}) **{n}:** {w}",
        "**{n}** [{t}](https://example.org/?t=1):\n{w}",
        "*{n}*\xa0*({t})*: {w}",
    ],
)
def test_names_and_times_may_be_links(shape: str) -> None:
    rows = [("Ann Lee", "0:03"), ("Bo Roe", "0:09"), ("Ann Lee", "0:20"), ("Bo Roe", "1:00")]
    text = "\n\n".join(shape.format(n=name, t=time, w="so it goes") for name, time in rows)
    cues = read_document(text, ".md").cues
    assert [(cue.speaker, cue.text) for cue in cues] == [(name, "so it goes") for name, _ in rows]
    assert [cue.start_ms for cue in cues] == ([3000, 9000, 20_000, 60_000] if "{t}" in shape else [None] * 4)


def test_times_in_bold_within_sentences_are_captions_and_part_no_paragraphs() -> None:
    said = ["so we page on age", "and not on depth", "which nobody reads.", "And then", "it fell over", "at noon"]
    text = "\n\n".join(f"**[0:{at:02}]** {words}" for at, words in enumerate(said, 10))
    document = read_document(text, ".md")
    assert [cue.start_ms for cue in document.cues] == [(at + 10) * 1000 for at in range(6)]
    assert document.breaks in ((), (0,))
    apart = read_document("\n\n".join(f"**[{at}:10]** {(words + ' ') * 6}" for at, words in enumerate(said)), ".md")
    assert apart.breaks == (0, 1, 2, 3, 4, 5)


def test_what_stands_above_the_first_speaker_is_the_title_the_day_and_the_length() -> None:
    said = (
        "Ann Lee: We moved the disks to the basement.\n\nBo Roe: And what did it cost?\n\nAnn Lee: A week of sleep.\n"
    )
    document = read_document(f"3 November 2024\nSlow disks\n52:10\n\n{said}", ".txt")
    assert document.metadata == {"title": "Slow disks", "date": "3 November 2024", "duration": "52:10"}
    assert document.warnings == ()
    document = read_document(f"Slow disks\nA talk in the old mill\n\n{said}", ".txt")
    assert document.metadata == {"title": "Slow disks"}
    assert [(line, what) for line, what, _ in document.warnings] == [
        (2, "Left out above the first speaker or time: A talk in the old mill")
    ]
