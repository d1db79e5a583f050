"""Packages of XML (ZIP), as office programs write: unpacked within bounds."""

import io
import zipfile
from collections.abc import Callable, Collection, Mapping

from generator.model import ContentError

_MOST = 10_000
"""Files in one."""
_LARGEST = 64 * 1024 * 1024
"""Bytes of all XML in it, unpacked: a book of a thousand pages has a tenth."""
_RICHEST = 200
"""Unpacked bytes for one packed; Word's XML shrinks to a tenth, or a thirtieth."""
_MEND = "Open it in the program that wrote it and save it as .docx again, or as plain text"


def xml_of(data: bytes, ours: Callable[[Collection[str]], bool]) -> dict[str, bytes] | None:
    """The XML in a package, by name; None for other bytes, or where the names in it are not `ours`.

    Raises ContentError for a package that is damaged, encrypted or larger than any transcript.
    """
    if not data.startswith(b"PK\x03\x04"):
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            if not ours([part.filename for part in parts]):
                return None
            _refuse_giant(parts)
            return {part.filename: packed.read(part) for part in parts if _is_xml(part)}
    except ContentError:
        raise
    except Exception as error:
        # zipfile raises whatever a damaged package leads it to: zlib.error, RuntimeError, ValueError, OSError.
        raise ContentError("The file, a package such as Word makes, is damaged or encrypted", _MEND) from error


def with_heirs(known: set[str], parents: Mapping[str, str]) -> set[str]:
    """The styles that are known, and all that are made of one; `parents` are those of styles that say nothing else."""
    while more := {style for style, parent in parents.items() if parent in known} - known:
        known = known | more
    return known


def _refuse_giant(parts: list[zipfile.ZipInfo]) -> None:
    texts = [part for part in parts if _is_xml(part)]
    size = sum(part.file_size for part in texts)
    swollen = any(part.file_size > _RICHEST * max(part.compress_size, 4096) for part in texts)
    if len(parts) > _MOST or size > _LARGEST or swollen:
        raise ContentError(f"The file unpacks to {size >> 20} MB, which no transcript does", _MEND)


def _is_xml(part: zipfile.ZipInfo) -> bool:
    return part.filename.lower().endswith((".xml", ".rels"))
