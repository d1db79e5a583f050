"""Invented talks: as many as a year needs, each with words of its own, the same ones each time."""

import random
from dataclasses import dataclass
from datetime import datetime

FIRMS = "Harborline Quillstack Tarnwell Ostrava Bluefen Cedarlog Pinemark Lumenta Graywick Sollis Vantry Orchid".split()
TOOLS = "Postgres Kafka Redis Terraform Kubernetes ClickHouse Kestrel Prometheus Cassandra NATS SQLite Envoy".split()
PEOPLE = "Ana Sole,Bo Tern,Ines Okafor,Mara Veld,Theo Lindqvist,Priya Raman,Jonas Weir,Lucia Ferro".split(",")
THINGS = (
    "billing exports,session tokens,image thumbnails,audit logs,search indexes,payment retries,sensor readings,"
    "invoice drafts,build artefacts,chat histories,route tables,price lists,login events,map tiles,stock counts"
).split(",")
CAUSES = (
    "nobody owned the limit,the retry loop had no jitter,the index no longer fitted in memory,every deploy emptied it,"
    "the clock of one machine ran ahead,the vendor throttled us without a word,a single tenant wrote half of the rows,"
    "the failover had never been run,the alert went to a team that was gone,compaction ran at noon,"
    "the schema was changed by hand,the certificate had been copied to nine places"
).split(",")
ADVICE = (
    "write down who gets paged before you write the alert,delete the dashboard that nobody opened this quarter,"
    "restore a backup every Thursday and time it,put the limit in front of the queue and not behind it,"
    "keep the old path warm for a month,measure the age of a job and not the length of the queue,"
    "let one person decide when to fail over,charge each team for the bytes it keeps,"
    "test the rollback before the rollout,make the cheap query the easy one"
).split(",")
TITLES = (
    "The night of {thing},What {firm} learned,{tool} without regret,Nine hours on {tool},{firm} moves {thing},"
    "Who owns {thing},A quieter {tool},{thing} at {firm}"
).split(",")
FORMS = (
    "At {firm} we cut the cost of {thing} by {n} percent when we moved them from {tool} to {other}, because {cause}.",
    "{firm} lost {n} minutes of {thing} in March, and it wasn't {tool} that failed: {cause}.",
    "Most teams that run {tool} for {thing} never need {n} nodes, they need one person who is allowed to say no.",
    "My advice after {n} incidents at {firm} is to {advice}, instead of buying more {tool}.",
    "We measured {n} thousand requests for {thing}, and {tool} was slower than {other} only when {cause}.",
    "I predict that by next year {n} percent of the teams with {thing} will leave {tool} for {other}, since {cause}.",
    "Unlike {other}, {tool} kept {thing} safe for {n} days while {cause}, although nobody at {firm} had planned it.",
    "The trade-off with {thing} is plain: {tool} gives you {n} milliseconds, and in exchange you have to {advice}.",
    "{firm} pays {n} thousand dollars a month for {thing} that no customer has read, because {cause}.",
    "What surprised me about {tool} is that {n} of its last outages with {thing} began because {cause}.",
)
MISHEARD = "per sent"
"""What the first transcript of the corrected show has for percent."""
SMALL = (
    "So tell me how it began.",
    "And what did you do then?",
    "Right, that is what I would have feared as well.",
    "I remember that week, we had something like it here.",
)


@dataclass(frozen=True)
class Talk:
    """One recorded talk, whoever publishes it."""

    number: int
    title: str
    turns: tuple[tuple[str, str], ...]
    """(speaker, words)."""
    at: datetime
    """When it came out, UTC."""

    @property
    def token(self) -> str:
        """A word by which every feed that carries it can be told."""
        return f"Take{self.number:04}"

    def vtt(self, corrected: bool = False) -> str:
        """The captions; a corrected transcript spells what was misheard right."""
        heard = [(who, words if corrected else words.replace("percent", MISHEARD)) for who, words in self.turns]
        cues = (
            f"{n // 60:02}:{n % 60:02}:00.000 --> {n // 60:02}:{n % 60:02}:50.000\n<v {who}>{words}\n"
            for n, (who, words) in enumerate(heard)
        )
        return "WEBVTT\n\n" + "\n".join(cues)


def talk(number: int, at: datetime) -> Talk:
    """The talk with that number."""
    dice = random.Random(f"talk {number}")
    host, guest = dice.sample(PEOPLE, 2)
    turns = []
    for form in dice.sample(FORMS, 6):
        turns += [(host, dice.choice(SMALL)), (guest, f"{claim(form, dice)} {claim(dice.choice(FORMS), dice)}")]
    title = claim(dice.choice(TITLES), dice)
    return Talk(number, title[:1].upper() + title[1:], tuple(turns), at)


def claim(form: str, dice: random.Random) -> str:
    """A sentence that says something, with names and numbers."""
    tool, other = dice.sample(TOOLS, 2)
    return form.format(
        firm=dice.choice(FIRMS),
        tool=tool,
        other=other,
        thing=dice.choice(THINGS),
        cause=dice.choice(CAUSES),
        advice=dice.choice(ADVICE),
        n=dice.randrange(3, 97),
    )
