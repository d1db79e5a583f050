"""Runs the owner's transcribe command on the audio of an episode that has no transcript."""

import shlex
import subprocess
import tempfile
from pathlib import Path

from generator.model.media import suffix
from generator.scan.fetch import Fetcher
from generator.scan.options import ScanOptions
from generator.scan.records import FeedItem, TranscriptLink
from generator.scan.transcripts import FORMATS, Format, judged


class TranscribeError(Exception):
    """Why there is no transcript, as a sentence."""


def command(template: str, audio: Path, out: Path) -> list[str]:
    """The words of the command, `{audio}` and `{out}` filled in after splitting: no shell ever reads a file's name.

    Raises TranscribeError for a template that can't be split or doesn't name the audio.
    """
    try:
        words = shlex.split(template)
    except ValueError as error:
        raise TranscribeError(f"the transcribe command cannot be understood ({error})") from None
    if not any("{audio}" in word for word in words[1:]):
        raise TranscribeError("the transcribe command does not say where {audio} goes")
    return [word.replace("{audio}", str(audio)).replace("{out}", str(out)) for word in words]


def transcribe(item: FeedItem, fetcher: Fetcher, options: ScanOptions, origin: str) -> tuple[bytes, Format]:
    """The transcript the command made, and its format.

    The command may write `{out}`, or the same name with its own suffix in place of `.vtt` or after it, or print.
    Raises TranscribeError or FetchError.
    """
    if not item.audio:
        raise TranscribeError("the feed gives no audio to transcribe")
    with tempfile.TemporaryDirectory(prefix="infracast-") as folder:
        audio = Path(folder) / f"audio{suffix(item.audio.url) or '.mp3'}"
        out = Path(folder) / "transcript.vtt"
        words = command(options.transcribe, audio, out)
        with audio.open("wb") as file:
            for piece in fetcher.stream(item.audio.url, options.audio_bytes, sent_by=origin):
                file.write(piece)
        printed = _run(words, Path(folder), options.transcribe_seconds)
        for form in FORMATS:
            for path in (out.with_suffix(form.suffix), Path(f"{out}{form.suffix}")):
                if path.is_file() and (text := path.read_text(encoding="utf-8", errors="replace")):
                    found = judged(text, TranscriptLink(path.name))
                    if found is form:
                        return text.encode(), form
        if printed and (found := judged(printed, TranscriptLink("printed.txt"))):
            return printed.encode(), found
    raise TranscribeError("the transcribe command ended well but left no transcript")


def _run(words: list[str], folder: Path, seconds: float) -> str:
    try:
        done = subprocess.run(
            words, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds, check=False
        )
    except FileNotFoundError:
        raise TranscribeError(f"there is no command {words[0]!r}") from None
    except subprocess.TimeoutExpired:
        raise TranscribeError(f"the transcribe command took longer than {seconds:g} s") from None
    except OSError as error:
        raise TranscribeError(f"the transcribe command cannot be run ({error.strerror})") from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise TranscribeError(
            f"the transcribe command failed with {done.returncode}" + (f": {said[-1][:200]}" if said else "")
        )
    return done.stdout.decode(errors="replace").strip()
