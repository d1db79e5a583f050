"""A small site made by hand, with one of everything a page can show."""

from datetime import date

from generator.model import (
    Analysis,
    Chapter,
    Connection,
    DigestIssue,
    DigestItem,
    Enclosure,
    Entity,
    Episode,
    HandPage,
    Insight,
    Library,
    Mention,
    Outcome,
    Person,
    Post,
    Published,
    Recap,
    Section,
    Site,
    Take,
    Transcript,
    Turn,
    address,
)
from generator.model.entity import EntityKind

SITE = Site(
    name="Slack Water",
    url="https://example.org/slack/",
    description="What people who run infrastructure say, kept where you can find it.",
    author="Ines Okafor",
    today=date(2025, 11, 20),
    repo_url="https://example.org/repo",
    edit_uri="edit/main/content/",
    subscribe_url="https://example.org/list",
)

TALK = (
    ("Ines", "Welcome back. Today we talk about what happens when a queue is full and nobody wants to say so."),
    ("Bo", "Which is every queue I have ever met. A queue is a promise that somebody else will have time later."),
    ("Ines", "So where did it hurt first, at Harbor Freightline?"),
    (
        "Bo",
        "In Postgres, of course. We kept the queue in a Postgres table because it was there, and for two years it "
        "was the best decision we made. Then one slow consumer held a transaction open and vacuum could not clean up.",
    ),
    (
        "Bo",
        "The table grew to forty gigabytes of rows that nobody needed. The lesson is boring: a queue needs a limit, "
        "and a limit needs an owner who gets paged when it is reached.",
    ),
    ("Ines", "Did you move to Kafka after that?"),
    (
        "Bo",
        "No, and that is my hot take: most teams that move to Kafka had a limit problem, not a throughput problem. "
        "We stayed on Postgres, put backpressure in front of it, and it still runs.",
    ),
    ("Ines", "Backpressure is the idea people nod at and never build."),
    (
        "Bo",
        "Because it means telling a customer no. I think by 2026 every managed queue will ship with a default limit, "
        "the way every load balancer ships with a timeout.",
    ),
    (
        "Ines",
        "My advice would be: write the error message first. If you cannot explain the limit, you do not have one.",
    ),
)

ESSAY = """The alarm went at four. It was a cable.

We had dashboards for the *queue*, the workers and the disk. None of them showed `eth1` dropping one packet in a
thousand, because nobody had asked.

## What I would do again

- write down what you **checked**, in order
- leave the graph of the thing that was fine

> A dashboard answers yesterday's question.

```console
$ ip -s link show eth1
```
"""


def _turns(slug: str, talk: tuple[tuple[str, str], ...], timed: bool, named: bool) -> tuple[Turn, ...]:
    turns, before = [], ""
    for number, (speaker, text) in enumerate(talk):
        start = number * 41_000 + 3_000 if timed else None
        turns.append(
            Turn(
                "t-" + address.digest(f"{slug} {number} {text}"),
                text,
                speaker if named else None,
                start,
                start + 39_500 if start is not None else None,
                continued=named and speaker == before,
            )
        )
        before = speaker
    return tuple(turns)


def _mention(episode: Episode, name: str, kind: EntityKind, known: bool = True) -> Mention:
    turns = tuple(turn.id for turn in episode.transcript.turns if name.lower() in turn.text.lower())
    return Mention(address.slug(name), name, kind, turns, len(turns) or 1, known=known)


def _episode(slug: str, title: str, day: date, *, timed: bool = True, named: bool = True, **more: object) -> Episode:
    turns = _turns(slug, TALK, timed, named)
    record: dict[str, object] = {
        "slug": slug,
        "title": title,
        "date": day,
        "path": f"episodes/{slug}.vtt",
        "guid": f"urn:{slug}",
        "show": "Slack Water",
        "description": "Bo ran a freight company’s queue for six years. We ask what filled it, who was paged, and why "
        "Postgres stayed.\n\nRecorded in Rotterdam.",
        "transcript": Transcript(turns),
        "duration_ms": 2_843_000 if timed else None,
        "source": {"date": "file name", "title": "front matter"},
    }
    return Episode(**(record | more))  # type: ignore[arg-type]


def _analysis(episode: Episode) -> Analysis:
    turns = episode.transcript.turns
    speaker, day = turns[6].speaker, episode.date
    mentions = (
        _mention(episode, "Postgres", "product"),
        _mention(episode, "Kafka", "product"),
        _mention(episode, "backpressure", "concept"),
        _mention(episode, "Harbor Freightline", "company"),
        _mention(episode, "queue", "concept", known=False),
        Mention("bo-lindqvist", "Bo Lindqvist", "person", (), 1, known=True),
    )
    claim = "Most teams that move to Kafka had a limit problem, not a throughput problem."
    return Analysis(
        episode.slug,
        chapters=(
            Chapter("A promise about later", turns[0].id, turns[0].start_ms),
            Chapter("Forty gigabytes of nothing", turns[3].id, turns[3].start_ms),
            Chapter("Saying no to a customer", turns[7].id, turns[7].start_ms),
        ),
        summary=(
            Section("The queue in the table", (turns[3].text.split(". ")[0] + ".",), (turns[3].id,)),
            Section("Limits", ("A queue needs a limit, and a limit needs an owner.",), (turns[4].id,)),
        ),
        insights=(
            Insight(
                "i-" + address.digest(episode.slug + claim),
                claim,
                day,
                episode.path,
                0,
                speaker,
                episode.slug,
                turns[6].id,
                turns[6].start_ms,
                claim.lower(),
                entities=("kafka",),
                topics=("Queues",),
                score=0.9,
            ),
        ),
        takes=(
            _take(episode, "hot_take", 6, claim, 0.9),
            _take(episode, "prediction", 8, "By 2026 every managed queue will ship with a default limit.", 0.7, 2026),
            _take(episode, "advice", 9, "Write the error message first.", 0.5),
        ),
        mentions=mentions,
        connections=(
            Connection("kafka", "postgres", 0.8, (turns[6].id,)),
            Connection("backpressure", "postgres", 0.5, (turns[6].id,)),
        ),
        topics=("Queues", "Postgres", "On-call"),
    )


def _take(episode: Episode, kind: str, turn: int, text: str, strength: float, about: int | None = None) -> Take:
    said = episode.transcript.turns[turn]
    return Take(
        "k-" + address.digest(episode.slug + kind),
        kind,
        text,
        text,
        episode.slug,
        said.id,
        episode.date,  # type: ignore[arg-type]
        said.speaker,
        said.start_ms,
        strength,
        about,
        ("kafka",) if "Kafka" in text else (),
    )


def library() -> Library:
    """Three episodes over two years, dropped insights, four issues (one queued), posts, a recap of each year."""
    episodes = (
        _episode(
            "full-queues",
            "The queue that was always full",
            date(2025, 11, 18),
            number=42,
            season=3,
            people=(Person("Ines Okafor", "host"), Person("Bo Lindqvist", "guest")),
            audio=Enclosure("https://example.org/audio/42.mp3", 1234, "audio/mpeg"),
        ),
        _episode(
            "video-night",
            "Backpressure, live on stage",
            date(2025, 3, 4),
            video="https://www.youtube.com/watch?v=abc",
            link="https://example.org/night",
        ),
        _episode(
            "plain-words",
            "Notes & queries <from> a `quiet` | year",
            date(2024, 12, 30),
            timed=False,
            named=False,
            show="",
        ),
    )
    analyses = {episode.slug: _analysis(episode) for episode in episodes}
    dropped = tuple(
        Insight("i-" + address.digest(text), text, day, "insights/2025-11.md", line, topics=topics, link=link)
        for line, (day, text, topics, link) in enumerate(
            (
                (
                    date(2025, 11, 20),
                    "A limit without an owner is a rumour: somebody must be paged when it is reached.",
                    ("On-call",),
                    "",
                ),
                (
                    date(2025, 11, 20),
                    "Object storage made the write-ahead log a thing you can rent by the hour.",
                    ("Storage",),
                    "https://example.com/rent",
                ),
                (
                    date(2025, 11, 19),
                    "Retries are load. A client without a retry budget is a slow attack on its own server.",
                    ("Queues",),
                    "",
                ),
                (
                    date(2025, 11, 19),
                    "The cheapest capacity is the request you refuse in the first millisecond.",
                    ("Cost",),
                    "",
                ),
                (
                    date(2025, 11, 18),
                    "An index nobody dares to drop costs more than the one nobody made.",
                    ("Postgres",),
                    "",
                ),
            ),
            1,
        )
    )
    extracted = tuple(item for episode in episodes for item in analyses[episode.slug].insights)
    insights = tuple(sorted(dropped + extracted, key=lambda item: item.date, reverse=True))
    entities = _entities(episodes, analyses)
    fresh = (*dropped[:3], extracted[0], dropped[4])
    issues = (
        DigestIssue(date(2025, 11, 18), 1, tuple(DigestItem(item) for item in dropped[3:4]), pinned=True),
        DigestIssue(
            date(2025, 11, 19),
            2,
            tuple(DigestItem(item) for item in dropped[2:4]),
            title="Refuse early",
            intro="Two of a kind.",
        ),
        DigestIssue(date(2025, 11, 20), 3, tuple(DigestItem(item) for item in fresh)),
        DigestIssue(date(2025, 11, 21), 4, tuple(DigestItem(item) for item in dropped[:2])),
    )
    return Library(
        site=SITE,
        published={place: Published(place) for place in ("concepts/queue-limits/", "companies/postgres/")},
        episodes=episodes,
        insights=insights,
        posts=(
            Post(
                "a-cable",
                "This one had a cable",
                date(2025, 10, 2),
                ESSAY,
                "posts/a-cable.md",
                "p1",
                "Ines Okafor",
                tags=("On-call",),
            ),
            Post(
                "limits",
                "Limits are a feature",
                date(2025, 6, 1),
                "Say no early, and say why.\n",
                "posts/limits.md",
                "p2",
            ),
        ),
        pages=(HandPage("about", "About", "# About\n\nTwo people and a microphone.\n", "pages/about.md"),),
        analyses=analyses,
        entities=entities,
        connections=(Connection("kafka", "postgres", 0.8, (f"full-queues#{episodes[0].transcript.turns[6].id}",)),),
        issues=issues,
        recaps=tuple(_recap(year, episodes, analyses) for year in (2025, 2024)),
    )


def _entities(episodes: tuple[Episode, ...], analyses: dict[str, Analysis]) -> tuple[Entity, ...]:
    found: dict[str, list[tuple[str, Mention]]] = {}
    for episode in episodes:
        for mention in analyses[episode.slug].mentions:
            found.setdefault(mention.entity, []).append((episode.slug, mention))
    entities = [
        Entity(slug, items[0][1].name, items[0][1].kind, mentions=tuple(items)) for slug, items in found.items()
    ]
    return tuple(sorted(entities, key=lambda entity: (-entity.count, entity.slug)))


def _recap(year: int, episodes: tuple[Episode, ...], analyses: dict[str, Analysis]) -> Recap:
    own = [episode for episode in reversed(episodes) if episode.date.year == year]
    earlier = [take for episode in episodes for take in analyses[episode.slug].takes if take.kind == "prediction"]
    scorecard = (
        Outcome(earlier[-1], "partly", "https://example.com/limits", "Two of the three big ones did."),
        Outcome(earlier[0], "open"),
        Outcome(earlier[1], "came_true"),
    )
    return Recap(
        year,
        tuple(episode.slug for episode in own),
        sum(episode.transcript.words for episode in own),
        sum(episode.duration_ms or 0 for episode in own),
        2,
        5,
        tuple(take for episode in own for take in analyses[episode.slug].takes),
        (("Queues", 2), ("Postgres", 2), ("On-call", 1)),
        (("harbor-freightline", 3),),
        tuple(sum(episode.date.month == month for episode in own) for month in range(1, 13)),
        scorecard if year == 2025 else (),
    )
