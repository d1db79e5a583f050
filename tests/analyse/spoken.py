"""Episodes made of words, for tests."""

from collections.abc import Sequence
from datetime import date

from generator.analyse.talk.study import Study
from generator.model import Episode, Transcript, Turn


def study(said: Sequence[str | tuple[str | None, str]], day: date = date(2024, 12, 31), language: str = "en") -> Study:
    """A study of turns given as text, or as (speaker, text); ten seconds a turn."""
    turns = []
    for number, turn in enumerate(said):
        speaker, words = turn if isinstance(turn, tuple) else (None, turn)
        turns.append(Turn(id=f"t-{number}", text=words, speaker=speaker, start_ms=10_000 * number))
    transcript = Transcript(turns=tuple(turns))
    return Study(Episode("talk", "Talk", day, "talk.md", "g", transcript=transcript, language=language))


TALK = [
    ("Ann", "Welcome to the show! Today we talk with Bob about storage. Bob, how did you start?"),
    (
        "Bob",
        "So, um, object storage has become the default place for data, because a gigabyte in object storage costs "
        "a tenth of a gigabyte on a local disk. And that is why everyone copies it. Databases built on object storage "
        "can drop replication, since the storage service keeps three copies of every block already.",
    ),
    ("Ann", "This episode is brought to you by Acme. Use code POD for twenty percent off. What about latency?"),
    (
        "Bob",
        "Latency is the price: a read from object storage takes fifty milliseconds instead of one. It hurts. "
        "A cache on local disk hides most of the latency, so queries over recent data stay fast. "
        "Well, they never told us how. The compaction of small files is the hardest part of such a database, and "
        "most teams underestimate what compaction costs.",
    ),
    ("Ann", "What will happen next year? Any predictions for 2025?"),
    (
        "Bob",
        "I think replication by the database is dead, and in 2025 most new databases will be built on object storage. "
        "Local disks will only be caches. Within the next three years I expect every cloud to sell such a database.",
    ),
    ("Ann", "Do you have a piece of advice for founders?"),
    ("Bob", "You should start with the file format. Don't write your own consensus protocol, just use the bucket."),
    ("Ann", "What was your favorite moment of the year?"),
    ("Bob", "My favorite moment was when our test cluster lost a whole zone and nobody noticed it for two days."),
]
"""An interview with a sponsor, predictions, advice and a highlight."""
