"""The editors' claims, true and false, claims of our own beside our marks, and what the check makes of them.

A line of `marks/NAME.claims` is `true N | TEXT`, `paraphrase N | TEXT` or `false N KIND | TEXT`, of the Nth insight of
`NAME.marks`; false ones differ from the true one by one fault, put in on purpose. `{2}` is the talk's second speaker by
name, `{2.1}` the first word of that name: nobody's name stands beside words that are not his.
"""

import re
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from generator.analyse.proof.evidence import Evidence, Talk
from tests.benchmarks import evaluation, marked


class Claim(NamedTuple):
    """A claim that an editor wrote about a talk."""

    talk: str
    record: str
    line: int
    """Its number among the records of its kind, from 1."""
    kind: str
    """`insight` and `paraphrase` are true; else the type of its fault."""
    text: str
    said: Talk
    quotes: tuple[str, ...]

    @property
    def evidence(self) -> Evidence:
        """What the claim is laid beside."""
        return Evidence(self.said, self.quotes)


def claims(folder: Path) -> Iterator[Claim]:
    """The claims of `folder/labels/editor.*.jsonl` whose talks can be found."""
    for name, study, rows, _ in marked.by_editors(folder):
        talk = Talk(study.turns, (study.episode.title,))
        quotes = [row["quotes"] for row in rows if row["record"] == "insight"]
        seen: Counter[str] = Counter()
        for row in rows:
            record = row["record"]
            if record not in {"insight", "paraphrase", "corrupt"}:
                continue
            seen[record] += 1
            of = seen[record] if record == "insight" else row["of"]
            yield Claim(
                name, record, seen[record], str(row.get("type", record)), row["text"], talk, tuple(quotes[of - 1])
            )


def our_claims() -> Iterator[Claim]:
    """The claims of `marks/*.claims` whose talks are there."""
    for talk in marked.by_us():
        path = marked.OURS / f"{talk.name}.claims"
        if talk.second or not path.is_file():
            continue
        study = talk.study
        said = Talk(study.turns, (study.episode.title,))
        people = list(dict.fromkeys(turn.speaker for turn in study.turns if turn.speaker))
        insights = [row["spans"] for row in talk.rows if row["record"] == "insight"]
        quotes = [tuple(marked.verbatim(study, span) for span in spans) for spans in insights]
        for line, row in enumerate(path.read_text(encoding="utf-8").splitlines()[1:], 1):
            head, _, text = row.partition(" | ")
            record, number, *fault = head.split()
            kind = fault[0] if fault else record.replace("true", "insight")
            yield Claim(talk.name, record, line, kind, _named(text, people), said, quotes[int(number) - 1])


def _named(text: str, people: Sequence[str]) -> str:
    def name(found: re.Match[str]) -> str:
        person = people[int(found[1]) - 1]
        return person.split()[int(found[2]) - 1] if found[2] else person

    return re.sub(r"\{(\d+)(?:\.(\d+))?\}", name, text)


def figures(folder: Path, accepts: Callable[[Claim], bool]) -> dict[str, float]:
    """The scorer's figures of a check, and the CPU time of one claim in ms, its evidence made ready within it."""
    rows: list[dict[str, Any]] = []
    spent = 0.0
    for claim in list(claims(folder)):
        start = time.process_time()
        accepted = accepts(claim)
        spent += time.process_time() - start
        rows.append({"episode": claim.talk, "record": claim.record, "line": claim.line, "accepted": accepted})
    if not rows:
        return {}
    labels = {talk.name: talk.rows for talk in marked.by_editors(folder)}
    scored = evaluation.scorer(folder, "score_editor").gate(rows, labels)
    return {name: share for name, (share, _) in scored.items()} | {"ms_per_claim": spent / len(rows) * 1000}
