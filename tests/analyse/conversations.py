"""A short conversation of ours about three subjects, and how to make a study of any words."""

import datetime

from generator.analyse.talk.study import Study
from generator.model import Episode, Transcript, Turn

STORAGE = (
    "Object storage keeps every write in a bucket, and the bucket is the only state that the database needs.",
    "With compare-and-swap the object storage itself decides which writer wins, so the database has no consensus.",
    "Each bucket has a manifest. The manifest in object storage names the segments that a reader may fetch.",
    "A reader fetches segments from object storage into a cache on disk, and the cache hides the slow bucket.",
    "We measured object storage at ninety milliseconds, while the disk cache answers in two milliseconds.",
    "Compaction merges small segments in the bucket, because many small segments make object storage expensive.",
)
AGENTS = (
    "A coding agent reads the failing test and writes a patch before any engineer looks at the repository.",
    "The supervisor agent splits a ticket into steps and gives each step to a coding agent in its own sandbox.",
    "Every sandbox starts from a snapshot, so a coding agent can break the sandbox and nobody loses a thing.",
    "Prompts grow quickly. A coding agent that reads the whole repository spends most of its tokens on imports.",
    "We give the agent a budget of tokens, and the supervisor agent stops a sandbox that spends too many tokens.",
    "Reviewers trust a patch more when the coding agent shows the failing test beside the patch.",
)
HIRING = (
    "Hiring starts with a work sample, because a work sample shows more than three interviews with a candidate.",
    "A candidate gets two days for the work sample and is paid for it, whether the interview goes well or not.",
    "Our interview panel reads the work sample first and only then meets the candidate for an hour.",
    "Salaries are public inside the company, so a candidate never has to haggle over salaries with a recruiter.",
    "The recruiter answers every candidate within a week, and each rejection names the part of the interview.",
    "Half of our hiring comes from referrals, and the interview panel never includes the one who referred.",
)
QUESTIONS = (
    "Welcome to the show. Let's talk about object storage. How does the database use a bucket?",
    "Okay, so let's move on to coding agents. What does a coding agent do in your sandbox?",
    "Great. Now let's talk about hiring. How do you find a good candidate?",
)


def study_of(said: list[tuple[str | None, str]], **fields: object) -> Study:
    """A study of (speaker, words) pairs, ten seconds each."""
    turns = tuple(
        Turn(id=f"t-{number}", text=text, speaker=speaker, start_ms=number * 10_000)
        for number, (speaker, text) in enumerate(said)
    )
    known: dict[str, object] = {
        "slug": "talk",
        "title": "A talk",
        "date": datetime.date(2024, 12, 31),
        "path": "talk.md",
        "guid": "talk",
        "transcript": Transcript(turns=turns),
    }
    return Study(Episode(**{**known, **fields}))  # type: ignore[arg-type]


def conversation(named: bool = True) -> list[tuple[str | None, str]]:
    """The three subjects, each opened by a question; the guest answers at length."""
    said: list[tuple[str | None, str]] = []
    for question, answers in zip(QUESTIONS, (STORAGE, AGENTS, HIRING), strict=True):
        said.append(("Ann Field" if named else None, question))
        said += [("Bo Marsh" if named else None, answer) for answer in answers]
        said += [("Bo Marsh" if named else None, answer) for answer in reversed(answers)]
    return said
