"""Small PDFs, written by hand: lines of one letter width, each at its place on the page."""

from collections.abc import Sequence

_LEADING, _LETTER, _TOP = 14, 6, 800


def pdf(*pages: str, wide: bool = False) -> bytes:
    """A PDF of pages of text, each line printed as far down and as far right as it stands in the text.

    `wide`: whether they are as wide as slides are.
    """
    return _file([_printed(page.split("\n")) for page in pages], "1200 842" if wide else "595 842")


def _printed(lines: Sequence[str]) -> str:
    marks = []
    for row, line in enumerate(lines):
        at = len(line) - len(line.lstrip())
        for part in (part for part in line.split("    ") if part.strip()):
            at = line.index(part.strip(), at)
            signs = part.strip().replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
            marks.append(f"1 0 0 1 {40 + at * _LETTER} {_TOP - row * _LEADING} Tm ({signs}) Tj")
            at += len(part.strip())
    return "BT /F1 10 Tf\n" + "\n".join(marks) + "\nET"


def _file(streams: Sequence[str], size: str) -> bytes:
    pages = [4 + 2 * number for number in range(len(streams))]
    objects = {
        1: "<< /Type /Catalog /Pages 2 0 R >>",
        2: f"<< /Type /Pages /Count {len(pages)} /Kids [{' '.join(f'{page} 0 R' for page in pages)}] >>",
        3: "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
    }
    for page, stream in zip(pages, streams, strict=True):
        font = "/Resources << /Font << /F1 3 0 R >> >>"
        objects[page] = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {size}] {font} /Contents {page + 1} 0 R >>"
        objects[page + 1] = f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream"
    file, starts = b"%PDF-1.4\n", []
    for number in sorted(objects):
        starts.append(len(file))
        file += f"{number} 0 obj\n{objects[number]}\nendobj\n".encode("cp1252")
    table = "".join(f"{start:010} 00000 n \n" for start in starts)
    head = f"xref\n0 {len(starts) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer\n<< /Size {len(starts) + 1} /Root 1 0 R >>\nstartxref\n{len(file)}\n%%EOF\n"
    return file + (head + tail).encode()
