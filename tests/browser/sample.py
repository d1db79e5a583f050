"""The shipped seeds and talks made here: a long one that folds, with its recording, in Japanese, full of compounds."""

import json
import math
import wave
from collections.abc import Iterable
from pathlib import Path

from tests.site import plant, run

SLUG = "the-long-watch"
PHRASE = "the lantern that nobody had lit"
NIGHT = "night-duty"
FILMED = "lamps-on-film"
NIGHT_TURNS = (
    "昨夜の当番について話します。静かな夜になるはずでした。",
    "三時に監視が鳴りました。原因は証明書の期限切れで、replicaも止まっていました。",
    "障害は三分で直りました。次の日に手順を書き直しました。",
)
HARBOUR = (
    "The harbour ran on Kubernetes in us-east-1, with a gateway in node.js — not our idea — and 10,000 buoys on Wi-Fi.",
    "We don't trust a write-ahead log that nobody reads. Kubernetes moved the gateway twice, the buoys kept talking.",
    "On version 5.6.0 the gateway lost “every second buoy”…and Kubernetes called that healthy.",
)
FILMED_TURNS = (
    "There are forty lamps in the harbour.",
    "Eleven of them are never lit.",
    "Two of the others stand on wheels.",
    "The last one is a mirror.",
)
LESSONS = (
    "a queue hides an outage until the day on which it is full",
    "nobody reads a dashboard that has more than nine charts",
    "the certificate that expires is the one that nobody wrote down",
    "a restore takes ten times as long as the backup took",
    "the second replica fails for the same reason as the first",
    "an alert at night needs a verb, or else it can wait",
    "a runbook that nobody has read aloud is a wish",
    "every migration is a rehearsal for the next one",
    "the cheapest disk is the one whose data you deleted",
    "no schedule survives the first change of the clocks",
    "a dashboard without an owner is a screen saver",
    "the best on-call shift is the one in which nothing had to be remembered",
)
TURN_MS = 2000
TURNS, IN_CHAPTER = 64, 8
THINGS = "queue cache ledger pager replica router certificate disk backup cluster schema alert".split()
DEEDS = "drained filled waited failed restarted answered stopped moved broke caught up".split()
PLACES = "before dawn,during the drill,in the quiet hour,after the handover,under load,by the book".split(",")


def planted(folder: Path) -> Path:
    """A site ready to build."""
    plant(folder)
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8") + "\nsite_url: https://example.com/pod/\n", "utf-8")
    talks = folder / "content/episodes/talks"
    talks.mkdir()
    (talks / f"2025-09-30-{SLUG}.vtt").write_text(transcript(), "utf-8")
    (talks / f"2025-09-30-{SLUG}.chapters.json").write_text(json.dumps(chapters()), "utf-8")
    (talks / f"2025-09-30-{SLUG}.yml").write_text(
        'title: "The long watch"\nshow: Talks\ntopics: [Backups]\naudio: https://example.com/pod/audio/watch.wav\n',
        "utf-8",
    )
    night = _vtt(zip(NIGHT_TURNS, ("花田", "岸本", "花田"), strict=True))
    (talks / f"2025-10-02-{NIGHT}.ja.vtt").write_text(night, "utf-8")
    harbour = "\n\n".join(f"**Ada Quill:** {words}" for words in HARBOUR)
    (talks / "2025-10-05-the-harbour.md").write_text(f"---\ntopics: [Kubernetes]\n---\n\n{harbour}\n", "utf-8")
    filmed = _vtt(zip(FILMED_TURNS, ("Ada Quill", "Tom Verney") * 2, strict=True))
    (talks / f"2025-10-05-{FILMED}.vtt").write_text(filmed, "utf-8")
    (talks / f"2025-10-05-{FILMED}.yml").write_text("video: https://www.youtube.com/watch?v=lanternfilm\n", "utf-8")
    lessons = (f"**Ada Quill:** My takeaway of the year is that {lesson}.\n" for lesson in LESSONS)
    (talks / "2025-12-30-six-lessons.md").write_text("---\ntitle: Six lessons\n---\n\n" + "\n".join(lessons), "utf-8")
    (folder / "content/addresses.txt").write_text(
        f"episodes/watch/ -> episodes/{SLUG}/\nepisodes/a-talk-that-was-withdrawn/\n"
    )
    return folder


def built(folder: Path) -> Path:
    """The built site, its recording in place."""
    run(planted(folder), "generator", "build")
    site = folder / "site"
    recording(site / "audio/watch.wav")
    page = site / f"episodes/{SLUG}/index.html"  # No request of these tests may leave the machine.
    page.write_text(page.read_text("utf-8").replace('src="https://example.com/pod/', 'src="../../'), "utf-8")
    return site


def transcript() -> str:
    """WebVTT: two speakers in turns of two seconds, some 115 words each."""
    turns = []
    for turn in range(TURNS):
        words = " ".join(_sentence(turn, line) for line in range(12))
        if turn == 43:
            words = f"I still remember {PHRASE}. {words}"
        turns.append((words, ("Ada Quill", "Tom Verney")[turn % 2]))
    return _vtt(turns)


def _vtt(turns: Iterable[tuple[str, str]]) -> str:
    cues = []
    for turn, (words, voice) in enumerate(turns):
        start, end = turn * TURN_MS, (turn + 1) * TURN_MS
        cues.append(f"{_stamp(start)} --> {_stamp(end)}\n<v {voice}>{words}\n")
    return "WEBVTT\n\n" + "\n".join(cues)


def chapters() -> dict[str, object]:
    """Podcasting 2.0 chapters, eight turns each."""
    starts = range(0, TURNS, IN_CHAPTER)
    rows = [{"startTime": turn * TURN_MS / 1000, "title": f"Watch number {n}"} for n, turn in enumerate(starts, 1)]
    return {"version": "1.2.0", "chapters": rows}


def recording(path: Path) -> None:
    """A quiet hum, a kilobyte a second, as long as the transcript."""
    path.parent.mkdir(parents=True, exist_ok=True)
    rate = 4000
    hum = bytes(128 + round(6 * math.sin(math.tau * 220 * at / rate)) for at in range(rate))
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(1)
        out.setframerate(rate)
        out.writeframes(hum * (TURNS * TURN_MS // 1000))


def _sentence(turn: int, line: int) -> str:
    at = turn * 7 + line * 5
    thing, other = THINGS[at % 12], THINGS[(at * 3 + turn) % 12]
    return f"The {thing} {DEEDS[at % 10]} {PLACES[at % 6]} and so we looked at the {other}."


def _stamp(ms: int) -> str:
    return f"{ms // 3_600_000:02}:{ms // 60_000 % 60:02}:{ms // 1000 % 60:02}.{ms % 1000:03}"
