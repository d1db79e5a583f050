"""Puts a fault into true claims of the editors, one kind after the other, and prints what the check lets through.

    python -m tests.benchmarks.faulty [--data DIR] [--each 25] [--show]

A fault is put in by rule: another number, a name of another talk, a "not", "all" for "some", a name of the same talk in
another's place, a reason or a remark out of another claim of the talk, two sides that change places. Last, each true
claim is laid beside the quotes of three others of its talk.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from generator.analyse.proof.verdict import verdict
from generator.analyse.proof.words import key, lines_of, opposites, read
from tests.benchmarks import evaluation, gate
from tests.benchmarks.gate import Claim

Fault = Callable[[Claim, Claim, Claim], str]
"""A claim, another of the same talk and one of another talk, to the claim with a fault; empty where it has no place."""
_WIDER = {
    "some": "all", "most": "all", "many": "all", "often": "always", "usually": "always", "mostly": "only",
    "may": "must", "might": "will", "can": "always", "sometimes": "always", "few": "no", "perhaps": "certainly",
    "probably": "certainly", "almost": "wholly", "generally": "always", "nearly": "wholly",
}  # fmt: skip
_VERBS = "is are was were has have can could will would should does did must".split()


def _number(claim: Claim, _: Claim, __: Claim) -> str:
    return re.sub(r"\b[2-9]\d*\b", lambda found: str(int(found[0]) * 2 + 1), claim.text, count=1)


def _names(claim: Claim) -> list[str]:
    words = read(claim.text)
    return [words.raw[place] for place in words.names if place and words.sentence[place] == words.sentence[place - 1]]


def _renamed(claim: Claim, by: Claim) -> str:
    ours, theirs = _names(claim), [name for name in _names(by) if name not in claim.text]
    return claim.text.replace(ours[0], theirs[0]) if ours and theirs else ""


def _negation(claim: Claim, _: Claim, __: Claim) -> str:
    if " not " in claim.text:
        return claim.text.replace(" not ", " ", 1)
    verb = re.search(rf" (?:{'|'.join(_VERBS)}) ", claim.text)
    return f"{claim.text[: verb.end()]}not {claim.text[verb.end() :]}" if verb else ""


def _scope(claim: Claim, _: Claim, __: Claim) -> str:
    pattern = rf"\b(?:{'|'.join(_WIDER)})\b"
    return re.sub(pattern, lambda found: _WIDER[found[0]], claim.text, count=1)


def _clause(claim: Claim) -> str:
    """The shortest clause of a claim that can be put behind another."""
    clauses = [part.strip() for part in re.split(r"[.;:,]", claim.text) if len(part.split()) > 4]
    return min(clauses, key=len, default="")


def _joined(claim: Claim, other: Claim, by: str) -> str:
    clause = _clause(other)
    return f"{claim.text.rstrip('.')}{by}{clause[0].lower()}{clause[1:]}." if clause else ""


def _reversal(claim: Claim, _: Claim, __: Claim) -> str:
    words = read(claim.text)
    pairs: dict[str, str] = dict(lines_of("opposites.txt"))
    pairs |= {second: first for first, second in pairs.items()}
    place = next((p for p, word in enumerate(words.low) if word in pairs and opposites().get(key(word))), None)
    if place is None:
        return ""
    return re.sub(rf"\b{re.escape(words.raw[place])}\b", pairs[words.low[place]], claim.text, count=1)


FAULTS: dict[str, Fault] = {
    "number": _number,
    "name": lambda claim, _, stranger: _renamed(claim, stranger),
    "negation": _negation,
    "scope": _scope,
    "attribution": lambda claim, other, _: _renamed(claim, other),
    "cause": lambda claim, other, _: _joined(claim, other, ", because "),
    "addition": lambda claim, other, _: _joined(claim, other, ", and "),
    "reversal": _reversal,
}


def faulty(data: Path) -> Iterator[tuple[str, Claim, str]]:
    """(kind, true claim, the same with a fault) for every claim and kind that it has a place for."""
    true = [claim for claim in gate.claims(data) if claim.record == "insight"]
    talks: dict[str, list[Claim]] = defaultdict(list)
    for claim in true:
        talks[claim.talk].append(claim)
    for kind, fault in FAULTS.items():
        for number, claim in enumerate(true):
            own = talks[claim.talk]
            other = own[(own.index(claim) + len(own) // 2) % len(own)]
            stranger = true[(number + len(true) // 2) % len(true)]
            text = fault(claim, other, stranger)
            if text and text != claim.text:
                yield kind, claim, text


def misquoted(data: Path) -> Iterator[Claim]:
    """The true claims with the quotes of three others of the same talk, none of which is their own."""
    true = [claim for claim in gate.claims(data) if claim.record == "insight"]
    for claim in true:
        others = [one for one in true if one.talk == claim.talk and not {*one.quotes} & {*claim.quotes}]
        yield from (claim._replace(quotes=one.quotes) for one in others[claim.line % 4 :: max(1, len(others) // 3)][:3])


def main() -> None:
    """Reads the arguments, prints a line a kind, and with `--show` what was let through."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=evaluation.SHARED / "eval")
    parser.add_argument("--each", type=int, default=25, help="claims of each kind, spread over the talks")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    by: dict[str, list[tuple[Claim, str]]] = defaultdict(list)
    for kind, claim, text in faulty(options.data):
        by[kind].append((claim, text))
    tried = let = 0
    for kind, rows in by.items():
        spread = list(islice(rows, 0, None, max(1, len(rows) // options.each)))[: options.each]
        through = [(claim, text) for claim, text in spread if not verdict(text, claim.evidence).fault]
        tried, let = tried + len(spread), let + len(through)
        print(f"{kind:12} {len(through):3} of {len(spread)} let through")
        for claim, text in through if options.show else ():
            print(f"    {claim.talk} {claim.line}: {text}")
    print(f"{'all':12} {let:3} of {tried} let through")
    wrong = [not verdict(claim.text, claim.evidence).fault for claim in misquoted(options.data)]
    print(f"{'misquoted':12} {sum(wrong):3} of {len(wrong)} let through")


if __name__ == "__main__":
    main()
