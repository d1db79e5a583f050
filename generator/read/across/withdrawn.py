"""What is there no more, taken out of what is published: hidden episodes and insights, quotes of deleted episodes."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from generator.model import Correction, DigestIssue, DigestItem, Episode, Insight, Problem, address
from generator.model.correction import Hidden


def shown_episodes(episodes: Iterable[Episode], hidden: Hidden) -> tuple[tuple[Episode, ...], frozenset[Correction]]:
    """The episodes that no entry hides by their address, and the entries that hide the others."""
    found = [(one, hidden.by([address.episode(one.slug)])) for one in episodes]
    return tuple(one for one, by in found if by is None), frozenset(by for _, by in found if by)


def shown_insights(insights: Iterable[Insight], hidden: Hidden) -> tuple[tuple[Insight, ...], frozenset[Correction]]:
    """The insights that no entry hides by id or words, and the entries that hide the others."""
    found = [(one, _hides(one, hidden)) for one in insights]
    return tuple(one for one, by in found if by is None), frozenset(by for _, by in found if by)


def shown_issues(
    issues: Iterable[DigestIssue], hidden: Hidden, episodes: Collection[str]
) -> tuple[tuple[DigestIssue, ...], tuple[Problem, ...], frozenset[Correction]]:
    """(published issues without the items that were withdrawn, a problem for each of these, the entries that hid some).

    An item goes with its episode (`episodes` are the slugs of those there are), and where an entry hides it. Its file
    stays as it is: it is the record of what was sent.
    """
    result: list[DigestIssue] = []
    problems: list[Problem] = []
    heeded: set[Correction] = set()
    for issue in issues:
        kept = []
        for item in issue.items:
            insight = item.insight
            by = _hides(insight, hidden)
            lost = bool(insight.episode) and insight.episode not in episodes
            if by or lost:
                problems.append(_said(issue, insight, by))
            else:
                kept.append(item)
            heeded |= {by} if by else set()
        result.append(_without(issue, tuple(kept)) if len(kept) < len(issue.items) else issue)
    return tuple(result), tuple(problems), frozenset(heeded)


def _without(issue: DigestIssue, kept: tuple[DigestItem, ...]) -> DigestIssue:
    """The issue with these of its items. A title that one of the others gave it goes with that one."""
    said = " ".join(item.insight.text for item in issue.items if item not in kept).casefold()
    title = "" if issue.title.casefold().rstrip(".…") in said else issue.title
    gone = tuple(item.insight.id for item in issue.items if item not in kept)
    return replace(issue, items=kept, title=title, withdrawn=gone)


def _hides(insight: Insight, hidden: Hidden) -> Correction | None:
    return hidden.by([insight.id], [insight.text, insight.quote], episode=insight.episode)


def _said(issue: DigestIssue, insight: Insight, by: Correction | None) -> Problem:
    words = " ".join(insight.text.split())
    shown = f"“{words[:60].rstrip()}{'…' if len(words) > 60 else ''}”"
    path = f"digests/{issue.date}.yml"
    if by:
        return Problem(path, 0, f"Withdrawn, as {by.path}:{by.line} says: {shown}", "The file stays as it is", "note")
    what = f"Withdrawn, since the episode `{insight.episode}` is gone: {shown}"
    how = "Delete the item, or its `episode:` alone to let the words stand without one"
    return Problem(path, 0, what, how, "warning")
