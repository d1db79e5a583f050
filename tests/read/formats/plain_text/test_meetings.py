"""What meeting tools write around a talk, in the languages that they speak: its day, and who started what."""

import pytest

from generator.read.formats import read_document

SAID = ("Disks.", "Slow.", "Why?")


@pytest.mark.parametrize(
    ("head", "begun", "ended"),
    [
        ("4. März 2025, 10:00AM", "Ann Lee hat die Transkription gestartet", "Bo Roe hat die Transkription beendet"),
        ("mar. 4 mars 2025 10:00", "Ann Lee a démarré la transcription", "Bo Roe a arrêté la transcription"),
        ("4 de marzo de 2025, 10:00", "Ann Lee inició la transcripción", "Bo Roe detuvo la transcripción"),
        ("4 marzo 2025, 10:00", "Ann Lee ha avviato la trascrizione", "Bo Roe ha interrotto la trascrizione"),
        ("2025年3月4日 10:00AM", "Ann Lee が文字起こしを開始しました", "Bo Roe が文字起こしを停止しました"),
        ("4 March 2025, 10:00", "Ann Lee joined the meeting", "Bo Roe left the meeting"),
        ("Recorded on Mar 4, 2025", "Ann Lee started transcription", "Bo Roe stopped transcription"),
    ],
)
def test_the_day_is_read_and_who_started_it_says_nothing(head: str, begun: str, ended: str) -> None:
    turns = "".join(f"{name}   0:0{at}\n{words}\n\n" for at, (name, words) in enumerate(zip("ABA", SAID, strict=True)))
    turns = turns.replace("A ", "Ann Lee ").replace("B ", "Bo Roe ")
    document = read_document(f"Platform\n{head}\n\n{begun}\n\n{turns}{ended}\n", ".txt")
    assert [cue.text for cue in document.cues] == list(SAID)
    assert document.metadata["title"] == "Platform"
    assert document.metadata["date"]
    assert not document.warnings


@pytest.mark.parametrize(
    "line",
    [
        "Dieses bearbeitbare Transkript wurde von einem Rechner erstellt.",
        "Esta transcripción editable se ha generado por ordenador.",
        "Transkription beendet nach 00:06:10",
        "Questa trascrizione modificabile è stata generata dal computer.",
        "La trascrizione è terminata dopo 00:06:10",
        "La transcripción finalizó después de 00:06:10",
        'Retrieved from " https://wiki.example.org/w/index.php?title=Oral-History:Bo_Roe&oldid=42 "',
    ],
)
def test_what_a_tool_says_at_the_end_is_nobodys(line: str) -> None:
    document = read_document(f"Ann Lee: Disks.\n\nBo Roe: Slow.\n\nAnn Lee: Why?\n\n{line}\n", ".txt")
    assert [cue.text for cue in document.cues] == list(SAID)


def test_a_head_with_labels_of_a_meeting_is_read() -> None:
    head = "Platform\nMeeting started: Mar 4, 2025, 10:00:12 AM\nMeeting duration: 32 minutes\n\n"
    document = read_document(f"{head}00:03 Ann Lee: Disks.\n00:09 Bo Roe: Slow.\n00:15 Ann Lee: Why?\n", ".txt")
    assert (document.metadata["date"], document.metadata["duration"]) == ("Mar 4, 2025, 10:00:12 AM", "32 minutes")
    assert [cue.speaker for cue in document.cues] == ["Ann Lee", "Bo Roe", "Ann Lee"]
