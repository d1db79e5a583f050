"""The owner's redirects against what was published: one that leads nowhere, or that a page stands in the way of."""

from collections.abc import Iterable

from generator.model import Correction, Problem, Published


def lost(corrections: Iterable[Correction], published: Iterable[Published]) -> tuple[Problem, ...]:
    """A warning for each redirect that sends nobody anywhere."""
    made = {one.place: one for one in published}
    problems = []
    for one in corrections:
        if one.kind != "redirect":
            continue
        entry = made.get(one.what)
        if one.to not in made:
            what, how = f"There is no page `{one.to}`", "Write the address of a page of the site, from its root on"
        elif entry is None or not entry.moved:
            what, how = f"There is a page at `{one.what}`, which stays", "Rename that page, or delete the entry"
        else:
            continue
        problems.append(Problem(one.path, one.line, what, how, "warning"))
    return tuple(problems)
