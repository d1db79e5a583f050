"""A recording beside its transcript is played, and its length and size are its own."""

import struct
import wave
from datetime import date
from pathlib import Path

import mutagen.flac
import mutagen.id3
import pytest

from generator.model import Library, Site
from generator.read.library.library import read_library
from generator.read.recordings.header import Header, read_header

WORDS = "---\ntitle: Lamps\ndate: 2025-01-02\n{}---\n\n**Ada:** The lamp went out.\n\n**Bo:** Nobody had a match.\n"
# One frame of MPEG-1 Layer III: 128 kbit/s at 44.1 kHz, 417 bytes, 1152 samples.
FRAME = bytes.fromhex("fffb9064") + bytes(413)
PARTS = [(0, "Welcome"), (61_500, "The lamp"), (3_700_000, "Who had a match?")]


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


def test_a_recording_that_is_none_says_nothing(tmp_path: Path) -> None:
    for name, data in (("a.mp3", b"no sound"), ("b.wav", b"RIFF"), ("c.m4a", b""), ("d.ogg", b"OggS" + bytes(40))):
        (tmp_path / name).write_bytes(data)
        assert read_header(tmp_path / name) == Header()
    assert read_header(tmp_path / "absent.mp3") == Header()


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


def test_the_chapters_that_an_editor_marked_in_a_recording_are_the_episodes(tmp_path: Path) -> None:
    (tmp_path / "episodes").mkdir()
    marked_mp3(tmp_path / "episodes/lamps.mp3")
    (episode,) = library(tmp_path).episodes
    assert [(one.start_ms, one.title, one.given) for one in episode.chapters] == [(*part, True) for part in PARTS]
    assert episode.source["chapters"] == "recording"
    (written,) = library(tmp_path, 'chapters: ["0:00 By hand"]\n').episodes
    assert [one.title for one in written.chapters] == ["By hand"]  # What a person wrote wins.


def test_a_chapter_of_a_recording_begins_at_the_turn_that_is_nearest(tmp_path: Path) -> None:
    (tmp_path / "episodes").mkdir()
    marked_mp3(tmp_path / "episodes/lamps.mp3")
    cues = "WEBVTT\n\n00:01.000 --> 00:05.000\n<v Ada>It went out.\n\n01:02.000 --> 01:05.000\n<v Bo>Nobody minded.\n"
    (tmp_path / "episodes/lamps.vtt").write_text(cues, "utf-8")
    (tmp_path / "episodes/lamps.yml").write_text("date: 2025-01-02\n", "utf-8")
    (episode,) = read_library(tmp_path, Site(today=date(2026, 1, 1))).episodes
    first, second = (turn.id for turn in episode.transcript.turns)
    assert [one.turn for one in episode.chapters] == [first, second, second]


def test_a_recording_that_no_transcript_goes_with_is_said_to_make_no_episode(tmp_path: Path) -> None:
    episodes = tmp_path / "episodes"
    episodes.mkdir()
    for name in ("lamps.mp3", "lamps.pdf", "alone.mp3", "shared.mp3", "draft.mp3"):
        (episodes / name).write_bytes(FRAME * 10)
    (episodes / "draft.md").write_text(WORDS.format("draft: true\n"), "utf-8")
    (episodes / "other.md").write_text(WORDS.format("audio: shared.mp3\n"), "utf-8")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/jingle.mp3").write_bytes(FRAME)
    said = library(tmp_path).problems
    assert [(one.path, one.severity) for one in said] == [
        ("episodes/alone.mp3", "warning"),
    ]
    assert "`alone.vtt`" in said[0].how


def test_chapters_are_read_from_each_kind_of_recording_that_has_them(tmp_path: Path) -> None:
    marked_mp3(tmp_path / "a.mp3")
    marked_flac(tmp_path / "b.flac")
    marked_mp4(tmp_path / "c.m4a")
    for name in ("a.mp3", "b.flac", "c.m4a"):
        assert [(one.start_ms, one.title) for one in read_header(tmp_path / name).chapters] == PARTS


def test_chapters_that_no_table_lists_or_that_have_no_title_are_left_out(tmp_path: Path) -> None:
    marked_mp3(tmp_path / "a.mp3", listed=["c0", "c2"])
    assert [one.title for one in read_header(tmp_path / "a.mp3").chapters] == ["Welcome", "Who had a match?"]
    marked_mp3(tmp_path / "a.mp3", listed=[])
    assert len(read_header(tmp_path / "a.mp3").chapters) == len(PARTS)  # Without a table all are shown.
    marked_mp3(tmp_path / "a.mp3", parts=[(0, "Welcome"), (9000, " ")])
    assert [one.title for one in read_header(tmp_path / "a.mp3").chapters] == ["Welcome"]


def test_a_table_of_contents_that_cannot_list_all_chapters_hides_none(tmp_path: Path) -> None:
    many = [(nth * 1000, f"Part {nth}") for nth in range(300)]
    marked_mp3(tmp_path / "a.mp3", parts=many, listed=[f"c{nth}" for nth in range(300 % 256)])
    assert len(read_header(tmp_path / "a.mp3").chapters) == 300


def marked_mp3(path: Path, parts: list[tuple[int, str]] = PARTS, listed: list[str] | None = None) -> None:
    """Its frames stand out of order, as the format allows: the table and the times say what comes first."""
    path.write_bytes(FRAME * 100)
    tags = mutagen.id3.ID3()
    names = [f"c{nth}" for nth in range(len(parts))]
    for name, (ms, title) in reversed(list(zip(names, parts, strict=True))):
        frames = [mutagen.id3.TIT2(encoding=3, text=[title])]
        tags.add(mutagen.id3.CHAP(element_id=name, start_time=ms, end_time=ms + 1, sub_frames=frames))
    if listed := names if listed is None else listed:
        flags = mutagen.id3.CTOCFlags.TOP_LEVEL | mutagen.id3.CTOCFlags.ORDERED
        tags.add(mutagen.id3.CTOC(element_id="toc", flags=flags, child_element_ids=listed, sub_frames=[]))
    tags.save(path)


def marked_flac(path: Path) -> None:
    rate_channels_bits = (8000 << 12 | 0 << 9 | 15 << 4).to_bytes(4, "big")
    path.write_bytes(b"fLaC\x80\0\0\x22" + struct.pack(">HH6x", 4096, 4096) + rate_channels_bits + bytes(20))
    sound = mutagen.flac.FLAC(path)
    for nth, (ms, title) in enumerate(PARTS, start=1):
        sound[f"CHAPTER{nth:03}"] = f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms % 60_000 / 1000:06.3f}"
        sound[f"CHAPTER{nth:03}NAME"] = title
    sound.save()


def marked_mp4(path: Path) -> None:
    """The least that says: one track of sound, and Nero's list of chapters, in units of 100 ns."""

    def atom(name: bytes, *inner: bytes) -> bytes:
        data = b"".join(inner)
        return struct.pack(">I4s", len(data) + 8, name) + data

    titles = [(ms * 10_000, title.encode()) for ms, title in PARTS]
    listed = b"".join(struct.pack(">QB", at, len(title)) + title for at, title in titles)
    track = atom(
        b"mdia",
        atom(b"mdhd", struct.pack(">4x8xIIHH", 1000, 9000, 0, 0)),
        atom(b"hdlr", b"\0" * 8 + b"soun" + b"\0" * 13),
    )
    head = atom(b"mvhd", struct.pack(">4x8xII80x", 1000, 9000))
    marks = atom(b"udta", atom(b"chpl", struct.pack(">B3xxxxxB", 1, len(titles)), listed))
    path.write_bytes(atom(b"ftyp", b"M4A \0\0\0\0") + atom(b"moov", head, atom(b"trak", track), marks))
