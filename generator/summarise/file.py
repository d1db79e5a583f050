"""`NAME.summary.yml` as a text: what a model answered, put together, and what the owner had changed before."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from generator.model import Claim, Episode, Quote, Transcript, Written
from generator.model.address import claim_mark, transcript_mark
from generator.model.wording import shared
from generator.model.yaml_text import yaml_text
from generator.summarise.answer import heading, line
from generator.summarise.prompt import Part

NOTE = (
    "# Written by a model, checked by each build. Change the words of a claim, or add one without `mark`, and it is\n"
    "# yours: printed as it stands, first, and kept when the rest is written anew. Delete what you don't want.\n"
)
_SAME = 0.6
_MOST = {"insights": 8, "takes": 8, "topics": 8}


def file_text(
    episode: Episode, answers: Sequence[tuple[Part, Mapping[str, Any]]], by: str, prompt: str, day: str
) -> str:
    """The file of one episode, out of the answer to each of its parts."""
    transcript, before = episode.transcript, episode.written
    said = [(part, answer) for part, answer in answers]
    ledes = [_claim(transcript, answer["lede"]) for _, answer in said if answer["lede"]["text"].strip()]
    owned = _owned(before)
    fields: dict[str, Any] = {
        "written": {"by": by, "prompt": prompt, "transcript": transcript_mark(transcript), "day": day},
        "lede": owned["lede"] or next(iter(ledes), None),
        "chapters": _chapters(transcript, owned["chapters"], said),
        "sections": _sections(transcript, before, [answer for _, answer in said]),
    }
    for name in ("insights", "takes"):
        ranked = _in_turns([[_claim(transcript, one) for one in answer[name]] for _, answer in said])
        fields[name] = _apart([*owned[name], *ranked])[: max(len(owned[name]), _MOST[name])]
    topics = _in_turns([[heading(topic) for topic in answer["topics"]] for _, answer in said])
    fields["topics"] = list({topic.casefold(): topic for topic in topics if topic}.values())[: _MOST["topics"]]
    kept = {name: value for name, value in fields.items() if value}
    return NOTE + yaml_text(kept)


def claims(fields: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Every claim of a file that a model wrote, for a second one to doubt."""
    listed = [fields["lede"]] if fields.get("lede") else []
    listed += [*fields.get("insights", ()), *fields.get("takes", ())]
    listed += [bullet for section in fields.get("sections", ()) for bullet in section["bullets"]]
    return [one for one in listed if one.get("mark")]


def _claim(transcript: Transcript, given: Mapping[str, Any]) -> dict[str, Any]:
    text = line(given["text"])
    quotes = [_quote(transcript, quote) for quote in given["quotes"] if quote["words"].strip()]
    kind = {"kind": given["kind"]} if "kind" in given else {}
    return {"text": text, **kind, "quotes": quotes, "mark": claim_mark(text)}


def _quote(transcript: Transcript, given: Mapping[str, Any]) -> dict[str, str]:
    """A quote with the turn that it stands in: the one that the model named, or the one that has these words.

    One that runs over several turns, or whose marks the model changed, has none: the check finds where it was said.
    """
    words = line(given["words"])
    turns = transcript.turns
    folded = words.casefold()
    place = given["line"] - 1
    named = turns[place] if 0 <= place < len(turns) else None
    if named is None or folded not in named.text.casefold():
        named = next((turn for turn in turns if folded in turn.text.casefold()), None)
    return {"words": words, "turn": named.id} if named else {"words": words}


def _owned(before: Written | None) -> dict[str, Any]:
    """What the owner wrote or changed in the file as it was."""
    if before is None:
        return {"lede": None, "chapters": [], "insights": [], "takes": []}
    return {
        "lede": _given(before.lede) if before.lede and before.lede.owner else None,
        "chapters": [{"title": one.title, "turn": one.turn} for one, own in before.chapters if own],
        "insights": [_given(claim) for claim in before.insights if claim.owner],
        "takes": [_given(claim) for claim in before.takes if claim.owner],
    }


def _given(claim: Claim) -> dict[str, Any]:
    def words(quote: Quote) -> dict[str, str]:
        return {"words": quote.text} | ({"turn": quote.turn} if quote.turn else {})

    kind = {"kind": claim.kind} if claim.kind else {}
    return {"text": claim.text, **kind} | ({"quotes": [words(one) for one in claim.quotes]} if claim.quotes else {})


def _chapters(
    transcript: Transcript, owned: list[dict[str, str]], answers: Iterable[tuple[Part, Mapping[str, Any]]]
) -> list[dict[str, str]]:
    """The owner's chapters and those of each part that begin in it, one a turn, in order."""
    found = {one["turn"]: one for one in owned}
    for part, answer in answers:
        for one in answer["chapters"]:
            place, title = one["line"] - 1, heading(one["title"])
            if part.begin <= place < part.end and title:
                turn = transcript.turns[place].id
                found.setdefault(turn, {"title": title, "turn": turn, "mark": claim_mark(title)})
    index = transcript.index
    return sorted(found.values(), key=lambda one: index.get(one["turn"], 0))


def _sections(
    transcript: Transcript, before: Written | None, answers: Iterable[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for title, listed in before.sections if before else ():
        owned = [_given(claim) for claim in listed if claim.owner]
        if owned:
            found[title] = owned
    for answer in answers:
        for section in answer["sections"]:
            bullets = [_claim(transcript, one) for one in section["bullets"]]
            found.setdefault(heading(section["heading"]), []).extend(bullets)
    told: list[dict[str, Any]] = []
    result = []
    for title, bullets in found.items():
        apart = [one for one in _apart([*told, *bullets]) if one not in told]
        told += apart
        if apart:
            result.append({"heading": title, "bullets": apart})
    return result


def _in_turns(lists: Sequence[Sequence[Any]]) -> list[Any]:
    """The first of each list, then the second of each: of a long talk every part has its say."""
    return [one[place] for place in range(max(map(len, lists), default=0)) for one in lists if place < len(one)]


def _apart(listed: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The claims but for those that share most of their words with one before them."""
    kept: list[dict[str, Any]] = []
    seen: list[set[str]] = []
    for claim in listed:
        words = {word for word in claim["text"].casefold().split() if len(word) > 3}
        if claim["text"] and not any(shared(words, other) >= _SAME for other in seen):
            kept.append(claim)
            seen.append(words)
    return kept
