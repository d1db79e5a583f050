"""What is mutated: the starter site, the sample show, the tests' files, and real transcripts where they lie beside."""

from functools import lru_cache

from tests.site import ROOT, SHARED

_LARGEST = 150_000
_SUFFIXES = frozenset(
    ".md .txt .vtt .srt .json .html .ass .lrc .sbv .ttml .tsv .csv .sub .xml .yml .jsonl .smi .docx".split()
)
OWN = (ROOT / "seeds" / "content", ROOT / "content", ROOT / "tests")
BESIDE = (SHARED / "corpus", SHARED / "inputs")


@lru_cache(maxsize=2)
def samples(beside: bool) -> tuple[tuple[str, bytes], ...]:
    """(suffix, bytes) of every sample, in an order that depends on their names alone; ours only, or also real ones."""
    folders = (*OWN, *BESIDE) if beside else OWN
    found = []
    for folder in folders:
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.suffix.lower() in _SUFFIXES and path.is_file() and path.stat().st_size <= _LARGEST:
                found.append((path.suffix.lower(), path.read_bytes()))
    return tuple(found)
