"""CPU time of reading WebVTT files of 60 minutes, beside webvtt-py and pysubs2 in one run.

    python -m tests.benchmarks.captions --files 1000

Each file is generated from its number: some 1,200 cues of one or two lines, every other file with `<v Name>` voices,
every third with some letters beyond ASCII.
All three get the same bytes, in turn, file by file. Timed of each is what makes a file its list of captions:
decoding and parsing (ours also takes voices, names and metadata, and finds what a machine wrote twice). The row
`turns` is ours with everything that makes a page's turns of it, for which the others have nothing. Read the ratios.
"""

import argparse
import io
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

import pysubs2
import webvtt

from generator.model.moment import caption
from generator.read.formats import read_document
from generator.read.text.repair import decode
from generator.read.turns.turns import captions, turned

MINUTES = 60
NAMES = ("Ann Lee", "Bo Roe", "Cem Oz")
_SYLLABLES = "sto net que cac ker pod shar log rage work ue he nel ing ter est".split()


def talk(number: int) -> str:
    """One WebVTT file; the same number gives the same bytes."""
    pick = random.Random(number)
    words = ["".join(pick.choices(_SYLLABLES, k=pick.randint(1, 3))) for _ in range(600)]
    blocks, now, speaker = ["WEBVTT"], 0, NAMES[0]
    while now < MINUTES * 60_000:
        end = now + pick.randint(1500, 4500)
        said = pick.choices(words, k=pick.randint(4, 12))
        if pick.random() < 0.15:
            speaker, said[-1] = pick.choice(NAMES), said[-1] + "."
        if len(said) > 7:
            said[6] += "\n" + said.pop(7)
        voice = f"<v {speaker}>" if number % 2 else ""
        if number % 3 == 0 and pick.random() < 0.2:
            said[0] = "it’s"
        blocks.append(f"{caption(now, '.')} --> {caption(end, '.')}\n{voice}{' '.join(said).capitalize()}")
        now = end + pick.choice((0, 0, 0, 400))
    return "\n\n".join(blocks) + "\n"


def ours(data: bytes) -> int:
    """Cues, with names."""
    text, _ = decode(data)
    return len(read_document(text, ".vtt").cues)


def ours_turns(data: bytes) -> int:
    """The turns of a page as well."""
    text, _ = decode(data)
    document = read_document(text, ".vtt")
    cues = captions(document)
    transcript, _ = turned(document, cues, cues)
    return len(transcript.cues)


def webvtt_py(data: bytes) -> int:
    """Captions of webvtt-py."""
    return len(webvtt.from_buffer(io.StringIO(data.decode())))


def pysubs2_vtt(data: bytes) -> int:
    """Events of pysubs2."""
    return len(pysubs2.SSAFile.from_string(data.decode(), format_="vtt"))


READERS: dict[str, Callable[[bytes], int]] = {
    "ours": ours,
    "turns": ours_turns,
    "webvtt-py": webvtt_py,
    "pysubs2": pysubs2_vtt,
}


def main() -> None:
    """Plant the files, read each with all, print seconds and ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=1000)
    count = parser.parse_args().files
    spent = dict.fromkeys(READERS, 0.0)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(count):
            (folder / f"{number}.vtt").write_text(talk(number), encoding="utf-8")
        for number in range(count):
            data = (folder / f"{number}.vtt").read_bytes()
            found = {}
            for reader, read in READERS.items():
                start = process_time()
                found[reader] = read(data)
                spent[reader] += process_time() - start
            if len(set(found.values())) > 1:
                sys.exit(f"file {number}: the readers disagree about the number of captions: {found}")
    faster = min(spent["webvtt-py"], spent["pysubs2"])
    for reader, seconds in spent.items():
        each = f"{1000 * seconds / count:7.2f} ms a file"
        print(f"{reader:<10} {seconds:8.2f} s  {each}  {seconds / faster:5.2f} × the faster peer")


if __name__ == "__main__":
    main()
