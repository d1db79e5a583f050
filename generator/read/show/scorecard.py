"""`content/scorecard.yml`: how predictions turned out."""

from collections.abc import Mapping

from generator.model import Problem, Reading
from generator.model.recap import OUTCOMES
from generator.read.fields import values
from generator.read.fields.table import Field
from generator.read.sources.entries import entries

FIELDS: tuple[Field, ...] = (
    Field("take", "text", "The prediction's id (`k-…`), or its words", "k-1a2b3c4d", values.text),
    Field("episode", "slug", "The episode, where the words alone are not enough", "hot-takes", values.text),
    Field("quote", "text", "The words, in place of `take`", "Postgres wins", values.text),
    Field("outcome", "outcome", f"One of {', '.join(OUTCOMES)}", "came_true", values.one_of(OUTCOMES)),
    Field("evidence", "URL", "A page that shows it", "https://example.org/report", values.url, also=("link",)),
    Field("note", "text", "A sentence on why", "It shipped in May.", values.text),
)  # fmt: skip


def read_scorecard(path: str, data: bytes) -> Reading[tuple[Mapping[str, str], ...]]:
    """The entries in order: `take` (an id or words), `outcome`, `line`, and where given `episode`, `evidence`, `note`.

    A wrong entry is left out, with a problem.
    """
    found, listed = entries(path, data, FIELDS, required=("outcome",))
    problems = list(listed)
    result: list[Mapping[str, str]] = []
    seen: dict[tuple[str, str], int] = {}
    for line, fields in found:
        quote = fields.pop("quote", "")
        fields["take"] = fields.get("take") or quote
        key = (fields["take"].casefold(), fields.get("episode", ""))
        if not fields["take"]:
            problems.append(
                Problem(path, line, "The entry names no prediction", "Add `take:` with its id or its words")
            )
        elif key in seen:
            how = f"Delete this one or the one on line {seen[key]}; the first one counts"
            problems.append(Problem(path, line, f"`{fields['take'][:60]}` is scored twice", how))
        else:
            seen[key] = line
            result.append({**fields, "line": str(line)})
    return tuple(result), tuple(problems)
