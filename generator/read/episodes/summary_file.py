"""`NAME.summary.yml`: what a model or the owner wrote about an episode, each claim with the quotes it rests on."""

from collections.abc import Sequence
from typing import Any

from generator.model import TAKE_KINDS, Chapter, Claim, Problem, Quote, Reading, Transcript, Written
from generator.model.address import claim_mark
from generator.read.fields import values
from generator.read.fields.marked_yaml import Marked
from generator.read.fields.table import Field, check_mapping
from generator.read.sources.source import read_yaml


def whole(value: Any) -> Any:
    """A list or a mapping, whose own fields are checked after it."""
    if not isinstance(value, (list, dict)):
        raise ValueError("is neither a list nor fields")
    return value


FIELDS: tuple[Field, ...] = (
    Field("written", "fields", "Which model wrote it, of which transcript, asked how, and when", "{by: qwen3}", whole),
    Field("lede", "claim", "What the talk is about in one sentence", "{text: Caches lie.}", whole),
    Field("chapters", "list", "`title` and `turn` of each", "[{title: Caches, turn: t-1a2b3c4d}]", whole),
    Field("sections", "list", "`heading` and `bullets`, claims, of each", "[{heading: Caches, bullets: []}]", whole),
    Field("insights", "list", "Claims, best first", "[{text: Caches lie.}]", whole),
    Field("takes", "list", "Claims with their `kind`, best first", "[{text: Caches lie., kind: hot_take}]", whole),
    Field("topics", "list", "Topics, best first", "[caching]", values.names),
)  # fmt: skip
HEAD: tuple[Field, ...] = (
    Field("by", "text", "The model", "qwen3:8b", values.text),
    Field("prompt", "text", "The version of what it was asked", "1a2b3c4d", values.text),
    Field("transcript", "text", "The mark of the transcript", "1a2b3c4d", values.text),
    Field("day", "text", "The day", "2026-11-29", values.text),
)
CLAIM: tuple[Field, ...] = (
    Field("quotes", "list", "What was said: `words` and the `turn` that they begin in, of each",
          "[{words: caches lie, turn: t-1a2b3c4d}]", whole),
    Field("text", "text", "The claim", "Caches lie about time.", values.text),
    Field("kind", "kind", f"Of a take: one of {', '.join(TAKE_KINDS)}", "hot_take", values.one_of(TAKE_KINDS)),
    Field("mark", "text", "Set by the model's run: a claim with other words than then is yours", "1a2b3c4d",
          values.text),
    Field("doubted", "yes or no", "Whether the second model held that the quotes don't bear it out", "yes",
          values.flag),
)  # fmt: skip
QUOTE: tuple[Field, ...] = (
    Field("words", "text", "The words, as spoken", "caches lie", values.text),
    Field("turn", "id", "The turn they begin in", "t-1a2b3c4d", values.text),
)
PART: tuple[Field, ...] = (
    Field("title", "text", "A chapter's title", "Caches", values.title),
    Field("turn", "id", "The turn that it begins with", "t-1a2b3c4d", values.text),
    Field("heading", "text", "A section's heading", "Caches", values.title),
    Field("bullets", "list", "A section's claims", "[{text: Caches lie.}]", whole),
    Field("mark", "text", "As of a claim", "1a2b3c4d", values.text),
)


def read_written(path: str, data: bytes, transcript: Transcript) -> Reading[Written]:
    """The file, and a problem with its line for whatever is wrong; a wrong entry is left out. Raises ContentError."""
    marked, mended = read_yaml(path, data)
    return _File(path, marked, transcript, list(mended)).read()


class _File:
    """One file being read."""

    def __init__(self, path: str, marked: Marked, transcript: Transcript, problems: list[Problem]) -> None:
        self.path = path
        self.marked = marked
        self.transcript = transcript
        self.problems = problems

    def read(self) -> Reading[Written]:
        top = self._fields(FIELDS, self.marked.value, ())
        head = self._fields(HEAD, top.get("written"), ("written",))
        lede = self._claim(top["lede"], ("lede",)) if "lede" in top else None
        sections = [
            (part.get("heading", ""), self._claims(part.get("bullets"), (*place, "bullets")))
            for place, part in self._entries(PART, top.get("sections"), ("sections",))
        ]
        found = Written(
            path=self.path,
            by=head.get("by", ""),
            prompt=head.get("prompt", ""),
            transcript=head.get("transcript", ""),
            day=head.get("day", ""),
            lede=lede,
            chapters=tuple(self._chapters(top.get("chapters"))),
            sections=tuple(section for section in sections if section[1]),
            insights=self._claims(top.get("insights"), ("insights",)),
            takes=self._claims(top.get("takes"), ("takes",)),
            topics=tuple(top.get("topics", ())),
        )
        return found, tuple(self.problems)

    def _fields(self, table: Sequence[Field], value: Any, place: tuple[str | int, ...]) -> dict[str, Any]:
        found, wrong = check_mapping(table, value, self.marked, self.path, place)
        self.problems += wrong
        return found

    def _entries(
        self, table: Sequence[Field], value: Any, place: tuple[str | int, ...]
    ) -> list[tuple[tuple[str | int, ...], dict[str, Any]]]:
        listed = value if isinstance(value, list) else []
        return [((*place, number), self._fields(table, one, (*place, number))) for number, one in enumerate(listed)]

    def _claims(self, value: Any, place: tuple[str | int, ...]) -> tuple[Claim, ...]:
        listed = value if isinstance(value, list) else []
        found = [self._claim(one, (*place, number)) for number, one in enumerate(listed)]
        return tuple(claim for claim in found if claim)

    def _claim(self, value: Any, place: tuple[str | int, ...]) -> Claim | None:
        given = {"text": value} if isinstance(value, str) else value
        fields = self._fields(CLAIM, given, place)
        line = self.marked.line(*place)
        if not fields.get("text"):
            how = "Add `text:`, or delete the claim"
            self.problems.append(Problem(self.path, line, "The claim has no `text`", how))
            return None
        quotes = tuple(
            Quote(quote["words"], quote.get("turn", ""))
            for _, quote in self._entries(QUOTE, fields.get("quotes"), (*place, "quotes"))
            if quote.get("words")
        )
        return Claim(
            text=fields["text"],
            quotes=quotes,
            owner=fields.get("mark") != claim_mark(fields["text"]),
            line=line,
            kind=fields.get("kind", ""),
            doubted=bool(fields.get("doubted")),
        )

    def _chapters(self, value: Any) -> list[tuple[Chapter, bool]]:
        turns, index = self.transcript.turns, self.transcript.index
        found = []
        for place, part in self._entries(PART, value, ("chapters",)):
            title, turn = part.get("title", ""), part.get("turn", "")
            if turn not in index or not title:
                what = f"No turn is called `{turn[:40]}`" if title else "The chapter has no `title`"
                line = self.marked.line(*place)
                how = "The addresses of a page's turns end with their names"
                self.problems.append(Problem(self.path, line, what, how, "warning"))
                continue
            own = part.get("mark") != claim_mark(title)
            found.append((Chapter(title, turn, turns[index[turn]].start_ms), own))
        return sorted(found, key=lambda one: index[one[0].turn])
