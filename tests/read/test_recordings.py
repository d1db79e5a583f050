"""A recording beside its transcript is played, and its length and size are its own."""

import wave
from datetime import date
from pathlib import Path

import pytest

from generator.model import Library, Site
from generator.read.disk import playing_time
from generator.read.library import read_library

WORDS = "---\ntitle: Lamps\ndate: 2025-01-02\n{}---\n\n**Ada:** The lamp went out.\n\n**Bo:** Nobody had a match.\n"
# One frame of MPEG-1 Layer III: 128 kbit/s at 44.1 kHz, 417 bytes, 1152 samples.
FRAME = bytes.fromhex("fffb9064") + bytes(413)


def library(folder: Path, front: str = "") -> Library:
    (folder / "episodes").mkdir(parents=True, exist_ok=True)
    (folder / "episodes/lamps.md").write_text(WORDS.format(front), "utf-8")
    return read_library(folder, Site(today=date(2026, 1, 1)))


def sound(path: Path, seconds: int) -> None:
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(1000)
        out.writeframes(bytes(1000 * seconds))


def test_an_mp3_of_the_transcripts_name_gives_its_length_and_size(tmp_path: Path) -> None:
    (tmp_path / "episodes").mkdir()
    (tmp_path / "episodes/lamps.mp3").write_bytes(FRAME * 100)
    (episode,) = library(tmp_path).episodes
    assert episode.audio
    assert (episode.audio.url, episode.audio.length, episode.audio.type) == ("episodes/lamps.mp3", 41700, "audio/mpeg")
    assert episode.duration_ms == pytest.approx(100 * 1152 / 44.1, abs=30)


def test_audio_may_be_named_as_it_lies_beside_the_transcript(tmp_path: Path) -> None:
    (tmp_path / "episodes").mkdir()
    sound(tmp_path / "episodes/caches.wav", 7)
    (episode,) = library(tmp_path, "audio: caches.wav\n").episodes
    assert episode.audio
    assert (episode.audio.url, episode.duration_ms) == ("episodes/caches.wav", 7000)
    (written,) = library(tmp_path, 'audio: episodes/caches.wav\nduration: "0:09"\n').episodes
    assert written.duration_ms == 9000  # What a person wrote wins.


def test_a_recording_that_is_none_has_no_length(tmp_path: Path) -> None:
    for name, data in (("a.mp3", b"no sound"), ("b.wav", b"RIFF"), ("c.m4a", b""), ("d.ogg", b"OggS" + bytes(40))):
        (tmp_path / name).write_bytes(data)
        assert playing_time(tmp_path / name) is None
    assert playing_time(tmp_path / "absent.mp3") is None


def test_a_length_that_cannot_be_is_not_believed(tmp_path: Path) -> None:
    (tmp_path / "episodes").mkdir()
    sound(tmp_path / "episodes/lamps.wav", 7)
    cues = (
        "WEBVTT\n\n00:00:01.000 --> 00:00:05.000\nThe lamp went out.\n\n00:00:50.000 --> 00:00:58.000\nNobody minded.\n"
    )
    (tmp_path / "episodes/lamps.vtt").write_text(cues, "utf-8")
    (tmp_path / "episodes/lamps.yml").write_text("date: 2025-01-02\n", "utf-8")
    site = Site(today=date(2026, 1, 1))
    assert [one.duration_ms for one in read_library(tmp_path, site).episodes] == [58_000]  # Longer than the file.
    sound(tmp_path / "episodes/lamps.wav", 60)
    assert [one.duration_ms for one in read_library(tmp_path, site).episodes] == [60_000]
    stream = bytearray((tmp_path / "episodes/lamps.wav").read_bytes())
    stream[40:44] = b"\xff\xff\xff\x7f"  # What a program writes that does not know yet how long it will be.
    (tmp_path / "episodes/lamps.wav").write_bytes(stream)
    assert [one.duration_ms for one in read_library(tmp_path, site).episodes] == [58_000]
